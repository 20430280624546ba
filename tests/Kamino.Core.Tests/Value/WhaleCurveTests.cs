using Kamino.Core.Quantities;
using Kamino.Core.Value;

namespace Kamino.Core.Tests.Value;

public sealed class WhaleCurveTests
{
    [Fact]
    public void Without_a_profit_there_are_amounts_and_no_shares()
    {
        var whale = WhaleCurve.Of([("a", 10), ("b", -30)]);

        Assert.Equal((-20m, 10m), (whale.Total, whale.Peak));
        Assert.Equal(Answer.Unknown<double>(Doubt.NoProfit), whale.PeakShare);
        Assert.All(whale.Points, point => Assert.Equal(Answer.Unknown<double>(Doubt.NoProfit), point.CumulativeShare));
    }

    [Fact]
    public void Equal_accounts_come_by_code() =>
        Assert.Equal(["a", "b", "c"], WhaleCurve.Of([("c", 5), ("a", 5), ("b", 5)]).Points.Select(point => point.Account));

    [Fact]
    public void What_the_last_accounts_eat_up_is_what_the_peak_stands_above_the_total() =>
        Assert.Equal(Answer.Of(0.25), WhaleCurve.Of([("a", 100), ("b", -20)]).LossPool);

    [Fact]
    public void Nobody_makes_an_empty_curve() => Assert.Empty(WhaleCurve.Of([]).Points);

    [Fact]
    public void The_best_come_first_and_the_peak_says_how_many_it_takes()
    {
        var whale = WhaleCurve.Of([("c", -40), ("a", 30), ("b", 90), ("d", 0)]);

        Assert.Equal([("b", 90m, 90m), ("a", 30m, 120m), ("d", 0m, 120m), ("c", -40m, 80m)], whale.Points.Select(point => (point.Account, point.Profit, point.Cumulative)));
        Assert.Equal([1.125, 1.5, 1.5, 1.0], whale.Points.Select(point => point.CumulativeShare.Match(share => share, _ => 0)));
        Assert.Equal((80m, 120m, 0.5, Answer.Of(1.5), Answer.Of(0.5)), (whale.Total, whale.Peak, whale.AccountsAtPeak, whale.PeakShare, whale.LossPool));
    }

    [Fact]
    public void Where_all_lose_the_peak_is_nothing()
    {
        var whale = WhaleCurve.Of([("a", -1), ("b", -2)]);

        Assert.Equal((0m, 0.0, 0.0), (whale.Peak, whale.AccountsAtPeak, WhaleCurve.Of([]).AccountsAtPeak));
        Assert.Equal(Doubt.NoProfit, Assert.IsType<Answer<double>.Unknown>(WhaleCurve.Of([("a", 1), ("b", -1)]).PeakShare).Why);
    }
}
