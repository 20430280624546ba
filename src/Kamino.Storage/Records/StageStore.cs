using Kamino.Core.Perception;
using Kamino.UseCases.Ledger;
using Kamino.UseCases.Perception;
using Kamino.UseCases.Portfolio;
using Kamino.UseCases.Quantities;
using Microsoft.EntityFrameworkCore;

namespace Kamino.Storage.Records;

/// <summary>Keeps what each side said of stages, and tells the matrix what both agree on.</summary>
internal sealed class StageStore(
    IDbContextFactory<RecordsContext> records, AccountDirectory directory, CompanySettingsStore settings, TableBatches batches, KeptAnswers<string, IReadOnlyList<StageEntry>> kept) : IStageStore, IAgreedStages
{
    /// <summary>How many entries are kept between questions.</summary>
    public const int MostKept = 200_000;

    public Task<IReadOnlyList<StageEntry>> Read(CancellationToken ct) => kept.Get("", () => ReadAll(ct));

    private async Task<IReadOnlyList<StageEntry>> ReadAll(CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        var rows = await context.Set<StageEntryRow>().AsNoTracking().OrderBy(row => row.Id).ToListAsync(ct);
        if (rows.Count == 0)
        {
            return [];
        }

        var accounts = await directory.Accounts(ct);
        return [.. rows.Select(row => row.Entry(accounts.Canonical(row.Account)))];
    }

    public async Task<IReadOnlyList<StageEntry>> Kept(CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        return [.. (await context.Set<StageEntryRow>().AsNoTracking().OrderBy(row => row.Id).ToListAsync(ct)).Select(row => row.Entry(row.Account))];
    }

    public Task<string> Enter(TableChanges<StageEntry> found, TableDraft draft, CancellationToken ct) => batches.Enter(
        BatchKind.Stages, draft,
        entry =>
        {
            var confirmed = found.Confirmed.Select(StageKey.Of).ToHashSet();
            return entry.Add<StageEntryRow>([.. found.Changed.Select(said => StageEntryRow.Of(said, draft.At))], row => confirmed.Contains(StageKey.Of(row.Entry(row.Account))), ct);
        },
        ct);

    public async Task Add(IReadOnlyCollection<StageEntry> entries, DateTimeOffset at, CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        context.AddRange(entries.Select(entry => StageEntryRow.Of(entry, at)));
        await context.SaveChangesAsync(ct);
    }

    public async Task<IReadOnlyList<AgreedStage>> Read(DateOnly asOf, CancellationToken ct)
    {
        var (entries, months) = (await Read(ct), (await settings.Read(ct)).StageMonths);
        return
        [
            .. from said in entries.GroupBy(entry => entry.Account)
               let stage = StageReading.On(said, asOf, months)
               let side = StageReading.Agreed(stage)
               where side is not null
               select new AgreedStage(said.Key, side.Stage == RelationshipStage.Disintegrating ? 0 : (int)side.Stage, side.Points),
        ];
    }
}
