using System.Globalization;
using System.Text.Json;
using Kamino.UseCases.Accounts;
using Kamino.UseCases.Plans;
using Kamino.UseCases.Quantities;
using Kamino.UseCases.Rights;
using Microsoft.EntityFrameworkCore;

namespace Kamino.Storage.Records;

/// <summary>Reads it from what imports and handovers changed of accounts.</summary>
/// <param name="records">Where they are kept.</param>
/// <param name="handovers">All of them: they are few, and seldom another one.</param>
/// <param name="imported">What imports changed, by account.</param>
internal sealed class OwnerHistory(
    IDbContextFactory<RecordsContext> records, KeptAnswers<string, IReadOnlyList<KeptHandover>> handovers, KeptAnswers<string, IReadOnlyList<OwnerChange>> imported) : IOwnerHistory
{
    /// <summary>How many accounts, changed or handed over, are kept between questions.</summary>
    public const int MostKept = 200_000;

    private const string Column = nameof(AccountRow.Seller);
    private const string Field = "seller";

    private static readonly MadeQuery<Func<RecordsContext, string, string, IAsyncEnumerable<AuditRow>>> Said = new(() => EF.CompileAsyncQuery((RecordsContext context, string table, string account) =>
        context.Set<AuditRow>().AsNoTracking().Where(row => row.Record == table && row.Account == account && row.Said != null)));

    // More than a hundred accounts handed over at once are told together in the trail, without their codes; the handover itself names them. It is kept right after them.
    private static readonly TimeSpan OneDeed = TimeSpan.FromMinutes(1);

    public async Task<IReadOnlyList<OwnerChange>> ChangesOf(string account, CancellationToken ct)
    {
        var told = await Told(account, ct);
        var handed = (await handovers.Get("", () => Handovers(ct)))
            .Where(kept => kept.Report.Accounts.Contains(account) && !told.Exists(change => change.To == kept.Report.To && (change.At - kept.At).Duration() < OneDeed))
            .Select(kept => new OwnerChange(kept.At, kept.Report.From, kept.Report.To, kept.By, null));
        return [.. (await imported.Get(account, () => Imported(account, ct))).Concat(told).Concat(handed).OrderByDescending(change => change.At)];
    }

    // Whatever is no import says itself what it changed.
    private async Task<List<OwnerChange>> Told(string account, CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        var table = new RowImage<AccountRow>(context.Model).Table;
        return [.. (await Said.In(context)(context, table, account).ToListAsync(ct)).SelectMany(row => Entered(row.Entry()))];
    }

    private async Task<IReadOnlyList<KeptHandover>> Handovers(CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        return [.. (await context.Set<HandoverRow>().AsNoTracking().Select(row => row.Body).ToListAsync(ct)).Select(body => JsonSerializer.Deserialize<KeptHandover>(body, RecordJson.Options)).OfType<KeptHandover>()];
    }

    private async Task<IReadOnlyList<OwnerChange>> Imported(string account, CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        var (table, key) = (new RowImage<AccountRow>(context.Model).Table, RowImage<AccountRow>.KeyOf(account));
        var rows = await context.Set<BatchChangeRow>().AsNoTracking().Where(change => change.Table == table && change.Key == key)
            .Join(context.Set<BatchRow>().AsNoTracking(), change => change.Batch, batch => batch.Number, (change, batch) => new { batch.Number, batch.At, batch.By, change.Columns }).ToListAsync(ct);
        return [.. rows.SelectMany(row => Imported(row.Columns, row.At, row.By, row.Number))];
    }

    private static IEnumerable<OwnerChange> Imported(string columns, DateTimeOffset at, string by, int batch) =>
        (JsonSerializer.Deserialize<Dictionary<string, JsonElement[]>>(columns) ?? []).GetValueOrDefault(Column) is { } seller
            ? [new OwnerChange(at, seller[0].GetString(), seller[1].GetString(), by, batch.ToString(CultureInfo.InvariantCulture))] : [];

    private static IEnumerable<OwnerChange> Entered(AuditEntry entry) =>
        (entry.Deed?.Changes ?? []).Where(change => change.Field == Field).Select(change => new OwnerChange(entry.At, change.Old, change.New, entry.Deed?.By ?? "", null));
}
