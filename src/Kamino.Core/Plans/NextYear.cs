using Kamino.Core.Quantities;

namespace Kamino.Core.Plans;

/// <summary>Rolls a plan over: open work goes along, what is done stays behind, and no figure is made up. An insight too old to rest on stays where an objective still does: the rules say so.</summary>
public static class NextYear
{
    /// <summary>The plan of the next year.</summary>
    /// <param name="plan">This year's.</param>
    public static Plan Of(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var from = plan.From.AddYears(1);
        List<Objective> objectives = [.. plan.Objectives.Where(objective => PlanProgress.Reached(objective) is not Answer<double>.Known { Value: >= 1 })];
        var reached = plan.Objectives.Except(objectives).Select(objective => objective.Id).ToHashSet();
        List<Strategy> strategies =
        [
            .. plan.Strategies.Where(strategy => strategy.Objectives.Count == 0 || !strategy.Objectives.All(reached.Contains))
                .Select(strategy => strategy with { Objectives = [.. strategy.Objectives.Where(id => !reached.Contains(id))] }),
        ];
        var kept = strategies.Select(strategy => strategy.Id).ToHashSet();
        List<PlanAction> open = [.. plan.Actions.Where(action => action.IsOpen)];
        var ids = open.Select(action => action.Id).ToHashSet();
        return plan with
        {
            From = from,
            Insights = [.. plan.Insights.Where(insight => !insight.HasExpired(from) || objectives.Any(objective => objective.Insights.Contains(insight.Id)))],
            Objectives = objectives,
            Strategies = strategies,
            Actions = [.. open.Select(action => action with { After = [.. action.After.Where(ids.Contains)], Strategies = [.. action.Strategies.Where(kept.Contains)] })],
            Meetings = [.. plan.Meetings.Where(meeting => meeting.On is null || meeting.On >= from)],
            Finance = [.. plan.Finance.Where(year => year.Year > from.AddDays(-1).Year)],
            Budget = plan.Budget with { Days = null, DaysBefore = plan.Budget.Days, Investment = null },
        };
    }
}
