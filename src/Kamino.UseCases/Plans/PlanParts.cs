using Kamino.Core.Plans;
using Kamino.Core.Quantities;
using Kamino.UseCases.Quantities;

namespace Kamino.UseCases.Plans;

/// <summary>The parts of a report that say what people wrote in a plan.</summary>
internal sealed class PlanParts(PlanView view, PlanFigures figures, SharedPlan shared, IReaderWords words)
{
    private const string Unknown = "—";

    private readonly FigureParts _measured = new(view, figures, words);

    private Plan Plan => view.Plan;

    /// <summary>The document, from front to back.</summary>
    public IReadOnlyList<ReportPart> Document =>
    [
        Summary, Section(PlanSection.Snapshot, "snapshot", Insights), Section(PlanSection.Market, "market"), Section(PlanSection.Relationship, "relationship"),
        Written(_measured.Position, PlanSection.Position, Competitors), _measured.Csf, Written(_measured.Business, PlanSection.BusinessToDate), Written(_measured.Lines, PlanSection.Opportunity), _measured.Wins,
        Risks, Scorecard, .. Joint, Progress, Strategies, Actions, Section(PlanSection.ValueProposition, "value_proposition", Swot), Written(Ask, PlanSection.Resources), Finance, Section(PlanSection.Assumptions, "assumptions"), Decided,
    ];

    /// <summary>The business review, after its cover.</summary>
    public IReadOnlyList<ReportPart> Deck => [_measured.Position, _measured.Business, Scorecard, .. Joint, _measured.Csf, _measured.Lines, _measured.Wins, Progress, Actions, Risks, Ask];

    private IEnumerable<ReportPart> Joint => JointParts.Of(shared, shared.Us.Length > 0 ? shared.Us : words["report.supplier"], words);

    private ReportPart Summary => new("summary", words.Word(PlanSection.Summary),
    [
        .. Text(PlanSection.Summary),
        new ReportBlock.Figures(
        [
            new(words["plans.progress"], view.Standing.Total.Match(share => words.Share(share, 0), _ => Unknown), view.Standing.Total.Match(_ => words.Say("plans.done_of", view.Standing.Done, view.Standing.Actions, view.Standing.Overdue), why => words.Word(why))),
            new(words["plan_field.owner"], Said(Plan.Owner), ""), new(words["plan_field.their_owner"], Said(Plan.TheirOwner), ""), new(words["plan_field.sponsor"], Said(Plan.Sponsor), ""),
        ]),
    ]);

    private ReportPart Scorecard => new("scorecard", words["report.scorecard"], [Plan.Objectives.Count == 0 ? new ReportBlock.Words(words["plans.objectives.none"], IsQuiet: true) : new ReportBlock.Grid(
        "",
        [new(words["plan_field.objectives"], 3.2), new(words["plan_field.measure"], 1.8), new(words["plan_field.baseline"], 1, true), new(words["plan_field.now"], 1, true), new(words["plan_field.target"], 1, true), new(words["plan_field.due"], 1.3), new(words["plan_field.owner"], 1.7), new(words["plans.progress"], 1.2, true)],
        [.. Plan.Objectives.Zip(view.Standing.Objectives, (own, reached) => (IReadOnlyList<string>)
            [own.Text, Measure(own.Measure, own.Unit), Number(own.Baseline), Number(own.Now), Number(own.Target), Day(own.Due), Owners(own.Owner, own.TheirOwner), Reached(reached)])])]);

    private ReportPart Progress => new("progress", words["report.progress"],
    [
        new ReportBlock.Figures(
        [
            new(words["plans.progress"], view.Standing.Total.Match(share => words.Share(share, 0), _ => Unknown), view.Standing.Total.Match(_ => words.Say("report.measured_share", words.Share(view.Standing.Measured, 0)), why => words.Word(why))),
            new(words["plan_part.actions"], words.Say("report.of", view.Standing.Done, view.Standing.Actions), words["report.actions_done"]),
            new(words["report.overdue"], words.Say("report.count", view.Standing.Overdue), words["report.actions_late"]),
        ]),
        .. Plan.Objectives.Count == 0 ? Enumerable.Empty<ReportBlock>() :
        [
            ReportCharts.Shares(
                words["report.progress.chart"], [.. Plan.Objectives.Select(own => own.Text)],
                [
                    new ReportSeries(words["report.reached"], [.. view.Standing.Objectives.Select(own => own.Reached.Match(share => (double?)share, _ => null))]),
                    new ReportSeries(words["report.expected"], [.. view.Standing.Objectives.Select(own => own.Expected.Match(share => (double?)share, _ => null))]),
                ],
                share => words.Share(share, 0)),
        ],
    ]);

