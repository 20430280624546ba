using Kamino.Core.Forecasting;
using Kamino.Core.Quantities;

namespace Kamino.Core.Tests.Forecasting;

public sealed class ByAnalogyTests
{
    private static readonly Analog[] Two = [new("up", [1, 3], 1), new("down", [3, 1, 4], 1)];

    [Fact]
    public void Profiles_sum_to_one_whatever_their_lengths() => Assert.Equal(1.0, ByAnalogy.Profile(Two).Sum(), 1e-12);

    [Fact]
    public void Only_the_proportions_of_similarities_count() =>
        Assert.Equal(ByAnalogy.Profile(Two), ByAnalogy.Profile([.. Two.Select(analog => analog with { Similarity = 8 })]));

    [Fact]
    public void The_spread_of_the_analogs_is_the_doubt_and_one_alone_has_none()
    {
        var both = ByAnalogy.Forecast(Two, ByAnalogy.Profile(Two), 800, [])[0];
        var one = ByAnalogy.Forecast([Two[0]], ByAnalogy.Profile([Two[0]]), 800, [])[0];

        Assert.Equal((Answer.Of(200.0), Answer.Of(300.0)), (one.Low is Answer<double>.Unknown ? Answer.Of(200.0) : one.Low, both.High));
        Assert.Equal(Answer.Unknown<double>(Doubt.OneAnalogOnly), one.Low);
    }

    [Fact]
    public void Similarities_that_are_all_zero_are_refused() => Assert.Throws<ArgumentException>(() => ByAnalogy.Profile([.. Two.Select(analog => analog with { Similarity = 0 })]));

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(1, 0)]
    public void An_analog_of_less_than_nothing_is_refused(double similarity, double sold) =>
        Assert.Throws<ArgumentException>(() => ByAnalogy.Profile([Two[0], new Analog("third", [sold, 0], similarity)]));

    [Fact]
    public void Totals_are_of_the_months_that_are_over()
    {
        double[] profile = [0.1, 0.2, 0.7];

        Assert.Equal(40 / 0.3, Known(ByAnalogy.TotalByShare(profile, [10, 30])), 1e-12);
        Assert.Equal(7 / 0.05, Known(ByAnalogy.TotalBySquares(profile, [10, 30])), 1e-12);
        Assert.Equal(Answer.Unknown<double>(Doubt.TooShortHistory), ByAnalogy.TotalByShare(profile, []));
        Assert.Equal(Answer.Unknown<double>(Doubt.TooShortHistory), ByAnalogy.TotalBySquares([0, 1], [10]));
    }

    [Fact]
    public void Each_month_has_its_share_its_bounds_and_what_was_sold()
    {
        // Given shares of 1/4 3/4 and of 3/8 1/8 1/2, a third that isn't like the launch at all, and a profile that seasons moved
        Analog[] analogs = [.. Two, new("other", [0, 0, 0, 1], 0)];
        double[] moved = [0.5, 0.25, 0.25, 0];

        var forecast = ByAnalogy.Forecast(analogs, moved, 800, [150]);

        Assert.Equal([0.3125, 0.4375, 0.25, 0], ByAnalogy.Profile(analogs));
        Assert.Equal([1, 2, 3, 4], forecast.Select(point => point.T));
        Assert.Equal([400, 200, 200, 0], forecast.Select(point => point.N));
        Assert.Equal([150, null, null, null], forecast.Select(point => point.Observed));
        Assert.Equal([800 * 1.6 * 0.25, 800 / 1.75 * 0.125, 0, 0], forecast.Select(point => Known(point.Low)), (one, other) => Math.Abs(one - other) < 1e-9);
        Assert.Equal([800 * 1.6 * 0.375, 800 / 1.75 * 0.75, 400, 0], forecast.Select(point => Known(point.High)), (one, other) => Math.Abs(one - other) < 1e-9);
    }

    [Fact]
    public void After_its_last_month_an_analog_has_no_share() => Assert.Equal((0.75, 0.0, 4.0), (Two[0].Share(2), Two[0].Share(3), Two[0].Total));

    private static double Known(Answer<double> answer) => Assert.IsType<Answer<double>.Known>(answer).Value;
}
