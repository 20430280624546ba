using Kamino.Core.Quantities;

namespace Kamino.Core.Value;

/// <summary>What came of writing to the customers of one cell.</summary>
/// <param name="Cell">The cell's name, such as an RFM code.</param>
/// <param name="Customers">How many were contacted, from 0.</param>
/// <param name="Responses">How many of them bought, from 0 to that.</param>
/// <param name="Revenue">What they bought for.</param>
public sealed record ResponseCell(string Cell, long Customers, long Responses, Money Revenue);

/// <summary>A cell with its verdict.</summary>
/// <param name="Cell">The cell's name.</param>
/// <param name="Customers">Contacted.</param>
/// <param name="Responses">Of them, bought.</param>
/// <param name="Revenue">What they bought for.</param>
/// <param name="Rate">Responses per contact, from 0 to 1.</param>
/// <param name="AverageSale">Revenue per response.</param>
/// <param name="Breakeven">The rate at which the cell's sales just pay for its contacts.</param>
/// <param name="BreakevenIndex">How far the rate lies above that, in percent of it.</param>
/// <param name="Profit">Margin of the sales, less the contacts.</param>
/// <param name="ShrunkenRate">The rate drawn towards everyone's, the more so the smaller the cell.</param>
/// <param name="Worthwhile">Whether the profit is above zero.</param>
public sealed record CellResponse(
    string Cell, long Customers, long Responses, Money Revenue, Answer<double> Rate, Answer<Money> AverageSale, Answer<double> Breakeven,
    Answer<double> BreakevenIndex, Money Profit, Answer<double> ShrunkenRate, bool Worthwhile);

/// <summary>All cells, and what to make of them.</summary>
/// <param name="Cells">In the order given.</param>
/// <param name="All">All of them together.</param>
/// <param name="ProfitOfWorthwhile">What contacting the worthwhile cells alone would have brought.</param>
/// <param name="TestCell">How many customers a cell needs for its rate to mean something.</param>
public sealed record ResponseTable(IReadOnlyList<CellResponse> Cells, CellResponse All, Money ProfitOfWorthwhile, Answer<long> TestCell);

/// <summary>Whether a contact pays.</summary>
/// <remarks>Source: A. M. Hughes, Strategic Database Marketing; worked examples in <c>docs/methods/rfm.md</c>.</remarks>
public static class Response
{
    private const double ContactsPerBreakeven = 4.0;

    /// <summary>The rate of response at which a contact pays: cost per contact over profit per sale.</summary>
    /// <param name="cost">Of one contact, from 0.</param>
    /// <param name="profitPerSale">What a sale brings before that cost.</param>
    /// <returns>0.01375 is 1.375 %; unknown where a sale brings nothing.</returns>
    public static Answer<double> Breakeven(decimal cost, decimal profitPerSale) =>
        profitPerSale > 0 ? Answer.Of((double)(cost / profitPerSale)) : Answer.Unknown<double>(Doubt.NoSales);

    /// <summary>How far a rate lies above breakeven: 100 is twice as high. Hughes divides by breakeven; some reports don't.</summary>
    /// <returns>In percent of breakeven, from -100; unknown where contacts cost nothing.</returns>
    public static Answer<double> Index(double rate, double breakeven) =>
        breakeven > 0 ? Answer.Of((rate - breakeven) / breakeven * 100.0) : Answer.Unknown<double>(Doubt.NoCost);

    /// <summary>How many customers a test cell needs: four responses' worth at breakeven.</summary>
    /// <returns>Rounded up; unknown where contacts cost nothing.</returns>
    public static Answer<long> TestCell(double breakeven) =>
        breakeven > 0 ? Answer.Of((long)Math.Ceiling(ContactsPerBreakeven / breakeven)) : Answer.Unknown<long>(Doubt.NoCost);

    /// <summary>A cell's rate, drawn towards everyone's as if that many more customers of the average kind had been asked.</summary>
    /// <param name="responses">Of the cell.</param>
    /// <param name="customers">Of the cell.</param>
    /// <param name="everyone">The rate of all cells together.</param>
    /// <param name="strength">How many customers of the average kind are added, from 0.</param>
    public static Answer<double> Shrunken(long responses, long customers, double everyone, double strength) => customers + strength > 0
        ? Answer.Of((responses + strength * everyone) / (customers + strength))
        : Answer.Unknown<double>(Doubt.NoSales);

    /// <summary>Looks at all cells.</summary>
    /// <param name="cells">At least one; revenues in one currency.</param>
    /// <param name="cost">Of one contact, from 0, in that currency.</param>
    /// <param name="margin">Share of a sale that stays, from 0 to 1, before the contact's cost.</param>
    public static ResponseTable Of(IReadOnlyList<ResponseCell> cells, decimal cost, decimal margin)
    {
        ArgumentNullException.ThrowIfNull(cells);
        ArgumentOutOfRangeException.ThrowIfNegative(cost);
        ArgumentOutOfRangeException.ThrowIfNegative(margin);
        var sum = new ResponseCell(
            "", cells.Sum(cell => cell.Customers), cells.Sum(cell => cell.Responses), cells.Select(cell => cell.Revenue).Aggregate(Money.Add));
        var all = Judge(sum, cost, margin, _ => Answer.Unknown<double>(Doubt.NoSales));
        var everyone = all.Rate.Match(rate => rate, _ => 0.0);
        var strength = all.Breakeven.Match(rate => rate > 0 ? 1.0 / rate : 0.0, _ => 0.0);
        var judged = cells.Select(cell => Judge(cell, cost, margin, own => Shrunken(own.Responses, own.Customers, everyone, strength))).ToList();
        return new ResponseTable(
            judged, all with { ShrunkenRate = all.Rate },
            new Money(judged.Where(cell => cell.Worthwhile).Sum(cell => cell.Profit.Amount), sum.Revenue.Currency),
            all.Breakeven.Match(TestCell, Answer.Unknown<long>));
    }

    private static CellResponse Judge(ResponseCell cell, decimal cost, decimal margin, Func<ResponseCell, Answer<double>> shrunken)
    {
        var currency = cell.Revenue.Currency;
        var rate = cell.Customers > 0 ? Answer.Of((double)cell.Responses / cell.Customers) : Answer.Unknown<double>(Doubt.NoSales);
        var sale = cell.Responses > 0 ? Answer.Of(cell.Revenue.Amount / cell.Responses) : Answer.Unknown<decimal>(Doubt.NoSales);
        var breakeven = sale.Match(amount => Breakeven(cost, amount * margin), Answer.Unknown<double>);
        var profit = cell.Revenue.Amount * margin - cell.Customers * cost;
        return new CellResponse(
            cell.Cell, cell.Customers, cell.Responses, cell.Revenue, rate, sale.Then(amount => new Money(amount, currency)), breakeven,
            rate.Match(own => breakeven.Match(even => Index(own, even), Answer.Unknown<double>), Answer.Unknown<double>),
            new Money(profit, currency), shrunken(cell), profit > 0);
    }
}
