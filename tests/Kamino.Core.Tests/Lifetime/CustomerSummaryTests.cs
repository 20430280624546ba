using Kamino.Core.Lifetime;
using Kamino.Core.Quantities;

namespace Kamino.Core.Tests.Lifetime;

public sealed class CustomerSummaryTests
{
    [Fact]
    public void M18_Two_orders_on_one_day_are_one_purchase()
    {
        var summary = Known([Line("2012-01-06", 10), Line("2012-01-06", 5)], "2012-12-31");

        Assert.Equal(new PurchaseHistory(0, 0, 360), summary.History);
    }

    [Fact]
    public void M22_A_purchase_after_the_end_does_not_leak_in() =>
        Assert.Equal(0, Known([Line("2012-01-02", 1), Line("2012-12-27", 1)], "2012-12-26", TimeUnit.Week).History.Repeats);

    [Fact]
    public void M24_A_month_has_its_documented_length() =>
        Assert.Equal(31 / 30.4375, Known([Line("2012-01-06", 1), Line("2012-02-06", 1)], "2012-02-06", TimeUnit.Month).History.Last);

    [Fact]
    public void M25_A_purchase_after_the_holdout_is_not_counted()
    {
        var summary = Known([Line("2012-01-02", 1), Line("2012-08-01", 4), Line("2013-01-05", 9)], "2012-06-30", holdoutEnd: "2012-12-31");

        Assert.Equal((1, Answer.Of(4m)), (summary.Holdout, summary.HoldoutSpend));
    }

    [Fact]
    public void M27_Money_of_the_holdout_is_a_mean_of_days_like_that_of_the_observation() =>
        Assert.Equal(Answer.Of(11m), Known([Line("2012-01-02", 1), Line("2012-07-06", 5), Line("2012-07-06", 6)], "2012-06-30", holdoutEnd: "2012-12-31").HoldoutSpend);

    [Fact]
    public void M29_A_day_whose_net_is_not_above_zero_is_no_purchase_and_is_told_apart()
    {
        var returned = Known([Line("2012-01-06", 100), Line("2012-02-06", -100)], "2012-12-31");
        var undone = Known([Line("2012-01-06", 10), Line("2012-02-06", 50), Line("2012-02-06", -50)], "2012-12-31");

        Assert.Equal((0, 1), (returned.History.Repeats, returned.Returns));
        Assert.Equal((0, 1), (undone.History.Repeats, undone.Returns));
        Assert.Equal(Answer.Unknown<decimal>(Doubt.TooFewPurchases), undone.Spend);
    }

    [Fact]
    public void The_spend_of_a_customer_leaves_the_first_purchase_out() =>
        Assert.Equal(Answer.Of(30m), Known([Line("2012-01-06", 1000), Line("2012-02-06", 20), Line("2012-03-06", 40)], "2012-12-31").Spend);

    [Fact]
    public void Nobody_is_made_up_who_never_bought() =>
        Assert.IsType<Answer<CustomerSummary>.Unknown>(CustomerSummary.Of("a", [Line("2012-01-06", -5)], Day("2012-12-31"), TimeUnit.Day));

    [Fact]
    public void M33_A_summary_is_keyed_by_its_customer() =>
        Assert.Equal("Ñandú-7", Known([Line("2012-01-06", 5)], "2012-12-31", customer: "Ñandú-7").Customer);

    private static CustomerSummary Known(
        PurchaseDay[] lines, string end, TimeUnit unit = TimeUnit.Day, string? holdoutEnd = null, string customer = "1") =>
        Assert.IsType<Answer<CustomerSummary>.Known>(CustomerSummary.Of(customer, lines, Day(end), unit, holdoutEnd is null ? null : Day(holdoutEnd))).Value;

    private static PurchaseDay Line(string day, decimal net) => new(Day(day), net);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    [Fact]
    public void The_holdout_begins_after_the_end_ends_with_its_last_day_and_counts_purchases_alone()
    {
        var summary = Known(
            [Line("2012-01-02", 1), Line("2012-06-30", 2), Line("2012-07-01", 4), Line("2012-08-01", 9), Line("2012-08-01", -9), Line("2012-12-31", 6), Line("2013-01-01", 70)],
            "2012-06-30", holdoutEnd: "2012-12-31");

        Assert.Equal((1, 2, Answer.Of(5m)), (summary.History.Repeats, summary.Holdout, summary.HoldoutSpend));
    }
}
