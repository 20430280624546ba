using Kamino.Core.Quantities;
using Kamino.Core.Value;

namespace Kamino.Core.Tests.Value;

public sealed class WorkingCalendarTests
{
    private static readonly DateOnly Friday = new(2026, 11, 20);

    [Fact]
    public void A_weekend_does_not_count() => Assert.Equal(1, WorkingCalendar.Weekdays.Days(Friday, Friday.AddDays(3)));

    [Fact]
    public void A_shutdown_does_not_count()
    {
        var closed = WorkingCalendar.EveryDay with { Shutdowns = [new Period(Friday.AddDays(1), Friday.AddDays(15))] };

        Assert.Equal(6, closed.Days(Friday, Friday.AddDays(20)));
        Assert.Equal([6], closed.Gaps([Friday, Friday.AddDays(20)]));
    }

    [Fact]
    public void Every_day_counts_where_nobody_said_otherwise() =>
        Assert.Equal([3, 4], WorkingCalendar.EveryDay.Gaps([Friday, Friday.AddDays(3), Friday.AddDays(7)]));

    [Fact]
    public void Two_orders_with_no_day_that_counts_between_them_are_no_gap()
    {
        Assert.Equal([1], WorkingCalendar.Weekdays.Gaps([Friday.AddDays(1), Friday.AddDays(2), Friday.AddDays(3)]));
        Assert.Equal(0, WorkingCalendar.EveryDay.Days(Friday, Friday.AddDays(-3)));
        Assert.Empty(WorkingCalendar.EveryDay.Gaps([Friday]));
    }
}
