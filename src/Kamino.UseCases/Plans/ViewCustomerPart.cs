using Kamino.Core.Plans;
using Kamino.Core.Rights;
using Kamino.UseCases.Perception;
using Kamino.UseCases.Rights;

namespace Kamino.UseCases.Plans;

/// <summary>A share with what became of it.</summary>
/// <param name="Share">The share.</param>
/// <param name="Open">Whether it opens.</param>
/// <param name="Mail">Where the last mail with its link stands; <c>null</c> where none was queued.</param>
/// <param name="Opened">When they last came; <c>null</c> where never.</param>
public sealed record ShareStatus(PlanShare Share, bool Open, MailStatus? Mail, DateTimeOffset? Opened);

/// <summary>The customer's part in a plan.</summary>
/// <param name="Plan">The plan's number.</param>
/// <param name="Shares">With whom it is shared, oldest first.</param>
/// <param name="Shared">All that is shared, with what they signed.</param>
/// <param name="Unread">What they did that none of us has read, latest first.</param>
/// <param name="Waiting">What they proposed or corrected and none of us took over, oldest first.</param>
/// <param name="Acts">Everything that was done, latest first.</param>
public sealed record CustomerPart(int Plan, IReadOnlyList<ShareStatus> Shares, SharedPlan Shared, IReadOnlyList<PlanAct> Unread, IReadOnlyList<PlanAct> Waiting, IReadOnlyList<PlanAct> Acts);

/// <summary>What became of taking something over.</summary>
/// <param name="Flaw">Why it wasn't done; <c>null</c> where it was.</param>
public sealed record TakeOverOutcome(PlanFlaw? Flaw);

/// <summary>Shows the customer's part in a plan, and puts what they proposed or corrected into it.</summary>
/// <param name="plans">The plans.</param>
/// <param name="shares">What they did.</param>
/// <param name="outbox">Mail to them.</param>
/// <param name="view">What is shared.</param>
/// <param name="clock">When it is.</param>
/// <param name="asker">Who asks.</param>
public sealed class ViewCustomerPart(IPlanStore plans, IShareStore shares, IOutbox outbox, ViewPlans view, TimeProvider clock, IAsker asker)
{
    /// <summary>The customer's part; <c>null</c> where there is no such plan.</summary>
    public async Task<CustomerPart?> Of(int plan, CancellationToken ct)
    {
        asker.Demand(Right.See);
        if (await view.Shared(plan, ct) is not { } shared)
        {
            return null;
        }

        var (acts, now, all) = (await shares.Acts(plan, ct), clock.GetUtcNow(), await shares.List(plan, ct));
        var mails = (all.Count == 0 ? [] : await outbox.List(MailTopic.PlanLink, null, ct)).ToLookup(mail => mail.Subject);
        return new CustomerPart(
            plan,
            [.. all.Select(own => new ShareStatus(own, own.IsOpen(now), mails[own.Number].LastOrDefault()?.Status, acts.LastOrDefault(act => act.Share == own.Number && act.Kind == PlanActKind.Opened)?.At))],
            shared, PlanActs.Unread(acts), PlanActs.Waiting(acts), [.. acts.Reverse()]);
    }

    /// <summary>Notes that one of us has read what they did; <c>false</c> where there is no such plan.</summary>
    public async Task<bool> Seen(int plan, string by, CancellationToken ct)
    {
        asker.Demand(Right.WritePlans);
        by = asker.Signs(by);
        return await plans.Find(plan, null, ct) is { } kept && await shares.Add(new PlanAct(0, plan, kept.Card.Version, PlanActKind.Seen, by.Trim(), clock.GetUtcNow()), null, ct);
    }

    /// <summary>Puts what they proposed or corrected into the plan; <c>null</c> where it doesn't wait any more.</summary>
    public async Task<TakeOverOutcome?> TakeOver(int plan, long act, string by, CancellationToken ct)
    {
        asker.Demand(Right.WritePlans);
        by = asker.Signs(by);
        if (PlanActs.Waiting(await shares.Acts(plan, ct)).FirstOrDefault(own => own.Number == act) is not { } waiting || await plans.Find(plan, null, ct) is not { } kept)
        {
            return null;
        }

        var changed = PlanDocument.Apply(kept.Plan, Changes(kept.Plan, waiting));
        PlanFlaw? flaw = by.Trim().Length == 0 ? PlanFlaw.NoName
            : kept.Card.Status is PlanStatus.Approved or PlanStatus.Replaced ? PlanFlaw.InForce
            : changed.Wrong is not null ? PlanFlaw.BadValue
            : null;
        var note = new PlanAct(0, plan, kept.Card.Version, PlanActKind.TakenOver, by.Trim(), clock.GetUtcNow()) { Where = FormattableString.Invariant($"acts/{act}"), Text = waiting.Text };
        return new TakeOverOutcome(flaw ?? (await shares.Add(note, new KeptPlan(kept.Card with { By = by.Trim(), At = clock.GetUtcNow() }, changed.Plan), ct) ? null : PlanFlaw.ChangedMeanwhile));
    }

    private static IReadOnlyList<FieldChange> Changes(Plan plan, PlanAct act) => (act.Kind, act.Where.Split('/')) switch
    {
        (PlanActKind.Corrected, ["insights", _]) => [new($"{act.Where}/text", act.Text), new($"{act.Where}/source", "customer")],
        (PlanActKind.Corrected, _) => [new($"{act.Where}/text", act.Text)],
        (_, ["objectives", ..]) => [.. New(plan, "objectives", "o", act.Text), new($"objectives/{Free(plan, "objectives", "o")}/kind", "customer"), new($"objectives/{Free(plan, "objectives", "o")}/their_owner", act.Person)],
        _ => [.. New(plan, "actions", "a", act.Text), new($"actions/{Free(plan, "actions", "a")}/side", "customer"), new($"actions/{Free(plan, "actions", "a")}/owner", act.Person)],
    };

    private static IEnumerable<FieldChange> New(Plan plan, string part, string letter, string text) => [new($"{part}/{Free(plan, part, letter)}/text", text), new($"{part}/{Free(plan, part, letter)}/visibility", "shared")];

    private static string Free(Plan plan, string part, string letter)
    {
        var known = (part == "actions" ? plan.Actions.Select(own => own.Id) : plan.Objectives.Select(own => own.Id)).ToHashSet();
        return Enumerable.Range(1, known.Count + 1).Select(number => FormattableString.Invariant($"{letter}{number}")).First(id => !known.Contains(id));
    }
}
