using Kamino.Core.Lifetime;

namespace Kamino.Core.Tests.Lifetime;

public sealed class PurchaseHistoryTests
{
    [Theory]
    [InlineData(-1, 0, 1)]
    [InlineData(1, 3, 2)]
    [InlineData(0, 1, 2)]
    [InlineData(1, double.NaN, 2)]
    [InlineData(1, 1, double.PositiveInfinity)]
    public void What_no_customer_can_be_is_refused(int repeats, double last, double age) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new PurchaseHistory(repeats, last, age));

    [Fact]
    public void A_default_history_is_a_customer_of_today() => Assert.Equal(new PurchaseHistory(0, 0, 0), default);
}
