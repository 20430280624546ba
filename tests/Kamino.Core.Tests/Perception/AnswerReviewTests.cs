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
            Good with { Scores = [new(SupplierName.Us, "a", 5), new(SupplierName.Us, "a", 6)] },
            Good with { Scores = [.. new[] { SupplierName.Us, "1", "2", "3", "4" }.Select(name => new SupplierScore(name, "a", 5))] },
            Good with { Nps = 11 },
            Good with { Remark = new string('x', SurveyAnswer.LongestRemark + 1) },
        }.Select(answer => Assert.Single(AnswerReview.Flaws(answer, Voices.Asked("a", "b")))));
}
