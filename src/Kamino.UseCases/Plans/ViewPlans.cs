using Kamino.Core.Plans;
using Kamino.Core.Rights;
using Kamino.UseCases.Quantities;
using Kamino.UseCases.Rights;

namespace Kamino.UseCases.Plans;

/// <summary>A plan in the list.</summary>
/// <param name="Plan">Its card.</param>
/// <param name="Name">The account's name.</param>
public sealed record PlanRow(PlanCard Plan, string Name)
{
    /// <summary>Why it is stale.</summary>
    public IReadOnlyList<StaleFinding> Stale { get; init; } = [];

    /// <summary>Its next review; <c>null</c> before it was first approved.</summary>
    public DueReview? Review { get; init; }
}

/// <summary>A plan with all that is known of its account.</summary>
/// <param name="Today">The day that counts as today.</param>
/// <param name="Card">Its card.</param>
/// <param name="Plan">What is planned.</param>
/// <param name="Position">What Kamino knows of the account, dated.</param>
/// <param name="Standing">How far it is.</param>
/// <param name="Orphans">Where its thread is broken.</param>
/// <param name="Findings">What the rules found.</param>
/// <param name="Versions">Its versions, oldest first.</param>
/// <param name="Steps">Who moved them on.</param>
/// <param name="Movement">What happened around it.</param>
public sealed record PlanView(
    DateOnly Today, PlanCard Card, Plan Plan, PlanPosition Position, PlanStanding Standing, IReadOnlyList<Orphan> Orphans, IReadOnlyList<PlanFinding> Findings,
    IReadOnlyList<PlanCard> Versions, IReadOnlyList<PlanStep> Steps, PlanMovement Movement);

/// <summary>What a rule found in a plan: the record of <c>plan check</c>.</summary>
/// <param name="Plan">The plan's number; empty for a finding over all plans.</param>
/// <param name="Account">The account's code; for a finding over all plans, who is overloaded.</param>
/// <param name="Rule">L01 to L16.</param>
/// <param name="Severity">How much it weighs.</param>
/// <param name="Where">The part that mends it.</param>
/// <param name="Says">What is wrong, and why that is a fault.</param>
public sealed record PlanFinding(string Plan, string Account, string Rule, LintSeverity Severity, string Where, string Says);

/// <summary>Two versions of a plan.</summary>
/// <param name="From">The earlier.</param>
/// <param name="To">The later.</param>
/// <param name="Changes">What differs.</param>
public sealed record PlanComparison(PlanCard From, PlanCard To, IReadOnlyList<FieldChange> Changes);

/// <summary>How plans carry what stands above them.</summary>
/// <param name="Goals">How much of each goal is carried.</param>
/// <param name="Unserving">Plans of which no objective serves a goal.</param>
/// <param name="Years">Planned sales beside the forecast.</param>
public sealed record PlanCoverage(IReadOnlyList<GoalCoverage> Goals, IReadOnlyList<PlanRow> Unserving, IReadOnlyList<Reconciliation> Years);

/// <summary>Shows plans.</summary>
/// <param name="plans">Where they are kept.</param>
/// <param name="shares">With whom they are shared, and what they did.</param>
/// <param name="ground">What is known of accounts.</param>
/// <param name="movement">What happened around them.</param>
/// <param name="terms">What the company wants of them.</param>
/// <param name="company">How customers know us.</param>
/// <param name="figures">What was measured of accounts.</param>
/// <param name="asker">Who asks.</param>
public sealed class ViewPlans(IPlanStore plans, IShareStore shares, ReadPlanGround ground, ReadPlanMovement movement, IPlanTerms terms, ICompanySettings company, ReadPlanFigures figures, IAsker asker)
{
    /// <summary>What day it is.</summary>
    public DateOnly Today => ground.Today;

    /// <summary>The latest version of every plan.</summary>
    public async Task<IReadOnlyList<PlanRow>> List(CancellationToken ct)
    {
        asker.Demand(Right.See);
        var all = await plans.Read(ct);
        return Rows(all, await movement.Of(all, ct), await ground.Names(ct));
    }

    /// <summary>The latest version of every plan, and what the rules find in them: what happened around them is read once.</summary>
    public async Task<(IReadOnlyList<PlanRow> Rows, IReadOnlyList<PlanFinding> Findings)> Checked(string language, CancellationToken ct)
    {
        asker.Demand(Right.See);
        var all = await plans.Read(ct);
        var moved = await movement.Of(all, ct);
        return (Rows(all, moved, await ground.Names(ct)), await Findings(all, moved, language, ct));
    }

    /// <summary>One plan; <c>null</c> where there is none.</summary>
    public async Task<PlanView?> Of(int number, int? version, string language, CancellationToken ct)
    {
        asker.Demand(Right.See);
        if (await plans.Find(number, version, ct) is not { } kept)
        {
            return null;
        }

        var (position, moved) = ((await ground.Of([kept.Card.Account], ct))[kept.Card.Account], (await movement.Of([kept], ct))[number]);
        return new PlanView(
            ground.Today, kept.Card, kept.Plan, position, PlanProgress.Of(kept.Plan, ground.Today), GoldenThread.Orphans(kept.Plan),
            Findings(kept, position, moved, (await shares.List(number, ct)).Count > 0, await terms.Terms(ct), language), await plans.Versions(number, ct), await plans.Steps(number, ct), moved);
    }

    /// <summary>What was measured of a plan's account; <c>null</c> where there is no such plan.</summary>
    public async Task<PlanFigures?> Figures(int number, CancellationToken ct)
    {
        asker.Demand(Right.See);
        return await plans.Find(number, null, ct) is { } kept ? await figures.Of(kept.Card.Account, ct) : null;
    }

