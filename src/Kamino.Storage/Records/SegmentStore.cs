using System.Text.Json;
using Kamino.Core.Value;
using Kamino.UseCases.Ledger;
using Kamino.UseCases.Quantities;
using Kamino.UseCases.Value;
using Microsoft.EntityFrameworkCore;

namespace Kamino.Storage.Records;

internal sealed class SegmentStore(IDbContextFactory<RecordsContext> records, TableBatches batches) : ISegmentStore
{
    public async Task<KeptSegments> Latest(CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        var row = await context.Set<SegmentRulesRow>().AsNoTracking().OrderByDescending(row => row.Version).FirstOrDefaultAsync(ct);
        return row is null
            ? new KeptSegments(0, RfmSegments.Usual, null, null)
            : new KeptSegments(row.Version, [.. (JsonSerializer.Deserialize<List<SegmentRow>>(row.Json, RecordJson.Options) ?? []).Select(Rule)], row.By, row.At);
    }

    public async Task<string> Add(IReadOnlyList<RfmSegment> rules, TableDraft draft, CancellationToken ct)
    {
        var next = (await Latest(ct)).Version + 1;
        var json = RecordJson.Write(rules.Select(rule => new SegmentRow(rule.Name, RfmSegment.Text(rule.Recency), RfmSegment.Text(rule.Frequency), RfmSegment.Text(rule.Monetary))).ToList());
        var row = new SegmentRulesRow { Version = next, Json = json, By = draft.By, At = draft.At };
        return await batches.Enter(BatchKind.Segments, draft, entry => entry.Keep(new TableChanges<SegmentRulesRow>([row], []), null, ct), ct);
    }

    private static RfmSegment Rule(SegmentRow row) =>
        new(row.Name, RfmSegment.Groups(row.R) ?? default, RfmSegment.Groups(row.F) ?? default, RfmSegment.Groups(row.M) ?? default);
}
