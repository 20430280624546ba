using System.Globalization;
using System.Text.Json;
using Kamino.UseCases.Accounts;
using Kamino.UseCases.Plans;
using Kamino.UseCases.Quantities;
using Kamino.UseCases.Rights;
using Microsoft.EntityFrameworkCore;

namespace Kamino.Storage.Records;

/// <summary>Reads it from what imports and handovers changed of accounts.</summary>
internal sealed class OwnerHistory(IDbContextFactory<RecordsContext> records) : IOwnerHistory
{
    private const string Column = nameof(AccountRow.Seller);
    private const string Field = "seller";

    // More than a hundred accounts handed over at once are told together in the trail, without their codes; the handover itself names them. It is kept right after them.
    private static readonly TimeSpan OneDeed = TimeSpan.FromMinutes(1);

    public async Task<IReadOnlyList<OwnerChange>> ChangesOf(string account, CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        var image = new RowImage<AccountRow>(context.Model);
        var (table, key) = (image.Table, RowImage<AccountRow>.KeyOf(account));
        var rows = await context.Set<BatchChangeRow>().AsNoTracking().Where(change => change.Table == table && change.Key == key)
            .Join(context.Set<BatchRow>().AsNoTracking(), change => change.Batch, batch => batch.Number, (change, batch) => new { batch.Number, batch.At, batch.By, change.Columns }).ToListAsync(ct);
        // Whatever is no import says itself what it changed.
        var entered = await context.Set<AuditRow>().AsNoTracking().Where(row => row.Record == table && row.Account == account && row.Said != null).ToListAsync(ct);
        var told = entered.SelectMany(row => Entered(row.Entry())).ToList();
        var handed = (await context.Set<HandoverRow>().AsNoTracking().Select(row => row.Body).ToListAsync(ct)).Select(body => JsonSerializer.Deserialize<KeptHandover>(body, RecordJson.Options)).OfType<KeptHandover>()
            .Where(kept => kept.Report.Accounts.Contains(account) && !told.Exists(change => change.To == kept.Report.To && (change.At - kept.At).Duration() < OneDeed))
            .Select(kept => new OwnerChange(kept.At, kept.Report.From, kept.Report.To, kept.By, null));
        return [.. rows.SelectMany(row => Imported(row.Columns, row.At, row.By, row.Number)).Concat(told).Concat(handed).OrderByDescending(change => change.At)];
    }

    private static IEnumerable<OwnerChange> Imported(string columns, DateTimeOffset at, string by, int batch) =>
        (JsonSerializer.Deserialize<Dictionary<string, JsonElement[]>>(columns) ?? []).GetValueOrDefault(Column) is { } seller
            ? [new OwnerChange(at, seller[0].GetString(), seller[1].GetString(), by, batch.ToString(CultureInfo.InvariantCulture))] : [];

    private static IEnumerable<OwnerChange> Entered(AuditEntry entry) =>
        (entry.Deed?.Changes ?? []).Where(change => change.Field == Field).Select(change => new OwnerChange(entry.At, change.Old, change.New, entry.Deed?.By ?? "", null));
}
