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
}
