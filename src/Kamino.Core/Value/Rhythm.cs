using Kamino.Core.Quantities;

namespace Kamino.Core.Value;

/// <summary>How regularly a customer buys, by the variation of the days between its orders.</summary>
public enum Regularity
{
    /// <summary>Variation below 0.25.</summary>
    Clockwork,

    /// <summary>From 0.25 to 0.75.</summary>
    Regular,

    /// <summary>Above 0.75.</summary>
    Irregular,
}

/// <summary>The days between a customer's orders, in figures.</summary>
/// <param name="Gaps">How many gaps it rests on.</param>
/// <param name="Mean">Mean of the gaps, in days.</param>
/// <param name="Deviation">Their standard deviation (n - 1), in days.</param>
/// <param name="Median">Their median, in days.</param>
/// <param name="Spread">Their median distance from the median (MAD), in days.</param>
/// <param name="Borrowed">The customer has too few gaps of its own, so these are its segment's.</param>
/// <remarks>Formulas and a worked example: <c>docs/methods/rhythm.md</c>.</remarks>
public sealed record Rhythm(int Gaps, double Mean, double Deviation, double Median, double Spread, bool Borrowed = false)
{
    /// <summary>Fewer gaps than that tell no rhythm.</summary>
    public const int FewestGaps = 4;

    private const double ClockworkBelow = 0.25;
    private const double IrregularAbove = 0.75;
    private const double NormalScale = 1.4826; // makes the MAD of a normal distribution its standard deviation
    private const double LeastSpread = 0.1;

    /// <summary>Deviation over mean: 0 is clockwork.</summary>
    public double Variation => Deviation / Mean;

    /// <summary>What that makes of the customer.</summary>
    public Regularity Class => Variation < ClockworkBelow ? Regularity.Clockwork : Variation <= IrregularAbove ? Regularity.Regular : Regularity.Irregular;

    /// <summary>The rhythm of a customer.</summary>
    /// <param name="gaps">Days between neighbouring order days, each above 0; two orders of one day are one.</param>
    /// <param name="segment">The gaps of customers alike, for one with fewer than four of its own.</param>
    /// <returns>Unknown where neither has four.</returns>
    public static Answer<Rhythm> Of(IReadOnlyList<int> gaps, IReadOnlyList<int>? segment = null)
    {
        ArgumentNullException.ThrowIfNull(gaps);
        return gaps.Count >= FewestGaps ? Answer.Of(From(gaps))
            : segment is { Count: >= FewestGaps } ? Answer.Of(From(segment) with { Borrowed = true })
            : Answer.Unknown<Rhythm>(Doubt.TooFewPurchases);
    }

    /// <summary>How late the customer is.</summary>
    /// <param name="days">Days since its last order, from 0.</param>
    public Lateness After(int days) => new(
        days / Median, (days - Mean) / (Deviation > 0 ? Deviation : LeastSpread * Mean),
        (days - Median) / (NormalScale * (Spread > 0 ? Spread : LeastSpread * Median)));

    /// <summary>The value below which a share of the gaps lies, linear between neighbours.</summary>
    /// <param name="gaps">At least one.</param>
    /// <param name="share">From 0 to 1.</param>
    public static double Percentile(IReadOnlyList<int> gaps, double share)
    {
        ArgumentNullException.ThrowIfNull(gaps);
        return Percentile([.. gaps.Select(gap => (double)gap).Order()], share);
    }

    private static double Percentile(double[] sorted, double share)
    {
        var place = share * (sorted.Length - 1);
        var below = (int)Math.Floor(place);
        return sorted[below] + (place - below) * (sorted[Math.Min(below + 1, sorted.Length - 1)] - sorted[below]);
    }

    private static Rhythm From(IReadOnlyList<int> gaps)
    {
        var (mean, median) = (gaps.Average(), Percentile(gaps, 0.5));
        return new Rhythm(
            gaps.Count, mean, Math.Sqrt(gaps.Sum(gap => (gap - mean) * (gap - mean)) / (gaps.Count - 1)), median,
            Percentile([.. gaps.Select(gap => Math.Abs(gap - median)).Order()], 0.5));
    }
}

/// <summary>How late a customer is, measured by its own rhythm.</summary>
/// <param name="Ratio">Days since the last order over the median gap: 1 is due.</param>
/// <param name="Z">By mean and standard deviation; a single outlier among the gaps hides lateness from it.</param>
/// <param name="RobustZ">By median and MAD; above 3.5 is an alarm in common practice. Where all gaps are alike, a tenth of the median stands in.</param>
public readonly record struct Lateness(double Ratio, double Z, double RobustZ);
