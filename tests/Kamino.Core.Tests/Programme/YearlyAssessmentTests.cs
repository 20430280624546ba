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

    [Theory]
    [InlineData(AssessmentKind.Barriers, "no_time 0-4 no_skills 0-4 no_profit_data 0-4 no_senior_support 0-4 silos 0-4 short_term_pay 0-4")]
    [InlineData(AssessmentKind.CustomerCentricity, "scale 1-5 integration 1-5 strategy 0-4 structure 0-4 processes 0-4 rewards 0-4 people 0-4")]
    public void Questions_have_their_words_and_ranges(AssessmentKind kind, string questions) =>
        Assert.Equal(questions, string.Join(' ', YearlyAssessment.Questions(kind).Select(question => $"{question.Key} {question.Least}-{question.Most}")));

    [Theory]
    [InlineData(-1, "silos")]
    [InlineData(0, null)]
    [InlineData(4, null)]
    [InlineData(5, "silos")]
    public void The_ends_of_a_range_are_within_it(int score, string? flaw) => Assert.Equal(flaw, YearlyAssessment.Flaw(
        AssessmentKind.Barriers, [.. YearlyAssessment.Questions(AssessmentKind.Barriers).Select(question => new AssessedPoint(question.Key, question.Key == "silos" ? score : 2))]));

    [Fact]
    public void A_year_stands_beside_the_one_before_in_the_order_of_the_questions() => Assert.Equal(
        [new AssessedChange("no_time", 1, 3, "better"), new AssessedChange("silos", 4, 2, "")],
        YearlyAssessment.Compare(AssessmentKind.Barriers, [new AssessedPoint("silos", 4), new AssessedPoint("no_time", 1, "better")], [new AssessedPoint("silos", 2), new AssessedPoint("no_time", 3)]));

    [Fact]
    public void Change_is_this_year_less_the_one_before() => Assert.Equal(-2, new AssessedChange("no_time", 1, 3, "").Change);

    [Fact]
    public void An_answer_to_no_question_comes_before_a_question_without_an_answer() =>
        Assert.Equal("weather", YearlyAssessment.Flaw(AssessmentKind.Barriers, [new AssessedPoint("weather", 1)]));
}