    private ReportPart Strategies => new("strategies", words["plan_part.strategies"], [.. Plan.Strategies.Count == 0 ? [new ReportBlock.Words(words["plans.section.none"], IsQuiet: true)] : GoldenThread.Branches(Plan).Select(branch =>
        new ReportBlock.Points(branch.Objective.Text, [.. branch.Strategies.Select(own => new ReportPoint(own.Text, string.Join(" · ", branch.Insights.Select(insight => insight.Text)))).DefaultIfEmpty(new(words.Word(ThreadBreak.ObjectiveWithoutStrategy)))])).ToList<ReportBlock>()]);

    private ReportPart Actions => new("actions", words["report.actions"], [Side(ActionSide.Us, "report.actions.ours"), Side(ActionSide.Customer, "report.actions.theirs")]);

    private ReportPart Risks => new("risks", words["report.risks"],
    [
        Plan.Risks.Count == 0 ? new ReportBlock.Words(words["plans.risks.none"], IsQuiet: true) : new ReportBlock.Grid(
            "", [new(words["plan_part.risks"], 2.6), new(words["plan_field.probability"], 1.4, true), new(words["plan_field.impact"], 1.8, true), new(words["plan_field.mitigation"], 2.6)],
            [.. Plan.Risks.OrderByDescending(own => own.Expected ?? 0).Select(own => (IReadOnlyList<string>)[own.Text, own.Probability is { } chance ? words.Share(chance, 0) : Unknown, Amount(own.Impact), Said(own.Mitigation)])]),
        _measured.Alarms,
    ]);

    private ReportPart Ask => new("ask", words["report.ask"],
    [
        new ReportBlock.Figures(
        [
            new(words["plan_field.investment"], Amount(Plan.Budget.Investment), ""),
            new(words["plans.days"], words.Number((double)view.Card.OpenDays, 1), words.Say("plans.days.granted", Number(Plan.Budget.Days))),
            new(words["plan_field.cost_to_serve"], Amount(Plan.Budget.CostToServe), ""),
            new(words["plan_field.value_to_customer"], Amount(Plan.Budget.ValueToCustomer), ""),
        ]),
        new ReportBlock.Points(words["report.commitments"], [.. Plan.Actions.Where(own => own.IsOpen && own.Commitment.Length > 0).Select(own => new ReportPoint(own.Commitment, own.Text)).DefaultIfEmpty(new(words["report.commitments.none"]))]),
        new ReportBlock.Points(words["report.next"], Next(own => true)),
    ]);

    private ReportPart Finance => new("finance", words["plan_part.finance"], Plan.Finance.Count == 0 ? [new ReportBlock.Words(words["plans.section.none"], IsQuiet: true)] :
    [
        new ReportBlock.Grid(
            "", [new(words["plan_field.scenario"], 1.4), new(words["plan_field.year"]), new(words["plan_field.revenue"], 1.4, true), new(words["plan_field.margin"], 1.4, true), new(words["plan_field.contribution"], 1.4, true)],
            [.. Plan.Finance.OrderBy(own => own.Scenario).ThenBy(own => own.Year).Select(own => (IReadOnlyList<string>)[words.Word(own.Scenario), FormattableString.Invariant($"{own.Year}"), Amount(own.Revenue), Amount(own.Margin), Amount(own.Contribution)])]),
        .. Plan.Lines.Count == 0 ? Enumerable.Empty<ReportBlock>() :
        [
            new ReportBlock.Grid(
                words["plan_part.lines"], [new(words["plan_field.name"], 2), new(words["plan_field.now"], 1, true), new(words["plan_field.target"], 1, true)],
                [.. Plan.Lines.Select(own => (IReadOnlyList<string>)[own.Name, Amount(own.Now), Amount(own.Target)])]),
        ],
    ]);

    private ReportPart Decided => new("decided", words["report.decided"], [new ReportBlock.Points("", [.. view.Steps.Select(step => new ReportPoint(
        $"{words.Say("plans.version", step.Version)}: {words.Word(step.To)}", $"{step.By}, {words.Day(DateOnly.FromDateTime(step.At.UtcDateTime))} {step.Remark}".TrimEnd())).DefaultIfEmpty(new(words["report.decided.none"]))])]);

