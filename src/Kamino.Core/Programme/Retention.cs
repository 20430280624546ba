using Kamino.Core.Quantities;

namespace Kamino.Core.Programme;

/// <summary>How much of last year's business is still there.</summary>
/// <param name="Start">Sales of the year before, of the customers that bought in it.</param>
/// <param name="Churn">What those spent then that bought nothing since.</param>
/// <param name="Contraction">How much less those buy that buy less.</param>
/// <param name="Expansion">How much more those buy that buy more.</param>
/// <param name="New">Sales to customers that bought nothing in the year before; in neither rate.</param>
/// <param name="Customers">How many bought in the year before.</param>
/// <param name="Kept">How many of them still buy.</param>
/// <remarks>Worked example: <c>docs/methods/retention.md</c>.</remarks>
public sealed record Retention(decimal Start, decimal Churn, decimal Contraction, decimal Expansion, decimal New, int Customers, int Kept)
{
    /// <summary>GRR: what is left without counting any growth, from 0 to 1.</summary>
    public Answer<double> Gross => Of(Start - Contraction - Churn);

    /// <summary>NRR: what is left with it.</summary>
    public Answer<double> Net => Of(Start + Expansion - Contraction - Churn);

    /// <summary>The share of customers that still buy.</summary>
    public Answer<double> Logos => Customers > 0 ? Answer.Of((double)Kept / Customers) : Answer.Unknown<double>(Doubt.NoEarlierSales);

    /// <summary>Compares two years of the same customers; merges and groups are put together in both before.</summary>
    /// <param name="customers">Sales of the year before and of the last year.</param>
    public static Retention Of(IReadOnlyCollection<(decimal Before, decimal Last)> customers)
    {
        ArgumentNullException.ThrowIfNull(customers);
        var old = customers.Where(customer => customer.Before > 0).Select(customer => (customer.Before, Last: Math.Max(0, customer.Last))).ToList();
        return new Retention(
            old.Sum(customer => customer.Before), old.Where(customer => customer.Last == 0).Sum(customer => customer.Before),
            old.Where(customer => customer.Last > 0).Sum(customer => Math.Max(0, customer.Before - customer.Last)), old.Sum(customer => Math.Max(0, customer.Last - customer.Before)),
            customers.Where(customer => customer.Before <= 0).Sum(customer => Math.Max(0, customer.Last)), old.Count, old.Count(customer => customer.Last > 0));
    }

    private Answer<double> Of(decimal left) => Start > 0 ? Answer.Of((double)(left / Start)) : Answer.Unknown<double>(Doubt.NoEarlierSales);
}
