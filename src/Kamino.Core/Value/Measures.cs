using Kamino.Core.Accounts;
using Kamino.Core.Quantities;

namespace Kamino.Core.Value;

/// <summary>Keys of the measures that need more than one account's facts.</summary>
public static class FigureKeys
{
    /// <summary>Net customer contribution of the twelve months up to the day.</summary>
    public const string Contribution = "net_contribution";

    /// <summary>The chance of still being a customer.</summary>
    public const string Alive = "p_alive";

    /// <summary>Order days to expect within a year.</summary>
    public const string ExpectedOrders = "expected_orders";

    /// <summary>Present value of the purchases to expect within a year.</summary>
    public const string LifetimeValue = "lifetime_value";

    /// <summary>How the account moves with all of them.</summary>
    public const string Beta = "beta";

    /// <summary>Our share of its spend, by the best evidence there is.</summary>
    public const string StatedShare = "wallet_share";

    /// <summary>Days of sales that it owes.</summary>
    public const string DaysOutstanding = "days_outstanding";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Contribution, Alive, ExpectedOrders, LifetimeValue, Beta, StatedShare, DaysOutstanding];
}

/// <summary>Everything that can be measured from the ledger. A new measure is one entry here and its words.</summary>
/// <remarks>Formulas and worked examples: <c>docs/methods/measures.md</c>.</remarks>
public static class Measures
{
    private const int FewestGaps = 4;
    private const double DaysPerYear = 365.25;

    /// <summary>The measures, in the order they are offered.</summary>
    public static IReadOnlyList<Measure> All { get; } =
    [
        new("net_sales", FactorFamily.Profitability, MeasureUnit.Amount, true, (account, _) => Amount(account.LastYear)),
        new("margin", FactorFamily.Profitability, MeasureUnit.Amount, true, (account, _) => account.Margin.Then(margin => (double)margin.Amount)),
        new("margin_share", FactorFamily.Profitability, MeasureUnit.Share, true, (account, _) => account.MarginShare),
        new("growth", FactorFamily.Opportunity, MeasureUnit.Share, true, Growth),
        new("available_spend", FactorFamily.Opportunity, MeasureUnit.Amount, true, (account, _) => account.Available.Then(spend => (double)spend.Amount)),
        new("wallet_gap", FactorFamily.Opportunity, MeasureUnit.Amount, true, WalletGap),
        new("share_of_wallet", FactorFamily.Opportunity, MeasureUnit.Share, true, ShareOfWallet),
        new("breadth", FactorFamily.Opportunity, MeasureUnit.Number, true, (account, _) => account.Products > 0 ? Answer.Of((double)account.Products) : Answer.Unknown<double>(Doubt.NoColumn)),
        new("irregularity", FactorFamily.Risk, MeasureUnit.Number, false, (account, _) => Irregularity(account.Gaps)),
        new("returns_share", FactorFamily.Risk, MeasureUnit.Share, false, ReturnsShare),
        new("share_of_own_sales", FactorFamily.Risk, MeasureUnit.Share, false, ShareOfOwnSales),
        new(FigureKeys.Contribution, FactorFamily.Profitability, MeasureUnit.Amount, true, (account, context) => context.Figure(FigureKeys.Contribution, account.Account, Doubt.NotImported)),
        new(FigureKeys.LifetimeValue, FactorFamily.Profitability, MeasureUnit.Amount, true, (account, context) => context.Figure(FigureKeys.LifetimeValue, account.Account, Doubt.TooFewPurchases)),
        new(FigureKeys.ExpectedOrders, FactorFamily.Opportunity, MeasureUnit.Number, true, (account, context) => context.Figure(FigureKeys.ExpectedOrders, account.Account, Doubt.TooFewPurchases)),
        new(FigureKeys.StatedShare, FactorFamily.Opportunity, MeasureUnit.Share, true, (account, context) => context.Figure(FigureKeys.StatedShare, account.Account, Doubt.NoAvailableSpend)),
        new(FigureKeys.Alive, FactorFamily.Risk, MeasureUnit.Share, true, (account, context) => context.Figure(FigureKeys.Alive, account.Account, Doubt.TooFewPurchases)),
        new("overdue", FactorFamily.Risk, MeasureUnit.Number, false, Overdue),
        new(FigureKeys.Beta, FactorFamily.Risk, MeasureUnit.Number, false, (account, context) => context.Figure(FigureKeys.Beta, account.Account, Doubt.TooShortHistory)),
        new(FigureKeys.DaysOutstanding, FactorFamily.Risk, MeasureUnit.Number, false, (account, context) => context.Figure(FigureKeys.DaysOutstanding, account.Account, Doubt.NotImported)),
        new("tenure", FactorFamily.Risk, MeasureUnit.Years, true, Tenure),
    ];

