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

    [Fact]
    public void Nine_factors_and_three_rivals_are_not_too_many()
    {
        Assert.Empty(QuestionnaireReview.Flaws(Voices.Asked([.. Enumerable.Range(0, 9).Select(i => i == 0 ? Questionnaire.Price : $"f{i}")])));
        Assert.Empty(QuestionnaireReview.Flaws(Good with { Rivals = ["1", "2", "3"] }));
        Assert.Empty(QuestionnaireReview.Flaws(Good with { Rivals = [] }));
    }

    [Theory]
    [InlineData("key")]
    [InlineData("name")]
    [InlineData("low")]
    [InlineData("middle")]
    [InlineData("high")]
    public void A_factor_is_whole_with_its_key_its_name_and_its_scale_in_both_languages(string part)
    {
        var (nothing, whole) = (new LocalText(" ", "x"), Good.Factors[1]);
        var broken = part switch
        {
            "key" => whole with { Key = "" },
            "name" => whole with { Name = nothing },
            "low" => whole with { Low = nothing },
            "middle" => whole with { Middle = nothing },
            _ => whole with { High = nothing },
        };

        Assert.Equal([QuestionnaireFlaw.IncompleteScale], QuestionnaireReview.Flaws(Good with { Factors = [Good.Factors[0], broken, Good.Factors[2]] }));
    }

    [Theory]
    [InlineData("es", "precio")]
    [InlineData("en", "price")]
    [InlineData("fr", "price")]
    public void A_text_is_Spanish_for_whoever_reads_Spanish(string language, string text) => Assert.Equal(text, new LocalText("precio", "price").In(language));
}
