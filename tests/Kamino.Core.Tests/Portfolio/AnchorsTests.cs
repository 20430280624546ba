using CsCheck;
using Kamino.Core.Portfolio;

namespace Kamino.Core.Tests.Portfolio;

public sealed class AnchorsTests
{
    [Theory]
    [InlineData(-5, 0)]
    [InlineData(6, 2.4)]
    [InlineData(12.5, 5)]
    [InlineData(40, 10)]
    public void Growth_is_scored_between_its_anchors(double growth, double score) =>
        Assert.Equal(score, new Anchors(0, 25).Score(growth), 1e-12);

    [Theory]
    [InlineData(100, 0)]
    [InlineData(75, 2.5)]
    [InlineData(45, 7.5)]
    public void Days_of_credit_are_better_the_fewer_they_are(double days, double score) =>
        Assert.Equal(score, new Anchors(90, 30).Score(days), 1e-12);

    [Fact]
    public void A_score_never_leaves_its_scale() =>
        Gen.Select(Gen.Double[-1e9, 1e9], Gen.Double[-1e9, 1e9], Gen.Double[-1e12, 1e12]).Where((zero, ten, _) => zero != ten)
            .Sample((zero, ten, value) => Assert.InRange(new Anchors(zero, ten).Score(value), 0, 10));

    [Fact]
    public void Equal_anchors_are_no_scale() => Assert.Throws<ArgumentException>(() => new Anchors(3, 3));

    [Theory]
    [InlineData(double.NaN, 1)]
    [InlineData(0, double.PositiveInfinity)]
    public void What_is_no_number_anchors_nothing(double zero, double ten) => Assert.Throws<ArgumentException>(() => new Anchors(zero, ten));
}
