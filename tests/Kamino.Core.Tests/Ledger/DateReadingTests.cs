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

    [Theory]
    [InlineData(1, "enero ene january jan")]
    [InlineData(2, "febrero feb february")]
    [InlineData(3, "marzo mar march")]
    [InlineData(4, "abril abr april apr")]
    [InlineData(5, "mayo may")]
    [InlineData(6, "junio jun june")]
    [InlineData(7, "julio jul july")]
    [InlineData(8, "agosto ago august aug")]
    [InlineData(9, "septiembre setiembre sep sept set september")]
    [InlineData(10, "octubre oct october")]
    [InlineData(11, "noviembre nov november")]
    [InlineData(12, "diciembre dic december dec")]
    public void D04_months_have_their_Spanish_and_English_names(int month, string names) => Assert.All(names.Split(' '), name =>
    {
        Assert.Equal(DateOutcome.Day, DateReading.Read($"5-{name}-21", DateOrder.MonthName, out var day));
        Assert.Equal(new DateOnly(2021, month, 5), day);
    });

    [Theory]
    [InlineData("5 of January 2021", DateOrder.MonthName, "2021-01-05")]
    [InlineData("January 5 of 2021", DateOrder.MonthName, "2021-01-05")]
    [InlineData("05.01.21", DateOrder.MonthDayYear, "2021-05-01")]
    [InlineData("1/12/21", DateOrder.DayMonthYear, "2021-12-01")]
    [InlineData("12/1/2021", DateOrder.DayMonthYear, "2021-01-12")]
    [InlineData("2021/1/5", DateOrder.YearMonthDay, "2021-01-05")]
    [InlineData("2021/12/5", DateOrder.YearMonthDay, "2021-12-05")]
    [InlineData("2021/1/15", DateOrder.YearMonthDay, "2021-01-15")]
    [InlineData("05012021", DateOrder.CompactDayFirst, "2021-01-05")]
    [InlineData("2021-03", DateOrder.YearMonth, "2021-03-01")]
    [InlineData("2021-3", DateOrder.YearMonth, "2021-03-01")]
    [InlineData("03/2021", DateOrder.YearMonth, "2021-03-01")]
    [InlineData("3/2021", DateOrder.YearMonth, "2021-03-01")]
    [InlineData("44201,5", DateOrder.Serial, "2021-01-05")]
    [InlineData("20000", DateOrder.Serial, "1954-10-03")]
    [InlineData("80000", DateOrder.Serial, "2119-01-11")]
    [InlineData("01/01/1900", DateOrder.DayMonthYear, "1900-01-01")]
    [InlineData("31/12/2199", DateOrder.DayMonthYear, "2199-12-31")]
    [InlineData("2021-01-05 8:26", DateOrder.YearMonthDay, "2021-01-05")]
    [InlineData("2021-01-05T08:26:00.5-05:00", DateOrder.YearMonthDay, "2021-01-05")]
    [InlineData("01/05/2021 8:26 AM", DateOrder.MonthDayYear, "2021-01-05")]
    public void D04_a_day_is_read_in_the_order_of_its_column(string cell, DateOrder order, string expected)
    {
        Assert.Equal(DateOutcome.Day, DateReading.Read(cell, order, out var day));

        Assert.Equal(expected, day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("31/12/1899")]
    [InlineData("01/01/2200")]
    [InlineData("00/01/2021")]
    [InlineData("32/01/2021")]
    [InlineData("05/00/2021")]
    [InlineData("05/13/2021")]
    public void D02_a_day_beyond_the_calendar_is_impossible(string cell) => Assert.Equal(DateOutcome.Impossible, DateReading.Read(cell, DateOrder.DayMonthYear, out _));

    [Theory]
    [InlineData("2021-01-05 0826")]
    [InlineData("2021-01-05X08:26")]
    [InlineData("2021-01-05 08:26q")]
    [InlineData("2021-01-05 a:26")]
    [InlineData("19999")]
    [InlineData("80001")]
    [InlineData("44201.x")]
    [InlineData("5 Brumaire 2021")]
    [InlineData("yesterday")]
    public void What_is_no_day_is_bad(string cell) => Assert.Equal(DateOutcome.Bad, DateReading.Read(cell, DateOrder.YearMonthDay, out _));

    [Theory]
    [InlineData("05/01/2021", DateOrders.DayMonthYear | DateOrders.MonthDayYear)]
    [InlineData("13/01/2021", DateOrders.DayMonthYear)]
    [InlineData("01/13/2021", DateOrders.MonthDayYear)]
    [InlineData("2021-01-05", DateOrders.YearMonthDay)]
    [InlineData("20210105", DateOrders.Compact)]
    [InlineData("05012021", DateOrders.CompactDayFirst)]
    [InlineData("5 ene 2021", DateOrders.MonthName)]
    [InlineData("44201", DateOrders.Serial)]
    [InlineData("2021-01", DateOrders.YearMonth)]
    [InlineData("x", DateOrders.None)]
    public void A_cell_tells_the_orders_that_it_may_be_in(string cell, DateOrders shapes) => Assert.Equal(shapes, DateReading.Shapes(cell));

    [Theory]
    [InlineData("dd/MM/yyyy", DateOrder.DayMonthYear)]
    [InlineData("MM/dd/yyyy", DateOrder.MonthDayYear)]
    [InlineData("yyyy-MM-dd", DateOrder.YearMonthDay)]
    [InlineData("yyyyMMdd", DateOrder.Compact)]
    [InlineData("ddMMyyyy", DateOrder.CompactDayFirst)]
    [InlineData("dd MMM yyyy", DateOrder.MonthName)]
    [InlineData("serial", DateOrder.Serial)]
    [InlineData("serial1904", DateOrder.Serial1904)]
    [InlineData("yyyy-MM", DateOrder.YearMonth)]
    public void An_order_is_named_as_it_is_read(string name, DateOrder order)
    {
        Assert.Equal(name, DateReading.Name(order));
        Assert.True(DateReading.TryName(name, out var read));
        Assert.Equal(order, read);
    }

    [Theory]
    [InlineData("dd/mm/aaaa", DateOrder.DayMonthYear)]
    [InlineData("aaaa-mm-dd", DateOrder.YearMonthDay)]
    [InlineData("dmy", DateOrder.DayMonthYear)]
    [InlineData("mdy", DateOrder.MonthDayYear)]
    [InlineData("ymd", DateOrder.Compact)]
    [InlineData("Excel", DateOrder.Serial)]
    [InlineData("serial1900", DateOrder.Serial)]
    [InlineData("yyyymm", DateOrder.YearMonth)]
    public void An_order_may_be_named_in_other_ways(string name, DateOrder order)
    {
        Assert.True(DateReading.TryName(name, out var read));
        Assert.Equal(order, read);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("dma")]
    [InlineData("y/d/m")]
    [InlineData("whenever")]
    public void What_names_no_order_is_none(string? name) => Assert.False(DateReading.TryName(name, out _));
}
