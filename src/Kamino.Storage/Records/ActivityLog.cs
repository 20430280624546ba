using Kamino.UseCases.Programme;
using Microsoft.EntityFrameworkCore;

namespace Kamino.Storage.Records;

/// <summary>Reads who did what from the tables that keep a name and an instant.</summary>
internal sealed class ActivityLog(IDbContextFactory<RecordsContext> records) : IActivityLog
{
    public async Task<IReadOnlyList<Work>> Since(DateTimeOffset from, CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        var work = new List<Work>();
        async Task Add<TRow>(IQueryable<TRow> rows, Func<TRow, Work> read)
            where TRow : class => work.AddRange((await rows.AsNoTracking().ToListAsync(ct)).Select(read));
        await Add(context.Set<PlanStepRow>(), row => new Work(WorkKind.Plan, row.By, row.At));
        await Add(context.Set<PlanRow>().Select(row => new Written(row.By, row.At)), row => new Work(WorkKind.Plan, row.By, row.At));
        await Add(context.Set<PlanReviewRow>().Select(row => new Written(row.By, row.At) { Day = row.Day }), row => new Work(WorkKind.Review, row.By, row.At, row.Day));
        await Add(context.Set<OpportunityStepRow>(), row => new Work(WorkKind.Opportunity, row.By, row.At));
        await Add(context.Set<StageEntryRow>(), row => new Work(WorkKind.Stage, row.By, row.At, row.Day));
        await Add(context.Set<SelectionStepRow>(), row => new Work(WorkKind.Selection, row.By, row.At));
        await Add(context.Set<AcknowledgedSignalRow>(), row => new Work(WorkKind.Signal, row.By, row.At, row.Day));
        await Add(context.Set<SnapshotRow>(), row => new Work(WorkKind.Snapshot, row.TakenBy, row.TakenAt));
        await Add(context.Set<SurveyRow>().Select(row => new Written(row.By, row.At)), row => new Work(WorkKind.Survey, row.By, row.At));
        await Add(context.Set<BatchRow>().Select(row => new Written(row.By, row.At)), row => new Work(WorkKind.Import, row.By, row.At));
        return [.. work.Where(one => one.At >= from)];
    }

    private sealed record Written(string By, DateTimeOffset At)
    {
        public DateOnly Day { get; init; }
    }
}
