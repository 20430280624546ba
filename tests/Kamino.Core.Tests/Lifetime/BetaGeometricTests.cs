using Kamino.Core.Lifetime;

namespace Kamino.Core.Tests.Lifetime;

public sealed class BetaGeometricTests
{
    private static readonly int[] Repeats = [0, 1, 7, 60];
    private static readonly double[] Horizons = [1e-9, 1e-4, 0.01, 0.3, 1, 3, 9, 40, 300, 9_000];

    // By mpmath with 40 digits: the first four as an integral and, but for a = 1, as the published hypergeometric form
    [Theory]
    [InlineData(2.243, 1_000, 0.793, 3.426, 44.0591147990100682)]
    [InlineData(0.3, 100_000, 1.4, 2, 5.30029710505488161)]
    [InlineData(250, 100, 0.5, 40, 1915.32016290484508)]
    [InlineData(2.243, 1_000, 1, 3.426, 21.9261636955352501)]
    [InlineData(5, 5_000, 3, 0.2, 1.09999999911985912)]
    public void Far_ahead_the_integral_takes_over_and_keeps_every_digit(double shape, double horizon, double a, double b, double expected) =>
        Vectors.Close(expected, BetaGeometric.Purchases(shape, horizon, a, b), 1e-11);

    [Fact]
    public void Within_no_time_nothing_is_bought()
    {
        Assert.Equal(0.0, BetaGeometric.Purchases(2, 0, 0.8, 2.4));
        Assert.Equal(0.0, new BetaGeometricForecast(0.3, 0.8, 2.4).Purchases(3, 0));
    }

    [Theory]
    [InlineData(0.243, 0.793, 2.426)]
    [InlineData(1.7, 3, 0.4)]
    [InlineData(0.05, 0.02, 0.3)]
    [InlineData(11, 40, 300)]
    public void What_customers_share_gives_the_same_figures_near_and_far(double r, double a, double b)
    {
        var forecast = new BetaGeometricForecast(r, a, b);

        Assert.All(
            from repeats in Repeats from horizon in Horizons select (repeats, horizon),
            asked => Vectors.Close(BetaGeometric.Purchases(r + asked.repeats, asked.horizon, a, b + asked.repeats), forecast.Purchases(asked.repeats, asked.horizon), 2e-12, $"{asked}"));
    }
}
