using Kamino.Core.Perception;
using Kamino.UseCases.Perception;
using Microsoft.AspNetCore.Http;

namespace Kamino.Web.Perception;

/// <summary>Reads the factors that somebody wrote: one of each field for each factor, in their order.</summary>
internal static class FactorReading
{
    public const string Key = "factor.key";
    public const string Off = "factor.off";

    /// <summary>The texts of a factor that a form asks for, in its order.</summary>
    public static IReadOnlyList<(string Field, Func<SuccessFactor, LocalText> Text)> Texts { get; } =
        [("name", factor => factor.Name), ("low", factor => factor.Low), ("middle", factor => factor.Middle), ("high", factor => factor.High)];

    /// <summary>A factor that nobody wrote anything of yet.</summary>
    public static SuccessFactor Empty { get; } = new("", new("", ""), new("", ""), new("", ""), new("", ""));

    public static string Name(string field, string language) => $"factor.{field}.{language}";

    /// <summary>The factors, without those that were taken out or left empty.</summary>
    public static IReadOnlyList<SuccessFactor> Of(IFormCollection form)
    {
        var off = form[Off].ToHashSet();
        return
        [
            .. Enumerable.Range(0, form[Key].Count).Where(at => !off.Contains(FormattableString.Invariant($"{at}"))).Select(at => Factor(form, at))
                .Where(factor => factor.Key.Length > 0),
        ];
    }

    private static SuccessFactor Factor(IFormCollection form, int at)
    {
        string Said(string name) => form[name].ElementAtOrDefault(at)?.Trim() ?? "";
        LocalText Text(string field) => new(Said(Name(field, "es")), Said(Name(field, "en")));
        var name = Text("name");
        return new SuccessFactor(
            Said(Key) is { Length: > 0 } key ? key : FactorSets.KeyOf(name.Es.Length > 0 ? name.Es : name.En), name, Text("low"), Text("middle"), Text("high"));
    }
}
