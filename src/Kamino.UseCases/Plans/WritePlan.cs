using Kamino.Core.Plans;
using Kamino.Core.Portfolio;
using Kamino.Core.Quantities;
using Kamino.Core.Rights;
using Kamino.UseCases.Quantities;
using Kamino.UseCases.Rights;

namespace Kamino.UseCases.Plans;

/// <summary>Why something isn't done with a plan.</summary>
public enum PlanFlaw
{
    /// <summary>There is no such account.</summary>
    NoSuchAccount,

    /// <summary>The account has a plan already.</summary>
    HasPlan,

    /// <summary>This version is in force or replaced: only what was done and measured can be noted; anything else needs the next version.</summary>
    InForce,

    /// <summary>A value can't stand where it was put.</summary>
    BadValue,

    /// <summary>Somebody else changed the same field meanwhile.</summary>
    ChangedMeanwhile,

    /// <summary>From where it is it can't go there.</summary>
    NotThere,

    /// <summary>Whoever decides must sign with a name.</summary>
    NoName,
}

/// <summary>A plan to be begun.</summary>
/// <param name="Account">The account's code.</param>
/// <param name="By">Who begins it.</param>
public sealed record PlanDraft(string Account, string By)
{
    /// <summary>Another playbook than that of the account's box.</summary>
    public Quadrant? Box { get; init; }

    /// <summary>Its first day; today where left out.</summary>
    public DateOnly? From { get; init; }

    /// <summary>In what language the playbook is taken.</summary>
    public string Language { get; init; } = "es";

    /// <summary>Who answers for it; who begins it where left out.</summary>
    public string? Owner { get; init; }

    /// <summary>What is to become of the account.</summary>
    public string Ambition { get; init; } = "";

    /// <summary>Fields that were typed for that.</summary>
    public int Typed { get; init; }

    /// <summary>Seconds that it took.</summary>
    public int Seconds { get; init; }

    /// <summary>A plan that is written already, instead of a playbook.</summary>
    public Plan? Written { get; init; }
}

/// <summary>What became of it.</summary>
/// <param name="Flaw">Why it wasn't done; <c>null</c> where it was.</param>
/// <param name="Plan">The plan as it is now; <c>null</c> where there is none.</param>
public sealed record PlanOutcome(PlanFlaw? Flaw, KeptPlan? Plan)
{
    /// <summary>Fields that somebody else changed meanwhile.</summary>
    public IReadOnlyList<FieldConflict> Conflicts { get; init; } = [];

    /// <summary>Where the value stands that can't.</summary>
    public string? Wrong { get; init; }
}

/// <summary>Begins plans, changes them and moves them on.</summary>
/// <param name="plans">Where they are kept.</param>
/// <param name="ground">What is known of accounts.</param>
/// <param name="company">The currency.</param>
/// <param name="asker">Who asks.</param>
public sealed class WritePlan(IPlanStore plans, ReadPlanGround ground, ICompanySettings company, IAsker asker)
{
    private const int Attempts = 5;

    private const int LongestSitting = 1800;

    /// <summary>Begins a plan.</summary>
    public async Task<PlanOutcome> Begin(PlanDraft draft, CancellationToken ct)
    {
        asker.Demand(Right.WritePlans);
        ArgumentNullException.ThrowIfNull(draft);
        draft = draft with { By = asker.Signs(draft.By) };
        if (draft.By.Trim().Length == 0)
        {
            return new PlanOutcome(PlanFlaw.NoName, null);
        }

        if (await ground.Of(draft.Account, ct) is not { } position || await ground.Code(draft.Account, ct) is not { } code)
        {
            return new PlanOutcome(PlanFlaw.NoSuchAccount, null);
        }

        if ((await plans.List(ct)).FirstOrDefault(card => card.Account == code) is { } known)
        {
            return new PlanOutcome(PlanFlaw.HasPlan, await plans.Find(known.Number, null, ct));
        }

        var box = draft.Box ?? (position.Place?.Quadrant is Answer<Quadrant>.Known own ? own.Value : null);
        var owner = draft.Owner is { Length: > 0 } named ? named : draft.By;
        var settings = await company.Read(ct);
        var plan = draft.Written ?? Playbooks.Begin(box, draft.From ?? ground.Today, owner, draft.Language) with
        {
            Ambition = draft.Ambition,
            Currency = Sales(position)?.Code ?? settings.ReportingCurrency?.Code ?? "",
        };
        if (draft.Written is null && position.StageGap is { } gap)
        {
            plan = plan with { Insights = [.. plan.Insights, Playbooks.OfStages(gap, $"i{plan.Insights.Count + 1}", code, ground.Today, settings.StageMonths, draft.Language)] };
        }

        return await plans.Add(new KeptPlan(new PlanCard(0, 1, code, PlanStatus.Draft, 0, draft.By, ground.Now) { Typed = draft.Typed, Seconds = draft.Seconds }, plan), ct) is { } made
            ? new PlanOutcome(null, made)
            : new PlanOutcome(PlanFlaw.HasPlan, null);
    }

