using Kamino.Core.Plans;

namespace Kamino.Core.Tests.Plans;

public sealed class GoldenThreadTests
{
    [Fact]
    public void A_plan_whose_every_node_is_tied_in_has_no_orphans() => Assert.Empty(GoldenThread.Orphans(SoundPlan.Plan));

    [Fact]
    public void Every_node_that_is_not_tied_in_is_named_on_the_side_where_the_link_is_missing()
    {
        var plan = new Plan { Insights = [new Insight("i1")], Objectives = [new Objective("o1")], Strategies = [new Strategy("s1")], Actions = [new PlanAction("a1")] };

        Assert.Equal(Enum.GetValues<ThreadBreak>().Order(), GoldenThread.Orphans(plan).Select(orphan => orphan.Break).Order());
    }

    [Fact]
    public void A_branch_leads_from_insights_to_actions()
    {
        var branch = GoldenThread.Branches(SoundPlan.Plan)[0];

        Assert.Equal(("o1", "i1", "s1"), (branch.Objective.Id, Assert.Single(branch.Insights).Id, Assert.Single(branch.Strategies).Id));
        Assert.Equal(["a1", "a2"], branch.Actions.Select(action => action.Id));
    }
}
