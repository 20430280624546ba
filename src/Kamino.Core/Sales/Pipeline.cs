using Kamino.Core.Quantities;

namespace Kamino.Core.Sales;

/// <summary>How often opportunities of a phase were won.</summary>
/// <param name="Phase">The phase that they had reached.</param>
/// <param name="Closed">How many of those that reached it have ended.</param>
/// <param name="Won">How many of them were won.</param>
/// <param name="Chance">The second over the first, drawn towards all opportunities' as if five of them more had been seen; unknown while none has ended.</param>
/// <param name="Ages">The same of those that were open for long.</param>
public sealed record PhaseChance(DosarPhase Phase, int Closed, int Won, Answer<double> Chance, IReadOnlyList<AgedChance> Ages)
{
    /// <summary>The chance at an age in days.</summary>
    public Answer<double> At(int age) => Ages.LastOrDefault(own => age >= own.From)?.Chance ?? Chance;
}

/// <summary>How often those were won that had reached a phase and were open for long.</summary>
/// <param name="From">For as many days at least.</param>
/// <param name="Closed">How many have ended.</param>
/// <param name="Won">How many of them were won.</param>
/// <param name="Chance">The second over the first, drawn towards the phase's chance as if five of it more had been seen.</param>
public sealed record AgedChance(int From, int Closed, int Won, Answer<double> Chance);

/// <summary>How opportunities ended.</summary>
/// <param name="End">How.</param>
/// <param name="Count">How many.</param>
/// <param name="Reasons">Why, the most frequent reason first.</param>
public sealed record EndCount(OpportunityEnd End, int Count, IReadOnlyList<ReasonCount> Reasons);

/// <summary>A reason and how often it was given.</summary>
public sealed record ReasonCount(string Reason, int Count);

/// <summary>What a quarter may bring.</summary>
/// <param name="From">The quarter's first day.</param>
/// <param name="Opportunities">How many are to be decided in it.</param>
/// <param name="Value">All of them.</param>
/// <param name="Expected">Value times chance, of those whose chance is known.</param>
public sealed record QuarterForecast(DateOnly From, int Opportunities, decimal Value, Answer<double> Expected);

/// <summary>The chance and the worth of open opportunities, by what became of earlier ones.</summary>
/// <remarks>Worked example: <c>docs/methods/dosar.md</c>.</remarks>
public static class Pipeline
{
    /// <summary>An open opportunity without activity for longer is neglected.</summary>
    public const int NeglectedAfter = 30;

    private const double Drawn = 5.0;
    private const int FewestClosed = 1;
    private static readonly int[] Ages = [90, 180, 365];
    private const int Months = 3;

    /// <summary>Every phase's chance by the firm's own record: an opportunity that ended counts for its phase and all before.</summary>
    /// <param name="all">Open and ended ones.</param>
    public static IReadOnlyList<PhaseChance> Chances(IReadOnlyCollection<Opportunity> all)
    {
        ArgumentNullException.ThrowIfNull(all);
        var ended = all.Where(opportunity => !opportunity.IsOpen).ToList();
        var overall = ended.Count > 0 ? (double)ended.Count(IsWon) / ended.Count : 0.0;
        return [.. Enum.GetValues<DosarPhase>().Select(phase =>
        {
            var reached = ended.Where(opportunity => opportunity.Phase >= phase).ToList();
            var won = reached.Count(IsWon);
            var chance = ended.Count >= FewestClosed ? Answer.Of((won + Drawn * overall) / (reached.Count + Drawn)) : Answer.Unknown<double>(Doubt.TooFewClosed);
            return new PhaseChance(phase, reached.Count, won, chance, [.. Ages.Select(age => Aged(age, reached, chance))]);
        })];
    }

    /// <summary>Whether nothing happened for too long, or the day of the decision is past.</summary>
    /// <param name="opportunity">The opportunity.</param>
    /// <param name="today">The day.</param>
    public static bool IsNeglected(Opportunity opportunity, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(opportunity);
        return opportunity.IsOpen && (today.DayNumber - opportunity.LastActivity.DayNumber > NeglectedAfter || opportunity.Close < today);
    }

    /// <summary>Open opportunities by the quarter of their decision, in one currency.</summary>
    /// <param name="open">With their chances.</param>
    public static IReadOnlyList<QuarterForecast> Quarters(IReadOnlyCollection<(Opportunity Opportunity, Answer<double> Chance)> open)
    {
        ArgumentNullException.ThrowIfNull(open);
        return
        [
            .. open.GroupBy(row => new DateOnly(row.Opportunity.Close.Year, (row.Opportunity.Close.Month - 1) / Months * Months + 1, 1)).OrderBy(group => group.Key).Select(group => new QuarterForecast(
                group.Key, group.Count(), group.Sum(row => row.Opportunity.Value),
                group.All(row => row.Chance is Answer<double>.Known)
                    ? Answer.Of(group.Sum(row => (double)row.Opportunity.Value * row.Chance.Match(chance => chance, _ => 0.0))) : Answer.Unknown<double>(Doubt.TooFewClosed))),
        ];
    }

    /// <summary>How they ended and why: what the next diagnosis begins with.</summary>
    /// <param name="all">Open and ended ones.</param>
    public static IReadOnlyList<EndCount> Ends(IReadOnlyCollection<Opportunity> all) =>
    [
        .. all.Where(one => !one.IsOpen).GroupBy(one => one.End).OrderBy(own => own.Key).Select(own => new EndCount(own.Key, own.Count(),
            [.. own.GroupBy(one => one.Reason, StringComparer.OrdinalIgnoreCase).Select(why => new ReasonCount(why.Key, why.Count())).OrderByDescending(why => why.Count).ThenBy(why => why.Reason, StringComparer.Ordinal)])),
    ];

    private static AgedChance Aged(int from, List<Opportunity> reached, Answer<double> chance)
    {
        var old = reached.Where(one => one.Age(one.Ended ?? one.Opened) >= from).ToList();
        return new AgedChance(from, old.Count, old.Count(IsWon), chance.Then(own => (old.Count(IsWon) + Drawn * own) / (old.Count + Drawn)));
    }

    private static bool IsWon(Opportunity opportunity) => opportunity.End == OpportunityEnd.Won;
}
