using System.Diagnostics;
using Kamino.Core.Forecasting;
using Kamino.Core.Numerics;
using Kamino.Core.Quantities;

namespace Kamino.Core.Tests.Forecasting;

public sealed class BassFitTests
{
    private static readonly double[] Vcr = [840, 1470, 2110, 4000, 7590, 10950, 10530, 9470, 7790, 5890];

    [Theory]
    [InlineData(BassForm.Density, 0.006593959224932, 0.638091270609118, 6.79809077953e+04, 3.70166858909e+06)]
    [InlineData(BassForm.Interval, 0.008788962138617, 0.642158912769285, 6.76600244554e+04, 3.67214626438e+06)]
    public void The_reference_fits_of_both_forms_come_out(BassForm form, double p, double q, double m, double sum)
    {
        var fit = BassFit.Nls(Vcr, form);

        Assert.Equal(1.0, fit.Curve.P / p, 1e-6);
        Assert.Equal(1.0, fit.Curve.Q / q, 1e-7);
        Assert.Equal(1.0, fit.Curve.M / m, 1e-7);
        Assert.Equal(1.0, fit.Sum / sum, 1e-11);
    }

    [Fact]
    public void The_reference_regression_comes_out()
    {
        var fit = Assert.IsType<Answer<BassFit>.Known>(BassFit.Ols(Vcr)).Value;

        Assert.Equal(0.021646782829823, fit.Curve.P, 1e-13);
        Assert.Equal(0.680525043272834, fit.Curve.Q, 1e-13);
        Assert.Equal(6.26654469096e+04, fit.Curve.M, 1e-6);
        Assert.Equal(1.00013282256e+07, fit.Sum, 1e-3);
    }

    [Fact]
    public void V_20_The_class_exercise_comes_out()
    {
        double[] sales = [.517, 1.169, 1.604, 2.044, 2.286];
        var fit = Assert.IsType<Answer<BassFit>.Known>(BassFit.Ols(sales)).Value;

        Assert.Equal([1.723714, 0.833785, 0.253557], fit.Ahead(sales, 3).Select(sold => Math.Round(sold, 6)));
        Assert.Equal(0.0626032, fit.Curve.P, 5e-8);
        Assert.Equal(10.5036768, fit.Curve.M, 5e-8);
    }

    [Fact]
    public void V_22_More_than_the_market_is_sold_and_the_forecast_stands_at_zero()
    {
        double[] doctor = [.1, 3.0, 5.2, 7.0, 5.25, 4.9, 3.0, 2.4, 1.9];
        var fit = Assert.IsType<Answer<BassFit>.Known>(BassFit.Ols(doctor)).Value;

        Assert.Equal(12.0897, fit.Sum, 5e-5);
        Assert.True(doctor.Sum() > fit.Curve.M);
        Assert.All(fit.Ahead(doctor, 3), sold => Assert.Equal(0.0, sold));
    }

    [Fact]
    public void M50_A_falling_series_ends_at_the_bound_and_says_so()
    {
        double[] falling = [.. Enumerable.Range(0, 380).Select(i => 100 * Math.Pow(0.98, i) + (i * 7 % 5))];
        var fit = BassFit.Nls(falling, BassForm.Interval);

        Assert.Equal((BassStatus.Boundary, false), (fit.Status, fit.Identified));
        Assert.IsType<Answer<BassPeak>.Unknown>(fit.Curve.Peak);
        Assert.All(fit.Ahead(falling, 10), sold => Assert.True(sold >= 0));
    }

    [Fact]
    public void A_series_that_only_speeds_up_tells_no_market() =>
        Assert.Equal(BassStatus.Boundary, BassFit.Nls([1, 2, 4, 8, 16, 32, 64], BassForm.Interval).Status);

    [Fact]
    public void Four_periods_are_too_few() => Assert.Throws<ArgumentException>(() => BassFit.Nls([1, 2, 3, 2], BassForm.Interval));

