using Kamino.Core.Perception;

namespace Kamino.Core.Tests.Perception;

public sealed class QuestionnaireTests
{
    private static readonly Questionnaire Good = Voices.Asked("price", "b", "c");

    [Fact]
    public void A_whole_questionnaire_can_be_asked() => Assert.Empty(QuestionnaireReview.Flaws(Good));

    [Fact]
    public void Every_flaw_is_named() => Assert.Equal(
        Enum.GetValues<QuestionnaireFlaw>(),
        new[]
        {
            Good with { Us = " " },
            Voices.Asked("price", "b"),
            Voices.Asked([.. Enumerable.Range(0, 10).Select(i => i == 0 ? Questionnaire.Price : $"f{i}")]),
            Voices.Asked("price", "b", "price"),
            Voices.Asked("a", "b", "c"),
            Good with { Factors = [.. Good.Factors.Take(2), Good.Factors[2] with { Middle = new LocalText("5", "") }] },
            Good with { Rivals = ["1", "2", "3", "4"] },
            Good with { Rivals = ["Nosotros  sa"] },
        }.Select(asked => Assert.Single(QuestionnaireReview.Flaws(asked))));
}