    private static readonly Dictionary<string, Measure> ByKey = All.ToDictionary(measure => measure.Key);

    /// <summary>The measure of that key, if there is one.</summary>
    public static Measure? Find(string key) => ByKey.GetValueOrDefault(key);

    /// <summary>Sales of the last twelve months over those of the twelve before, minus one.</summary>
    /// <returns>0.25 is a quarter more; unknown for a new account and where the ledger doesn't reach back two years: never infinite.</returns>
    public static Answer<double> Growth(AccountFacts account, MeasureContext context)
    {
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(context);
        return context.LedgerFrom > context.AsOf.AddYears(-2).AddDays(1) ? Answer.Unknown<double>(Doubt.TooShortHistory)
            : account.YearBefore.Amount <= 0 ? Answer.Unknown<double>(Doubt.NoEarlierSales)
            : Answer.Of((double)(account.LastYear.Amount / account.YearBefore.Amount) - 1);
    }

    /// <summary>Standard deviation of the days between orders over their mean: 0 is clockwork.</summary>
    /// <param name="gaps">Days between neighbouring order days.</param>
    /// <returns>From 0 up; unknown below four gaps.</returns>
    public static Answer<double> Irregularity(IReadOnlyList<int> gaps)
    {
        ArgumentNullException.ThrowIfNull(gaps);
        if (gaps.Count < FewestGaps)
        {
            return Answer.Unknown<double>(Doubt.TooFewPurchases);
        }

        var mean = gaps.Average();
        return Answer.Of(Math.Sqrt(gaps.Sum(gap => (gap - mean) * (gap - mean)) / (gaps.Count - 1)) / mean);
    }

    /// <summary>Days since the last order over the median gap of the account's own orders: 1 is due.</summary>
    /// <returns>From 0 up; unknown below four gaps.</returns>
    public static Answer<double> Overdue(AccountFacts account, MeasureContext context)
    {
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(context);
        return account.LastOrder is { } last
            ? Rhythm.Of(account.Gaps).Then(rhythm => rhythm.After(Math.Max(0, context.AsOf.DayNumber - last.DayNumber)).Ratio)
            : Answer.Unknown<double>(Doubt.TooFewPurchases);
    }

    private static Answer<double> ReturnsShare(AccountFacts account, MeasureContext context) => account.Gross.Amount > 0
        ? Answer.Of((double)(account.Credits.Amount / account.Gross.Amount))
        : Answer.Unknown<double>(Doubt.NoSales);

    private static Answer<double> ShareOfOwnSales(AccountFacts account, MeasureContext context) => context.TotalSales > 0
        ? Answer.Of((double)(account.LastYear.Amount / context.TotalSales))
        : Answer.Unknown<double>(Doubt.NoSales);

    private static Answer<double> WalletGap(AccountFacts account, MeasureContext context) =>
        account.Available.Then(spend => (double)(spend.Amount - account.LastYear.Amount));

    private static Answer<double> ShareOfWallet(AccountFacts account, MeasureContext context) =>
        account.Available is Answer<Money>.Known { Value.Amount: <= 0 }
            ? Answer.Unknown<double>(Doubt.NoAvailableSpend)
            : account.Available.Then(spend => (double)(account.LastYear.Amount / spend.Amount));

    private static Answer<double> Tenure(AccountFacts account, MeasureContext context) =>
        Answer.Of(Math.Max(0, context.AsOf.DayNumber - account.Since.DayNumber) / DaysPerYear);

    private static Answer<double> Amount(Money money) => Answer.Of((double)money.Amount);
}
