using Kamino.Core.Programme;

namespace Kamino.Core.Tests.Programme;

public sealed class YearlyAssessmentTests
{
    [Fact]
    public void Every_question_is_answered_once_within_its_range()
    {
        List<AssessedPoint> whole = [.. YearlyAssessment.Questions(AssessmentKind.Barriers).Select(question => new AssessedPoint(question.Key, 4))];

        Assert.Null(YearlyAssessment.Flaw(AssessmentKind.Barriers, whole));
        Assert.Equal("no_time", YearlyAssessment.Flaw(AssessmentKind.Barriers, [.. whole.Skip(1)]));
        Assert.Equal("no_time", YearlyAssessment.Flaw(AssessmentKind.Barriers, [whole[0] with { Score = 5 }, .. whole.Skip(1)]));
        Assert.Equal("no_time", YearlyAssessment.Flaw(AssessmentKind.Barriers, [whole[0], .. whole]));
        Assert.Equal("weather", YearlyAssessment.Flaw(AssessmentKind.Barriers, [new AssessedPoint("weather", 1), .. whole]));
    }

    [Fact]
    public void Without_an_earlier_year_nothing_changed() =>
        Assert.Null(Assert.Single(YearlyAssessment.Compare(AssessmentKind.Barriers, [new AssessedPoint("silos", 3)], [])).Change);

    [Fact]
    public void Answers_on_customer_centricity_come_to_an_audit() => Assert.Equal(
        (7, CentricityLevel.High, 5),
        YearlyAssessment.Audit([new("scale", 4), new("integration", 3), new("strategy", 3), new("structure", 2), new("processes", 2), new("rewards", 1), new("people", 2)]) is var audit
            ? (audit.Sum, audit.Level, audit.Star.Sum(point => point.Gap)) : default);
}
