using Kamino.Core.Quantities;

namespace Kamino.Core.Plans;

/// <summary>How far one objective is.</summary>
/// <param name="Objective">The objective's id.</param>
/// <param name="Reached">The way from baseline to target that is covered, from 0 to 1; unknown where it was never measured.</param>
/// <param name="Expected">The part of the time that is over, from 0 to 1; unknown without a last day.</param>
/// <param name="Actions">How many actions serve it.</param>
/// <param name="Done">How many of them are done.</param>
public sealed record ObjectiveProgress(string Objective, Answer<double> Reached, Answer<double> Expected, int Actions, int Done)
{
    /// <summary>Whether less of the way is covered than of the time; unknown where one of them is.</summary>
    public Answer<bool> IsBehind => Reached is Answer<double>.Known reached ? Expected.Then(expected => reached.Value < expected) : Reached.Then(_ => false);
}

/// <summary>How far a plan is.</summary>
/// <param name="Total">Σ weight × reached ÷ Σ weight over the objectives that were measured, from 0 to 1; unknown where none was.</param>
/// <param name="Measured">Share of the weight, from 0 to 1, that was measured.</param>
/// <param name="Objectives">One by one, in the plan's order.</param>
/// <param name="Actions">How many actions.</param>
/// <param name="Done">How many of them are done.</param>
/// <param name="Overdue">How many are late.</param>
public sealed record PlanStanding(Answer<double> Total, double Measured, IReadOnlyList<ObjectiveProgress> Objectives, int Actions, int Done, int Overdue);

/// <summary>Adds progress up.</summary>
/// <remarks>Rule and worked example: <c>docs/methods/plans.md</c>.</remarks>
public static class PlanProgress
{
    /// <summary>How far a plan is on a day.</summary>
    public static PlanStanding Of(Plan plan, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(plan);
        List<ObjectiveProgress> objectives = [.. GoldenThread.Branches(plan).Select(branch => Of(branch, plan.From, today))];
        var weighed = plan.Objectives.Zip(objectives, (objective, progress) => (Weight: (double)Math.Max(objective.Weight, 0), progress.Reached)).ToList();
        var known = weighed.Where(pair => pair.Reached is Answer<double>.Known).ToList();
        var (all, measured) = (weighed.Sum(pair => pair.Weight), known.Sum(pair => pair.Weight));
        return new PlanStanding(
            measured > 0 ? Answer.Of(known.Sum(pair => pair.Weight * pair.Reached.Match(share => share, _ => 0)) / measured) : Answer.Unknown<double>(Doubt.NotMeasured),
            all > 0 ? measured / all : 0, objectives, plan.Actions.Count, plan.Actions.Count(action => !action.IsOpen), plan.Actions.Count(action => action.IsOverdue(today)));
    }

    /// <summary>The way from baseline to target that is covered, from 0 to 1; less may be the better direction.</summary>
    public static Answer<double> Reached(Objective objective)
    {
        ArgumentNullException.ThrowIfNull(objective);
        return objective is { Now: { } now, Baseline: { } baseline, Target: { } target }
            ? Answer.Of(target == baseline ? now == target ? 1.0 : 0.0 : Math.Clamp((double)((now - baseline) / (target - baseline)), 0, 1))
            : Answer.Unknown<double>(Doubt.NotMeasured);
    }

    private static ObjectiveProgress Of(ThreadBranch branch, DateOnly from, DateOnly today) => new(
        branch.Objective.Id, Reached(branch.Objective), Expected(branch.Objective, from, today), branch.Actions.Count, branch.Actions.Count(action => !action.IsOpen));

    private static Answer<double> Expected(Objective objective, DateOnly from, DateOnly today) => objective.Due is { } due && due > from
        ? Answer.Of(Math.Clamp((today.DayNumber - from.DayNumber) / (double)(due.DayNumber - from.DayNumber), 0, 1))
        : Answer.Unknown<double>(Doubt.NotMeasured);
}
