using Kamino.Core.Ledger;

namespace Kamino.Core.Tests.Ledger;

public sealed class DateReadingTests
{
    [Theory]
    [InlineData("05/01/2021", DateOrder.DayMonthYear)]
    [InlineData("5.1.21", DateOrder.DayMonthYear)]
    [InlineData("05/01/2021 11:30 p. m.", DateOrder.DayMonthYear)]
    [InlineData("01/05/2021", DateOrder.MonthDayYear)]
    [InlineData("2021-01-05T08:26:00Z", DateOrder.YearMonthDay)]
    [InlineData("20210105", DateOrder.Compact)]
    [InlineData("05-ene-2021", DateOrder.MonthName)]
    [InlineData("5 Jan 2021", DateOrder.MonthName)]
    [InlineData("Jan 5, 2021", DateOrder.MonthName)]
    [InlineData("5 de enero de 2021", DateOrder.MonthName)]
    [InlineData("44201", DateOrder.Serial)]
    [InlineData("44201.5", DateOrder.Serial)]
    [InlineData("42739", DateOrder.Serial1904)]
    public void D04_the_usual_ways_to_write_a_day_are_read(string cell, DateOrder order)
    {
        Assert.Equal(DateOutcome.Day, DateReading.Read(cell, order, out var day));
        Assert.Equal(new DateOnly(2021, 1, 5), day);
    }

    [Theory]
    [InlineData("31/02/2020")]
    [InlineData("07/30/2023")]
    [InlineData("29/02/2021")]
    public void D02_a_day_that_does_not_exist_is_never_rolled_over(string cell) =>
        Assert.Equal(DateOutcome.Impossible, DateReading.Read(cell, DateOrder.DayMonthYear, out _));

    [Theory]
    [InlineData("2020-12-31")]
    [InlineData("31-dic-2020")]
    [InlineData("20201231")]
    public void D03_a_date_in_another_order_than_its_column_is_not_read(string cell) =>
        Assert.Equal(DateOutcome.OtherOrder, DateReading.Read(cell, DateOrder.DayMonthYear, out _));

    [Fact]
    public void D04_a_serial_is_a_day_whatever_its_column_writes()
    {
        Assert.Equal(DateOutcome.Day, DateReading.Read("44201", DateOrder.DayMonthYear, out var day));
        Assert.Equal(new DateOnly(2021, 1, 5), day);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("NULL")]
    public void D07_an_empty_date_is_empty_and_nothing_else(string cell) =>
        Assert.Equal(DateOutcome.Empty, DateReading.Read(cell, DateOrder.DayMonthYear, out _));

    [Fact]
    public void Two_digit_years_turn_at_seventy()
    {
        DateReading.Read("01/01/69", DateOrder.DayMonthYear, out var late);
        DateReading.Read("01/01/70", DateOrder.DayMonthYear, out var early);
        Assert.Equal((2069, 1970), (late.Year, early.Year));
    }
}
