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
}
