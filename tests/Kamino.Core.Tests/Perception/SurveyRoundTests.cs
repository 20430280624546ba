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
}
