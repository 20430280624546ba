using Kamino.Core.Quantities;
using Kamino.Core.Value;
using Kamino.UseCases.Ledger;
using Kamino.UseCases.Value;
using Microsoft.EntityFrameworkCore;

namespace Kamino.Storage.Records;

internal sealed class WalletStore(IDbContextFactory<RecordsContext> records, TableBatches batches) : IWalletStore
{
    public async Task<IReadOnlyList<KeptStatement>> Read(CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        var rows = await context.Set<WalletRow>().AsNoTracking().OrderBy(row => row.Account).ThenBy(row => row.Day).ThenBy(row => row.Supplier).ToListAsync(ct);
        return [.. rows.Select(row => new KeptStatement(
            row.Account, new WalletStatement(row.Day, row.Supplier, row.Evidence, row.Rank, row.Score, row.Share, row.Chance, row.Spend), new Currency(row.Currency)))];
    }

    public Task<string> Enter(TableChanges<KeptStatement> found, TableDraft draft, CancellationToken ct) =>
        batches.Enter(BatchKind.Wallet, draft, entry => entry.Keep(found.As(Row), null, ct), ct);

    private static WalletRow Row(KeptStatement kept) => new()
    {
        Account = kept.Account,
        Day = kept.Said.Day,
        Supplier = kept.Said.Supplier,
        Evidence = kept.Said.Evidence,
        Rank = kept.Said.Rank,
        Score = kept.Said.Score,
        Share = kept.Said.Share,
        Chance = kept.Said.Chance,
        Spend = kept.Said.Spend,
        Currency = kept.Currency.Code,
    };
}
