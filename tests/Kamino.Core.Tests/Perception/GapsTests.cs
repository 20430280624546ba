using Kamino.Core.Perception;
using Kamino.Core.Quantities;
using Kamino.Core.Tests.Portfolio;

namespace Kamino.Core.Tests.Perception;

public sealed class GapsTests
{
    private static readonly CustomerView View = Of(Voices.Says("Ana", 3, [70, 20, 10], "us 6 5 9", "Rival 8 9 -", "Otra 7 6 4"));

    [Fact]
    public void The_list_starts_where_what_matters_meets_where_we_are_behind()
    {
        var gaps = Gaps.Of(View);

        Assert.Equal(["a", "b", "c"], gaps.Select(gap => gap.Factor));
        Assert.Equal([1.4, 0.8, -0.5], gaps.Select(gap => Math.Round(gap.Behind, 12)));
        Assert.Equal(["Rival", "Rival", "Otra"], gaps.Select(gap => gap.Rival));
    }

    [Fact]
    public void Where_we_flatter_ourselves_the_gap_is_below_zero()
    {
        var gaps = Gaps.Between(View, Of(Voices.Says("KAM", null, [40, 40, 20], "us 8 - 9", "Rival 5 5 5")));

        Assert.Equal((-2.0, 70, 40), (gaps[0].Gap.Known(), gaps[0].Points, gaps[0].GuessedPoints));
        Assert.Equal(Answer.Unknown<double>(Doubt.NotScored), gaps[1].Gap);
        Assert.Equal(0, gaps[2].Gap.Known());
    }

    [Fact]
    public void What_changed_is_told_factor_by_factor_and_a_new_factor_has_no_before()
    {
        var before = AnswerSum.Of(Voices.Factors("a"), ["Rival"], [Voices.Says("Ana", 3, [100], "us 4", "Rival 8")], Weighing.Equal) ?? View;

        var changes = Gaps.Since(before, View);

        Assert.Equal((100.0, 70, 4.0, 6.0, 8.0), (changes[0].PointsBefore.Known(), changes[0].Points, changes[0].UsBefore.Known(), changes[0].Us.Known(), changes[0].Best.Known()));
        Assert.Equal(Answer.Unknown<double>(Doubt.NotScored), changes[1].UsBefore);
    }

    private static CustomerView Of(SurveyAnswer answer) =>
        AnswerSum.Of(Voices.Factors("a", "b", "c"), ["Rival"], [answer], Weighing.Equal) ?? throw new InvalidOperationException("No view.");

    [Fact]
    public void Of_equal_gaps_the_factor_that_matters_more_comes_first_and_one_that_only_one_side_is_scored_on_is_left_out()
    {
        Assert.Equal(["b", "a"], Gaps.Of(Of(Voices.Says("Ana", 3, [20, 80, 0], "us 4 6 -", "Rival 8 7 9"))).Select(gap => gap.Factor)); // 20 × 4 and 80 × 1
        Assert.Equal(["a"], Gaps.Of(Of(Voices.Says("Ana", 3, [20, 70, 10], "us 4 6 5", "Rival 8 - -"))).Select(gap => gap.Factor));
    }

    [Fact]
    public void What_changed_says_who_was_best_before_and_is_now()
    {
        var change = Gaps.Since(Of(Voices.Says("Ana", 3, [50, 30, 20], "us 5 5 5", "Rival 3 6 -")), View);

        Assert.Equal((3.0, 8.0), (change[0].BestBefore.Known(), change[0].Best.Known()));
        Assert.Equal((Answer.Unknown<double>(Doubt.NoRival), 4.0), (change[2].BestBefore, change[2].Best.Known()));
        Assert.Equal((20.0, 10), (change[2].PointsBefore.Known(), change[2].Points));
    }

    [Fact]
    public void A_gap_needs_both_sides() =>
        Assert.Equal(Answer.Unknown<double>(Doubt.NotScored), Gaps.Between(Of(Voices.Says("Ana", 3, [70, 20, 10], "us - 5 9", "Rival 8 9 9")), View)[0].Gap);
}