    [Fact]
    public void A_known_curve_is_found_again()
    {
        var curve = new BassCurve(0.012, 0.41, 5000);
        var fit = BassFit.Nls([.. Enumerable.Range(1, 12).Select(period => curve.Sales(period, BassForm.Interval))], BassForm.Interval);

        Assert.Equal(curve.P, fit.Curve.P, 1e-8);
        Assert.Equal(curve.Q, fit.Curve.Q, 1e-7);
        Assert.Equal(curve.M, fit.Curve.M, 1e-3);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_period_that_is_no_sale_is_refused(double sold)
    {
        Assert.Throws<ArgumentException>(() => BassFit.Nls([1, 2, 3, 2, 1, sold], BassForm.Interval));
        Assert.Throws<ArgumentException>(() => BassFit.Ols([1, 2, 3, 2, 1, sold]));
    }

    [Fact]
    public void Five_periods_are_enough_unless_they_sold_nothing()
    {
        Assert.Equal(BassStatus.Converged, BassFit.Nls([0, 2, 3, 2, 1], BassForm.Interval).Status);
        Assert.Throws<ArgumentException>(() => BassFit.Nls([0, 0, 0, 0, 0], BassForm.Interval));
        Assert.Throws<ArgumentException>(() => BassFit.Nls([1, 2, 3, 2, 1], BassForm.Interval, []));
    }

    [Theory]
    [InlineData(BassForm.Density)]
    [InlineData(BassForm.Interval)]
    public void What_comes_lies_on_the_curve_and_the_sum_is_that_of_its_errors(BassForm form)
    {
        var fit = BassFit.Nls(Vcr, form);

        Assert.Equal(Enumerable.Range(11, 3).Select(period => fit.Curve.Sales(period, form)), fit.Ahead(Vcr, 3));
        Assert.Equal(1.0, Vcr.Select((sold, i) => Math.Pow(sold - fit.Curve.Sales(i + 1, form), 2)).Sum() / fit.Sum, 1e-9);
        Assert.Equal((BassMethod.Nls, form, BassStatus.Converged, true), (fit.Method, fit.Form, fit.Status, fit.Identified));
        Assert.Throws<ArgumentOutOfRangeException>(() => fit.Ahead(Vcr, 0));
    }

    [Fact]
    public void A_regression_without_error_tells_the_curve_that_made_it()
    {
        var curve = new BassCurve(0.02, 0.5, 800);
        List<double> sales = [];
        while (sales.Count < 9)
        {
            sales.Add(curve.Next(sales.Sum()));
        }

        var fit = Assert.IsType<Answer<BassFit>.Known>(BassFit.Ols(sales)).Value;

        Assert.Equal((0.02, 0.5, 800), (Math.Round(fit.Curve.P, 10), Math.Round(fit.Curve.Q, 10), Math.Round(fit.Curve.M, 6)));
        Assert.Equal(0.0, fit.Sum, 1e-15);
        Assert.Equal((BassMethod.Ols, BassForm.Interval, BassStatus.Converged, true), (fit.Method, fit.Form, fit.Status, fit.Identified));
        Assert.Equal([curve.Next(sales.Sum()), curve.Next(sales.Sum() + curve.Next(sales.Sum()))], fit.Ahead(sales, 2).Select(sold => sold), (one, other) => Math.Abs(one - other) < 1e-8);
    }

    [Fact]
    public void A_regression_that_never_comes_down_tells_no_market()
    {
        // n = 10 + N/2 + N²/100 has no root
        List<double> sales = [];
        while (sales.Count < 6)
        {
            sales.Add(10 + (sales.Sum() / 2) + (sales.Sum() * sales.Sum() / 100));
        }

        Assert.Equal(Doubt.NotIdentified, Assert.IsType<Answer<BassFit>.Unknown>(BassFit.Ols(sales)).Why);
    }

    [Fact]
    public void A_regression_whose_coefficients_no_market_has_is_inadmissible()
    {
        // n = 10 - N/10 + N²/10000: m is 113, p is 0.089 and q below nought
        List<double> sales = [];
        while (sales.Count < 8)
        {
            sales.Add(10 - (sales.Sum() / 10) + (sales.Sum() * sales.Sum() / 10_000));
        }

        var fit = Assert.IsType<Answer<BassFit>.Known>(BassFit.Ols(sales)).Value;

        Assert.Equal(BassStatus.Inadmissible, fit.Status);
        Assert.Equal((0.0887298, -0.0112702, 112.7016654), (Math.Round(fit.Curve.P, 7), Math.Round(fit.Curve.Q, 7), Math.Round(fit.Curve.M, 5)), (one, other) => Math.Abs(one.Item1 - other.Item1) + Math.Abs(one.Item2 - other.Item2) + Math.Abs(one.Item3 - other.Item3) < 1e-4);
    }

    [SlowFact]
    public void A_thousand_series_of_thirty_points_take_less_than_a_second()
    {
        var random = new SeededRandom(7);
        var series = Enumerable.Range(0, 1000).Select(_ => Noisy(random)).ToList();
        BassFit.Nls(series[0], BassForm.Interval);
        var fastest = series.Chunk(10).Select(chunk =>
        {
            var clock = Stopwatch.StartNew();
            Assert.All(chunk, sales => Assert.Equal(BassStatus.Converged, BassFit.Nls(sales, BassForm.Interval).Status));
            return clock.Elapsed.TotalSeconds;
        }).Min(); // other tests run at the same time

        Assert.InRange(fastest * 100, 0, 1);
    }

    private static double[] Noisy(SeededRandom random)
    {
        var curve = new BassCurve(0.005 + random.NextUniform() * 0.03, 0.2 + random.NextUniform() * 0.4, 1000);
        return [.. Enumerable.Range(1, 30).Select(period => curve.Sales(period, BassForm.Interval) * (0.9 + 0.2 * random.NextUniform()))];
    }
}
