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
}
