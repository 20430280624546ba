using Kamino.Core.Ledger;

namespace Kamino.Core.Tests.Ledger;

public sealed class FormatChoiceTests
{
    private const DateOrders Both = DateOrders.DayMonthYear | DateOrders.MonthDayYear;

    [Theory]
    [InlineData(0, 0, 0, NumberChoice.Open)]
    [InlineData(5, 0, 0, NumberChoice.Point)]
    [InlineData(0, 5, 0, NumberChoice.Comma)]
    [InlineData(0, 0, 3, NumberChoice.Unclear)]
    [InlineData(8, 2, 0, NumberChoice.Point)] // a fifth may be slips
    [InlineData(2, 8, 9, NumberChoice.Comma)]
    [InlineData(7, 2, 0, NumberChoice.Unclear)]
    [InlineData(2, 7, 0, NumberChoice.Unclear)]
    [InlineData(5, 5, 0, NumberChoice.Unclear)]
    public void A_decimal_sign_is_what_four_fifths_of_the_telling_cells_say(long point, long comma, long either, NumberChoice choice) => Assert.Equal(
        choice,
        FormatChoice.OfNumbers(new Dictionary<NumberShape, long> { [NumberShape.Plain] = 50, [NumberShape.Point] = point, [NumberShape.Comma] = comma, [NumberShape.Either] = either }));

    [Fact]
    public void Without_any_cell_the_sign_is_open() => Assert.Equal(NumberChoice.Open, FormatChoice.OfNumbers(new Dictionary<NumberShape, long>()));

    [Fact]
    public void Days_and_months_are_told_apart_by_the_cells_that_fit_only_one()
    {
        Assert.Equal([DateOrder.DayMonthYear, DateOrder.MonthDayYear], Of((Both, 9)));
        Assert.Equal([DateOrder.DayMonthYear], Of((Both, 9), (DateOrders.DayMonthYear, 1)));
        Assert.Equal([DateOrder.MonthDayYear], Of((Both, 9), (DateOrders.MonthDayYear, 1)));
        Assert.Equal([DateOrder.DayMonthYear], Of((Both, 9), (DateOrders.DayMonthYear, 8), (DateOrders.MonthDayYear, 2)));
        Assert.Equal([DateOrder.MonthDayYear], Of((Both, 9), (DateOrders.DayMonthYear, 2), (DateOrders.MonthDayYear, 8)));
        Assert.Equal([DateOrder.DayMonthYear, DateOrder.MonthDayYear], Of((Both, 9), (DateOrders.DayMonthYear, 7), (DateOrders.MonthDayYear, 2)));
    }

    [Fact]
    public void Otherwise_the_order_that_most_cells_fit_is_taken()
    {
        Assert.Empty(Of());
        Assert.Empty(Of((DateOrders.None, 9)));
        Assert.Equal([DateOrder.Compact], Of((DateOrders.YearMonthDay, 5), (DateOrders.Compact, 6)));
        Assert.Equal([DateOrder.YearMonthDay], Of((DateOrders.YearMonthDay, 6), (DateOrders.Compact, 5)));
        Assert.Equal([DateOrder.Compact], Of((DateOrders.Compact | DateOrders.CompactDayFirst, 5), (DateOrders.Compact, 1)));
        Assert.Equal([DateOrder.YearMonthDay], Of((DateOrders.YearMonthDay, 6), (Both, 5)));
        Assert.Equal([DateOrder.DayMonthYear], Of((DateOrders.YearMonthDay, 5), (DateOrders.DayMonthYear, 6)));
    }

    [Fact]
    public void Days_are_counted_from_1900_unless_the_file_says_otherwise() => Assert.Equal([DateOrder.Serial], Of((DateOrders.Serial, 3)));

    private static IReadOnlyList<DateOrder> Of(params (DateOrders Shape, long Count)[] shapes) => FormatChoice.OfDates(shapes.ToDictionary(pair => pair.Shape, pair => pair.Count));
}
