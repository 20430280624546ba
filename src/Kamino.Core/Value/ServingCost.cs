using Kamino.Core.Quantities;

namespace Kamino.Core.Value;

/// <summary>What the ledger counts of one account in a period.</summary>
/// <param name="Orders">Documents with a purchase.</param>
/// <param name="OrderDays">Days with one.</param>
/// <param name="Lines">Lines.</param>
/// <param name="Returns">Documents with a return.</param>
/// <param name="Units">Units bought.</param>
/// <param name="Products">Distinct products.</param>
/// <param name="Sales">Net sales.</param>
public readonly record struct LedgerCounts(long Orders, long OrderDays, long Lines, long Returns, decimal Units, long Products, decimal Sales)
{
    /// <summary>One of them; nothing for <see cref="CostDriver.Given"/>, which no ledger counts.</summary>
    public decimal Of(CostDriver driver) => driver switch
    {
        CostDriver.Given => 0,
        CostDriver.Orders => Orders,
        CostDriver.OrderDays => OrderDays,
        CostDriver.Lines => Lines,
        CostDriver.Returns => Returns,
        CostDriver.Units => Units,
        CostDriver.Products => Products,
        CostDriver.Sales => Sales,
        CostDriver.Accounts => 1,
    };
}

/// <summary>A rate, and the days of the looked-at period that it holds for.</summary>
/// <param name="Rate">The rate.</param>
/// <param name="Period">Those days.</param>
/// <param name="Whole">Whether that is all of the rate's own period, so that its total by the books can be compared.</param>
/// <param name="Price">The rate in the currency of the waterfall; unknown without an exchange rate.</param>
public sealed record CostPiece(CostRate Rate, Period Period, bool Whole, Answer<decimal> Price);

/// <summary>What serving accounts cost: activities, each counted by its driver.</summary>
/// <remarks>Source and worked examples: <c>docs/methods/profitability.md</c>.</remarks>
public sealed class ServingCost
{
    private readonly Period _period;
    private readonly ILookup<CostPlace, IGrouping<string, CostPiece>> _activities;
    private readonly ILookup<(string Account, string Activity), DriverQuantity> _given;
    private readonly IReadOnlyDictionary<Period, IReadOnlyDictionary<string, LedgerCounts>> _counts;

    /// <summary>Takes what is known.</summary>
    /// <param name="period">The time looked at.</param>
    /// <param name="pieces">The rates that hold in it: <see cref="Pieces"/>.</param>
    /// <param name="given">Imported quantities.</param>
    /// <param name="counts">What the ledger counts, by a piece's period and account; an account that isn't there did nothing.</param>
    public ServingCost(
        Period period, IReadOnlyCollection<CostPiece> pieces, IEnumerable<DriverQuantity> given,
        IReadOnlyDictionary<Period, IReadOnlyDictionary<string, LedgerCounts>> counts)
    {
        (_period, _counts) = (period, counts);
        _activities = pieces.GroupBy(piece => piece.Rate.Activity).ToLookup(activity => activity.First().Rate.Place);
        _given = given.ToLookup(own => (own.Account, own.Activity));
    }

    /// <summary>The rates that hold in a period, each with its days of it.</summary>
    /// <param name="rates">All rates.</param>
    /// <param name="period">The time looked at.</param>
    /// <param name="price">A rate in the currency of the waterfall.</param>
    public static IReadOnlyList<CostPiece> Pieces(IEnumerable<CostRate> rates, Period period, Func<CostRate, Answer<decimal>> price) =>
        [.. from rate in rates
            let days = rate.Period is { } own ? own.And(period) : period
            where days is not null
            orderby rate.Activity, days.From
            select new CostPiece(rate, days, rate.Period is null || rate.Period == days, price(rate))];

    /// <summary>What an account's activities of one place are.</summary>
    /// <returns>Unknown where nobody gave any, where their rates leave days uncovered, and where a quantity isn't known.</returns>
    public Answer<IReadOnlyList<ActivityCost>> Of(string account, CostPlace place)
    {
        var costs = new List<ActivityCost>();
        foreach (var activity in _activities[place])
        {
            if (!Covers(activity))
            {
                return Answer.Unknown<IReadOnlyList<ActivityCost>>(Doubt.OtherPeriod);
            }

            foreach (var piece in activity)
            {
                var cost = piece.Price.Match(rate => Quantity(account, piece).Then(quantity => new ActivityCost(piece.Rate.Activity, quantity, rate)), Answer.Unknown<ActivityCost>);
                if (cost is Answer<ActivityCost>.Unknown unknown)
                {
                    return Answer.Unknown<IReadOnlyList<ActivityCost>>(unknown.Why);
                }

                cost.Match(known => { costs.Add(known); return 0; }, _ => 0);
            }
        }

        return costs.Count == 0 ? Answer.Unknown<IReadOnlyList<ActivityCost>>(Doubt.NotImported) : Answer.Of<IReadOnlyList<ActivityCost>>(costs);
    }

    /// <summary>How much of a piece an account took.</summary>
    public Answer<decimal> Quantity(string account, CostPiece piece)
    {
        ArgumentNullException.ThrowIfNull(piece);
        if (piece.Rate.Counted == CostDriver.Given)
        {
            var own = In(piece, account);
            return own.Count > 0 ? Answer.Of(own.Sum(given => given.Quantity))
                : In(piece, DriverQuantity.EveryoneElse) is { Count: > 0 } others ? Answer.Of(others.Sum(given => given.Quantity))
                : Answer.Unknown<decimal>(Doubt.NotCounted);
        }

        var counts = _counts.TryGetValue(piece.Period, out var known) ? known.GetValueOrDefault(account) : default;
        return Answer.Of(counts.Of(piece.Rate.Counted));
    }

    /// <summary>Whether what accounts were given of a piece is what it cost by the books.</summary>
    /// <param name="piece">A piece with a total, whole.</param>
    /// <param name="accounts">All accounts.</param>
    /// <param name="tolerance">Largest difference that doesn't matter, as a share of the total.</param>
    public Answer<CostPool> Pool(CostPiece piece, IEnumerable<string> accounts, double tolerance)
    {
        ArgumentNullException.ThrowIfNull(piece);
        return piece is { Whole: true, Rate.Total: { } total }
            ? piece.Price.Then(price => new CostPool(
                total * (piece.Rate.Rate == 0 ? 1 : price / piece.Rate.Rate), accounts.Sum(account => Quantity(account, piece).Match(quantity => quantity * price, _ => 0)), Math.Abs(total) * (decimal)tolerance))
            : Answer.Unknown<CostPool>(Doubt.OtherPeriod);
    }

    private List<DriverQuantity> In(CostPiece piece, string account) =>
        [.. _given[(account, piece.Rate.Activity)].Where(given => given.Period is null || given.Period.And(piece.Period) == given.Period)];

    // Pieces lie in the order of their days and don't overlap.
    private bool Covers(IEnumerable<CostPiece> activity)
    {
        var covered = _period.From;
        foreach (var piece in activity.OrderBy(piece => piece.Period.From))
        {
            covered = piece.Period.From <= covered && piece.Period.Until > covered ? piece.Period.Until : covered;
        }

        return covered >= _period.Until;
    }
}
