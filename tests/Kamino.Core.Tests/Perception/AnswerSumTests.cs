using System.Diagnostics;
using Kamino.Core.Perception;
using Kamino.Core.Quantities;
using Kamino.Core.Tests.Portfolio;

namespace Kamino.Core.Tests.Perception;

public sealed class AnswerSumTests
{
    [Fact]
    public void Nobody_who_answers_is_no_view() => Assert.Null(AnswerSum.Of(Voices.Factors("a", "b"), ["Rival"], [], Weighing.Equal));

    [Fact]
    public void Without_a_rival_strength_is_unknown_and_never_one() =>
        Assert.Equal(Answer.Unknown<double>(Doubt.NoRival), View(Voices.Says("Ana", 3, [50, 50], "us 8 6"))?.Strength);

    [Fact]
    public void A_rival_that_is_hardly_scored_is_no_yardstick()
    {
        var view = View(Voices.Says("Ana", 3, [30, 70], "us 8 6", "Rival 10 -", "Otra 4 4"));

        Assert.Equal("Otra", view?.Best);
        Assert.Equal(6.6 / 4, view?.Strength.Known() ?? 0, 1e-12);
        Assert.Equal(30, view?.Rivals[0].Covered);
    }

    [Fact]
    public void A_rival_is_the_same_however_it_is_written() =>
        Assert.Equal(["Rival"], View(Voices.Says("Ana", 3, [50, 50], "us 8 6", "RIVAL 5 5"), Voices.Says("Luis", 3, [50, 50], "us 8 6", "rival 7 7"))?.Rivals.Select(rival => rival.Supplier) ?? []);

    [Fact]
    public void One_unknown_influence_weighs_everybody_equally()
    {
        var view = AnswerSum.Of(
            Voices.Factors("a", "b"), ["Rival"], [Voices.Says("Ana", 5, [100, 0], "us 9 9"), Voices.Says("Luis", null, [0, 100], "us 3 3")], Weighing.Influence);

        Assert.Equal((Weighing.Equal, 50, 6.0), (view?.Weighed, view?.Factors[0].Points, view?.Us.Scores[0].Mean.Known()));
    }

    [Fact]
    public void The_spread_and_the_number_of_voices_go_with_every_mean()
    {
        var score = View(Voices.Says("Ana", 3, [50, 50], "us 9 -"), Voices.Says("Luis", 1, [50, 50], "us 4 6"))?.Us.Scores;

        Assert.Equal((2, 5.0), (score?[0].Count, score?[0].Spread.Known()));
        Assert.Equal((1, Answer.Unknown<double>(Doubt.NotScored)), (score?[1].Count, score?[1].Spread));
    }

    [Fact]
    public void The_order_of_the_answers_changes_no_bit()
    {
        SurveyAnswer[] answers = [.. Enumerable.Range(0, 7).Select(i => Voices.Says($"p{i}", (i % 5) + 1, [10 + (i * 7), 90 - (i * 7)], $"us {(i % 9) + 1} {(i % 4) + 2}", $"Rival {(i % 6) + 3} 7"))];

        var straight = View(answers);
        var backwards = View([.. answers.Reverse()]);

        Assert.Equal(straight?.Strength, backwards?.Strength);
        Assert.Equal(straight?.Us.Scores, backwards?.Us.Scores);
    }

