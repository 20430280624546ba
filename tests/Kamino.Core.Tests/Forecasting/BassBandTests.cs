using Kamino.Core.Forecasting;

namespace Kamino.Core.Tests.Forecasting;

public sealed class BassBandTests
{
    private static readonly double[] Vcr = [840, 1470, 2110, 4000, 7590, 10950, 10530, 9470, 7790, 5890];

    [Fact]
    public void The_band_holds_the_forecast_never_goes_below_zero_and_is_the_same_every_time()
    {
        var fit = BassFit.Nls(Vcr, BassForm.Interval);
        var band = BassBand.Of(fit, Vcr, 5);

        Assert.All(band, point => Assert.True(point.Low >= 0 && point.Low <= point.N && point.N <= point.High));
        Assert.Equal(band, BassBand.Of(fit, Vcr, 5));
        Assert.Equal([11, 12, 13, 14, 15], band.Select(point => point.T));
    }
}
