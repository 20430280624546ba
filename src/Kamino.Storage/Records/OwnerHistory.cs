using System.Globalization;
using System.Text.Json;
using Kamino.UseCases.Accounts;
using Kamino.UseCases.Rights;
using Microsoft.EntityFrameworkCore;

namespace Kamino.Storage.Records;

/// <summary>Reads it from what imports and handovers changed of accounts.</summary>
internal sealed class OwnerHistory(IDbContextFactory<RecordsContext> records) : IOwnerHistory
{
    private const string Column = nameof(AccountRow.Seller);
    private const string Field = "seller";

    public async Task<IReadOnlyList<OwnerChange>> ChangesOf(string account, CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        var image = new RowImage<AccountRow>(context.Model);
        var (table, key) = (image.Table, RowImage<AccountRow>.KeyOf(account));
        var rows = await context.Set<BatchChangeRow>().AsNoTracking().Where(change => change.Table == table && change.Key == key)
            .Join(context.Set<BatchRow>().AsNoTracking(), change => change.Batch, batch => batch.Number, (change, batch) => new { batch.Number, batch.At, batch.By, change.Columns }).ToListAsync(ct);
        // Whatever is no import says itself what it changed.
        var entered = await context.Set<AuditRow>().AsNoTracking().Where(row => row.Record == table && row.Account == account && row.Said != null).ToListAsync(ct);
        return [.. rows.SelectMany(row => Imported(row.Columns, row.At, row.By, row.Number)).Concat(entered.SelectMany(row => Entered(row.Entry()))).OrderByDescending(change => change.At)];
    }

    private static IEnumerable<OwnerChange> Imported(string columns, DateTimeOffset at, string by, int batch) =>
        (JsonSerializer.Deserialize<Dictionary<string, JsonElement[]>>(columns) ?? []).GetValueOrDefault(Column) is { } seller
            ? [new OwnerChange(at, seller[0].GetString(), seller[1].GetString(), by, batch.ToString(CultureInfo.InvariantCulture))] : [];

    private static IEnumerable<OwnerChange> Entered(AuditEntry entry) =>
        (entry.Deed?.Changes ?? []).Where(change => change.Field == Field).Select(change => new OwnerChange(entry.At, change.Old, change.New, entry.Deed?.By ?? "", null));
}
