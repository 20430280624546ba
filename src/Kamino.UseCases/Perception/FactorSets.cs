using System.Text.Json;
using Kamino.Core.Ledger;
using Kamino.Core.Perception;
using Kamino.UseCases.Quantities;

namespace Kamino.UseCases.Perception;

/// <summary>Success factors to start from in an industry.</summary>
/// <param name="Key">snake_case name.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Factors">Keys of its factors; price is always among them.</param>
public sealed record FactorSet(string Key, LocalText Name, IReadOnlyList<string> Factors);

/// <summary>The library of success factors: <c>factor-sets.json</c>, as it is built into the program. Adding to it needs no code.</summary>
public static class FactorSets
{
    private static readonly Library Kept = Load();

    /// <summary>The set that is taken where nobody chose one.</summary>
    public const string Usual = "general";

    /// <summary>The sets by industry.</summary>
    public static IReadOnlyList<FactorSet> Sets => Kept.Sets;

    /// <summary>Every factor of the library.</summary>
    public static IReadOnlyList<SuccessFactor> Factors => Kept.Factors;

    /// <summary>A factor of the library; <c>null</c> where there is none of that key.</summary>
    public static SuccessFactor? Find(string key) => Kept.Factors.FirstOrDefault(factor => factor.Key == key);

    /// <summary>The factors of a set, in its order; none where there is no such set.</summary>
    public static IReadOnlyList<SuccessFactor> Of(string set) =>
        [.. Kept.Sets.FirstOrDefault(known => known.Key == set)?.Factors.Select(Find).OfType<SuccessFactor>() ?? []];

    /// <summary>The key of a factor that people wrote a name of, in either language: "Calidad del producto" and "Product quality" are one.</summary>
    /// <returns>The name itself with underscores where the library has no such factor.</returns>
    public static string KeyOf(string name)
    {
        var folded = HeaderText.Fold(name);
        return Find(name)?.Key ?? Kept.Factors.FirstOrDefault(known => HeaderText.Fold(known.Name.Es) == folded || HeaderText.Fold(known.Name.En) == folded)?.Key
            ?? string.Join('_', name.Trim().ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>A factor that isn't in the library: named by its key, on a scale that says what any factor's does.</summary>
    public static SuccessFactor Unlisted(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        var name = key.Replace('_', ' ').Trim();
        name = name.Length == 0 ? name : char.ToUpperInvariant(name[0]) + name[1..];
        return new SuccessFactor(
            key, new LocalText(name, name), new LocalText("Muy por debajo de lo que necesitamos", "Far below what we need"),
            new LocalText("Como los demás", "Like the others"), new LocalText("Mejor que cualquiera", "Better than anybody"));
    }

    private static Library Load()
    {
        using var file = typeof(FactorSets).Assembly.GetManifestResourceStream("Kamino.UseCases.Perception.factor-sets.json")
            ?? throw new InvalidOperationException("factor-sets.json isn't built in.");
        return JsonSerializer.Deserialize<Library>(file, RecordJson.Options) ?? new Library([], []);
    }

    private sealed record Library(IReadOnlyList<SuccessFactor> Factors, IReadOnlyList<FactorSet> Sets);
}
