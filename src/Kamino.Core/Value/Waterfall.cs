using Kamino.Core.Quantities;

namespace Kamino.Core.Value;

/// <summary>What serving an account with one activity costs.</summary>
/// <param name="Activity">Such as order, visit, delivery.</param>
/// <param name="Driver">How much of it the account took: orders, visits, kilometres.</param>
/// <param name="Rate">Cost of one of them.</param>
public sealed record ActivityCost(string Activity, decimal Driver, decimal Rate)
{
    /// <summary>Driver times rate.</summary>
    public decimal Cost => Driver * Rate;
}

/// <summary>An account's money from the price list down to what is left. All amounts are in one currency, costs positive.</summary>
/// <param name="Account">The account's code.</param>
/// <param name="ListRevenue">Quantities at list prices; unknown where a ledger doesn't carry them.</param>
/// <param name="OnInvoice">Discounts on the invoice.</param>
/// <param name="OffInvoice">Rebates and bonuses paid later.</param>
/// <param name="Goods">Cost of the goods sold.</param>
/// <param name="Activities">What serving it took; unknown where nobody imported it, which isn't none.</param>
/// <param name="Financing">Of its receivables.</param>
/// <param name="Inventory">Of goods held for it.</param>
/// <param name="ExpectedLoss">Of credit.</param>
/// <remarks>Source and worked examples: <c>docs/methods/profitability.md</c>.</remarks>
public sealed record Waterfall(
    string Account, Answer<decimal> ListRevenue, Answer<decimal> OnInvoice, Answer<decimal> OffInvoice, Answer<decimal> Goods,
    Answer<IReadOnlyList<ActivityCost>> Activities, Answer<decimal> Financing, Answer<decimal> Inventory, Answer<decimal> ExpectedLoss)
{
    /// <summary>What the account pays in the end.</summary>
    public Answer<decimal> NetRevenue => Invoiced is { } net ? OffInvoice.Match(rebates => Answer.Of(net - rebates), _ => Answer.Of(net)) : Less(ListRevenue, OnInvoice, OffInvoice);

    /// <summary>What the invoices come to, as a ledger has it; rebates are taken off where somebody gave them.</summary>
    public decimal? Invoiced { get; init; }

    /// <summary>That less the goods.</summary>
    public Answer<decimal> GrossMargin => Less(NetRevenue, Goods);

    /// <summary>What the activities cost.</summary>
    public Answer<decimal> CostToServe => Activities.Then(activities => activities.Sum(activity => activity.Cost));

    /// <summary>Gross margin less the activities.</summary>
    public Answer<decimal> OperatingIncome => Less(GrossMargin, CostToServe);

    /// <summary>That less the capital it ties up and the loss to expect.</summary>
    public Answer<decimal> NetContribution => Less(OperatingIncome, Financing, Inventory, ExpectedLoss);

    /// <summary>Operating income as a share of net revenue; unknown where that isn't above zero.</summary>
    public Answer<double> OperatingShare => NetRevenue.Match(
        revenue => revenue > 0 ? OperatingIncome.Then(income => (double)(income / revenue)) : Answer.Unknown<double>(Doubt.NoSales),
        Answer.Unknown<double>);

    // The first unknown part makes the whole unknown, for its reason.
    private static Answer<decimal> Less(Answer<decimal> from, params ReadOnlySpan<Answer<decimal>> parts)
    {
        var rest = from;
        foreach (var part in parts)
        {
            rest = rest.Match(left => part.Then(cost => left - cost), Answer.Unknown<decimal>);
        }

        return rest;
    }
}

/// <summary>Whether the costs given to accounts are the costs there were.</summary>
/// <param name="Stated">The pool's total by the books.</param>
/// <param name="Allocated">What accounts were given of it.</param>
/// <param name="Tolerance">Largest difference that doesn't matter.</param>
public readonly record struct CostPool(decimal Stated, decimal Allocated, decimal Tolerance)
{
    /// <summary>Allocated less stated.</summary>
    public decimal Difference => Allocated - Stated;

    /// <summary>Whether the two are the same but for the tolerance.</summary>
    public bool Reconciles => Math.Abs(Difference) <= Tolerance;
}