    /// <summary>Changes fields of the latest version. What somebody else changed meanwhile elsewhere in the plan stays; the same field is a conflict.</summary>
    /// <param name="number">The plan's number.</param>
    /// <param name="changes">What is to be changed.</param>
    /// <param name="by">Who changes it.</param>
    /// <param name="ct">Stops the work.</param>
    /// <param name="revision">The revision that they saw; a change that doesn't say what it saw is a conflict where the plan has moved on since.</param>
    /// <param name="seconds">How long their page was open, where they wrote on one.</param>
    /// <returns><c>null</c> where there is no such plan.</returns>
    public async Task<PlanOutcome?> Change(int number, IReadOnlyList<FieldChange> changes, string by, CancellationToken ct, int? revision = null, int seconds = 0)
    {
        asker.Demand(Right.WritePlans);
        by = asker.Signs(by);
        ArgumentNullException.ThrowIfNull(changes);
        for (var attempt = 0; ; attempt++)
        {
            if (await plans.Find(number, null, ct) is not { } kept)
            {
                return null;
            }

            if (kept.Card.Status is PlanStatus.Approved or PlanStatus.Replaced && !changes.All(change => IsProgress(change.Path)))
            {
                return new PlanOutcome(PlanFlaw.InForce, kept);
            }

            if (revision is { } seen && seen != kept.Card.Revision && changes.Any(change => change.From is null))
            {
                var stands = PlanDocument.Fields(kept.Plan);
                return new PlanOutcome(PlanFlaw.ChangedMeanwhile, kept)
                {
                    Conflicts = [.. changes.Where(change => change.From is null).Select(change => new FieldConflict(change.Path, "", stands.GetValueOrDefault(change.Path, ""), change.To))],
                };
            }

            var changed = PlanDocument.Apply(kept.Plan, changes);
            if (changed.Conflicts.Count > 0 || changed.Wrong is not null)
            {
                return new PlanOutcome(changed.Wrong is null ? PlanFlaw.ChangedMeanwhile : PlanFlaw.BadValue, kept) { Conflicts = changed.Conflicts, Wrong = changed.Wrong };
            }

            if (await plans.Save(new KeptPlan(Timed(kept.Card, changes, seconds) with { By = by, At = ground.Now }, changed.Plan), ct) is { } saved)
            {
                return new PlanOutcome(null, saved);
            }

            if (attempt == Attempts)
            {
                return new PlanOutcome(PlanFlaw.ChangedMeanwhile, kept);
            }
        }
    }

    /// <summary>Moves the latest version on: proposes, approves, gives back.</summary>
    /// <returns><c>null</c> where there is no such plan.</returns>
    public async Task<PlanOutcome?> Move(int number, PlanStatus to, string by, string? remark, CancellationToken ct)
    {
        if (!asker.May(Right.ApprovePlans))
        {
            asker.Demand(to == PlanStatus.Approved ? Right.ApprovePlans : Right.WritePlans);
        }

        by = asker.Signs(by);
        if (await plans.Find(number, null, ct) is not { } kept)
        {
            return null;
        }

        var mayGo = (kept.Card.Status, to) is (PlanStatus.Draft, PlanStatus.Proposed) or (PlanStatus.Proposed, PlanStatus.Approved) or (PlanStatus.Proposed, PlanStatus.Draft);
        return by.Trim().Length == 0 ? new PlanOutcome(PlanFlaw.NoName, kept)
            : !mayGo ? new PlanOutcome(PlanFlaw.NotThere, kept)
            : await plans.Move(kept.Card, new PlanStep(kept.Card.Version, to, by.Trim(), ground.Now, remark), ct) is { } card ? new PlanOutcome(null, kept with { Card = card })
            : new PlanOutcome(PlanFlaw.ChangedMeanwhile, kept);
    }

    /// <summary>Begins the next version of a plan that is in force.</summary>
    /// <param name="number">The plan's number.</param>
    /// <param name="isNextYear">Whether it is rolled over to the next year: open work goes along, what is done stays behind.</param>
    /// <param name="by">Who begins it.</param>
    /// <param name="ct">Stops the work.</param>
    public async Task<PlanOutcome?> Renew(int number, bool isNextYear, string by, CancellationToken ct)
    {
        asker.Demand(Right.WritePlans);
        by = asker.Signs(by);
        if (await plans.Find(number, null, ct) is not { } kept)
        {
            return null;
        }

        if (kept.Card.Status != PlanStatus.Approved)
        {
            return new PlanOutcome(PlanFlaw.NotThere, kept);
        }

        var card = kept.Card with { Version = kept.Card.Version + 1, Status = PlanStatus.Draft, Revision = 0, Typed = 0, Seconds = 0, By = by, At = ground.Now };
        return await plans.Add(new KeptPlan(card, isNextYear ? NextYear.Of(kept.Plan) : kept.Plan), ct) is { } made ? new PlanOutcome(null, made) : new PlanOutcome(PlanFlaw.ChangedMeanwhile, kept);
    }

    // Nobody writes for half an hour on end: a page that was left open says nothing.
    private static PlanCard Timed(PlanCard card, IReadOnlyList<FieldChange> changes, int seconds) => seconds <= 0 ? card : card with
    {
        Typed = card.Typed + changes.Count(change => change.To.Length > 0),
        Seconds = card.Seconds + Math.Min(seconds, LongestSitting),
    };

    private static bool IsProgress(string path) => path.Split('/') is ["actions", _, "done"] or ["objectives", _, "now"] or ["objectives", _, "measured"];

    private static Currency? Sales(PlanPosition position) => position.Place?.Sales is Answer<Money>.Known { Value.Currency: var currency } && currency != default ? currency : null;
}
