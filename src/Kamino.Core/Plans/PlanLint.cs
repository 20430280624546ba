using System.Globalization;
using Kamino.Core.Portfolio;

namespace Kamino.Core.Plans;

/// <summary>Finds the usual faults of account plans, each by one small rule.</summary>
/// <remarks>What each rule says and why: <c>docs/methods/plans.md</c>.</remarks>
public static class PlanLint
{
    /// <summary>More open actions than anybody follows up.</summary>
    public const int MostActions = 25;

    /// <summary>More objectives than anybody keeps in mind.</summary>
    public const int MostObjectives = 7;

    /// <summary>Days after which a plan that nobody touched is stale.</summary>
    public const int FreshDays = 90;

    /// <summary>Part of all sales from which losing the account would hurt.</summary>
    public const double LargeShare = 0.10;

    private const int LeastYears = 2;

    private const double Same = 1e-9;

    private static readonly (LintRule Rule, Func<Plan, PlanGround, IEnumerable<(string Where, string Text)>> Finds)[] Rules =
    [
        (LintRule.L01, (plan, _) => If(plan.Objectives.All(objective => objective.Kind == ObjectiveKind.Revenue), "objectives")),
        (LintRule.L02, (plan, _) => GoldenThread.Orphans(plan).Select(orphan => (orphan.Where, orphan.Text))),
        (LintRule.L03, (plan, _) =>
        [
            .. If(plan.Actions.Count(action => action.IsOpen) > MostActions, "actions", Number(plan.Actions.Count(action => action.IsOpen))),
            .. If(plan.Objectives.Count > MostObjectives, "objectives", Number(plan.Objectives.Count)),
        ]),
        (LintRule.L04, (plan, _) =>
        [
            .. If(!plan.Says(PlanSection.Snapshot), "sections/snapshot"), .. If(!plan.Says(PlanSection.Market), "sections/market"),
            .. If(plan.Insights.All(insight => insight.Source != InsightSource.Customer), "insights"),
        ]),
        (LintRule.L05, (plan, ground) =>
            [.. If(!ground.WasShared, "share"), .. If(plan.Actions.All(action => action.Side != ActionSide.Customer), "actions")]),
        (LintRule.L06, (plan, ground) => If(ground.RivalsScored != true && plan.Competitors.Count == 0, "competitors")),
        (LintRule.L07, (plan, _) => If(plan.Finance.All(year => year.Contribution is null), "finance")),
        (LintRule.L08, (plan, ground) => If(plan.Risks.Count == 0 && ground.SalesShare >= LargeShare, "risks")),
        (LintRule.L09, Effort),
        (LintRule.L10, (plan, _) => plan.Objectives.Where(objective => !objective.IsMeasurable).Select(objective => ($"objectives/{objective.Id}", objective.Text))),
        (LintRule.L11, (_, ground) => ground.Stale.Select(own => (own.Where, own.Text))),
        (LintRule.L12, (plan, _) => If(GrowsAlike(plan.Lines), "lines")),
        (LintRule.L13, (_, ground) => If(ground.SingleThread == true, "people")),
        (LintRule.L14, (plan, ground) => If(ground.Quadrant is Quadrant.Star or Quadrant.Strategic && plan.Years < LeastYears, "plan", Number(plan.Years))),
        (LintRule.L15, (plan, ground) =>
        [
            .. If(ground.Quadrant == Quadrant.Star && !(plan.Budget.Investment > 0), "budget"),
            .. If(ground.Quadrant == Quadrant.Streamline && plan.Budget.Days > plan.Budget.DaysBefore, "budget"),
        ]),
    ];

    /// <summary>Checks one plan; L16 needs all of them.</summary>
    /// <returns>Errors first, then by rule.</returns>
    public static IReadOnlyList<LintFinding> Check(Plan plan, PlanGround ground, LintTerms terms)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(ground);
        ArgumentNullException.ThrowIfNull(terms);
        return
        [
            .. Rules.Where(rule => terms.Of(rule.Rule) != LintSeverity.Off)
                .SelectMany(rule => rule.Finds(plan, ground).Select(found => new LintFinding(rule.Rule, terms.Of(rule.Rule), found.Where, found.Text)))
                .OrderBy(finding => finding.Severity).ThenBy(finding => finding.Rule),
        ];
    }

    /// <summary>Who of us has more planned than a year has days.</summary>
    /// <param name="efforts">Days of work of the open actions of each plan, with who answers for it.</param>
    /// <param name="terms">How many days one of us has.</param>
    /// <returns>One for each owner that is overloaded, with the sum.</returns>
    public static IReadOnlyList<(string Owner, decimal Days)> Overloaded(IEnumerable<(string Owner, decimal Days)> efforts, LintTerms terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        return
        [
            .. efforts.GroupBy(effort => effort.Owner).Select(own => (Owner: own.Key, Days: own.Sum(effort => effort.Days)))
                .Where(own => own.Owner.Length > 0 && own.Days > terms.DaysOfOne).OrderByDescending(own => own.Days),
        ];
    }

    private static List<(string Where, string Text)> Effort(Plan plan, PlanGround ground)
    {
        var open = plan.Actions.Where(action => action.IsOpen && action.Side == ActionSide.Us).ToList();
        var days = open.Sum(action => action.Effort ?? 0);
        return
        [
            .. open.Where(action => !(action.Effort > 0)).Select(action => ($"actions/{action.Id}", action.Text)),
            .. If(days > plan.Budget.Days, "budget", Number(days)),
        ];
    }

    private static bool GrowsAlike(IReadOnlyList<PlannedLine> lines)
    {
        var growth = lines.Where(line => line is { Now: > 0, Target: not null }).Select(line => (double)(line.Target.GetValueOrDefault() / line.Now.GetValueOrDefault())).ToList();
        return growth.Count > 1 && growth.Count == lines.Count && growth.All(rate => Math.Abs(rate - growth[0]) < Same) && Math.Abs(growth[0] - 1) > Same;
    }

    private static IEnumerable<(string Where, string Text)> If(bool found, string where, string text = "") => found ? [(where, text)] : [];

    private static string Number(decimal number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
