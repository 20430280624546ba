namespace Kamino.Core.Programme;

/// <summary>What makes an account laborious.</summary>
public enum ComplexityPart
{
    /// <summary>How often it orders: order days a year.</summary>
    Orders,

    /// <summary>How many different products it buys.</summary>
    Range,
}

/// <summary>A part of it.</summary>
/// <param name="Part">Which.</param>
/// <param name="Measured">What was counted.</param>
/// <param name="Points">From 0 to 50: how many of the accounts have less of it, equal ones counted half.</param>
public sealed record ComplexityPoints(ComplexityPart Part, double Measured, double Points);

/// <summary>
/// How much work an account is beside the others, from 0 to 100. It is a dimension of its own: an account may be well and laborious, or ill and simple, and neither number is in the other.
/// </summary>
/// <remarks>Worked example: <c>docs/methods/retention.md</c>.</remarks>
public static class AccountComplexity
{
    private const double Most = 50;

    /// <summary>The parts of every account, in the accounts' order; their points add up to the total.</summary>
    /// <param name="accounts">Order days a year and different products of each.</param>
    public static IReadOnlyList<IReadOnlyList<ComplexityPoints>> Of(IReadOnlyList<(double Orders, double Range)> accounts)
    {
        ArgumentNullException.ThrowIfNull(accounts);
        var (orders, range) = (Ranked(accounts, own => own.Orders), Ranked(accounts, own => own.Range));
        return
        [
            .. accounts.Select(own => (IReadOnlyList<ComplexityPoints>)
            [
                new ComplexityPoints(ComplexityPart.Orders, own.Orders, Most * Place(orders, own.Orders)), new ComplexityPoints(ComplexityPart.Range, own.Range, Most * Place(range, own.Range)),
            ]),
        ];
    }

    private static double[] Ranked(IReadOnlyList<(double Orders, double Range)> accounts, Func<(double Orders, double Range), double> part) => [.. accounts.Select(part).Order()];

    // Less than this, and half of those that have as much.
    private static double Place(double[] ranked, double value) => (First(ranked, other => other >= value) + First(ranked, other => other > value)) / 2.0 / ranked.Length;

    private static int First(double[] ranked, Func<double, bool> reached)
    {
        var (low, high) = (0, ranked.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = reached(ranked[middle]) ? (low, middle) : (middle + 1, high);
        }

        return low;
    }
}
