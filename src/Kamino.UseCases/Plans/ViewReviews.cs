using Kamino.Core.Plans;
using Kamino.Core.Rights;
using Kamino.UseCases.Rights;

namespace Kamino.UseCases.Plans;

/// <summary>What a review of a plan begins with.</summary>
/// <param name="Today">The day that counts as today.</param>
/// <param name="Card">The plan's card.</param>
/// <param name="Name">The account's name.</param>
/// <param name="Plan">The plan.</param>
/// <param name="Kind">Which review.</param>
/// <param name="Since">The last review; the plan's first day before it.</param>
/// <param name="Agenda">What moved since, what presses most first.</param>
/// <param name="Due">The next reviews of each kind.</param>
/// <param name="Held">Reviews that were held, the latest first.</param>
/// <param name="Mark">Where account and plan stand now.</param>
public sealed record ReviewView(
    DateOnly Today, PlanCard Card, string Name, Plan Plan, ReviewKind Kind, DateOnly Since, IReadOnlyList<AgendaItem> Agenda, IReadOnlyList<DueReview> Due, IReadOnlyList<PlanReview> Held,
    PlanMark Mark)
{
    /// <summary>How many points ask for something to be done: alarms, late actions, what is stale or behind.</summary>
    public int Pressing => Agenda.Count(own => own.Kind is AgendaKind.Alarm or AgendaKind.Stale or AgendaKind.Overdue or AgendaKind.Behind);

    /// <summary>Whether it was reviewed today.</summary>
    public bool IsDoneToday => Held.Any(own => own.Day == Today);
}

/// <summary>Shows what is to be reviewed, and what moved.</summary>
/// <param name="plans">The plans.</param>
/// <param name="ground">What is known of accounts.</param>
/// <param name="movement">What happened since.</param>
/// <param name="asker">Who asks.</param>
public sealed class ViewReviews(IPlanStore plans, ReadPlanGround ground, ReadPlanMovement movement, IAsker asker)
{
    /// <summary>The agenda of one plan; <c>null</c> where there is no such plan.</summary>
    /// <param name="number">The plan's number.</param>
    /// <param name="kind">Which review; the one that is due first where left out.</param>
    /// <param name="ct">Stops the work.</param>
    public async Task<ReviewView?> Of(int number, ReviewKind? kind, CancellationToken ct)
    {
        asker.Demand(Right.See);
        return await plans.Find(number, null, ct) is { } kept ? (await Of([kept], kind, ct))[0] : null;
    }

    /// <summary>All plans for a manager's round, those that press most first: each with everything that moved since it was last looked at.</summary>
    public async Task<IReadOnlyList<ReviewView>> Round(CancellationToken ct)
    {
        asker.Demand(Right.See);
        return [.. (await Of(await plans.Read(ct), null, ct)).OrderByDescending(own => own.Pressing).ThenBy(own => own.Card.Number)];
    }

    private async Task<IReadOnlyList<ReviewView>> Of(IReadOnlyList<KeptPlan> kept, ReviewKind? kind, CancellationToken ct)
    {
        var moved = await movement.Of(kept, ct);
        var positions = await ground.Of([.. kept.Select(own => own.Card.Account)], ct);
        return [.. kept.Select(own => Of(own, kind, positions[own.Card.Account], moved[own.Card.Number]))];
    }

    private ReviewView Of(KeptPlan kept, ReviewKind? kind, PlanPosition position, PlanMovement moved)
    {
        var wanted = kind ?? (moved.Due is [{ Kind: var due }, ..] ? due : ReviewKind.Actions);
        var last = moved.Held.Where(own => kind is null || own.Kind >= wanted).MaxBy(own => (own.Day, own.At));
        var (since, mark) = (last?.Day ?? kept.Plan.From, moved.Mark(position, PlanProgress.Of(kept.Plan, ground.Today)));
        return new ReviewView(
            ground.Today, kept.Card, position.Name, kept.Plan, wanted, since,
            ReviewAgenda.Of(kind ?? ReviewKind.Plan, kept.Plan, moved.Stale, mark, last?.Mark, since, ground.Today), moved.Due, [.. moved.Held.Reverse()], mark);
    }
}
