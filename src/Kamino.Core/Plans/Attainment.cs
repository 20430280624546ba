using Kamino.Core.Quantities;

namespace Kamino.Core.Plans;

/// <summary>Whose planned sales are looked at.</summary>
public enum AttainmentLevel
{
    /// <summary>All key account managers together.</summary>
    Team,

    /// <summary>One key account manager.</summary>
    Manager,

    /// <summary>One customer.</summary>
    Customer,
}

/// <summary>How far sales have come on the way to what was planned.</summary>
public enum Milestone
{
    /// <summary>Not half of it yet.</summary>
    Begun,

    /// <summary>Half of it or more.</summary>
    Half,

    /// <summary>Nine tenths of it or more.</summary>
    NineTenths,

    /// <summary>All of it.</summary>
    Whole,
}

/// <summary>What one plan expects of a year, and what came of it.</summary>
/// <param name="Plan">The plan's number.</param>
/// <param name="Account">Whose plan it is.</param>
/// <param name="Manager">Who answers for it.</param>
/// <param name="Planned">Expected sales of the year.</param>
/// <param name="Sold">Sales of the year so far; unknown where they can't be said in the currency of the plan.</param>
public sealed record PlannedSales(int Plan, string Account, string Manager, Money Planned, Answer<Money> Sold);

/// <summary>Planned sales beside those that came, of a customer or of several together.</summary>
/// <param name="Level">Of whom.</param>
/// <param name="Of">The account's code or the manager's name; empty for the team.</param>
/// <param name="Plan">The plan's number; <c>null</c> where it is several.</param>
/// <param name="Planned">Expected sales of the year.</param>
/// <param name="Sold">Sales of the year so far; unknown where those of one of them are.</param>
public sealed record Attainment(AttainmentLevel Level, string Of, int? Plan, Money Planned, Answer<Money> Sold)
{
    private const double Half = 0.5;
    private const double NineTenths = 0.9;

    /// <summary>Sold ÷ planned; unknown where nothing was planned, for then no share of it can be reached.</summary>
    public Answer<double> Share => Planned.Amount > 0 ? Sold.Then(sold => (double)(sold.Amount / Planned.Amount)) : Answer.Unknown<double>(Doubt.NotSet);

    /// <summary>The last mark that was passed.</summary>
    public Answer<Milestone> Passed => Share.Then(share => share switch { >= 1 => Milestone.Whole, >= NineTenths => Milestone.NineTenths, >= Half => Milestone.Half, _ => Milestone.Begun });
}

/// <summary>Adds planned sales up: customers make up managers, managers the team, to the cent and never across currencies.</summary>
/// <remarks>Rule and worked example: <c>docs/methods/plans.md</c>.</remarks>
public static class AttainmentSum
{
    /// <summary>By currency: the team first, then each manager with their customers.</summary>
    public static IReadOnlyList<Attainment> Of(IReadOnlyList<PlannedSales> plans) =>
    [
        .. plans.GroupBy(own => own.Planned.Currency).OrderBy(own => own.Key.ToString(), StringComparer.Ordinal).SelectMany(all => (IEnumerable<Attainment>)
        [
            Sum(AttainmentLevel.Team, "", [.. all]),
            .. all.GroupBy(own => own.Manager).OrderBy(own => own.Key, StringComparer.Ordinal).SelectMany(own => (IEnumerable<Attainment>)
            [
                Sum(AttainmentLevel.Manager, own.Key, [.. own]),
                .. own.OrderBy(plan => plan.Account, StringComparer.Ordinal).Select(plan => new Attainment(AttainmentLevel.Customer, plan.Account, plan.Plan, plan.Planned, plan.Sold)),
            ]),
        ]),
    ];

    private static Attainment Sum(AttainmentLevel level, string of, List<PlannedSales> plans) => new(
        level, of, null, plans.Select(plan => plan.Planned).Aggregate(Money.Add),
        plans.Select(plan => plan.Sold).Aggregate((sum, next) => sum.Match(left => next.Then(right => left + right), Answer.Unknown<Money>)));
}
