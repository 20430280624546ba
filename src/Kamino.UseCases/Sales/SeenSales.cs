using Kamino.Core.Sales;
using Kamino.UseCases.Accounts;
using Kamino.UseCases.Rights;
using Microsoft.Extensions.DependencyInjection;

namespace Kamino.UseCases.Sales;

/// <summary>Opportunities at accounts in reach.</summary>
internal sealed class SeenOpportunities([FromKeyedServices(Seen.Whole)] IOpportunityStore whole, ISight sight) : IOpportunityStore
{
    public async Task<IReadOnlyList<Opportunity>> Read(CancellationToken ct) => (await sight.Now(ct)).Of(await whole.Read(ct), opportunity => opportunity.Account);

    public async Task<IReadOnlyList<OpportunityStep>> Steps(long opportunity, CancellationToken ct) =>
        (await sight.Now(ct)).IsAll || (await Read(ct)).Any(own => own.Id == opportunity) ? await whole.Steps(opportunity, ct) : [];

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
