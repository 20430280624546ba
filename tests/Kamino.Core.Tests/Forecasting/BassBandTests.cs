using Kamino.Core.Forecasting;
using Kamino.Core.Numerics;

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

    [Fact]
    public void Without_errors_the_band_is_the_forecast()
    {
        var curve = new BassCurve(0.01, 0.4, 1_000);
        double[] sales = [.. Enumerable.Range(1, 12).Select(period => curve.Sales(period, BassForm.Interval))];

        Assert.All(BassBand.Of(BassFit.Nls(sales, BassForm.Interval), sales, 6), point => Assert.Equal((point.N, point.N), (Math.Round(point.Low / point.N, 6) * point.N, Math.Round(point.High / point.N, 6) * point.N)));
    }

    [Fact]
    public void Errors_that_are_all_alike_give_the_series_itself_again()
    {
        // Given a curve that lies ten below every period: each draw is the series, and the other end of the band is what is fitted to that
        var curve = new BassCurve(0.01, 0.4, 1_000);
        double[] sales = [.. Enumerable.Range(1, 12).Select(period => curve.Sales(period, BassForm.Interval) + 10)];
        var below = new BassFit(curve, BassMethod.Nls, BassForm.Interval, BassStatus.Converged, 1_200, true);

        var again = BassFit.Nls(sales, BassForm.Interval, [(curve.P, curve.Q)]).Ahead(sales, 4);

        Assert.All(BassBand.Of(below, sales, 4).Zip(again), both =>
        {
            Assert.Equal(both.First.N, both.First.Low);
            Assert.Equal(both.Second, both.First.High, 1e-6);
        });
    }

    [Theory]
    [InlineData(BassMethod.Nls)]
    [InlineData(BassMethod.Ols)]
    public void Nine_in_ten_of_two_hundred_draws_lie_within(BassMethod method)
    {
        var fit = method == BassMethod.Nls ? BassFit.Nls(Vcr, BassForm.Interval) : BassFit.Ols(Vcr).Match(found => found, _ => throw new InvalidOperationException());
        var random = new SeededRandom(19690515);
        List<double> next = [];
        for (var draw = 0; draw < 200; draw++)
        {
            List<double> series = [];
            for (var period = 1; period <= Vcr.Length; period++)
            {
                var from = (int)(random.NextUniform() * Vcr.Length);
                series.Add(Math.Max(0, fit.Curve.Sales(period, BassForm.Interval) + Vcr[from] - fit.Curve.Sales(from + 1, BassForm.Interval)));
            }

            if (method == BassMethod.Nls)
            {
                next.Add(BassFit.Nls(series, BassForm.Interval, [(fit.Curve.P, fit.Curve.Q)]).Ahead(series, 1)[0]);
            }
            else if (BassFit.Ols(series).Match(found => found.Status == BassStatus.Converged ? found : null, _ => null) is { } again)
            {
                next.Add(again.Ahead(series, 1)[0]);
            }
        }

        next.Sort();
        var point = BassBand.Of(fit, Vcr, 1)[0];
        var (low, high) = (next[(next.Count - 1) * 5 / 100], next[((next.Count - 1) * 95 + 99) / 100]);

        Assert.Equal(Math.Min(point.N, low), point.Low, 1e-6 * point.N);
        Assert.Equal(Math.Max(point.N, high), point.High, 1e-6 * point.N);
        Assert.True(point.Low < point.N && point.N < point.High);
    }

    [Fact]
    public void Where_every_draw_sells_nothing_the_forecast_stands_alone()
    {
        // Given a series so far below its curve that nothing is left of any period
        var fit = new BassFit(new BassCurve(0.1, 0.3, 1), BassMethod.Nls, BassForm.Interval, BassStatus.Converged, 5, true);

        Assert.All(BassBand.Of(fit, [-1, -1, -1, -1, -1], 2), point => Assert.Equal((point.N, point.N), (point.Low, point.High)));
    }
}
