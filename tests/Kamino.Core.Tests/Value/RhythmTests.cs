using Kamino.Core.Quantities;
using Kamino.Core.Value;

namespace Kamino.Core.Tests.Value;

public sealed class RhythmTests
{
    [Fact]
    public void Too_few_gaps_borrow_the_rhythm_of_the_segment_and_say_so()
    {
        Assert.Equal(Answer.Unknown<Rhythm>(Doubt.TooFewPurchases), Rhythm.Of([30, 30, 30]));
        var borrowed = Assert.IsType<Answer<Rhythm>.Known>(Rhythm.Of([90], [28, 30, 32, 30])).Value;
        Assert.True(borrowed.Borrowed);
        Assert.Equal(30, borrowed.Median);
    }

    [Fact]
    public void Gaps_that_are_all_alike_leave_lateness_finite()
    {
        var late = Assert.IsType<Answer<Rhythm>.Known>(Rhythm.Of([30, 30, 30, 30])).Value.After(36);

        Assert.Equal(1.2, late.Ratio, 12);
        Assert.Equal(6 / (1.4826 * 3), late.RobustZ, 12);
        Assert.Equal(2, late.Z, 12);
    }

    [Theory]
    [InlineData(Regularity.Clockwork, 30, 31, 30, 29)]
    [InlineData(Regularity.Regular, 20, 40, 30, 45)]
    [InlineData(Regularity.Irregular, 2, 90, 5, 60)]
    public void Variation_tells_the_class(Regularity expected, params int[] gaps) =>
        Assert.Equal(expected, Assert.IsType<Answer<Rhythm>.Known>(Rhythm.Of(gaps)).Value.Class);

    [Fact]
    public void One_long_holiday_does_not_hide_the_next_delay()
    {
        var rhythm = Assert.IsType<Answer<Rhythm>.Known>(Rhythm.Of([7, 7, 8, 7, 60, 7, 6, 7])).Value;

        Assert.True(rhythm.After(21).RobustZ > 3.5);
        Assert.True(rhythm.After(21).Z < 1);
    }

    [Theory]
    [InlineData(0.9, Regularity.Clockwork)]
    [InlineData(1, Regularity.Regular)]
    [InlineData(3, Regularity.Regular)]
    [InlineData(3.1, Regularity.Irregular)]
    public void A_quarter_and_three_quarters_of_the_mean_are_regular(double deviation, Regularity expected) => Assert.Equal(expected, new Rhythm(4, 4, deviation, 4, 1).Class);

    [Theory]
    [InlineData(0, 10)]
    [InlineData(0.25, 17.5)]
    [InlineData(0.5, 25)]
    [InlineData(1, 40)]
    public void A_percentile_lies_between_its_neighbours(double share, double expected) => Assert.Equal(expected, Rhythm.Percentile([40, 10, 30, 20], share), 12);

    [Fact]
    public void Lateness_is_told_in_medians_deviations_and_spreads()
    {
        var late = new Rhythm(9, 20, 5, 16, 2).After(32);

        Assert.Equal((2.0, 2.4, 16 / (1.4826 * 2)), (late.Ratio, late.Z, late.RobustZ));
    }
}
