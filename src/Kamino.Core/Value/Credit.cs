using Kamino.Core.Quantities;

namespace Kamino.Core.Value;

/// <summary>What it costs to wait for a customer's money, and not to get it.</summary>
/// <remarks>Worked examples: <c>docs/methods/concentration.md</c>.</remarks>
public static class Credit
{
    /// <summary>Days of sales outstanding: how many days' sales the receivables are.</summary>
    /// <param name="receivables">What the customer owes.</param>
    /// <param name="sales">Its credit sales in the period.</param>
    /// <param name="days">Length of the period, such as 365.</param>
    /// <returns>Unknown without sales.</returns>
    public static Answer<double> DaysOutstanding(decimal receivables, decimal sales, int days = 365) =>
        sales > 0 ? Answer.Of((double)(receivables / sales) * days) : Answer.Unknown<double>(Doubt.NoSales);

    /// <summary>A year's cost of financing receivables of that size.</summary>
    /// <param name="receivables">What the customer owes on average.</param>
    /// <param name="costOfCapital">Yearly rate, such as 0.10.</param>
    public static decimal Financing(decimal receivables, double costOfCapital) => receivables * (decimal)costOfCapital;

    /// <summary>The cost of a term of payment: sales wait that many days of a year for their money.</summary>
    /// <param name="sales">Yearly.</param>
    /// <param name="days">Until they are paid.</param>
    /// <param name="costOfCapital">Yearly rate.</param>
    public static decimal OfTerm(decimal sales, int days, double costOfCapital) => sales * days / 365m * (decimal)costOfCapital;

    /// <summary>What is lost on average: the chance of default, times what isn't recovered, times what is owed then.</summary>
    /// <param name="chance">PD, from 0 to 1.</param>
    /// <param name="lossGiven">LGD, from 0 to 1.</param>
    /// <param name="exposure">EAD, in money.</param>
    public static decimal ExpectedLoss(double chance, double lossGiven, decimal exposure) => (decimal)chance * (decimal)lossGiven * exposure;
}
