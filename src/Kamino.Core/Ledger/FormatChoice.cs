namespace Kamino.Core.Ledger;

/// <summary>What a column's cells say about its decimal sign.</summary>
public enum NumberChoice
{
    /// <summary>Nothing: there are no numbers, or whole ones only.</summary>
    Open,

    /// <summary>The decimal sign is a point.</summary>
    Point,

    /// <summary>The decimal sign is a comma.</summary>
    Comma,

    /// <summary>Every number that could tell can be read both ways, or too many contradict each other.</summary>
    Unclear,
}

/// <summary>Decides how columns are written, from what their cells look like.</summary>
public static class FormatChoice
{
    /// <summary>The largest share of contradicting cells that are taken for slips and refused one by one; beyond it the column is asked about.</summary>
    public const double MostSlips = 0.2;

    /// <summary>Decides a column's decimal sign.</summary>
    /// <param name="shapes">How many cells have each shape.</param>
    public static NumberChoice OfNumbers(IReadOnlyDictionary<NumberShape, long> shapes)
    {
        var point = shapes.GetValueOrDefault(NumberShape.Point);
        var comma = shapes.GetValueOrDefault(NumberShape.Comma);
        return Majority(point, comma) switch
        {
            > 0 => NumberChoice.Point,
            < 0 => NumberChoice.Comma,
            _ => point + comma + shapes.GetValueOrDefault(NumberShape.Either) > 0 ? NumberChoice.Unclear : NumberChoice.Open,
        };
    }

    /// <summary>Decides a column's order of days.</summary>
    /// <param name="shapes">How many cells fit each set of orders.</param>
    /// <returns>One order; or the two that can't be told apart; or none where no cell is a date.</returns>
    public static IReadOnlyList<DateOrder> OfDates(IReadOnlyDictionary<DateOrders, long> shapes)
    {
        var best = Enum.GetValues<DateOrder>()
            .Select(order => (order, Count: Fitting(shapes, Bit(order))))
            .Where(candidate => candidate.Count > 0)
            .OrderByDescending(candidate => candidate.Count)
            .Select(candidate => candidate.order)
            .ToList();
        if (best.Count == 0)
        {
            return [];
        }

        if (best[0] is not (DateOrder.DayMonthYear or DateOrder.MonthDayYear))
        {
            return [best[0]];
        }

        var (day, month) = (Only(shapes, DateOrders.DayMonthYear, DateOrders.MonthDayYear), Only(shapes, DateOrders.MonthDayYear, DateOrders.DayMonthYear));
        return Majority(day, month) switch
        {
            > 0 => [DateOrder.DayMonthYear],
            < 0 => [DateOrder.MonthDayYear],
            _ => [DateOrder.DayMonthYear, DateOrder.MonthDayYear],
        };
    }

    private static int Majority(long one, long other)
    {
        var (least, all) = (Math.Min(one, other), one + other);
        return all == 0 || least > MostSlips * all ? 0 : one.CompareTo(other);
    }

    private static DateOrders Bit(DateOrder order) => order == DateOrder.Serial1904 ? DateOrders.None : (DateOrders)(1 << (int)order);

    private static long Fitting(IReadOnlyDictionary<DateOrders, long> shapes, DateOrders order) =>
        shapes.Where(pair => (pair.Key & order) != 0).Sum(pair => pair.Value);

    private static long Only(IReadOnlyDictionary<DateOrders, long> shapes, DateOrders with, DateOrders without) =>
        shapes.Where(pair => (pair.Key & with) != 0 && (pair.Key & without) == 0).Sum(pair => pair.Value);
}
