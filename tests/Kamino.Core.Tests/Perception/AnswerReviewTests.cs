using Kamino.Core.Perception;

namespace Kamino.Core.Tests.Perception;

public sealed class AnswerReviewTests
{
    private static readonly SurveyAnswer Good = Voices.Says("Ana", 3, [60, 40], "us 7 8", "Rival 6 -");

    [Fact]
    public void A_whole_answer_has_no_flaw() => Assert.Empty(AnswerReview.Flaws(Good, Voices.Asked("a", "b")));

    [Fact]
    public void Every_flaw_is_named() => Assert.Equal(
        Enum.GetValues<AnswerFlaw>(),
        new[]
        {
            Good with { Points = [new("a", 60), new("b", 41)] },
            Good with { Points = [new("a", 101), new("b", -1)] },
            Good with { Scores = [new(SupplierName.Us, "a", 11)] },
            Good with { Scores = [new("Rival", "a", 5)] },
            Good with { Scores = [new(SupplierName.Us, "z", 5)] },
            Good with { Points = [new("a", 60), new("b", 30), new("a", 10)] },
            Good with { Scores = [new(SupplierName.Us, "a", 5), new(SupplierName.Us, "a", 6)] },
            Good with { Scores = [.. new[] { SupplierName.Us, "1", "2", "3", "4" }.Select(name => new SupplierScore(name, "a", 5))] },
            Good with { Nps = 11 },
            Good with { Remark = new string('x', SurveyAnswer.LongestRemark + 1) },
        }.Select(answer => Assert.Single(AnswerReview.Flaws(answer, Voices.Asked("a", "b")))));

    [Theory]
    [InlineData(100, 0, null)]
    [InlineData(60, 39, AnswerFlaw.PointsNotHundred)]
    [InlineData(-1, 101, AnswerFlaw.PointsOutOfScale)]
    public void A_hundred_points_are_shared_and_one_factor_may_have_all_of_them(int first, int second, AnswerFlaw? flaw) =>
        Assert.Equal(flaw is { } one ? [one] : [], AnswerReview.Flaws(Good with { Points = [new("a", first), new("b", second)] }, Voices.Asked("a", "b")));

    [Theory]
    [InlineData(0, AnswerFlaw.ScoreOutOfScale)]
    [InlineData(1, null)]
    [InlineData(10, null)]
    [InlineData(11, AnswerFlaw.ScoreOutOfScale)]
    public void Scores_go_from_one_to_ten(int score, AnswerFlaw? flaw) =>
        Assert.Equal(flaw is { } one ? [one] : [], AnswerReview.Flaws(Good with { Scores = [new(SupplierName.Us, "a", score)] }, Voices.Asked("a", "b")));

    [Theory]
    [InlineData(RiderQuestion.Nps, 0, 10)]
    [InlineData(RiderQuestion.Csat, 1, 5)]
    [InlineData(RiderQuestion.Ces, 1, 7)]
    public void Each_question_has_its_scale(RiderQuestion question, int lowest, int highest)
    {
        Assert.Equal((lowest, highest), AnswerReview.Scale(question));
        Assert.Equal([1, 0, 0, 1], new[] { lowest - 1, lowest, highest, highest + 1 }.Select(value => AnswerReview.Flaws(Says(question, value), Voices.Asked("a", "b")).Count(flaw => flaw == AnswerFlaw.RiderOutOfScale)));

        static SurveyAnswer Says(RiderQuestion question, int value) => question switch
        {
            RiderQuestion.Nps => Good with { Nps = value },
            RiderQuestion.Csat => Good with { Csat = value },
            RiderQuestion.Ces => Good with { Ces = value },
        };
    }

    [Fact]
    public void Points_on_a_factor_that_was_not_asked_and_one_supplier_written_twice_are_flaws()
    {
        Assert.Equal([AnswerFlaw.UnknownFactor], AnswerReview.Flaws(Good with { Points = [new("a", 60), new("z", 40)] }, Voices.Asked("a", "b")));
        Assert.Equal([AnswerFlaw.RepeatedScore], AnswerReview.Flaws(Good with { Scores = [.. Good.Scores, new("RIVAL", "a", 5)] }, Voices.Asked("a", "b")));
    }

    [Fact]
    public void Three_rivals_and_the_longest_remark_are_no_flaw() => Assert.Empty(AnswerReview.Flaws(
        Good with { Scores = [.. new[] { SupplierName.Us, "1", "2", "3" }.Select(name => new SupplierScore(name, "a", 5))], Remark = new string('x', 1000) }, Voices.Asked("a", "b")));
}
