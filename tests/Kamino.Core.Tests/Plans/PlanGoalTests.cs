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
}
