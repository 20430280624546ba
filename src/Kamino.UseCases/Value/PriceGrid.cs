using Kamino.Core.Quantities;
using Kamino.Core.Value;
using Kamino.UseCases.Quantities;

namespace Kamino.UseCases.Value;

/// <summary>What an account pays is measured by.</summary>
public enum PriceScale
{
    /// <summary>Net revenue as a share of revenue at list prices.</summary>
    OfList,

    /// <summary>Gross margin as a share of net revenue, where nobody gave list prices.</summary>
    Margin,
}

/// <summary>One account on the grid.</summary>
/// <param name="Account">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Price">What it pays, as a share.</param>
/// <param name="Cost">What serving it costs, as a share of net revenue.</param>
/// <param name="NetRevenue">How large it is.</param>
/// <param name="Cell">Where that puts it.</param>
public sealed record PricePlace(string Account, string Name, double Price, double Cost, Money NetRevenue, ShapiroCell Cell);

/// <summary>Accounts by what they pay and what they ask for.</summary>
/// <param name="Scale">What a price is measured by.</param>
/// <param name="PriceLine">The median price.</param>
/// <param name="CostLine">The median cost.</param>
/// <param name="Accounts">Those of which both are known.</param>
public sealed record PriceGrid(PriceScale Scale, double PriceLine, double CostLine, IReadOnlyList<PricePlace> Accounts)
{
    private static readonly MadeOnce<IReadOnlyList<ProfitRow>, Answer<PriceGrid>> Drawn = new(Draw);

    /// <summary>Draws it of waterfalls; unknown where costs to serve or prices are known of nobody.</summary>
    public static Answer<PriceGrid> Of(IReadOnlyList<ProfitRow> rows) => Drawn.Of(rows);

    private static Answer<PriceGrid> Draw(IReadOnlyList<ProfitRow> rows)
    {
        var scale = rows.Any(row => Price(row, PriceScale.OfList) is not null) ? PriceScale.OfList : PriceScale.Margin;
        var known = rows.Select(row => (Row: row, Price: Price(row, scale), Cost: Share(row.CostToServe, row.NetRevenue)))
            .Where(place => place is { Price: not null, Cost: not null }).Select(place => (place.Row, Price: place.Price ?? 0, Cost: place.Cost ?? 0)).ToList();
        if (known.Count == 0)
        {
            return Answer.Unknown<PriceGrid>(rows.Select(row => row.CostToServe).OfType<Answer<Money>.Unknown>().Select(unknown => unknown.Why).FirstOrDefault(Doubt.NoSales));
        }

        var (price, cost) = (ShapiroGrid.Line([.. known.Select(place => place.Price)]), ShapiroGrid.Line([.. known.Select(place => place.Cost)]));
        return Answer.Of(new PriceGrid(scale, price, cost, [.. known.Select(place => new PricePlace(
            place.Row.Account, place.Row.Name, place.Price, place.Cost, Known(place.Row.NetRevenue) ?? default, ShapiroGrid.Place(place.Price, place.Cost, price, cost)))]));
    }

    private static double? Price(ProfitRow row, PriceScale scale) => scale switch
    {
        PriceScale.OfList => Share(row.NetRevenue, row.ListRevenue),
        PriceScale.Margin => Share(row.GrossMargin, row.NetRevenue),
    };

    private static double? Share(Answer<Money> part, Answer<Money> whole) =>
        Known(part) is { } known && Known(whole) is { Amount: > 0 } all ? (double)(known.Amount / all.Amount) : null;

    private static Money? Known(Answer<Money> amount) => amount is Answer<Money>.Known known ? known.Value : null;
}
