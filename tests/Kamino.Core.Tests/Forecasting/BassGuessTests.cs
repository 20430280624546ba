using Kamino.Core.Forecasting;
using Kamino.Core.Quantities;

namespace Kamino.Core.Tests.Forecasting;

public sealed class BassGuessTests
{
    [Fact]
    public void Without_a_market_the_moment_of_the_peak_tells_it() =>
        Assert.Equal(1000.0, Assert.IsType<Answer<BassCurve>.Known>(BassGuess.OfMoment(110.592105, 460.526316, 6.192619)).Value.M, 1e-2);

    [Theory]
    [InlineData(100, 500, 1000)]
    [InlineData(0, 100, 1000)]
    [InlineData(100, -1, 1000)]
    public void A_peak_that_no_curve_has_is_unknown(double peak, double before, double potential) =>
        Assert.IsType<Answer<BassCurve>.Unknown>(BassGuess.OfPeak(peak, before, potential));

    [Fact]
    public void A_peak_sooner_than_its_own_sales_allow_is_unknown() => Assert.IsType<Answer<BassCurve>.Unknown>(BassGuess.OfMoment(100, 500, 4));

    [Theory]
    [InlineData(10, 20, 100, 0.09375, 0.15625)]
    [InlineData(10, 0, 100, 0.1, 0.1)]
    public void A_peak_tells_both_coefficients(double peak, double before, double potential, double p, double q)
    {
        var curve = Assert.IsType<Answer<BassCurve>.Known>(BassGuess.OfPeak(peak, before, potential)).Value;

        Assert.Equal((p, q, potential), (Math.Round(curve.P, 12), Math.Round(curve.Q, 12), curve.M));
    }

    [Theory]
    [InlineData(0.03, 0.38, 1_000)]
    [InlineData(0.001, 0.5, 7)]
    [InlineData(0.09, 0.1, 50_000)]
    public void Every_curve_with_a_peak_is_found_again_by_its_moment(double p, double q, double m)
    {
        var curve = new BassCurve(p, q, m);
        var peak = Assert.IsType<Answer<BassPeak>.Known>(curve.Peak).Value;

        var found = Assert.IsType<Answer<BassCurve>.Known>(BassGuess.OfMoment(peak.N, Assert.IsType<Answer<double>.Known>(curve.BoughtAtPeak).Value, peak.T)).Value;

        Assert.Equal((1.0, 1.0, 1.0), (Math.Round(found.P / p, 6), Math.Round(found.Q / q, 6), Math.Round(found.M / m, 6)));
    }

    [Theory]
    [InlineData(0, 500, 6)]
    [InlineData(100, 0, 6)]
    [InlineData(100, 500, 0)]
    [InlineData(-1, 500, 6)]
    [InlineData(100, -1, 6)]
    [InlineData(100, 500, -1)]
    [InlineData(100, 500, 1e9)]
    [InlineData(double.NaN, 500, 6)]
    public void A_moment_that_no_market_gives_is_unknown(double peak, double before, double when) =>
        Assert.Equal(Doubt.NoPeak, Assert.IsType<Answer<BassCurve>.Unknown>(BassGuess.OfMoment(peak, before, when)).Why);

    [Fact]
    public void Products_are_blended_by_geometric_means()
    {
        var (p, q) = BassGuess.Blend([(0.01, 0.2, 1), (0.04, 0.8, 1), (0.5, 0.5, 0)]);

        Assert.Equal((0.02, 0.4), (Math.Round(p, 12), Math.Round(q, 12)));
        Assert.Equal((0.02 * Math.Sqrt(2), 0.4 * Math.Sqrt(2)), (BassGuess.Blend([(0.01, 0.2, 1), (0.04, 0.8, 3)]).P, BassGuess.Blend([(0.01, 0.2, 2), (0.04, 0.8, 6)]).Q), Near);

        static bool Near((double P, double Q) one, (double P, double Q) other) => Math.Abs(one.P - other.P) < 1e-12 && Math.Abs(one.Q - other.Q) < 1e-12;
    }

    [Theory]
    [InlineData(0, 0.2, 1)]
    [InlineData(0.01, 0, 1)]
    [InlineData(0.01, 0.2, -1)]
    public void A_product_without_a_curve_is_not_blended(double p, double q, double similarity) =>
        Assert.Throws<ArgumentException>(() => BassGuess.Blend([(0.01, 0.2, 5), (p, q, similarity)]));

    [Fact]
    public void Products_that_are_not_alike_at_all_are_not_blended() => Assert.Throws<ArgumentException>(() => BassGuess.Blend([(0.01, 0.2, 0)]));
}
