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

    [Fact]
    public void Each_break_is_named_alone_with_its_place_and_text()
    {
        var sound = SoundPlan.Plan;
        (ThreadBreak Break, string Where, string Text, Plan Plan)[] broken =
        [
            (ThreadBreak.InsightWithoutObjective, "insights/i2", "Lone", sound with { Insights = [.. sound.Insights, new Insight("i2") { Text = "Lone" }] }),
            (ThreadBreak.ObjectiveWithoutInsight, "objectives/o2", "Sales of 500", sound with { Objectives = [sound.Objectives[0], sound.Objectives[1] with { Insights = ["i9"] }] }),
            (ThreadBreak.ObjectiveWithoutStrategy, "objectives/o2", "Sales of 500", sound with { Strategies = [sound.Strategies[0] with { Objectives = ["o1"] }] }),
            (ThreadBreak.StrategyWithoutObjective, "strategies/s2", "Lone", sound with { Strategies = [.. sound.Strategies, new Strategy("s2") { Text = "Lone", Objectives = ["o9"] }], Actions = [.. sound.Actions, sound.Actions[0] with { Id = "a3", Strategies = ["s2"] }] }),
            (ThreadBreak.StrategyWithoutAction, "strategies/s2", "Lone", sound with { Strategies = [.. sound.Strategies, new Strategy("s2") { Text = "Lone", Objectives = ["o1"] }] }),
            (ThreadBreak.ActionWithoutStrategy, "actions/a2", "Name an engineer", sound with { Actions = [sound.Actions[0], sound.Actions[1] with { Strategies = ["s9"] }] }),
        ];

        Assert.All(broken, own => Assert.Equal(new Orphan(own.Break, own.Where, own.Text), Assert.Single(GoldenThread.Orphans(own.Plan))));
    }

    [Fact]
    public void An_action_for_two_strategies_is_on_the_branch_of_either()
    {
        var plan = SoundPlan.Plan with { Strategies = [SoundPlan.Plan.Strategies[0] with { Objectives = ["o1"] }, new Strategy("s2") { Objectives = ["o2"] }], Actions = [new PlanAction("a1") { Strategies = ["s1", "s2"] }] };

        Assert.All(GoldenThread.Branches(plan), branch => Assert.Equal("a1", Assert.Single(branch.Actions).Id));
    }

    [Fact]
    public void Another_objectives_strategies_and_actions_are_not_on_its_branch()
    {
        var plan = SoundPlan.Plan with { Strategies = [SoundPlan.Plan.Strategies[0], new Strategy("s2") { Objectives = ["o2"] }], Actions = [.. SoundPlan.Plan.Actions, new PlanAction("a3") { Strategies = ["s2"] }], Insights = [.. SoundPlan.Plan.Insights, new Insight("i2")] };

        var branches = GoldenThread.Branches(plan);

        Assert.Equal((["s1"], ["a1", "a2"]), (branches[0].Strategies.Select(own => own.Id).ToArray(), branches[0].Actions.Select(own => own.Id).ToArray()), (one, other) => one.Item1.SequenceEqual(other.Item1) && one.Item2.SequenceEqual(other.Item2));
        Assert.Equal(["s1", "s2"], branches[1].Strategies.Select(own => own.Id));
        Assert.Equal(["i1"], branches[1].Insights.Select(own => own.Id));
    }
}
