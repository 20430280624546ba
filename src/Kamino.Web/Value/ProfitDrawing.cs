using Kamino.Core.Quantities;
using Kamino.UseCases.Quantities;
using Kamino.UseCases.Value;
using Kamino.Web.Charts;
using Kamino.Web.Words;

namespace Kamino.Web.Value;

/// <summary>Draws what profitability says.</summary>
internal static class ProfitDrawing
{
    private const int MostPoints = 400;

    /// <summary>How many accounts the grid shows; the table has them all.</summary>
    public const int MostBubbles = 2_000;

    private const int Labels = 10;
    private const double Largest = 26;

    private static readonly MadeOnce<PriceGrid, GridFrame> Frames = new(Frame);

    private static readonly LastMade<PriceGrid, Region, WrittenChart> Grids = new();

    /// <summary>The whale curve; <c>null</c> where all together make no profit to divide by.</summary>
    public static CurveChart? Whale(ProfitabilityView view, Locale locale)
    {
        var step = Math.Max(1, view.Whale.Count / MostPoints);
        var points = view.Whale.Select((row, i) => (Place: (i + 1.0) / view.Whale.Count, row.Account, row.CumulativeShare))
            .Where((_, i) => i % step == 0 || i == view.Whale.Count - 1)
            .SelectMany(row => row.CumulativeShare.Match<IEnumerable<CurvePoint>>(
                share => [new CurvePoint(row.Place, share, $"{locale.Share(row.Place)} · {row.Account} · {locale.Share(share)}")], _ => [])).ToList();
        return points.Count == 0 ? null : new CurveChart(
            Scale.Of(locale["value.whale.accounts"], [0, 1], at => locale.Share(at, 0), view.AccountsAtPeak),
            Scale.Of(locale["value.whale.profit"], [.. points.Select(point => point.Y), 0], at => locale.Share(at, 0), 1),
            [new Curve(locale["value.whale"], "strategic", [new CurvePoint(0, 0, locale.Share(0)), .. points])]);
    }

    /// <summary>The accounts that lie off the grid's scale; they are drawn on its edge.</summary>
    public static IReadOnlyList<PricePlace> OffScale(PriceGrid grid) => Frames.Of(grid).Off;

    /// <summary>How many accounts are in each cell.</summary>
    public static IReadOnlyDictionary<Core.Value.ShapiroCell, int> Cells(PriceGrid grid) => Frames.Of(grid).Cells;

    /// <summary>The grid as its page carries it.</summary>
    public static WrittenChart Written(PriceGrid grid, Locale locale) => Grids.Of(grid, locale.Region, () => WrittenChart.Of(Grid(grid, locale)));

    /// <summary>Net price against cost to serve, at most <see cref="MostBubbles"/> of the largest accounts.</summary>
    public static BubbleChart Grid(PriceGrid grid, Locale locale)
    {
        var (costs, prices, _, shown, cells) = Frames.Of(grid);
        var largest = Math.Max(0, shown[0].NetRevenue.Amount);
        string Corner(Core.Value.ShapiroCell cell) => $"{locale.Of(cell)} · {locale.Count(cells.GetValueOrDefault(cell))}";
        return new BubbleChart(
            [.. shown.Select((account, nth) => new Bubble(
                $"/accounts/{Uri.EscapeDataString(account.Account)}", account.Name, Within(account.Cost, costs), Within(account.Price, prices),
                largest > 0 ? Math.Round(Core.Portfolio.PortfolioMatrix.Radius(Math.Max(0, account.NetRevenue.Amount), largest, Largest), 1) : 0, Tone(account.Cell),
                [locale.Of(account.Cell), $"{locale["value.grid.price"]}: {locale.Share(account.Price)}", $"{locale["value.grid.cost"]}: {locale.Share(account.Cost)}", locale.Money(account.NetRevenue)])
            { Labelled = nth < Labels, Broken = IsOff(account, costs, prices) })],
            Scale.Of(locale["value.grid.cost"], [costs.Least, costs.Most], at => locale.Share(at, 0), grid.CostLine, 0.06),
            Scale.Of(locale.Of(grid.Scale), [prices.Least, prices.Most], at => locale.Share(at, 0), grid.PriceLine, 0.08),
            [
                new Corner(Corner(Core.Value.ShapiroCell.Passive), "strategic"), new Corner(Corner(Core.Value.ShapiroCell.CarriageTrade), "star"),
                new Corner(Corner(Core.Value.ShapiroCell.BargainBasement), "streamline"), new Corner(Corner(Core.Value.ShapiroCell.Aggressive), "status"),
            ],
            new Dictionary<string, string>());
    }

