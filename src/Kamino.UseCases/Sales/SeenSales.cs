using Kamino.Core.Sales;
using Kamino.UseCases.Accounts;
using Kamino.UseCases.Quantities;
using Kamino.UseCases.Rights;
using Microsoft.Extensions.DependencyInjection;

namespace Kamino.UseCases.Sales;

/// <summary>Opportunities at accounts in reach.</summary>
internal sealed class SeenOpportunities([FromKeyedServices(Seen.Whole)] IOpportunityStore whole, ISight sight) : IOpportunityStore
{
    private static readonly LastMade<Sight, IReadOnlyList<Opportunity>, IReadOnlyList<Opportunity>> InReach = new();

    public async Task<IReadOnlyList<Opportunity>> Read(CancellationToken ct)
    {
        var (seen, all) = (await sight.Now(ct), await whole.Read(ct));
        return InReach.Of(seen, all, () => seen.Of(all, opportunity => opportunity.Account));
    }

    public async Task<Opportunity?> Find(long id, CancellationToken ct) => await whole.Find(id, ct) is { } one && (await sight.Now(ct)).Sees(one.Account) ? one : null;

    public async Task<IReadOnlyList<OpportunityStep>> Steps(long opportunity, CancellationToken ct) =>
        (await sight.Now(ct)).IsAll || await Find(opportunity, ct) is not null ? await whole.Steps(opportunity, ct) : [];

    public async Task<IReadOnlyList<long>> Keep(IReadOnlyCollection<(Opportunity Opportunity, OpportunityStep Step)> changes, CancellationToken ct)
    {
        (await sight.Now(ct)).Demand(changes.Select(change => change.Opportunity.Account));
        return await whole.Keep(changes, ct);
    }
}

/// <summary>What accounts in reach buy of each line.</summary>
internal sealed class SeenLineSales([FromKeyedServices(Seen.Whole)] ILineSales whole, ISight sight) : ILineSales
{
    public async Task<LineSales> Read(DateOnly? asOf, FactsLevel level, CancellationToken ct)
    {
        var (all, seen) = (await whole.Read(asOf, level, ct), await sight.Now(ct));
        return seen.IsAll ? all : all with { Rows = seen.Of(all.Rows, row => row.Account) };
    }
}
