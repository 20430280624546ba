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
    public void No_figure_is_made_up()
    {
        var next = NextYear.Of(SoundPlan.Plan);

        Assert.Equal(new DateOnly(2028, 1, 1), next.From);
        Assert.Empty(next.Finance);
        Assert.Equal((null, 40m, null), (next.Budget.Days, next.Budget.DaysBefore, next.Budget.Investment));
        Assert.Equal("i1", Assert.Single(next.Insights).Id);
    }
}
