using Kamino.Core.Plans;
using Kamino.Core.Quantities;
using Kamino.UseCases.Quantities;

namespace Kamino.UseCases.Plans;

/// <summary>The parts of what the customer gets. It sees the shared part of a plan and nothing else: what is internal can't be in it.</summary>
internal sealed class SharedParts(SharedPlan plan, DateOnly today, IReaderWords words)
{
    private const string Unknown = "—";
    private const int MostTexts = 4;

    /// <summary>How the customer knows us.</summary>
    public string Us => plan.Us.Length > 0 ? plan.Us : words["report.supplier"];

    private string Customer => plan.Customer;

    /// <summary>The document, from front to back.</summary>
    public IReadOnlyList<ReportPart> Document => [People, .. Texts, Told, Scorecard, .. Joint, Progress, Strategies, Ours, Theirs, Next];

    /// <summary>The joint review, after its cover.</summary>
    public IReadOnlyList<ReportPart> Deck => [Told, .. Texts.Take(MostTexts), Scorecard, .. Joint, Progress, Strategies, Ours, Theirs, Next];

    private IEnumerable<ReportPart> Joint => JointParts.Of(plan, Us, words);

    private ReportPart People => new("people", words["report.people"], [new ReportBlock.Figures(
    [
        new(Us, Said(plan.Owner), ""), new(Customer, Said(plan.TheirOwner), ""), new(words["report.horizon"], $"{words.Day(plan.From)} – {words.Day(plan.Until.AddDays(-1))}", ""),
    ])]);

    private IEnumerable<ReportPart> Texts => plan.Sections.Select(own => new ReportPart(own.Id, words["plan_section." + own.Id], [.. ReportText.Paragraphs(own.Text)]));

    private ReportPart Told => new("told", words["report.told"], [new ReportBlock.Points("", [.. plan.Insights.Select(own => new ReportPoint(own.Text, words.Word(own.Kind))).DefaultIfEmpty(new(words["report.told.none"]))])]);

    private ReportPart Scorecard => new("scorecard", words["report.scorecard"], [plan.Objectives.Count == 0 ? new ReportBlock.Words(words["plans.objectives.none"], IsQuiet: true) : new ReportBlock.Grid(
        "",
        [new(words["plan_field.objectives"], 3.2), new(words["plan_field.measure"], 1.8), new(words["plan_field.baseline"], 1, true), new(words["plan_field.now"], 1, true), new(words["plan_field.target"], 1, true), new(words["plan_field.due"], 1.3), new(words["report.of_supplier"], 1.4), new(words["report.of_customer"], 1.4)],
        [.. plan.Objectives.Select(own => (IReadOnlyList<string>)
            [own.Text, own.Unit.Length == 0 ? Said(own.Measure) : $"{Said(own.Measure)} ({own.Unit})", Number(own.Baseline), Number(own.Now), Number(own.Target), Day(own.Due), Said(own.Owner), Said(own.TheirOwner)])])]);

    private ReportPart Progress => new("progress", words["report.progress"], plan.Objectives.Count == 0 ? [new ReportBlock.Words(words["plans.objectives.none"], IsQuiet: true)] :
    [
        new ReportBlock.Figures(
        [
            new(words["plan_part.actions"], words.Say("report.of", plan.Actions.Count(own => own.Done is not null), plan.Actions.Count), words["report.actions_done"]),
            new(words["report.overdue"], words.Say("report.count", plan.Actions.Count(own => own.Done is null && own.Due < today)), words["report.actions_late"]),
        ]),
        ReportCharts.Shares(
            words["report.progress.chart"], [.. plan.Objectives.Select(own => own.Text)],
            [new ReportSeries(words["report.reached"], [.. plan.Objectives.Select(own => Reached(own).Match(share => (double?)share, _ => null))])], share => words.Share(share, 0)),
    ]);

    private ReportPart Strategies => new("strategies", words["plan_part.strategies"], [new ReportBlock.Points("", [.. plan.Strategies.Select(own => new ReportPoint(
        own.Text, string.Join(" · ", plan.Objectives.Where(objective => own.Objectives.Contains(objective.Id)).Select(objective => objective.Text)))).DefaultIfEmpty(new(words["plans.section.none"]))])]);

    private ReportPart Ours => Side(ActionSide.Us, "actions_ours", words.Say("report.actions.of", Us));

    private ReportPart Theirs => Side(ActionSide.Customer, "actions_theirs", words.Say("report.actions.of", Customer));

    private ReportPart Next => new("next", words["report.next"],
    [
        new ReportBlock.Points(Us, Due(ActionSide.Us)), new ReportBlock.Points(Customer, Due(ActionSide.Customer)),
    ]);

    private ReportPart Side(ActionSide side, string id, string title)
    {
        List<SharedAction> own = [.. plan.Actions.Where(action => action.Side == side).OrderBy(action => action.Done is not null).ThenBy(action => action.Due ?? DateOnly.MaxValue)];
        return new ReportPart(id, title, [own.Count == 0 ? new ReportBlock.Points("", [new(words["report.actions.none"])]) : new ReportBlock.Grid(
            "", [new(words["report.what"], 3), new(words["report.who"], 1.5), new(words["plan_field.due"], 1.2), new(words["plan_field.status"], 1.4)],
            [.. own.Select(action => (IReadOnlyList<string>)[action.Text, Said(action.Owner), Day(action.Due), State(action)])])]);
    }

    private IReadOnlyList<ReportPoint> Due(ActionSide side) => [.. plan.Actions.Where(own => own.Side == side && own.Done is null).OrderBy(own => own.Due ?? DateOnly.MaxValue).Take(5)
        .Select(own => new ReportPoint(own.Text, own.Owner.Length > 0 ? $"{Day(own.Due)} · {own.Owner}" : Day(own.Due))).DefaultIfEmpty(new(words["plans.actions.none"]))];

    private string State(SharedAction action) => action.Done is { } done ? words.Say("plans.done_on", words.Day(done)) : action.Due < today ? words["report.overdue"]
        : action.Accepted is { Holds: true } accepted ? words.Say("report.accepted", accepted.By) : words["report.open"];

    private string Number(decimal? number) => number is { } known ? words.Field(known) : Unknown;

    private string Day(DateOnly? day) => day is { } known ? words.Day(known) : Unknown;

    private static Answer<double> Reached(SharedObjective own) => PlanProgress.Reached(new Objective(own.Id) { Baseline = own.Baseline, Target = own.Target, Now = own.Now });

    private static string Said(string text) => text.Length == 0 ? Unknown : text;
}
