using Kamino.Core.Perception;

namespace Kamino.Core.Tests.Perception;

public sealed class SurveyRoundTests
{
    private static readonly EvidenceTerms Terms = new();

    [Fact]
    public void An_answer_ages_out_of_evidence()
    {
        var rounds = new[] { Round(1, Voices.Day) };

        Assert.NotNull(CustomerEvidence.Current(rounds, Voices.Day.AddMonths(12).AddDays(-1), Terms));
        Assert.Null(CustomerEvidence.Current(rounds, Voices.Day.AddMonths(12), Terms));
        Assert.NotNull(CustomerEvidence.Current(rounds, Voices.Day.AddMonths(12), Terms with { FreshMonths = 18 }));
    }

    [Fact]
    public void Of_two_surveys_the_later_counts_and_the_earlier_is_what_it_is_compared_with()
    {
        var rounds = new[] { Round(1, Voices.Day.AddMonths(-6)), Round(2, Voices.Day) };

        var current = CustomerEvidence.Current(rounds, Voices.Day, Terms);

        Assert.Equal(2, current?.Round.Survey);
        Assert.Equal(1, current is null ? null : CustomerEvidence.Before(rounds, current, Terms)?.Round.Survey);
    }

    [Theory]
    [InlineData(3, true, true)]
    [InlineData(2, true, false)]
    [InlineData(3, false, false)]
    public void An_anonymous_survey_shows_three_or_more_once_it_is_closed(int answers, bool closed, bool shown)
    {
        var round = new SurveyRound(
            1, "s", Voices.Asked("a", "b") with { Anonymous = true }, closed,
            [.. Enumerable.Range(1, answers).Select(i => Voices.Says($"{i}", null, [50, 50], "us 7 7", "Rival 6 6"))], []);

        Assert.Equal(shown, CustomerEvidence.MayShow(round));
        Assert.Equal(shown, CustomerEvidence.Current([round], Voices.Day, Terms) is not null);
    }

    private static SurveyRound Round(int survey, DateOnly day) => new(
        survey, $"{survey}", Voices.Asked("a", "b"), true, [Voices.Says("Ana", 3, [50, 50], "us 7 7", "Rival 6 6") with { Day = day }], []);

    [Fact]
    public void Only_the_answers_that_are_fresh_count()
    {
        var old = Round(1, Voices.Day.AddMonths(-13));
        var mixed = old with { Answers = [.. old.Answers, Voices.Says("Luis", 3, [50, 50], "us 9 9", "Rival 6 6")] };

        var current = CustomerEvidence.Current([mixed], Voices.Day, Terms);

        Assert.Equal((1, Voices.Day), (current?.View.Respondents, current?.View.First));
    }

    [Fact]
    public void An_anonymous_survey_needs_three_answers_that_are_fresh()
    {
        SurveyAnswer Says(string name, int months) => Voices.Says(name, null, [50, 50], "us 7 7", "Rival 6 6") with { Day = Voices.Day.AddMonths(months) };
        var round = new SurveyRound(1, "s", Voices.Asked("a", "b") with { Anonymous = true }, true, [Says("1", 0), Says("2", 0), Says("3", -13)], []);

        Assert.Null(CustomerEvidence.Current([round], Voices.Day, Terms));
        Assert.NotNull(CustomerEvidence.Current([round], Voices.Day.AddMonths(-12), Terms));
    }

    [Fact]
    public void Of_two_surveys_of_one_day_the_one_with_the_higher_number_counts_and_the_other_is_compared_with()
    {
        SurveyRound[] rounds = [Round(2, Voices.Day), Round(1, Voices.Day), Round(3, Voices.Day.AddDays(-1)), Round(4, Voices.Day.AddDays(-2)) with { Answers = [] }];

        var current = CustomerEvidence.Current(rounds, Voices.Day, Terms);

        Assert.Equal(2, current?.Round.Survey);
        Assert.Equal(1, current is null ? null : CustomerEvidence.Before(rounds, current, Terms)?.Round.Survey);
    }

    [Fact]
    public void A_survey_is_not_compared_with_a_later_one()
    {
        SurveyRound[] rounds = [Round(1, Voices.Day), Round(2, Voices.Day.AddDays(1))];

        Assert.Null(CustomerEvidence.Before(rounds, CustomerEvidence.Current([rounds[0]], Voices.Day, Terms) ?? throw new InvalidOperationException("No view."), Terms));
    }

    [Fact]
    public void People_are_weighed_by_their_influence_unless_the_terms_say_otherwise() =>
        Assert.Equal(
            (Weighing.Influence, Weighing.Equal),
            (CustomerEvidence.Current([Round(1, Voices.Day)], Voices.Day, Terms)?.View.Weighed, CustomerEvidence.Current([Round(1, Voices.Day)], Voices.Day, Terms with { Weighing = Weighing.Equal })?.View.Weighed));
}
