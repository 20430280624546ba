namespace Kamino.Core.Plans;

/// <summary>What breaks a plan's logic at one of its nodes.</summary>
public enum ThreadBreak
{
    /// <summary>An objective that comes from no insight.</summary>
    ObjectiveWithoutInsight,

    /// <summary>A strategy that serves no objective.</summary>
    StrategyWithoutObjective,

    /// <summary>An action that serves no strategy.</summary>
    ActionWithoutStrategy,

    /// <summary>An insight of which nothing follows.</summary>
    InsightWithoutObjective,

    /// <summary>An objective that no strategy serves.</summary>
    ObjectiveWithoutStrategy,

    /// <summary>A strategy that no action serves.</summary>
    StrategyWithoutAction,
}

/// <summary>A node that isn't tied in.</summary>
/// <param name="Break">What is missing.</param>
/// <param name="Where">The node: part and id, such as <c>objectives/o3</c>.</param>
/// <param name="Text">What it says.</param>
public sealed record Orphan(ThreadBreak Break, string Where, string Text);

/// <summary>One step from an insight down to its actions.</summary>
/// <param name="Objective">The objective.</param>
/// <param name="Insights">Where it comes from.</param>
/// <param name="Strategies">What serves it.</param>
/// <param name="Actions">What is done for it.</param>
public sealed record ThreadBranch(Objective Objective, IReadOnlyList<Insight> Insights, IReadOnlyList<Strategy> Strategies, IReadOnlyList<PlanAction> Actions);

/// <summary>Insight → objective → strategy → action: every step follows from the one above and is carried by the one below.</summary>
public static class GoldenThread
{
    /// <summary>Every node that isn't tied in on one of its sides. A link to what isn't there is none.</summary>
    public static IReadOnlyList<Orphan> Orphans(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var (insights, objectives, strategies) = (plan.Insights.Select(node => node.Id).ToHashSet(), plan.Objectives.Select(node => node.Id).ToHashSet(), plan.Strategies.Select(node => node.Id).ToHashSet());
        var (used, served, done) = (plan.Objectives.SelectMany(node => node.Insights).ToHashSet(), plan.Strategies.SelectMany(node => node.Objectives).ToHashSet(), plan.Actions.SelectMany(node => node.Strategies).ToHashSet());
        return
        [
            .. plan.Insights.Where(node => !used.Contains(node.Id)).Select(node => new Orphan(ThreadBreak.InsightWithoutObjective, $"insights/{node.Id}", node.Text)),
            .. plan.Objectives.Where(node => !node.Insights.Any(insights.Contains)).Select(node => new Orphan(ThreadBreak.ObjectiveWithoutInsight, $"objectives/{node.Id}", node.Text)),
            .. plan.Objectives.Where(node => !served.Contains(node.Id)).Select(node => new Orphan(ThreadBreak.ObjectiveWithoutStrategy, $"objectives/{node.Id}", node.Text)),
            .. plan.Strategies.Where(node => !node.Objectives.Any(objectives.Contains)).Select(node => new Orphan(ThreadBreak.StrategyWithoutObjective, $"strategies/{node.Id}", node.Text)),
            .. plan.Strategies.Where(node => !done.Contains(node.Id)).Select(node => new Orphan(ThreadBreak.StrategyWithoutAction, $"strategies/{node.Id}", node.Text)),
            .. plan.Actions.Where(node => !node.Strategies.Any(strategies.Contains)).Select(node => new Orphan(ThreadBreak.ActionWithoutStrategy, $"actions/{node.Id}", node.Text)),
        ];
    }

    /// <summary>One branch for each objective, in the plan's order.</summary>
    public static IReadOnlyList<ThreadBranch> Branches(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return [.. plan.Objectives.Select(objective => Branch(plan, objective))];
    }

    private static ThreadBranch Branch(Plan plan, Objective objective)
    {
        List<Strategy> strategies = [.. plan.Strategies.Where(strategy => strategy.Objectives.Contains(objective.Id))];
        var ids = strategies.Select(strategy => strategy.Id).ToHashSet();
        return new ThreadBranch(
            objective, [.. plan.Insights.Where(insight => objective.Insights.Contains(insight.Id))], strategies, [.. plan.Actions.Where(action => action.Strategies.Any(ids.Contains))]);
    }
}
