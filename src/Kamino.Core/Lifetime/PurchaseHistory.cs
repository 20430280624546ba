namespace Kamino.Core.Lifetime;

/// <summary>All that the models of repeat buying need to know of a customer: <c>(x, t_x, T)</c>.</summary>
/// <remarks>The default is a customer who bought for the first time just now.</remarks>
public readonly record struct PurchaseHistory
{
    /// <summary>The most repeat purchases that are taken for such.</summary>
    public const int MostRepeats = 10_000_000;

    /// <summary>Takes what was seen of one customer.</summary>
    /// <param name="repeats">x: purchase occasions after the first; two orders on one day are one occasion.</param>
    /// <param name="last">t_x: time from the first purchase to the last one, in the model's unit; 0 without a repeat.</param>
    /// <param name="age">T: time from the first purchase to the end of the observation, in the model's unit.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative or not finite, the last purchase lies after the end, or
    /// there is a last repeat without a repeat.</exception>
    public PurchaseHistory(int repeats, double last, double age)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(repeats);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(repeats, MostRepeats);
        if (!Possible(repeats, last, age))
        {
            throw new ArgumentOutOfRangeException(nameof(last), last, $"t_x must lie from 0 to T = {age}, and at 0 without a repeat.");
        }

        (Repeats, Last, Age) = (repeats, last, age);
    }

    /// <summary>x.</summary>
    public int Repeats { get; }

    /// <summary>t_x.</summary>
    public double Last { get; }

    /// <summary>T.</summary>
    public double Age { get; }

    /// <summary>Whether the three numbers can be a customer's; for those who read them from outside.</summary>
    public static bool Possible(int repeats, double last, double age) =>
        repeats is >= 0 and <= MostRepeats && last >= 0 && last <= age && double.IsFinite(age) && (repeats > 0 || last == 0);
}