    /// <summary>The lines of a waterfall as they come one after the other.</summary>
    public static IReadOnlyList<(string Word, Answer<Money> Amount, bool Total)> Lines(ProfitRow row) =>
    [
        ("list_revenue", row.ListRevenue, true), ("on_invoice_discounts", row.OnInvoiceDiscounts, false), ("off_invoice_rebates", row.OffInvoiceRebates, false),
        ("net_revenue", row.NetRevenue, true), ("cost_of_goods", row.CostOfGoods, false), ("gross_margin", row.GrossMargin, true),
        ("cost_to_serve", row.CostToServe, false), ("customer_operating_income", row.CustomerOperatingIncome, true),
        ("receivables_financing", row.ReceivablesFinancing, false), ("inventory_financing", row.InventoryFinancing, false),
        ("expected_credit_loss", row.ExpectedCreditLoss, false), ("net_customer_contribution", row.NetCustomerContribution, true),
    ];

    /// <summary>The waterfall, as far as its lines are known.</summary>
    public static RangeChart Waterfall(ProfitRow row, Locale locale)
    {
        var (ranges, rest) = (new List<ChartRange>(), 0.0);
        foreach (var (word, amount, total) in Lines(row))
        {
            if (amount is Answer<Money>.Known known)
            {
                var value = (double)known.Value.Amount;
                var (from, until) = total ? (0, value) : (rest, rest - value);
                ranges.Add(new ChartRange(locale.Of("waterfall", word), from, until, total ? (value < 0 ? "bad" : "strategic") : "streamline", locale.Money(known.Value)));
                rest = until;
            }
        }

        return new RangeChart(ranges, locale.Region.Decimal, locale.Region.Group);
    }

    private static GridFrame Frame(PriceGrid grid)
    {
        var (costs, prices) = (Scale.Reach(grid.Accounts.Select(account => account.Cost)), Scale.Reach(grid.Accounts.Select(account => account.Price)));
        return new GridFrame(
            costs, prices, [.. grid.Accounts.Where(account => IsOff(account, costs, prices))], [.. grid.Accounts.OrderByDescending(account => account.NetRevenue.Amount).Take(MostBubbles)],
            grid.Accounts.CountBy(account => account.Cell).ToDictionary());
    }

    private static bool IsOff(PricePlace account, (double Least, double Most) costs, (double Least, double Most) prices) =>
        Within(account.Cost, costs) != account.Cost || Within(account.Price, prices) != account.Price;

    private static double Within(double value, (double Least, double Most) reach) => Math.Clamp(value, reach.Least, reach.Most);

    private static string Tone(Core.Value.ShapiroCell cell) => cell switch
    {
        Core.Value.ShapiroCell.Passive => "strategic",
        Core.Value.ShapiroCell.CarriageTrade => "star",
        Core.Value.ShapiroCell.Aggressive => "status",
        Core.Value.ShapiroCell.BargainBasement => "streamline",
    };

    // What the grid of a company looks like, whoever reads it.
    private sealed record GridFrame(
        (double Least, double Most) Costs, (double Least, double Most) Prices, IReadOnlyList<PricePlace> Off, IReadOnlyList<PricePlace> Shown, IReadOnlyDictionary<Core.Value.ShapiroCell, int> Cells);
}
