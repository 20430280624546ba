using Kamino.Core.Ledger;
using Kamino.UseCases.Ledger;

namespace Kamino.Storage.Files;

/// <summary>Reads the rows of planned files in blocks.</summary>
internal static class LedgerRows
{
    private const int BlockRows = 4096;

    public static IEnumerable<IReadOnlyList<RowOutcome>> Read(IReadOnlyList<LedgerPlan> plans, ReadingProgress progress, CancellationToken ct)
    {
        var tally = new RowTally();
        var before = 0L;
        foreach (var plan in plans)
        {
            var start = before;
            foreach (var block in ReadFile(plan, taken => progress.BytesRead = start + taken, ct))
            {
                tally.Add(block);
                progress.Rows += block.Count;
                yield return block;
            }

            before = progress.BytesRead;
        }

        progress.BytesRead = progress.BytesTotal;
        progress.Notices.AddRange(tally.Notices);
    }

    private static IEnumerable<List<RowOutcome>> ReadFile(LedgerPlan plan, Action<long> taken, CancellationToken ct)
    {
        var pool = new TextPool(plan.Look.Header.Count);
        KeepText keep = pool.Keep;
        using var rows = plan.Look.Form.Open(plan.Look.Source, taken);
        var more = true;
        while (more)
        {
            ct.ThrowIfCancellationRequested();
            var block = new List<RowOutcome>(BlockRows);
            while (block.Count < BlockRows && (more = rows.Next()))
            {
                if (rows.Number != plan.Look.HeaderRow)
                {
                    block.Add(Outcome(rows, plan, keep));
                }
            }

            if (block.Count > 0)
            {
                yield return block;
            }
        }
    }

    private static RowOutcome Outcome(RowSource rows, LedgerPlan plan, KeepText keep) =>
        rows.Number < plan.Look.HeaderRow ? new RowOutcome.Ignored(rows.Number, IgnoredBecause.TitleRow)
        : rows.Flaw is { } flaw ? LedgerReading.Refuse(rows.Row, plan.Layout, -1, flaw)
        : LedgerReading.Read(rows.Row, plan.Layout, keep);
}
