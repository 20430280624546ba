using Kamino.Core.Perception;
using Kamino.Core.Quantities;
using Kamino.Core.Tests.Portfolio;

namespace Kamino.Core.Tests.Perception;

public sealed class RiderReportTests
{
    [Fact]
    public void Few_answers_are_shown_with_the_one_that_disagrees_and_without_a_score()
    {
        var report = RiderScores.Of(RiderQuestion.Nps, Said(9, 8, 2, 9, 10));

        Assert.Equal(Answer.Unknown<double>(Doubt.TooFewAnswers), report.Score);
        Assert.Equal([2, 8, 9, 9, 10], report.Answers.Select(answer => answer.Value));
        Assert.Equal((2, "role2"), (report.Dissent?.Value, report.Dissent?.By?.Role));
    }

    [Fact]
    public void P06_Few_answers_of_an_anonymous_survey_are_counted_and_none_of_them_is_shown()
    {
        var report = RiderScores.Of(RiderQuestion.Nps, [new("A", null, 9), new("A", null, 3), new("A", null, 8)]);

        Assert.Equal((3, 0, null), (report.Count, report.Answers.Count, report.Dissent));
        Assert.Equal(Answer.Unknown<double>(Doubt.TooFewAnswers), report.Score);
    }

    [Fact]
    public void Where_all_agree_nobody_disagrees() => Assert.Null(RiderScores.Of(RiderQuestion.Csat, Said(4, 4, 5)).Dissent);

    [Fact]
    public void Two_who_differ_have_no_middle_to_disagree_with() => Assert.Null(RiderScores.Of(RiderQuestion.Nps, Said(1, 10)).Dissent);

    [Theory]
    [InlineData(RiderQuestion.Nps, new[] { 10, 9, 9, 9, 9, 7, 7, 8, 3, 0 }, 30, 48.408)]
    [InlineData(RiderQuestion.Csat, new[] { 5, 5, 4, 4, 4, 4, 4, 3, 1 }, 7.0 / 9, 0.2716)]
    [InlineData(RiderQuestion.Ces, new[] { 5, 6, 7, 4, 5, 6, 7, 4, 1 }, 5, 1.2223)]
    public void Enough_answers_have_a_score_and_its_margin(RiderQuestion question, int[] values, double score, double margin)
    {
        var report = RiderScores.Of(question, Said(values));

        Assert.Equal(score, report.Score.Known(), 1e-9);
        Assert.Equal(margin, report.Margin.Known(), 5e-3);
        Assert.Empty(report.Answers);
    }

    private static List<RiderAnswer> Said(params int[] values) => [.. values.Select((value, i) => new RiderAnswer("A", new Respondent($"p{i}", $"role{i}", null), value))];

    [Fact]
    public void Nine_answers_are_enough_and_eight_are_not()
    {
        // Nine promotes, six detracts, seven and eight do neither: (3 − 4) of nine
        Assert.Equal(-100.0 / 9, RiderScores.Of(RiderQuestion.Nps, Said(9, 9, 10, 6, 6, 6, 0, 7, 8)).Score.Known(), 1e-9);
        Assert.Equal(Doubt.TooFewAnswers, RiderScores.Of(RiderQuestion.Nps, Said(9, 9, 10, 6, 6, 6, 0, 7)).Score.Why());
        Assert.Equal(Doubt.TooFewAnswers, RiderScores.Of(RiderQuestion.Nps, Said(9, 9, 10, 6, 6, 6, 0, 7)).Margin.Why());
    }

    [Theory]
    [InlineData(new[] { 5, 5, 7 }, 7)]
    [InlineData(new[] { 5, 7, 9 }, 5)] // of two as far away the lower one
    [InlineData(new[] { 6, 7, 8 }, null)]
    [InlineData(new[] { 1, 4, 6, 10 }, 10)] // five above the middle of five, against four below
    [InlineData(new[] { 4, 4, 4, 5, 5, 5, 2 }, 2)]
    public void Who_is_two_or_more_from_the_middle_and_furthest_disagrees(int[] values, int? dissent) => Assert.Equal(dissent, RiderScores.Of(RiderQuestion.Nps, Said(values)).Dissent?.Value);

    [Fact]
    public void Equal_answers_are_shown_by_name() => Assert.Equal(["p1", "p2", "p0"], RiderScores.Of(RiderQuestion.Nps, Said(9, 8, 8)).Answers.Select(answer => answer.By?.Name));

    [Fact]
    public void One_hidden_name_hides_all_answers() =>
        Assert.Empty(RiderScores.Of(RiderQuestion.Nps, [.. Said(9, 8), new RiderAnswer("A", null, 3)]).Answers);

    [Fact]
    public void The_printed_error_of_promoters_is_that_of_the_difference_of_two_shares()
    {
        var (score, error) = RiderScores.NetPromoters(5, 2, 10);

        Assert.Equal(30, score, 1e-12);
        Assert.Equal(100 * Math.Sqrt((0.7 - 0.09) / 10), error, 1e-12);
    }
}
