using Kamino.UseCases.Perception;
using Kamino.UseCases.Webhooks;
using Microsoft.EntityFrameworkCore;

namespace Kamino.Storage.Records;

/// <summary>Reads what happened from the tables that keep it with an instant: an event is committed with what it tells of, never without.</summary>
internal sealed class HappeningsReader(IDbContextFactory<RecordsContext> records) : IHappenings
{
    public async Task<IReadOnlyList<Happening>> Since(DateTimeOffset from, CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        var (at, found) = (from.ToUniversalTime(), new List<Happening>());
        async Task Add<TRow>(IQueryable<TRow> rows, Func<TRow, Happening> read)
            where TRow : class => found.AddRange((await rows.AsNoTracking().ToListAsync(ct)).Select(read));
        await Add(context.Set<BatchRow>().Where(row => row.At >= at).Select(row => new Trace(row.Number, null, row.By, row.At)), row => Of(EventKind.BatchImported, row, "batch", $"batches/{row.Id}"));
        await Add(context.Set<BatchRow>().Where(row => row.UndoneAt >= at).Select(row => new Trace(row.Number, null, row.UndoneBy ?? "", row.UndoneAt ?? row.At)), row => Of(EventKind.BatchUndone, row, "undo", $"batches/{row.Id}"));
        await Add(
            context.Set<PlanStepRow>().Where(row => row.At >= at).Join(context.Set<PlanRow>(), step => new { step.Number, step.Version }, plan => new { plan.Number, plan.Version }, (step, plan) => new Trace(step.Id, plan.Account, step.By, step.At) { Of = step.Number }),
            row => Of(EventKind.PlanMoved, row, "plan-step", $"plans/{row.Of}"));
        await Add(
            context.Set<PlanReviewRow>().Where(row => row.At >= at).Join(context.Set<PlanRow>().Where(plan => plan.Version == 1), held => held.Number, plan => plan.Number, (held, plan) => new Trace(held.Id, plan.Account, held.By, held.At) { Of = plan.Number }),
            row => Of(EventKind.ReviewHeld, row, "review", $"plans/{row.Of}/review"));
        await Add(context.Set<PlanActRow>().Where(row => row.At >= at).Select(row => new Trace(row.Number, row.Account, "", row.At) { Of = row.Plan }), row => Of(EventKind.CustomerActed, row, "act", $"plans/{row.Of}/customer"));
        await Add(
            context.Set<OpportunityStepRow>().Where(row => row.At >= at).Join(context.Set<OpportunityRow>(), step => step.Opportunity, one => one.Id, (step, one) => new Trace(step.Id, one.Account, step.By, step.At) { Of = one.Id }),
            row => Of(EventKind.OpportunityMoved, row, "opportunity-step", $"sales/opportunities/{row.Of}"));
        await Add(context.Set<SelectionStepRow>().Where(row => row.At >= at).Select(row => new Trace(row.Id, row.Account, row.By, row.At)), row => Of(EventKind.SelectionMoved, row, "selection-step", $"selection/{Escaped(row)}"));
        await Add(context.Set<StageEntryRow>().Where(row => row.At >= at).Select(row => new Trace(row.Id, row.Account, row.By, row.At)), row => Of(EventKind.StageSaid, row, "stage", $"stages/{Escaped(row)}"));
        await Add(context.Set<SnapshotRow>().Where(row => row.TakenAt >= at).Select(row => new Trace(row.Id, null, row.TakenBy, row.TakenAt)), row => Of(EventKind.SnapshotTaken, row, "snapshot", $"snapshots/{row.Id}"));
        await Add(
            context.Set<SurveyAnswerRow>().Where(row => row.At >= at && row.Side == AnswerSide.Customer).Select(row => new Trace(row.Version, row.Account, "", row.At) { Of = row.Survey }),
            row => Of(EventKind.SurveyAnswered, row, $"answer-{row.Of}-{row.At.UtcTicks}", $"perception/{Escaped(row)}"));
        return [.. found.OrderBy(one => one.At).ThenBy(one => one.Id, StringComparer.Ordinal)];
    }

    private static Happening Of(EventKind kind, Trace row, string family, string record) => new(kind, $"{family}-{row.Id}", row.Account, "/api/v1/" + record, row.By, row.At);

    private static string Escaped(Trace row) => Uri.EscapeDataString(row.Account ?? "");

    private sealed record Trace(long Id, string? Account, string By, DateTimeOffset At)
    {
        public long Of { get; init; }
    }
}
