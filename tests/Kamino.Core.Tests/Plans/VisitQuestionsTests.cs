using Kamino.Core.Plans;

namespace Kamino.Core.Tests.Plans;

public sealed class VisitQuestionsTests
{
    private static readonly DateOnly Today = new(2027, 6, 1);

    private static readonly Plan Known = new() { Insights = [new Insight("i1") { Source = InsightSource.Customer, Text = "Less waste" }] };

    [Fact]
    public void What_went_wrong_is_asked_about_first_and_nobody_asks_more_than_six() => Assert.Equal(
        [VisitTopic.WhoFollows, VisitTopic.Dropped, VisitTopic.TheirAction, VisitTopic.Gap, VisitTopic.WhoDecides, VisitTopic.TheirGoals],
        VisitQuestions.Of(
            new Plan { Actions = [new PlanAction("a1") { Side = ActionSide.Customer, Due = Today.AddDays(-1), Text = "Sign" }] },
            new VisitGround(Today) { Left = ["Eva"], Dropped = ["Film", "Tape"], Behind = ["price"], KnowsWhoDecides = false, WhiteSpace = ["Labels"] }).Select(own => own.Topic));

    [Fact]
    public void Where_all_is_known_there_is_nothing_to_ask() =>
        Assert.Empty(VisitQuestions.Of(Known, new VisitGround(Today) { KnowsWhoDecides = true, TheySaidTheirView = true }));

    [Fact]
    public void What_they_want_is_asked_again_when_it_is_old() => Assert.Equal(
        new VisitQuestion(VisitTopic.TheirGoals, "Less waste"),
        Assert.Single(VisitQuestions.Of(Known with { Insights = [Known.Insights[0] with { Expires = Today }] }, new VisitGround(Today) { KnowsWhoDecides = true, TheySaidTheirView = true })));

    [Fact]
    public void Every_question_says_what_it_is_about()
    {
        var plan = Known with { Actions = [new PlanAction("a1") { Side = ActionSide.Customer, Due = Today, Text = "Not late" }, new PlanAction("a2") { Due = Today.AddDays(-9), Text = "Ours" }] };

        Assert.Equal(
            [new(VisitTopic.WhoFollows, "Eva"), new(VisitTopic.Dropped, "Film"), new(VisitTopic.Gap, "price"), new(VisitTopic.TheirView), new VisitQuestion(VisitTopic.WhiteSpace, "Labels")],
            VisitQuestions.Of(plan, new VisitGround(Today) { Left = ["Eva"], Dropped = ["Film", "Tape"], Behind = ["price", "service"], WhiteSpace = ["Labels", "Caps"] }));
    }

    [Fact]
    public void What_they_want_is_asked_where_nobody_but_us_said_it() =>
        Assert.Equal(new VisitQuestion(VisitTopic.TheirGoals), Assert.Single(VisitQuestions.Of(new Plan { Insights = [new Insight("i1") { Text = "Ours", Expires = Today }] }, new VisitGround(Today) { TheySaidTheirView = true })));
}
