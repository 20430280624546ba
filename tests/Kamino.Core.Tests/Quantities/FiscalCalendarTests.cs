using System.Globalization;
using Kamino.Core.Quantities;

namespace Kamino.Core.Tests.Quantities;

public sealed class FiscalCalendarTests
{
    [Fact]
    public void The_default_is_the_calendar_year() => Assert.Equal(Period.Year(2026), default(FiscalCalendar).YearOf(new DateOnly(2026, 11, 25)));

    [Theory]
    [InlineData(2026, 4, 5, 2025)]
    [InlineData(2026, 4, 6, 2026)]
    [InlineData(2027, 1, 1, 2026)]
    public void D12_a_year_may_start_in_the_middle_of_a_month(int year, int month, int day, int starts) =>
        Assert.Equal(
            new Period(new DateOnly(starts, 4, 6), new DateOnly(starts + 1, 4, 6)),
            new FiscalCalendar(4, 6).YearOf(new DateOnly(year, month, day)));

    [Fact]
    public void D13_this_year_so_far_and_the_last_one()
    {
        var (calendar, today) = (new FiscalCalendar(7, 1), new DateOnly(2026, 9, 30));

        Assert.Equal(new Period(new DateOnly(2026, 7, 1), new DateOnly(2026, 10, 1)), calendar.YearToDate(today));
        Assert.Equal(new Period(new DateOnly(2025, 7, 1), new DateOnly(2026, 7, 1)), calendar.YearBefore(today));
    }

    [Theory]
    [InlineData("01-01", "2026-01-01")]
    [InlineData("07-01", "2025-07-01")]
    [InlineData("12-31", "2025-12-31")]
    public void A_fiscal_year_has_the_name_of_the_year_that_it_ends_in(string start, string from)
    {
        Assert.True(FiscalCalendar.TryParse(start, out var calendar));

        Assert.Equal(DateOnly.ParseExact(from, "yyyy-MM-dd", CultureInfo.InvariantCulture), calendar.YearEndingIn(2026).From);
    }

    [Theory]
    [InlineData("02-29")]
    [InlineData("13-01")]
    [InlineData("04-31")]
    [InlineData("7-1")]
    [InlineData("")]
    [InlineData(null)]
    public void D12_what_is_no_day_of_every_year_is_refused(string? text) => Assert.False(FiscalCalendar.TryParse(text, out _));

    [Fact]
    public void It_is_read_as_it_is_written() => Assert.True(FiscalCalendar.TryParse(new FiscalCalendar(4, 6).ToString(), out var read) && read == new FiscalCalendar(4, 6));

    [Fact]
    public void The_29th_of_February_is_no_start() => Assert.Throws<ArgumentOutOfRangeException>(() => new FiscalCalendar(2, 29));

    [Theory]
    [InlineData(0, 1)]
    [InlineData(13, 1)]
    [InlineData(4, 0)]
    [InlineData(4, 31)]
    public void D12_a_start_that_is_no_day_of_every_year_is_refused_as_one(int month, int day) =>
        Assert.Equal("day", Assert.Throws<ArgumentOutOfRangeException>(() => new FiscalCalendar(month, day)).ParamName);
}
