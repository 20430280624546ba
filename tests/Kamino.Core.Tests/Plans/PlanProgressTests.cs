using Kamino.Core.Plans;
using Kamino.Core.Quantities;

namespace Kamino.Core.Tests.Plans;

public sealed class PlanProgressTests
{
    [Fact]
    public void Progress_is_the_mean_of_the_objectives_by_weight()
    {
        var standing = PlanProgress.Of(SoundPlan.Plan, SoundPlan.Today);

        // (3 × 0.5 + 1 × 0) / 4
        Assert.Equal(0.375, Value(standing.Total), 1e-12);
        Assert.Equal((2, 0, 1), (standing.Actions, standing.Done, standing.Overdue));
    }

    [Fact]
    public void What_was_never_measured_is_unknown_and_says_how_much_of_the_weight_is()
    {
        var plan = SoundPlan.Plan with { Objectives = [SoundPlan.Plan.Objectives[0] with { Now = null }, SoundPlan.Plan.Objectives[1] with { Now = 400 }] };

        var standing = PlanProgress.Of(plan, SoundPlan.Today);

        Assert.Equal((0.5, 0.25), (Value(standing.Total), standing.Measured));
        Assert.Equal(Answer.Unknown<double>(Doubt.NotMeasured), standing.Objectives[0].Reached);
    }

    [Fact]
    public void Each_measured_objective_adds_by_its_weight_and_tells_how_many_of_its_actions_are_done()
    {
        var plan = SoundPlan.Plan with { Objectives = [SoundPlan.Plan.Objectives[0], SoundPlan.Plan.Objectives[1] with { Now = 400 }], Actions = [SoundPlan.Plan.Actions[0] with { Done = SoundPlan.Today }, SoundPlan.Plan.Actions[1], new PlanAction("a3") { Strategies = ["s1"] }] };

        var standing = PlanProgress.Of(plan, SoundPlan.Today);

        // (3 × 0.5 + 1 × 0.5) / 4
        Assert.Equal(0.5, Value(standing.Total), 1e-12);
        Assert.Equal((3, 1, 3, 1), (standing.Actions, standing.Done, standing.Objectives[0].Actions, standing.Objectives[0].Done));
    }

    [Theory]
    [InlineData(10, 20, 15, 0.5)]
    [InlineData(20, 10, 15, 0.5)]
    [InlineData(10, 20, 25, 1)]
    [InlineData(10, 20, 5, 0)]
    [InlineData(10, 10, 10, 1)]
    [InlineData(10, 10, 9, 0)]
    public void S11_the_way_covered_is_never_outside_zero_and_one_whatever_the_target(int baseline, int target, int now, double reached) =>
        Assert.Equal(reached, Value(PlanProgress.Reached(new Objective("o") { Baseline = baseline, Target = target, Now = now })));

    [Fact]
    public void An_objective_is_behind_where_less_of_the_way_is_covered_than_of_the_time()
    {
        var objectives = PlanProgress.Of(SoundPlan.Plan, new DateOnly(2027, 4, 1)).Objectives;

        Assert.Equal([Answer.Of(false), Answer.Of(true)], objectives.Select(progress => progress.IsBehind));
    }

    private static double Value(Answer<double> answer) => answer.Match(value => value, why => throw new InvalidOperationException(why.ToString()));

    [Fact]
    public void Time_runs_from_the_plans_first_day_to_the_objectives_and_stops_at_either()
    {
        var plan = new Plan { From = new DateOnly(2027, 1, 1), Objectives = [new Objective("o") { Due = new DateOnly(2027, 1, 11) }] };

        Assert.Equal([0.0, 0.0, 0.5, 1.0, 1.0], new[] { -3, 0, 5, 10, 99 }.Select(days => Value(PlanProgress.Of(plan, plan.From.AddDays(days)).Objectives[0].Expected)));
        Assert.Equal(Answer.Unknown<double>(Doubt.NotMeasured), PlanProgress.Of(plan with { From = new DateOnly(2027, 1, 11) }, plan.From).Objectives[0].Expected);
        Assert.Equal(Answer.Unknown<double>(Doubt.NotMeasured), PlanProgress.Of(new Plan { Objectives = [new Objective("o")] }, plan.From).Objectives[0].Expected);
    }

    [Fact]
    public void As_far_as_the_time_is_not_behind_and_what_is_not_measured_says_neither()
    {
        Assert.Equal(Answer.Of(false), new ObjectiveProgress("o", Answer.Of(0.5), Answer.Of(0.5), 0, 0).IsBehind);
        Assert.Equal(Answer.Unknown<bool>(Doubt.NotMeasured), new ObjectiveProgress("o", Answer.Unknown<double>(Doubt.NotMeasured), Answer.Of(0.5), 0, 0).IsBehind);
    }

    [Fact]
    public void Without_weight_or_measure_there_is_no_progress()
    {
        var weightless = PlanProgress.Of(new Plan { Objectives = [new Objective("o") { Weight = -2, Baseline = 0, Target = 1, Now = 1 }] }, SoundPlan.Today);

        Assert.Equal((Answer.Unknown<double>(Doubt.NotMeasured), 0.0), (weightless.Total, weightless.Measured));
        Assert.Equal((Answer.Unknown<double>(Doubt.NotMeasured), 0.0), (PlanProgress.Of(new Plan(), SoundPlan.Today).Total, PlanProgress.Of(new Plan(), SoundPlan.Today).Measured));
    }

    [Fact]
    public void Actions_that_are_done_are_counted_for_the_plan_and_for_each_objective()
    {
        var plan = SoundPlan.Plan with { Actions = [SoundPlan.Plan.Actions[0] with { Done = SoundPlan.Today }, SoundPlan.Plan.Actions[1]] };
        var standing = PlanProgress.Of(plan, SoundPlan.Today);

        Assert.Equal((2, 1, 1), (standing.Actions, standing.Done, standing.Overdue));
        Assert.Equal((2, 1), (standing.Objectives[0].Actions, standing.Objectives[0].Done));
        Assert.Equal(0, PlanProgress.Of(SoundPlan.Plan, new DateOnly(2027, 1, 15)).Overdue); // due today
    }
}
