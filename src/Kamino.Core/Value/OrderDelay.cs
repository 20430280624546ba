using Kamino.Core.Quantities;

namespace Kamino.Core.Value;

/// <summary>How late an account's next order is, by the account's own rhythm.</summary>
/// <param name="Days">Days since its last order.</param>
/// <param name="Usual">Median of the days between its orders.</param>
/// <param name="Longest">The longest that it has ever waited between two orders.</param>
/// <remarks>Source and worked example: <c>docs/methods/order-delay.md</c>.</remarks>
public readonly record struct OrderDelay(int Days, double Usual, int Longest)
{
    /// <summary>How many gaps between orders make a rhythm.</summary>
    public const int FewestGaps = 4;

    private const double Alarm = 2;

    /// <summary>Days since the last order over the usual gap; 1 is on time.</summary>
    public double Ratio => Usual > 0 ? Days / Usual : 0;

    /// <summary>Whether to worry: it waits longer than ever before, and more than twice as long as usual. A single average is no alarm.</summary>
    public bool IsOverdue => Days > Longest && Ratio > Alarm;

    /// <summary>Measures the delay.</summary>
    /// <param name="gaps">Days between neighbouring order days, in any order, each at least 1.</param>
    /// <param name="days">Days since the last order.</param>
    /// <returns>Unknown with fewer than <see cref="FewestGaps"/> gaps.</returns>
    public static Answer<OrderDelay> Of(IReadOnlyList<int> gaps, int days)
    {
        ArgumentNullException.ThrowIfNull(gaps);
        if (gaps.Count < FewestGaps)
        {
            return Answer.Unknown<OrderDelay>(Doubt.TooFewPurchases);
        }

        var sorted = gaps.Order().ToArray();
        var middle = sorted.Length / 2;
        var median = sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2.0;
        return Answer.Of(new OrderDelay(days, median, sorted[^1]));
    }
}
