using Kamino.Core.Programme;
using Kamino.Core.Quantities;

namespace Kamino.Core.Tests.Programme;

public sealed class AccountHealthTests
{
    private static readonly Answer<double> Nothing = Answer.Unknown<double>(Doubt.TooShortHistory);

    [Theory]
    [InlineData(0.2, 0)]
    [InlineData(0.5, 0)]
    [InlineData(0.75, 25)]
    [InlineData(1.5, 100)]
    [InlineData(9, 100)]
    public void Half_the_sales_give_nothing_and_half_as_much_again_gives_all(double ratio, double points) =>
        Assert.Equal(points, Total(Answer.Of(ratio), Nothing, Nothing), 9);

    [Theory]
    [InlineData(0.5, 100)]
    [InlineData(1, 100)]
    [InlineData(2.5, 25)]
    [InlineData(3, 0)]
    [InlineData(8, 0)]
    public void An_order_in_time_gives_all_and_one_three_times_as_late_nothing(double ratio, double points) =>
        Assert.Equal(points, Total(Nothing, Answer.Of(ratio), Nothing), 9);

    [Theory]
    [InlineData(0, 100)]
    [InlineData(0.05, 90)]
    [InlineData(0.1, 80)]
    [InlineData(0.4, 80)]
    public void Returns_of_a_tenth_cost_their_fifth(double ratio, double points) =>
        Assert.Equal(points, Total(Answer.Of(1.5), Answer.Of(1.0), Answer.Of(ratio)), 9);

    [Fact]
    public void Returns_alone_are_no_health() =>
        Assert.Equal(Answer.Unknown<double>(Doubt.TooShortHistory), AccountHealth.Total(AccountHealth.Of(Nothing, Nothing, Answer.Of(0.0))));

    [Fact]
    public void What_is_known_shares_all_the_points() =>
        Assert.Equal([0, 200 / 3.0, 100 / 3.0], AccountHealth.Of(Nothing, Answer.Of(1.0), Answer.Of(0.0)).Select(part => part.Most), (one, other) => Math.Abs(one - other) < 1e-9);

    private static double Total(Answer<double> trend, Answer<double> lateness, Answer<double> returns) =>
        Assert.IsType<Answer<double>.Known>(AccountHealth.Total(AccountHealth.Of(trend, lateness, returns))).Value;
}
