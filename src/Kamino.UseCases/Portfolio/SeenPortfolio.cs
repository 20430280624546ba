using Kamino.Core.Portfolio;
using Kamino.UseCases.Accounts;
using Kamino.UseCases.Ledger;
using Kamino.UseCases.Quantities;
using Kamino.UseCases.Rights;
using Microsoft.Extensions.DependencyInjection;

namespace Kamino.UseCases.Portfolio;

/// <summary>Until which day facts are asked for; the ledger's last where left out.</summary>
internal sealed record SaidUntil(DateOnly? Day);

/// <summary>The facts of accounts in reach.</summary>
internal sealed class SeenPortfolioFacts([FromKeyedServices(Seen.Whole)] IPortfolioFacts whole, ISight sight, IAsker asker, KeptAnswers<SaidUntil, PortfolioFacts> kept) : IPortfolioFacts
{
    public async Task<PortfolioFacts> Read(DateOnly? asOf, CancellationToken ct)
    {
        var seen = await sight.Now(ct);
        return seen.IsAll && asker.May(Core.Rights.Right.SeeMargins) ? await whole.Read(asOf, ct) : await kept.Get(new SaidUntil(asOf), async () => Only(await whole.Read(asOf, ct), seen));
    }

    private PortfolioFacts Only(PortfolioFacts all, Sight seen) => all with { Accounts = [.. all.Accounts.Where(row => seen.Sees(row.Account)).Select(row => SeenFacts.Shown(row, seen, asker))] };
}

/// <summary>Scores of accounts in reach.</summary>
internal sealed class SeenScores([FromKeyedServices(Seen.Whole)] IScoreStore whole, ISight sight) : IScoreStore
{
    public async Task<IReadOnlyList<FactorScore>> Read(DateOnly until, CancellationToken ct) => (await sight.Now(ct)).Of(await whole.Read(until, ct), score => score.Account);

    public async Task<IReadOnlyList<FactorScore>> Kept(CancellationToken ct) => (await sight.Now(ct)).Of(await whole.Kept(ct), score => score.Account);

    public Task<string> Enter(TableChanges<FactorScore> found, TableDraft draft, CancellationToken ct) => whole.Enter(found, draft, ct);
}

/// <summary>Agreed stages of accounts in reach.</summary>
internal sealed class SeenAgreedStages([FromKeyedServices(Seen.Whole)] IAgreedStages whole, ISight sight) : IAgreedStages
{
    public async Task<IReadOnlyList<AgreedStage>> Read(DateOnly asOf, CancellationToken ct) => (await sight.Now(ct)).Of(await whole.Read(asOf, ct), stage => stage.Account);
}

/// <summary>Which accounts in reach are key accounts, and how they became so.</summary>
internal sealed class SeenSelection([FromKeyedServices(Seen.Whole)] ISelectionStore whole, ISight sight) : ISelectionStore
{
    public async Task<IReadOnlyList<SelectionStep>> Steps(CancellationToken ct) => (await sight.Now(ct)).Of(await whole.Steps(ct), step => step.Account);

    public async Task Add(SelectionStep taken, CancellationToken ct)
    {
        (await sight.Now(ct)).Demand(taken.Account);
        await whole.Add(taken, ct);
    }

    public Task<SelectionLimits> Limits(CancellationToken ct) => whole.Limits(ct);

    public Task Limit(SelectionLimits limits, CancellationToken ct) => whole.Limit(limits, ct);
}

/// <summary>Snapshots are of the whole company and exact: for who reaches all of it, and may see the margins that its scores tell.</summary>
internal sealed class SeenSnapshots([FromKeyedServices(Seen.Whole)] ISnapshotStore whole, ISight sight, IAsker asker) : ISnapshotStore
{
    public async Task<IReadOnlyList<SnapshotCard>> List(CancellationToken ct) => await IsSeen(ct) ? await whole.List(ct) : [];

    public async Task<KeptSnapshot?> Find(int id, CancellationToken ct) => await IsSeen(ct) ? await whole.Find(id, ct) : null;

    public Task<SnapshotCard> Add(KeptSnapshot snapshot, CancellationToken ct) => whole.Add(snapshot, ct);

    public Task<SnapshotCard?> Sign(int id, string by, DateTimeOffset at, CancellationToken ct) => whole.Sign(id, by, at, ct);

    private async Task<bool> IsSeen(CancellationToken ct) => asker.May(Core.Rights.Right.SeeMargins) && (await sight.Now(ct)).IsAll;
}
