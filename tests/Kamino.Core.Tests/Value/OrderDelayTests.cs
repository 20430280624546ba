using Kamino.Core.Quantities;
using Kamino.Core.Value;

namespace Kamino.Core.Tests.Value;

public sealed class OrderDelayTests
{
    [Fact]
    public void Fewer_than_four_gaps_make_no_rhythm() =>
        Assert.Equal(Answer.Unknown<OrderDelay>(Doubt.TooFewPurchases), OrderDelay.Of([7, 7, 7], 100));

    [Fact]
    public void Whoever_often_pauses_is_not_reported_for_pausing() =>
        Assert.False(Of([5, 6, 40, 5, 41], 39).IsOverdue);

    [Fact]
    public void An_order_on_its_day_is_on_time() => Assert.Equal(1, Of([7, 7, 7, 7], 7).Ratio);

    [Fact]
    public void The_default_value_worries_nobody() => Assert.False(default(OrderDelay).IsOverdue);

    private static OrderDelay Of(int[] gaps, int days) => OrderDelay.Of(gaps, days).Match(delay => delay, why => throw new InvalidOperationException(why.ToString()));
}
