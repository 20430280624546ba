using Kamino.Core.Plans;
using Kamino.Core.Rights;
using Kamino.UseCases.Quantities;
using Kamino.UseCases.Rights;
using Microsoft.Extensions.DependencyInjection;

namespace Kamino.UseCases.Plans;

/// <summary>Plans of accounts in reach; without what is internal for who may not see it.</summary>
internal sealed class SeenPlans([FromKeyedServices(Seen.Whole)] IPlanStore whole, ISight sight, IAsker asker) : IPlanStore
{
    private static readonly LastMade<Sight, IReadOnlyList<PlanCard>, IReadOnlyList<PlanCard>> InReach = new();

    public async Task<IReadOnlyList<PlanCard>> List(CancellationToken ct)
    {
        var (seen, all) = (await sight.Now(ct), await whole.List(ct));
        var cards = InReach.Of(seen, all, () => seen.Of(all, card => card.Account));
        return asker.May(Right.SeeInternalPlans) ? cards : [.. cards.Select(card => card with { Ambition = "" })];
    }

    public async Task<IReadOnlyList<KeptPlan>> Read(CancellationToken ct)
    {
        var plans = (await sight.Now(ct)).Of(await whole.Read(ct), plan => plan.Card.Account);
        return asker.May(Right.SeeInternalPlans) ? plans : [.. plans.Select(Open)];
    }

    public async Task<KeptPlan?> Find(int number, int? version, CancellationToken ct) =>
        await whole.Find(number, version, ct) is { } plan && (await sight.Now(ct)).Sees(plan.Card.Account) ? asker.May(Right.SeeInternalPlans) ? plan : Open(plan) : null;

    public async Task<IReadOnlyList<PlanCard>> Versions(int number, CancellationToken ct) => (await sight.Now(ct)).Of(await whole.Versions(number, ct), card => card.Account);

    public async Task<KeptPlan?> Add(KeptPlan plan, CancellationToken ct)
    {
        await Demand(plan.Card, ct);
        return await whole.Add(plan, ct);
    }

    public async Task<KeptPlan?> Save(KeptPlan plan, CancellationToken ct)
    {
        await Demand(plan.Card, ct);
        return await whole.Save(plan, ct);
    }

    public async Task<PlanCard?> Move(PlanCard card, PlanStep taken, CancellationToken ct)
    {
        await Demand(card, ct);
        return await whole.Move(card, taken, ct);
    }

    public async Task<IReadOnlyList<PlanStep>> Steps(int number, CancellationToken ct) =>
        (await sight.Now(ct)).IsAll || (await Versions(number, ct)).Count > 0 ? await whole.Steps(number, ct) : [];

    private async Task Demand(PlanCard card, CancellationToken ct) => (await sight.Now(ct)).Demand(card.Account);

    private static KeptPlan Open(KeptPlan kept) => new(
        kept.Card with { Ambition = "" },
        kept.Plan with
        {
            Ambition = "",
            Sections = [.. kept.Plan.Sections.Where(own => own.Visibility == Visibility.Shared)],
            Insights = [.. kept.Plan.Insights.Where(own => own.Visibility == Visibility.Shared)],
            Objectives = [.. kept.Plan.Objectives.Where(own => own.Visibility == Visibility.Shared)],
            Strategies = [.. kept.Plan.Strategies.Where(own => own.Visibility == Visibility.Shared)],
            Actions = [.. kept.Plan.Actions.Where(own => own.Visibility == Visibility.Shared)],
            Risks = [.. kept.Plan.Risks.Where(own => own.Visibility == Visibility.Shared)],
            Swot = [],
            Competitors = [],
            Finance = [],
            Lines = [],
        });
}

/// <summary>Shares of plans in reach, and what was done with them. What opens by a secret is looked up as it is.</summary>
internal sealed class SeenShares([FromKeyedServices(Seen.Whole)] IShareStore whole, IPlanStore plans, ISight sight) : IShareStore
{
    public async Task<IReadOnlyList<PlanShare>> List(int? plan, CancellationToken ct) => (await sight.Now(ct)).Of(await whole.List(plan, ct), share => share.Account);

    public async Task<PlanShare?> Find(int share, CancellationToken ct) => await whole.Find(share, ct) is { } found && (await sight.Now(ct)).Sees(found.Account) ? found : null;

    public async Task<PlanShare> Add(PlanShare share, CancellationToken ct)
    {
        (await sight.Now(ct)).Demand(share.Account);
        return await whole.Add(share, ct);
    }

    public async Task<bool> Revoke(int share, string by, DateTimeOffset at, CancellationToken ct) => await Find(share, ct) is not null && await whole.Revoke(share, by, at, ct);

    public Task Add(ShareCode code, CancellationToken ct) => whole.Add(code, ct);

    public Task<bool> Spend(int share, string hash, DateTimeOffset now, CancellationToken ct) => whole.Spend(share, hash, now, ct);

    public async Task<IReadOnlyList<PlanAct>> Acts(int? plan, CancellationToken ct)
    {
        var acts = await whole.Acts(plan, ct);
        if ((await sight.Now(ct)).IsAll)
        {
            return acts;
        }

        var seen = (await plans.List(ct)).Select(card => card.Number).ToHashSet();
        return [.. acts.Where(act => seen.Contains(act.Plan))];
    }

    public Task<bool> Add(PlanAct act, KeptPlan? changed, CancellationToken ct) => whole.Add(act, changed, ct);
}

/// <summary>Reviews of plans in reach.</summary>
internal sealed class SeenReviews([FromKeyedServices(Seen.Whole)] IPlanReviews whole, IPlanStore plans, ISight sight) : IPlanReviews
{
    public async Task<IReadOnlyList<PlanReview>> Read(int? plan, CancellationToken ct)
    {
        var reviews = await whole.Read(plan, ct);
        if ((await sight.Now(ct)).IsAll)
        {
            return reviews;
        }

        var seen = (await plans.List(ct)).Select(card => card.Number).ToHashSet();
        return [.. reviews.Where(review => seen.Contains(review.Plan))];
    }

    public async Task<KeptPlan?> Add(PlanReview held, KeptPlan plan, CancellationToken ct)
    {
        (await sight.Now(ct)).Demand(plan.Card.Account);
        return await whole.Add(held, plan, ct);
    }
}

/// <summary>Handovers tell of everything that somebody had: for who reaches all of it.</summary>
internal sealed class SeenHandovers([FromKeyedServices(Seen.Whole)] IHandovers whole, ISight sight) : IHandovers
{
    public async Task<IReadOnlyList<KeptHandover>> Read(CancellationToken ct) => (await sight.Now(ct)).IsAll ? await whole.Read(ct) : [];

    public Task Add(KeptHandover handed, CancellationToken ct) => whole.Add(handed, ct);
}
