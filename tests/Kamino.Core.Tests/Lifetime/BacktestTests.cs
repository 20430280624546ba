using Kamino.Core.Lifetime;

namespace Kamino.Core.Tests.Lifetime;

public sealed class BacktestTests
{
    [Fact]
    public void Expected_and_actual_are_compared_over_all_and_by_what_was_bought_before()
    {
        var test = Backtest.Of([new(0, 0.5, 0, 1), new(0, 0.5, 0, 0), new(7, 4, 6, 4), new(40, 20, 30, 22)]);

        Assert.Equal((4, 25.0, 36.0, 27.0), (test.Customers, test.Expected, test.Naive, test.Actual));
        Assert.Equal((0.75, 2.75), (test.Error, test.NaiveError));
        Assert.Equal([new BacktestRow(0, false, 2, 0.5, 0, 0.5), new BacktestRow(7, true, 2, 12, 18, 13)], test.ByRepeats);
    }

    [Fact]
    public void A_customer_of_today_has_no_past_rate() => Assert.Equal(0, Backtest.Naively(new PurchaseHistory(0, 0, 0), 10));

    [Fact]
    public void Nobody_makes_an_empty_table() => Assert.Empty(Backtest.Of([]).ByRepeats);

    [Fact]
    public void Who_goes_on_as_before_buys_at_the_rate_of_the_past() => Assert.Equal(2.5, Backtest.Naively(new PurchaseHistory(3, 10, 12), 10));
}
