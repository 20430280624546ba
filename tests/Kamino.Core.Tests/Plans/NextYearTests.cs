using Kamino.Core.Plans;

namespace Kamino.Core.Tests.Plans;

public sealed class NextYearTests
{
    [Fact]
    public void Open_work_goes_along_and_what_is_reached_or_done_stays_behind()
    {
        // Given one objective is reached and one action is done
        var plan = SoundPlan.Plan with
        {
            Objectives = [SoundPlan.Plan.Objectives[0] with { Now = 5 }, SoundPlan.Plan.Objectives[1]],
            Actions = [SoundPlan.Plan.Actions[0] with { Done = SoundPlan.Today }, SoundPlan.Plan.Actions[1] with { After = ["a1"] }],
        };
        // When it is rolled over
        var next = NextYear.Of(plan);
        // Then the thread of what is left holds
        Assert.Equal(("o2", "a2"), (Assert.Single(next.Objectives).Id, Assert.Single(next.Actions).Id));
        Assert.Empty(next.Actions[0].After);
        Assert.Equal(["o2"], next.Strategies[0].Objectives);
        Assert.Empty(GoldenThread.Orphans(next));
    }

    [Fact]
    public void An_insight_that_expired_goes_along_as_long_as_any_open_objective_stands_on_it()
    {
        var old = new Insight("i2") { Expires = new DateOnly(2027, 6, 30) };
        var plan = SoundPlan.Plan with { Insights = [.. SoundPlan.Plan.Insights, old, old with { Id = "i3" }], Objectives = [SoundPlan.Plan.Objectives[0] with { Insights = ["i1", "i2"] }, SoundPlan.Plan.Objectives[1]] };

        Assert.Equal(["i1", "i2"], NextYear.Of(plan).Insights.Select(own => own.Id));
    }

    [Fact]
    public void No_figure_is_made_up()
    {
        var next = NextYear.Of(SoundPlan.Plan);

        Assert.Equal(new DateOnly(2028, 1, 1), next.From);
        Assert.Empty(next.Finance);
        Assert.Equal((null, 40m, null), (next.Budget.Days, next.Budget.DaysBefore, next.Budget.Investment));
        Assert.Equal("i1", Assert.Single(next.Insights).Id);
    }

    [Fact]
    public void What_lies_ahead_goes_along_and_what_lies_behind_does_not()
    {
        var from = new DateOnly(2028, 1, 1);
        var plan = SoundPlan.Plan with
        {
            Insights = [new Insight("i1") { Expires = from }, new Insight("i2") { Expires = from }, new Insight("i3") { Expires = from.AddDays(1) }],
            Strategies = [.. SoundPlan.Plan.Strategies, new Strategy("s2"), new Strategy("s3") { Objectives = ["o1"] }],
            Objectives = [SoundPlan.Plan.Objectives[0] with { Now = 5 }, SoundPlan.Plan.Objectives[1]],
            Actions = [SoundPlan.Plan.Actions[0] with { Strategies = ["s1", "s3"], After = ["a2", "a9"] }, SoundPlan.Plan.Actions[1]],
            Meetings = [new PlanMeeting("m1") { On = from.AddDays(-1) }, new PlanMeeting("m2") { On = from }, new PlanMeeting("m3")],
            Finance = [new PlannedYear("f1") { Year = 2027 }, new PlannedYear("f2") { Year = 2028 }],
        };

        var next = NextYear.Of(plan);

        Assert.Equal(["i1", "i3"], next.Insights.Select(own => own.Id)); // the first is old, but an objective rests on it
        Assert.Equal(["s1", "s2"], next.Strategies.Select(own => own.Id)); // the third only served what is reached
        Assert.Equal(["s1"], next.Actions[0].Strategies);
        Assert.Equal(["a2"], next.Actions[0].After);
        Assert.Equal(["m2", "m3"], next.Meetings.Select(own => own.Id));
        Assert.Equal(["f2"], next.Finance.Select(own => own.Id));
    }
}
