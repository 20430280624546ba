using Kamino.Core.Programme;
using Kamino.Core.Tests.Lifetime;

namespace Kamino.Core.Tests.Programme;

public sealed class SelfAssessmentMethodTests
{
    private static readonly string Text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "docs/methods/self-assessment.md"));

    [Fact]
    public void The_page_names_every_question_and_the_example_comes_out()
    {
        Assert.All(Enum.GetValues<AssessmentKind>().SelectMany(YearlyAssessment.Questions), question => Assert.Contains($"`{question.Key}`", Text, StringComparison.Ordinal));
        var change = YearlyAssessment.Compare(AssessmentKind.Barriers, [new AssessedPoint("silos", 3)], [new AssessedPoint("silos", 1)])[0].Change;
        Assert.Equal(new MethodPage("self-assessment.md").Bold("change is "), change.GetValueOrDefault());
    }
}
