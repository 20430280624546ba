using Kamino.Core.Allocation;
using Kamino.Core.Quantities;

namespace Kamino.Core.Tests.Allocation;

public sealed class MeasuredEffortTests
{
    private static readonly DateOnly Last = new(2026, 3, 31);

    [Fact]
    public void A_span_without_calls_counts_with_none_and_one_that_the_ledger_has_not_ended_is_left_out()
    {
        LoggedCalls[] log = [new("B", new(2025, 10, 3), 1), new("A", new(2025, 8, 1), 2), new("A", new(2025, 8, 30), 1), new("A", new(2026, 4, 2), 9)];

        var quarters = MeasuredEffort.Of(log, EffortSpan.Quarter, Last);

        Assert.Equal(
            [("A", "2025-07-01/2025-10-01", 3.0), ("A", "2025-10-01/2026-01-01", 0.0), ("A", "2026-01-01/2026-04-01", 0.0), ("B", "2025-07-01/2025-10-01", 0.0), ("B", "2025-10-01/2026-01-01", 1.0), ("B", "2026-01-01/2026-04-01", 0.0)],
            quarters.Select(own => (own.Account, own.Period.ToString(), own.Effort)));
        Assert.Equal(16, MeasuredEffort.Of(log, EffortSpan.Month, Last).Count);
        Assert.Empty(MeasuredEffort.Of([], EffortSpan.Month, Last));
    }

    [Fact]
    public void Periods_of_different_lengths_are_not_compared()
    {
        AccountEffort Of(string period, double effort) => new("A", Period.Parse(period, null), effort);

        var kept = MeasuredEffort.OfOneLength([Of("2025", 40), Of("2025-02", 1), Of("2025-01", 3), Of("2025-Q2", 9)]);

        Assert.Equal([3.0, 1.0], kept.Select(own => own.Effort));
    }

    [Fact]
    public void A_quarter_is_that_of_the_calendar_and_counts_once_the_ledger_has_its_last_day()
    {
        LoggedCalls[] log = [new("A", new(2025, 12, 31), 2), new("A", new(2026, 1, 1), 3)];

        Assert.Equal([("2025-10-01/2026-01-01", 2.0), ("2026-01-01/2026-04-01", 3.0)], MeasuredEffort.Of(log, EffortSpan.Quarter, Last).Select(own => (own.Period.ToString(), own.Effort)));
        Assert.Equal([2.0], MeasuredEffort.Of(log, EffortSpan.Quarter, Last.AddDays(-1)).Select(own => own.Effort));
        Assert.Equal([("2025-12", 2.0), ("2026-01", 3.0)], MeasuredEffort.Of(log, EffortSpan.Month, Last).Select(own => (own.Period.ToString(), own.Effort)));
    }

    [Fact]
    public void Of_as_many_long_and_short_periods_the_short_ones_are_kept()
    {
        AccountEffort[] efforts = [new("A", Period.Parse("2025-Q2", null), 9), new("A", Period.Parse("2025-01", null), 3)];

        Assert.Equal([3.0], MeasuredEffort.OfOneLength(efforts).Select(own => own.Effort));
        Assert.Empty(MeasuredEffort.OfOneLength([]));
    }
}
