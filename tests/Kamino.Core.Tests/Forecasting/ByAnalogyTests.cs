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
}
