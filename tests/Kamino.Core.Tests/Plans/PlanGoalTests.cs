using Kamino.Core.Plans;
using Kamino.Core.Quantities;

namespace Kamino.Core.Tests.Plans;

public sealed class PlanGoalTests
{
    private static readonly PlanGoal[] Goals =
    [
        new("g1") { Level = GoalLevel.Corporate, Text = "Grow", Unit = "k EUR", Target = 1000 },
        new("g2") { Level = GoalLevel.Segment, Text = "Grow in food", Unit = "k EUR", Target = 400, Serves = "g1" },
        new("g3") { Level = GoalLevel.Corporate, Text = "Fewer complaints", Unit = "ppm", Target = -100 },
    ];

    [Fact]
    public void A_goal_is_carried_by_objectives_that_serve_it_and_by_the_goals_under_it()
    {
        var coverage = PlanHierarchy.Coverage(Goals, [Servant("g1", 300, 500, "k EUR"), Servant("g2", 100, 250, "K eur"), Servant("g1", 8, 5, "%")]);

        Assert.Equal([350m, 150m, 0m], coverage.Select(goal => goal.Carried));
        Assert.Equal(Answer.Of(0.35), coverage[0].Share);
        Assert.Equal((2, 1), (coverage[0].Servants.Count, coverage[0].OtherUnits));
        Assert.Equal([false, false, true], coverage.Select(goal => goal.IsUnserved));
    }

    [Fact]
    public void H04_a_circle_of_goals_ends()
    {
        PlanGoal[] circle = [new("a") { Unit = "u", Target = 1, Serves = "b" }, new("b") { Unit = "u", Target = 1, Serves = "a" }];

        Assert.Equal(2, PlanHierarchy.Coverage(circle, [Servant("a", 0, 1, "u")]).Count);
    }

    [Fact]
    public void What_plans_and_others_differ_from_the_forecast_is_shown() =>
        Assert.Equal(-50m, new Reconciliation(2027, 400, 550, 1000).Difference);

    private static GoalServant Servant(string goal, decimal baseline, decimal target, string unit) =>
        new(1, "001", new Objective("o") { Serves = goal, Baseline = baseline, Target = target, Unit = unit });

    [Fact]
    public void A_goal_without_a_target_has_no_share_and_one_of_another_unit_carries_nothing_up()
    {
        PlanGoal[] goals = [new("g1") { Unit = "k EUR" }, new("g2") { Unit = "%", Target = 0, Serves = "g1" }, new("g3") { Unit = "k EUR ", Target = -50, Serves = "g1" }];

        var coverage = PlanHierarchy.Coverage(goals, [Servant("g2", 1, 4, "%"), Servant("g3", 200, 100, "k EUR")]);

        Assert.Equal([-100m, 3m, -100m], coverage.Select(goal => goal.Carried));
        Assert.Equal([Answer.Unknown<double>(Doubt.NotSet), Answer.Unknown<double>(Doubt.NotSet), Answer.Of(2.0)], coverage.Select(goal => goal.Share));
        Assert.Equal([false, false, false], coverage.Select(goal => goal.IsUnserved));
    }

    [Fact]
    public void An_objective_without_baseline_or_target_adds_nothing_and_is_counted_as_of_another_kind()
    {
        var open = new GoalServant(1, "001", new Objective("o") { Serves = "g1", Baseline = 3, Unit = "k EUR" });

        var goal = PlanHierarchy.Coverage(Goals, [open])[0];

        Assert.Equal((0m, 1, false), (goal.Carried, goal.OtherUnits, goal.IsUnserved));
        Assert.Null(open.Adds);
    }

    [Fact]
    public void H04_a_goal_under_itself_is_counted_once() =>
        Assert.Equal(5m, PlanHierarchy.Coverage([new PlanGoal("a") { Unit = "u", Target = 1, Serves = "a" }], [Servant("a", 0, 5, "u")])[0].Carried);
}
