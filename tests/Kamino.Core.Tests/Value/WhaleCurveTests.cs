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
}
