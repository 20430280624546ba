using Kamino.Core.Allocation;
using Kamino.UseCases.Allocation;
using Kamino.UseCases.Ledger;
using Kamino.Web.Shell;
using Kamino.Web.Words;

namespace Kamino.Web.Allocation;

/// <summary>What binds a plan of calls or of money, as it was typed on the page.</summary>
/// <param name="Said">A field's text by its name.</param>
/// <param name="Locale">How numbers are written.</param>
internal sealed record EffortReading(Func<string, string> Said, Locale Locale)
{
    private const decimal Hundred = 100m;
    private static readonly char[] Lines = ['\r', '\n'];

    /// <summary>Quadrants that a policy deals out to.</summary>
    public static IReadOnlyList<string> Quadrants { get; } = ["strategic", "star", "status", "streamline"];

    /// <summary>Every field, so that a form can carry them on.</summary>
    public static IReadOnlyList<string> Fields { get; } = ["capacity", "change", "least", "people", "every", "budget", "log", "came", .. Quadrants];

    /// <summary>Money in place of calls; <c>null</c> where none is given.</summary>
    public decimal? Budget => Number("budget") is > 0 and var money ? money : null;

    /// <summary>Each person's capacity; <c>null</c> where nobody is named.</summary>
    private IReadOnlyDictionary<string, decimal>? People
    {
        get
        {
            var people = Said("people").Split(Lines, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Person).ToList();
            return people.Count == 0 ? null : people.GroupBy(own => own.Key).ToDictionary(own => own.Key, own => own.Sum(one => one.Value));
        }
    }

    private IReadOnlyDictionary<string, decimal>? Policy => Quadrants.All(name => Said(name).Length == 0) ? null : Quadrants.ToDictionary(name => name, name => Number(name) ?? 0m);

    private double? MostChange => Number("change") is { } percent ? (double)(percent / Hundred) : null;

    /// <summary>What binds a plan of calls.</summary>
    /// <param name="log">The file of the log of calls; <c>null</c> without one.</param>
    /// <exception cref="UnreadableFileException">A person's line can't be read.</exception>
    public AllocationQuery Calls(string? log) => new(People is null ? Number("capacity") : null, MostChange: MostChange)
    {
        People = People,
        Policy = Policy,
        StrategicLeast = Number("least") is { } least ? (int)Math.Min(least, int.MaxValue) : null,
        LogFile = log,
        Span = QueryWord.Of<EffortSpan>(Said("every")) ?? EffortSpan.Quarter,
    };

    /// <summary>What binds a plan of money.</summary>
    /// <param name="budget">How much there is.</param>
    /// <exception cref="UnreadableFileException">A person's line can't be read.</exception>
    public BudgetQuery Money(decimal budget) => new(budget, MostChange: MostChange) { People = People, Policy = Policy, StrategicLeast = Number("least") };

    private decimal? Number(string name) => Locale.TryNumber(Said(name), out var number) && number >= 0 ? number : null;

    private KeyValuePair<string, decimal> Person(string line) =>
        line.Split(';', StringSplitOptions.TrimEntries) is [{ Length: > 0 } name, var said] && Locale.TryNumber(said, out var capacity) && capacity >= 0
            ? new(name, capacity) : throw new UnreadableFileException(line, FileFlaw.PersonUnreadable);
}