    [Fact]
    public void Two_hundred_accounts_of_five_people_and_four_suppliers_are_summed_without_a_wait()
    {
        var factors = Voices.Factors("a", "b", "c", "d", "e");
        SurveyAnswer[] five = [.. Enumerable.Range(0, 5).Select(i => Voices.Says($"p{i}", i, [20, 20, 20, 20, 20], "us 8 7 6 5 4", "A 7 7 7 7 7", "B 6 6 6 6 6", "C 5 5 5 5 5"))];
        var watch = Stopwatch.StartNew();

        var views = Enumerable.Range(0, 200).Select(_ => AnswerSum.Of(factors, ["A", "B", "C"], five, Weighing.Influence)).ToList();

        Assert.Equal(200, views.OfType<CustomerView>().Count(view => view.Rivals.Count == 3));
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(10)); // milliseconds on a quiet machine; a busy one is no fault
    }

    private static CustomerView? View(params SurveyAnswer[] answers) => AnswerSum.Of(Voices.Factors("a", "b"), ["Rival"], answers, Weighing.Influence);

    [Fact]
    public void A_view_says_who_answered_and_from_when_to_when()
    {
        var view = View(Voices.Says("Ana", 3, [50, 50], "us 8 6") with { Day = Voices.Day.AddDays(5) }, Voices.Says("Luis", 3, [50, 50], "us 8 6"), Voices.Says("Eva", 3, [50, 50], "us 8 6") with { Day = Voices.Day.AddDays(9) });

        Assert.Equal((Voices.Day, Voices.Day.AddDays(9), 3, Weighing.Influence), (view?.First, view?.Last, view?.Respondents, view?.Weighed));
    }

    [Fact]
    public void Who_has_no_influence_moves_no_mean_unless_nobody_else_spoke()
    {
        var view = View(Voices.Says("Ana", 0, [100, 0], "us 2 5"), Voices.Says("Luis", 4, [0, 100], "us 8 -"));

        Assert.Equal((8.0, 5.0), (view?.Us.Scores[0].Mean.Known(), view?.Us.Scores[1].Mean.Known()));
        Assert.Equal((2, 2.0, 8.0), (view?.Us.Scores[0].Count, view?.Us.Scores[0].Lowest, view?.Us.Scores[0].Highest));
        Assert.Equal([0, 100], view?.Factors.Select(factor => factor.Points) ?? []);
    }

    [Fact]
    public void Where_all_have_no_influence_or_nobody_wants_it_weighed_they_count_the_same()
    {
        SurveyAnswer[] none = [Voices.Says("Ana", 0, [100, 0], "us 2 5"), Voices.Says("Luis", 0, [0, 100], "us 8 5")];
        SurveyAnswer[] some = [Voices.Says("Ana", 1, [100, 0], "us 2 5"), Voices.Says("Luis", 3, [0, 100], "us 8 5")];

        Assert.Equal((Weighing.Equal, 5.0), (View(none)?.Weighed, View(none)?.Us.Scores[0].Mean.Known()));
        Assert.Equal((Weighing.Influence, 6.5), (View(some)?.Weighed, View(some)?.Us.Scores[0].Mean.Known()));
        Assert.Equal(5.0, AnswerSum.Of(Voices.Factors("a", "b"), ["Rival"], some, Weighing.Equal)?.Us.Scores[0].Mean.Known());
    }

    [Fact]
    public void Where_nobody_gave_points_all_factors_matter_the_same() => Assert.Equal([50, 50], View(Voices.Says("Ana", 3, [0, 0], "us 8 6"))?.Factors.Select(factor => factor.Points) ?? []);

    [Fact]
    public void A_factor_without_points_of_somebody_has_none_of_theirs() =>
        Assert.Equal([75, 25], View(Voices.Says("Ana", 3, [100], "us 8 6"), Voices.Says("Luis", 3, [50, 50], "us 8 6"))?.Factors.Select(factor => factor.Points) ?? []);

    [Fact]
    public void Rivals_that_were_asked_about_come_first_then_those_named_besides_and_one_without_a_score_not_at_all()
    {
        var view = AnswerSum.Of(Voices.Factors("a", "b"), ["Zeta", "Mute"], [Voices.Says("Ana", 3, [50, 50], "us 8 6", "Otra 5 5", "Beta 5 5", "zeta 4 4", "OTRA 6 6")], Weighing.Equal);

        Assert.Equal(["Zeta", "Beta", "OTRA"], view?.Rivals.Select(rival => rival.Supplier) ?? []);
    }

    [Theory]
    [InlineData(70, "Rival")]
    [InlineData(69, "Otra")]
    public void A_rival_counts_from_seventy_points_on(int points, string best)
    {
        var view = View(Voices.Says("Ana", 3, [points, 100 - points], "us 8 6", "Rival 9 -", "Otra 4 4"));

        Assert.Equal((best, points, 100), (view?.Best, view?.Rivals[0].Covered, view?.Rivals[1].Covered));
    }

    [Fact]
    public void Strength_is_the_mean_over_the_points_that_are_scored()
    {
        Assert.Equal(Answer.Of(8.0), AnswerSum.Strength([50, 50], [Answer.Of(8.0), Answer.Unknown<double>(Doubt.NotScored)]));
        Assert.Equal(Answer.Of(7.0), AnswerSum.Strength([75, 25], [Answer.Of(8.0), Answer.Of(4.0)]));
        Assert.Equal(Answer.Unknown<double>(Doubt.NotScored), AnswerSum.Strength([0, 100], [Answer.Of(8.0), Answer.Unknown<double>(Doubt.NotScored)]));
    }

    [Theory]
    [InlineData(" rival   sa ", "RIVAL SA")]
    [InlineData("Rival\tSA", "RIVAL SA")]
    public void Names_of_suppliers_are_compared_without_case_and_blanks(string name, string folded) => Assert.Equal(folded, SupplierName.Fold(name));

    [Fact]
    public void We_are_us_and_nobody_else()
    {
        string[] names = ["us", "Us", ""];

        Assert.Equal([true, false, false], names.Select(SupplierName.IsUs));
    }
}
