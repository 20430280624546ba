using CsCheck;
using Kamino.Core.Quantities;

namespace Kamino.Core.Tests.Quantities;

public sealed class WeightsTests
{
    private static readonly decimal[] V3 = [.10m, .10m, .10m, .05m, .05m, .05m, .10m, .35m, .15m];

    [Theory]
    [InlineData("3 3 3", "34 33 33")]
    [InlineData("1 2 4", "14 29 57")]
    [InlineData("5 5 10 7", "19 18 37 26")]
    [InlineData(".15 .08 .10 .08 .02 .10 .15 .05 .04 .10 .10 .02 .01", "15 8 10 8 2 10 15 5 4 10 10 2 1")]
    [InlineData("0 0 7", "0 0 100")]
    public void Weights_become_points_of_a_hundred_by_largest_remainder(string given, string points) =>
        Assert.Equal(points, string.Join(' ', Weights.Normalise(Numbers(given))));

    [Fact]
    public void Points_always_sum_to_a_hundred_and_keep_the_order_of_the_weights() =>
        Gen.Int[0, 1000].Array[1, 15].Where(weights => weights.Sum() > 0).Sample(weights =>
        {
            var points = Weights.Normalise([.. weights.Select(weight => (decimal)weight)]);

            Assert.Equal(100, points.Sum());
            for (var i = 0; i < weights.Length; i++)
            {
                Assert.All(Enumerable.Range(0, weights.Length).Where(j => weights[j] > weights[i]), j => Assert.True(points[j] >= points[i]));
                Assert.InRange(points[i], Math.Floor(100.0 * weights[i] / weights.Sum() - 1e-9), Math.Ceiling(100.0 * weights[i] / weights.Sum() + 1e-9));
            }
        });

    [Fact]
    public void V3_claims_a_total_that_its_weights_do_not_have()
    {
        Assert.False(Weights.KeepTheirClaim(V3, null));
        Assert.False(Weights.KeepTheirClaim([.. V3.Select(weight => weight * 100)], null));
        Assert.False(Weights.KeepTheirClaim(V3, 1));
        Assert.True(Weights.KeepTheirClaim(V3, 1.05m));
    }

    [Theory]
    [InlineData("3 3 3")]
    [InlineData("33 33 33")]
    [InlineData("33.3 33.3 33.3")]
    [InlineData("0.17 0.17 0.17 0.17 0.17 0.17")]
    [InlineData("15 25 20 15 10 15")]
    public void Weights_that_claim_nothing_or_only_miss_by_rounding_are_taken(string given) =>
        Assert.True(Weights.KeepTheirClaim(Numbers(given), null));

    [Fact]
    public void Negative_weights_and_no_weight_at_all_are_no_weighting()
    {
        Assert.Throws<ArgumentException>(() => Weights.Normalise([1, -1, 5]));
        Assert.Throws<ArgumentException>(() => Weights.Normalise([0, 0]));
    }

    [Theory]
    [InlineData("0.4 0.5", "1")]
    [InlineData("0.6 0.5", "1")]
    [InlineData("40 50", "100")]
    [InlineData("60 50", "100")]
    [InlineData("0.4 0.49", null)]
    [InlineData("60 51", null)]
    public void Weights_within_a_tenth_of_one_or_a_hundred_claim_to_be_it(string given, string? claimed) =>
        Assert.Equal(claimed, Weights.Claimed(Numbers(given), null)?.ToString(System.Globalization.CultureInfo.InvariantCulture));

    [Fact]
    public void The_longest_decimals_say_how_the_weights_were_rounded() => Assert.False(Weights.KeepTheirClaim([0.5m, 0.25m, 0.245m], null));

    [Fact]
    public void A_total_that_is_stated_is_met_exactly() => Assert.False(Weights.KeepTheirClaim(V3, 1.04m));

    private static decimal[] Numbers(string text) => [.. text.Split(' ').Select(number => decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture))];
}
