using Kamino.Core.Quantities;

namespace Kamino.Core.Plans;

/// <summary>Whose goal it is.</summary>
public enum GoalLevel
{
    /// <summary>The company's.</summary>
    Corporate,

    /// <summary>A business unit's.</summary>
    BusinessUnit,

    /// <summary>A segment's.</summary>
    Segment,
}

/// <summary>A goal above the key account plans.</summary>
/// <param name="Id">Its short name, which objectives name as what they serve.</param>
public sealed record PlanGoal(string Id)
{
    /// <summary>Whose goal it is.</summary>
    public GoalLevel Level { get; init; }

    /// <summary>In a sentence.</summary>
    public string Text { get; init; } = "";

    /// <summary>In what unit it is measured.</summary>
    public string Unit { get; init; } = "";

    /// <summary>By how much it is to grow.</summary>
    public decimal? Target { get; init; }

    /// <summary>Id of the goal that it serves; empty at the top.</summary>
    public string Serves { get; init; } = "";
}

/// <summary>What an objective of a plan adds to a goal.</summary>
/// <param name="Plan">The plan's number.</param>
/// <param name="Account">Whose plan it is.</param>
/// <param name="Objective">The objective.</param>
public sealed record GoalServant(int Plan, string Account, Objective Objective)
{
    /// <summary>Target minus baseline; <c>null</c> where one of them isn't stated.</summary>
    public decimal? Adds => Objective.Target - Objective.Baseline;
}

/// <summary>How much of a goal key account plans carry.</summary>
/// <param name="Goal">The goal.</param>
/// <param name="Carried">What objectives that serve it, and goals under it in the same unit, add up to.</param>
/// <param name="Share">Carried ÷ target; unknown where the goal has no target.</param>
/// <param name="Servants">The objectives that name it.</param>
/// <param name="OtherUnits">How many of them count in another unit or aren't measured, and so add nothing.</param>
public sealed record GoalCoverage(PlanGoal Goal, decimal Carried, Answer<double> Share, IReadOnlyList<GoalServant> Servants, int OtherUnits)
{
    /// <summary>Whether nobody serves it.</summary>
    public bool IsUnserved => Carried == 0 && Servants.Count == 0;
}

/// <summary>Planned sales beside the forecast of a year: Σ key account plans + other customers = forecast + difference.</summary>
/// <param name="Year">The year.</param>
/// <param name="Planned">What key account plans expect.</param>
/// <param name="Others">What is expected of all others.</param>
/// <param name="Forecast">What the business unit expects.</param>
public sealed record Reconciliation(int Year, decimal Planned, decimal Others, decimal Forecast)
{
    /// <summary>Shown, never hidden.</summary>
    public decimal Difference => Planned + Others - Forecast;
}

/// <summary>Adds plans up to the goals above them.</summary>
/// <remarks>Rule and worked example: <c>docs/methods/plans.md</c>.</remarks>
public static class PlanHierarchy
{
    private const int Deepest = 16;

    /// <summary>How much of each goal is carried, in the goals' order.</summary>
    public static IReadOnlyList<GoalCoverage> Coverage(IReadOnlyList<PlanGoal> goals, IReadOnlyList<GoalServant> servants)
    {
        ArgumentNullException.ThrowIfNull(goals);
        var (byGoal, under) = (servants.ToLookup(servant => servant.Objective.Serves), goals.ToLookup(goal => goal.Serves));
        return [.. goals.Select(goal => Of(goal, [.. byGoal[goal.Id]], Carried(goal, goal.Unit, byGoal, under, Deepest)))];
    }

    private static GoalCoverage Of(PlanGoal goal, List<GoalServant> servants, decimal carried) => new(
        goal, carried, goal.Target is { } target and not 0 ? Answer.Of((double)(carried / target)) : Answer.Unknown<double>(Doubt.NotSet), servants,
        servants.Count(servant => servant.Adds is null || !Alike(servant.Objective.Unit, goal.Unit)));

    // A circle of goals ends at the deepest step: a report survives bad data.
    private static decimal Carried(PlanGoal goal, string unit, ILookup<string, GoalServant> servants, ILookup<string, PlanGoal> under, int steps) =>
        steps == 0 || !Alike(goal.Unit, unit) ? 0
        : servants[goal.Id].Where(servant => Alike(servant.Objective.Unit, unit)).Sum(servant => servant.Adds ?? 0)
            + under[goal.Id].Where(child => child.Id != goal.Id).Sum(child => Carried(child, unit, servants, under, steps - 1));

    private static bool Alike(string one, string other) => string.Equals(one.Trim(), other.Trim(), StringComparison.OrdinalIgnoreCase);
}