    /// <summary>Checks one plan, or all of them and their sum.</summary>
    /// <returns><c>null</c> where there is no such plan.</returns>
    public async Task<IReadOnlyList<PlanFinding>?> Check(int? number, string language, CancellationToken ct)
    {
        asker.Demand(Right.See);
        if (number is { } one)
        {
            return (await Of(one, null, language, ct))?.Findings;
        }

        var all = await plans.Read(ct);
        return await Findings(all, await movement.Of(all, ct), language, ct);
    }

    private static IReadOnlyList<PlanRow> Rows(IReadOnlyList<KeptPlan> all, IReadOnlyDictionary<int, PlanMovement> moved, IReadOnlyDictionary<string, string> names) =>
    [
        .. all.Select(kept => new PlanRow(kept.Card, names.GetValueOrDefault(kept.Card.Account, kept.Card.Account))
        {
            Stale = moved[kept.Card.Number].Stale,
            Review = moved[kept.Card.Number].Due is [var due, ..] ? due : null,
        }),
    ];

    private async Task<IReadOnlyList<PlanFinding>> Findings(IReadOnlyList<KeptPlan> all, IReadOnlyDictionary<int, PlanMovement> moved, string language, CancellationToken ct)
    {
        var limits = await terms.Terms(ct);
        var shared = (await shares.List(null, ct)).Select(share => share.Plan).ToHashSet();
        var positions = await ground.Of([.. all.Select(kept => kept.Card.Account)], ct);
        var overloaded = limits.Of(LintRule.L16) == LintSeverity.Off ? [] : PlanLint.Overloaded(all.Select(kept => (kept.Card.Owner, kept.Card.OpenDays)), limits);
        return
        [
            .. overloaded.Select(own => new PlanFinding(
                "", own.Owner, LintRule.L16.ToString(), limits.Of(LintRule.L16), "plans", $"{Playbooks.Why(LintRule.L16).In(language)} {own.Owner}: {own.Days:0.##} > {limits.DaysOfOne:0.##}")),
            .. OnEveryCore.Make(all, kept => Findings(kept, positions[kept.Card.Account], moved[kept.Card.Number], shared.Contains(kept.Card.Number), limits, language)).SelectMany(found => found),
        ];
    }

    /// <summary>The part of the latest version that the customer may read; <c>null</c> where there is no such plan.</summary>
    public async Task<SharedPlan?> Shared(int number, CancellationToken ct)
    {
        asker.Demand(Right.See);
        return await plans.Find(number, null, ct) is not { } kept ? null
        : SharedPlan.Of(
            kept.Plan, kept.Card.Version, (await company.Read(ct)).OurName, (await ground.Names(ct)).GetValueOrDefault(kept.Card.Account, kept.Card.Account), await shares.Acts(number, ct));
    }

    /// <summary>What differs between two versions; <c>null</c> where one of them isn't there.</summary>
    public async Task<PlanComparison?> Compare(int number, int from, int to, CancellationToken ct)
    {
        asker.Demand(Right.See);
        return await plans.Find(number, from, ct) is { } earlier && await plans.Find(number, to, ct) is { } later
            ? new PlanComparison(earlier.Card, later.Card, PlanDocument.Differences(earlier.Plan, later.Plan))
            : null;
    }

    /// <summary>How plans carry what stands above them.</summary>
    public async Task<PlanCoverage> Coverage(CancellationToken ct)
    {
        asker.Demand(Right.See);
        var (all, targets, names) = (await plans.Read(ct), await terms.Targets(ct), await ground.Names(ct));
        var goals = targets.Goals.Select(goal => goal.Id).ToHashSet();
        return new PlanCoverage(
            PlanHierarchy.Coverage(targets.Goals, [.. all.SelectMany(kept => kept.Plan.Objectives.Where(own => own.Serves.Length > 0).Select(own => new GoalServant(kept.Card.Number, kept.Card.Account, own)))]),
            [.. all.Where(kept => !kept.Plan.Objectives.Any(own => goals.Contains(own.Serves))).Select(kept => new PlanRow(kept.Card, names.GetValueOrDefault(kept.Card.Account, kept.Card.Account)))],
            [.. targets.Years.Select(year => new Reconciliation(year.Year, Planned(all, year.Year), year.Others, year.Forecast))]);
    }

    private static decimal Planned(IReadOnlyList<KeptPlan> all, int year) =>
        all.SelectMany(kept => kept.Plan.Finance).Where(own => own.Scenario == Scenario.Expected && own.Year == year).Sum(own => own.Revenue ?? 0);

    private IReadOnlyList<PlanFinding> Findings(KeptPlan kept, PlanPosition position, PlanMovement moved, bool wasShared, LintTerms limits, string language) =>
    [
        .. PlanLint.Check(kept.Plan, position.Ground(ground.Today, kept, moved, wasShared), limits).Select(found => new PlanFinding(
            FormattableString.Invariant($"{kept.Card.Number}"), kept.Card.Account, found.Rule.ToString(), found.Severity, found.Where, Says(found, moved, language))),
    ];

    private static string Says(LintFinding found, PlanMovement moved, string language)
    {
        var why = found.Rule == LintRule.L11 && moved.Stale.FirstOrDefault(own => own.Where == found.Where && own.Text == found.Text) is { } stale ? Playbooks.Why(stale.Reason) : Playbooks.Why(found.Rule);
        return found.Text.Length == 0 ? why.In(language) : $"{why.In(language)} ({found.Text})";
    }
}
