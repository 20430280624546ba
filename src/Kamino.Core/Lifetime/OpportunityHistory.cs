namespace Kamino.Core.Lifetime;

/// <summary>What is known of a customer who can buy at fixed occasions only, such as a yearly fair or a season: <c>(x, t_x, n)</c>.</summary>
public readonly record struct OpportunityHistory
{
    /// <summary>The most occasions that are taken for such.</summary>
    public const int Most = 1_000_000;

    /// <summary>Takes what was seen of one customer.</summary>
    /// <param name="taken">x: occasions at which the customer bought.</param>
    /// <param name="last">t_x: number of the last of them, from 1; 0 if there was none.</param>
    /// <param name="opportunities">n: occasions observed, the first purchase not counted.</param>
    /// <exception cref="ArgumentOutOfRangeException">Not <c>0 ≤ x ≤ t_x ≤ n</c>, or t_x without an x.</exception>
    public OpportunityHistory(int taken, int last, int opportunities)
    {
        if (!Possible(taken, last, opportunities))
        {
            throw new ArgumentOutOfRangeException(nameof(last), last, $"x = {taken}, t_x = {last}, n = {opportunities} can't be a customer's.");
        }

        (Taken, Last, Opportunities) = (taken, last, opportunities);
    }

    /// <summary>The same numbers seen as occasions: t_x and T, whole, count them.</summary>
    /// <exception cref="ArgumentOutOfRangeException">They can't be a customer's.</exception>
    public static OpportunityHistory Of(PurchaseHistory history) => new(history.Repeats, (int)history.Last, (int)history.Age);

    /// <summary>x.</summary>
    public int Taken { get; }

    /// <summary>t_x.</summary>
    public int Last { get; }

    /// <summary>n.</summary>
    public int Opportunities { get; }

    /// <summary>Whether the three numbers can be a customer's.</summary>
    public static bool Possible(int taken, int last, int opportunities) =>
        taken >= 0 && taken <= last && last <= opportunities && opportunities <= Most && (taken > 0 || last == 0);
}
