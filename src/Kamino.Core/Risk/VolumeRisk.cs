namespace Kamino.Core.Risk;

/// <summary>A customer and the chance of losing it.</summary>
/// <param name="Account">Its code.</param>
/// <param name="Sales">Yearly sales.</param>
/// <param name="Margin">Yearly margin.</param>
/// <param name="Loss">The chance, from 0 to 1, of losing it within the year.</param>
public readonly record struct Exposure(string Account, decimal Sales, decimal Margin, double Loss);

/// <summary>What the loss of customers would do.</summary>
/// <remarks>Worked example: <c>docs/methods/concentration.md</c>.</remarks>
public static class VolumeRisk
{
    /// <summary>The sales that are lost on average: each customer's times its chance of going.</summary>
    public static decimal AtRisk(IEnumerable<Exposure> customers)
    {
        ArgumentNullException.ThrowIfNull(customers);
        return customers.Sum(customer => customer.Sales * (decimal)customer.Loss);
    }

    /// <summary>The margin that is left after fixed cost if the largest customers go.</summary>
    /// <param name="customers">Everyone.</param>
    /// <param name="fixedCost">What stays to be paid whoever goes.</param>
    /// <param name="lost">How many of the largest by sales go, from 0.</param>
    public static decimal Stress(IReadOnlyCollection<Exposure> customers, decimal fixedCost, int lost)
    {
        ArgumentNullException.ThrowIfNull(customers);
        ArgumentOutOfRangeException.ThrowIfNegative(lost);
        return customers.OrderByDescending(customer => customer.Sales).ThenBy(customer => customer.Account, StringComparer.Ordinal)
            .Skip(lost).Sum(customer => customer.Margin) - fixedCost;
    }
}