    private IEnumerable<ReportBlock> Insights => Plan.Insights.Count == 0 ? [] :
    [
        new ReportBlock.Grid(
            words["plan_part.insights"], [new(words["plan_field.text"], 3.4), new(words["plan_field.kind"], 1.3), new(words["plan_field.source"], 1.4), new(words["plan_field.evidence"], 1.6)],
            [.. Plan.Insights.Select(own => (IReadOnlyList<string>)[own.Text, words.Word(own.Kind), words.Word(own.Source), Said(own.Evidence)])]),
    ];

    private IEnumerable<ReportBlock> Competitors => Plan.Competitors.Count == 0 ? [] :
    [
        new ReportBlock.Grid(
            words["plan_part.competitors"], [new(words["plan_field.name"]), new(words["plan_field.better"], 2), new(words["plan_field.worse"], 2)],
            [.. Plan.Competitors.Select(own => (IReadOnlyList<string>)[own.Name, Said(own.Better), Said(own.Worse)])]),
    ];

    private IEnumerable<ReportBlock> Swot => Enum.GetValues<SwotSide>().Select(side => (Side: side, Points: Plan.Swot.Where(own => own.Side == side).ToList())).Where(own => own.Points.Count > 0)
        .Select(own => new ReportBlock.Points(words.Word(own.Side), [.. own.Points.Select(point => new ReportPoint(point.Text))]));

    private ReportBlock Side(ActionSide side, string title)
    {
        List<PlanAction> own = [.. Plan.Actions.Where(action => action.Side == side).OrderBy(action => action.Done is not null).ThenBy(action => action.Due ?? DateOnly.MaxValue)];
        return own.Count == 0 ? new ReportBlock.Points(words[title], [new(words["report.actions.none"])]) : new ReportBlock.Grid(
            words[title], [new(words["report.what"], 3), new(words["report.who"], 1.5), new(words["plan_field.due"], 1.2), new(words["plan_field.status"], 1.2)],
            [.. own.Select(action => (IReadOnlyList<string>)[action.Text, Said(action.Owner), Day(action.Due), State(action)])]);
    }

    private string State(PlanAction action) => action.Done is { } done ? words.Say("plans.done_on", words.Day(done)) : action.IsOverdue(view.Today) ? words["report.overdue"] : words["report.open"];

    private IReadOnlyList<ReportPoint> Next(Func<PlanAction, bool> wanted) =>
        [.. Plan.Actions.Where(own => own.IsOpen && wanted(own)).OrderBy(own => own.Due ?? DateOnly.MaxValue).Take(4).Select(own => new ReportPoint(own.Text, $"{Day(own.Due)} · {words.Word(own.Side)}{(own.Owner.Length > 0 ? $" · {own.Owner}" : "")}")).DefaultIfEmpty(new(words["plans.actions.none"]))];

    private ReportPart Section(PlanSection section, string id, IEnumerable<ReportBlock>? beside = null) => new(id, words.Word(section),
        [.. Text(section).DefaultIfEmpty(new ReportBlock.Words(words["plans.section.none"], IsQuiet: true)), .. beside ?? []]);

    private ReportPart Written(ReportPart part, PlanSection section, IEnumerable<ReportBlock>? beside = null) => part with { Blocks = [.. part.Blocks, .. Text(section), .. beside ?? []] };

    private IEnumerable<ReportBlock> Text(PlanSection section) => ReportText.Paragraphs(Plan.Text(section));

    private string Reached(ObjectiveProgress reached) => reached.Reached.Match(share => words.Share(share, 0), _ => Unknown) + (reached.IsBehind is Answer<bool>.Known { Value: true } ? $" ({words["plans.behind"]})" : "");

    private string Amount(decimal? amount) => amount is not { } known ? Unknown : words.Compact(known) + (Plan.Currency.Length > 0 ? "\u00a0" + Plan.Currency : "");

    private string Number(decimal? number) => number is { } known ? words.Field(known) : Unknown;

    private string Day(DateOnly? day) => day is { } known ? words.Day(known) : Unknown;

    private static string Measure(string measure, string unit) => measure.Length == 0 ? Unknown : unit.Length == 0 ? measure : $"{measure} ({unit})";

    private static string Owners(string ours, string theirs) => theirs.Length == 0 ? Said(ours) : $"{Said(ours)} / {theirs}";

    private static string Said(string text) => text.Length == 0 ? Unknown : text;
}
