using Kamino.Core.Quantities;
using Kamino.Core.Rights;
using Kamino.Core.Value;
using Kamino.UseCases.Accounts;
using Kamino.UseCases.Ledger;
using Kamino.UseCases.Rights;
using Microsoft.Extensions.DependencyInjection;

namespace Kamino.UseCases.Value;

/// <summary>What serving accounts in reach is driven by.</summary>
internal sealed class SeenCounts([FromKeyedServices(Seen.Whole)] ILedgerCounts whole, ISight sight) : ILedgerCounts
{
    public async Task<IReadOnlyDictionary<string, CountedAccount>> Read(Period period, FactsLevel level, IReadOnlyDictionary<string, decimal> prices, CancellationToken ct)
    {
        var (all, seen) = (await whole.Read(period, level, prices, ct), await sight.Now(ct));
        return seen.IsAll ? all : all.Where(row => seen.Sees(row.Key)).ToDictionary();
    }
}

/// <summary>What activities cost, for who may see margins.</summary>
internal sealed class SeenCosts([FromKeyedServices(Seen.Whole)] ICostStore whole, ISight sight, IAsker asker) : ICostStore
{
    public async Task<IReadOnlyList<CostRate>> Rates(CancellationToken ct) => asker.May(Right.SeeMargins) ? await whole.Rates(ct) : [];

    public async Task<IReadOnlyList<DriverQuantity>> Quantities(CancellationToken ct) =>
        asker.May(Right.SeeMargins) ? (await sight.Now(ct)).Of(await whole.Quantities(ct), row => row.Account) : [];

    public Task<string> Enter(TableChanges<CostRate> rates, TableChanges<DriverQuantity> quantities, TableDraft draft, CancellationToken ct) => whole.Enter(rates, quantities, draft, ct);
}

/// <summary>What accounts in reach owe.</summary>
internal sealed class SeenReceivables([FromKeyedServices(Seen.Whole)] IReceivableStore whole, ISight sight) : IReceivableStore
{
    public async Task<IReadOnlyList<Receivable>> Read(CancellationToken ct) => (await sight.Now(ct)).Of(await whole.Read(ct), row => row.Account);

    public Task<string> Enter(TableChanges<Receivable> found, TableDraft draft, CancellationToken ct) => whole.Enter(found, draft, ct);
}

/// <summary>The wallets of accounts in reach.</summary>
internal sealed class SeenWallets([FromKeyedServices(Seen.Whole)] IWalletStore whole, ISight sight) : IWalletStore
{
    public async Task<IReadOnlyList<KeptStatement>> Read(CancellationToken ct) => (await sight.Now(ct)).Of(await whole.Read(ct), row => row.Account);

    public Task<string> Enter(TableChanges<KeptStatement> found, TableDraft draft, CancellationToken ct) => whole.Enter(found, draft, ct);
}
