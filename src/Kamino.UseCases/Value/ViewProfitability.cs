using Kamino.Core.Accounts;
using Kamino.Core.Quantities;
using Kamino.Core.Value;
using Kamino.UseCases.Accounts;

namespace Kamino.UseCases.Value;

/// <summary>An account's waterfall. A line that nobody gave is unknown, never zero, and so is all that hangs on it.</summary>
/// <param name="Account">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="ListRevenue">Quantities at list prices; a ledger doesn't carry them.</param>
/// <param name="OnInvoiceDiscounts">What the invoices take off.</param>
/// <param name="OffInvoiceRebates">What is paid back later.</param>
/// <param name="NetRevenue">What the account pays.</param>
/// <param name="CostOfGoods">Of the goods sold; unknown unless every line has one.</param>
/// <param name="GrossMargin">Net revenue less that.</param>
/// <param name="CostToServe">Of the activities.</param>
/// <param name="CustomerOperatingIncome">Gross margin less that.</param>
/// <param name="ReceivablesFinancing">Of what it owes.</param>
/// <param name="InventoryFinancing">Of goods held for it.</param>
/// <param name="ExpectedCreditLoss">Of what it may not pay.</param>
/// <param name="NetCustomerContribution">What is left.</param>
public sealed record ProfitRow(
    string Account, string Name, Answer<Money> ListRevenue, Answer<Money> OnInvoiceDiscounts, Answer<Money> OffInvoiceRebates, Answer<Money> NetRevenue,
    Answer<Money> CostOfGoods, Answer<Money> GrossMargin, Answer<Money> CostToServe, Answer<Money> CustomerOperatingIncome,
    Answer<Money> ReceivablesFinancing, Answer<Money> InventoryFinancing, Answer<Money> ExpectedCreditLoss, Answer<Money> NetCustomerContribution);

/// <summary>The lowest line of the waterfall that is known of every account on the whale curve.</summary>
public enum ProfitLine
{
    /// <summary>Net revenue less the goods.</summary>
    GrossMargin,

    /// <summary>That less the activities.</summary>
    CustomerOperatingIncome,

    /// <summary>That less capital and the loss to expect.</summary>
    NetCustomerContribution,
}

/// <summary>A point of the whale curve.</summary>
public sealed record WhaleRow(string Account, Answer<double> CumulativeShare);

/// <summary>What every account leaves, and how the best earn what the rest eat up.</summary>
/// <param name="Accounts">The waterfalls, by net revenue, highest first.</param>
/// <param name="Line">The line that the whale is drawn of.</param>
/// <param name="Whale">Accounts by that line, best first; those of which it is unknown aren't on it.</param>
/// <param name="PeakShare">The highest point, as a share of the total.</param>
/// <param name="AccountsAtPeak">Share of the accounts it takes to get there.</param>
/// <param name="LossPool">What the others eat up, as a share of the total.</param>
/// <param name="BelowCost">Accounts with a loss on that line.</param>
/// <param name="Unknown">Accounts of which that line is unknown.</param>
public sealed record ProfitabilityView(
    IReadOnlyList<ProfitRow> Accounts, ProfitLine Line, IReadOnlyList<WhaleRow> Whale, Answer<double> PeakShare, double AccountsAtPeak,
    Answer<double> LossPool, int BelowCost, int Unknown);

/// <summary>Tells what every account leaves after what is known of its costs.</summary>
/// <param name="facts">What the ledger says.</param>
public sealed class ViewProfitability(IAccountFacts facts)
{
    /// <summary>The waterfalls and their whale.</summary>
    /// <param name="query">Which facts.</param>
    /// <param name="ct">Stops the work.</param>
    /// <exception cref="CurrencyMismatchException">The accounts are in several currencies and none of them reports.</exception>
    public async Task<ProfitabilityView> By(FactsQuery query, CancellationToken ct)
    {
        var accounts = (await facts.Read(query, ct)).Accounts;
        if (accounts.Select(account => account.Net.Currency).Distinct().ToList() is [var first, var second, ..])
        {
            throw new CurrencyMismatchException(first, second);
        }

        var waterfalls = accounts.Select(Waterfall).ToList();
        var known = waterfalls.Select(own => (own.Account, Profit: own.GrossMargin)).ToList();
        var whale = WhaleCurve.Of([.. known.SelectMany(own => own.Profit.Match<IEnumerable<(string, decimal)>>(profit => [(own.Account, profit)], _ => []))]);
        return new ProfitabilityView(
            [.. accounts.Zip(waterfalls, Row)], ProfitLine.GrossMargin, [.. whale.Points.Select(point => new WhaleRow(point.Account, point.CumulativeShare))],
            whale.PeakShare, whale.AccountsAtPeak, whale.LossPool, whale.Points.Count(point => point.Profit < 0), accounts.Count - whale.Points.Count);
    }

    // What a ledger doesn't tell stays unknown, for the reason why.
    private static Waterfall Waterfall(AccountFacts account)
    {
        var unlisted = Answer.Unknown<decimal>(Doubt.NoColumn);
        var unserved = Answer.Unknown<decimal>(Doubt.NoCost);
        return new Waterfall(
            account.Account, unlisted, unlisted, unlisted, account.Cost.Then(cost => cost.Amount), Answer.Unknown<IReadOnlyList<ActivityCost>>(Doubt.NoCost),
            unserved, unserved, unserved)
        {
            Invoiced = account.Net.Amount,
        };
    }

    private static ProfitRow Row(AccountFacts account, Waterfall own)
    {
        Answer<Money> In(Answer<decimal> amount) => amount.Then(known => new Money(known, account.Net.Currency));
        return new ProfitRow(
            account.Account, account.Name, In(own.ListRevenue), In(own.OnInvoice), In(own.OffInvoice), In(own.NetRevenue), In(own.Goods), In(own.GrossMargin),
            In(own.CostToServe), In(own.OperatingIncome), In(own.Financing), In(own.Inventory), In(own.ExpectedLoss), In(own.NetContribution));
    }
}
