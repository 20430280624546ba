using Kamino.Core.Accounts;
using Kamino.Core.Quantities;
using Kamino.Core.Value;

namespace Kamino.Core.Portfolio;

/// <summary>The model that a fresh ledger is scored with at once, until its users make their own.</summary>
/// <remarks>
/// Anchors are the tenth and the ninetieth percentile of the accounts, rounded to two digits and frozen in the version. Measures that
/// the ledger can't tell of half its accounts are left out. <c>docs/methods/portfolio.md</c>.
/// </remarks>
public static class DefaultModel
{
    /// <summary>Its name.</summary>
    public const string Name = "default";

    private const double Low = 0.1;
    private const double High = 0.9;

    private static readonly (string Measure, int Weight)[] Attractive =
    [
        ("net_sales", 15), ("margin_share", 15), ("growth", 20), ("available_spend", 20), ("breadth", 10), ("irregularity", 10), ("returns_share", 10),
    ];

    private static readonly (string Measure, int Weight)[] Strong =
    [
        ("tenure", 25), ("irregularity", 25), ("breadth", 20), ("share_of_wallet", 30),
    ];

    /// <summary>The critical success factors that a customer is asked about unless the model says otherwise.</summary>
    public static IReadOnlyList<ModelFactor> CriticalSuccessFactors { get; } =
    [
        new("product_quality", 30), new("service_support", 25), new("price", 20), new("delivery", 15), new("know_how", 10),
    ];

    /// <summary>Makes it for a ledger.</summary>
    /// <param name="accounts">All accounts of the ledger.</param>
    /// <param name="context">What is the same for all of them.</param>
    public static ScoringModel For(IReadOnlyCollection<AccountFacts> accounts, MeasureContext context) => new(
        Name, Axis(Attractive, accounts, context, true), new ModelAxis(CriticalSuccessFactors), Axis(Strong, accounts, context, false), new CutSetting());

    /// <summary>Anchors for a measure from the accounts themselves.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="accounts">All accounts of the ledger.</param>
    /// <param name="context">What is the same for all of them.</param>
    /// <returns><c>null</c> where fewer than half of the accounts have the measure, or all have the same value.</returns>
    public static Anchors? AnchorsFor(Measure measure, IReadOnlyCollection<AccountFacts> accounts, MeasureContext context)
    {
        ArgumentNullException.ThrowIfNull(measure);
        ArgumentNullException.ThrowIfNull(accounts);
        double[] values = [.. accounts.Select(account => measure.Of(account, context)).OfType<Answer<double>.Known>().Select(known => known.Value).Order()];
        if (values.Length == 0 || values.Length * 2 < accounts.Count)
        {
            return null;
        }

        var (low, high) = (Rounded(Percentile(values, Low)), Rounded(Percentile(values, High)));
        (low, high) = low < high ? (low, high) : (values[0], values[^1]);
        return low < high ? (measure.MoreIsBetter ? new Anchors(low, high) : new Anchors(high, low)) : null;
    }

    private static ModelAxis Axis((string Measure, int Weight)[] factors, IReadOnlyCollection<AccountFacts> accounts, MeasureContext context, bool family) => new(
    [
        .. from entry in factors
           let measure = Measures.Find(entry.Measure)
           let anchors = AnchorsFor(measure, accounts, context)
           where anchors is not null
           select new ModelFactor(entry.Measure, entry.Weight, FactorKind.Measured, entry.Measure, anchors, family ? measure.Family : null),
    ]);

    private static double Percentile(double[] sorted, double share)
    {
        var at = share * (sorted.Length - 1);
        var below = (int)Math.Floor(at);
        var above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + ((at - below) * (sorted[above] - sorted[below]));
    }

    private static double Rounded(double value)
    {
        if (value == 0)
        {
            return 0;
        }

        var unit = Math.Pow(10, Math.Floor(Math.Log10(Math.Abs(value))) - 1);
        return unit >= 1 ? Math.Round(value / unit) * unit : Math.Round(value / unit) / Math.Round(1 / unit);
    }
}
