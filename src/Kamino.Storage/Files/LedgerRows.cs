using Kamino.Core.Ledger;
using Kamino.UseCases.Ledger;

namespace Kamino.Storage.Files;

/// <summary>Reads the rows of planned files in blocks.</summary>
/// <param name="plans">The files.</param>
/// <param name="progress">How far reading is.</param>
/// <param name="today">Days after this one are worth a notice.</param>
internal sealed class LedgerRows(LedgerPlans plans, ReadingProgress progress, DateOnly today)
{
    private const int BlockRows = 1024;

    private readonly bool _isSeveral = plans.All.Count() > 1;
    private readonly RowTally _tally = new(today);
    private long _before;

    public IEnumerable<IReadOnlyList<RowOutcome>> Read(CancellationToken ct)
    {
        var documents = plans.Documents.Count > 0 ? ReadDocuments(ct) : null;
        foreach (var plan in plans.Lines)
        {
            foreach (var block in ReadFile(plan, documents, ct))
            {
                _tally.Add(block, plan.Layout);
                progress.Rows += block.Count;
                yield return block;
            }
        }

        progress.BytesRead = progress.BytesTotal;
        progress.Notices.AddRange(_tally.Notices);
        progress.Notices.AddRange(documents?.Notices ?? []);
    }

    private DocumentHeaders ReadDocuments(CancellationToken ct)
    {
        var documents = new DocumentHeaders();
        foreach (var plan in plans.Documents)
        {
            var hasTotal = plan.Has(LedgerField.Net);
            foreach (var outcome in ReadFile(plan, null, ct).SelectMany(block => block))
            {
                documents.Add(outcome, hasTotal);
            }
        }

        return documents;
    }

    private IEnumerable<List<RowOutcome>> ReadFile(LedgerPlan plan, DocumentHeaders? documents, CancellationToken ct)
    {
        var pool = new TextPool(plan.Look.Header.Count);
        KeepText keep = pool.Keep;
        var start = _before;
        using var rows = plan.Look.Form.Open(plan.Look.Source, taken => progress.BytesRead = Math.Min(start + taken, progress.BytesTotal));
        var more = true;
        while (more)
        {
            ct.ThrowIfCancellationRequested();
            var block = new List<RowOutcome>(BlockRows);
            while (block.Count < BlockRows && (more = rows.Next()))
            {
                if (rows.Number != plan.Look.HeaderRow)
                {
                    block.Add(Named(Outcome(rows, plan, documents, keep), plan));
                }
            }

            if (block.Count > 0)
            {
                yield return block;
            }
        }

        _before = progress.BytesRead;
    }

    private RowOutcome Outcome(RowSource rows, LedgerPlan plan, DocumentHeaders? documents, KeepText keep) =>
        rows.Number < plan.Look.HeaderRow ? new RowOutcome.Ignored(rows.Number, IgnoredBecause.TitleRow)
        : rows.Flaw is { } flaw ? LedgerReading.Refuse(rows.Row, plan.Layout, -1, flaw)
        : documents is null || (plan.Has(LedgerField.Account) && plan.Has(LedgerField.Date)) ? Whole(rows.Row, plan.Layout, keep)
        : Joined(rows.Row, plan.Layout, documents, keep);

    private RowOutcome Whole(CellRow row, LedgerLayout layout, KeepText keep)
    {
        var outcome = LedgerReading.Read(row, layout, keep);
        if (outcome is RowOutcome.Accepted)
        {
            _tally.AddDateCell(row, layout);
        }

        return outcome;
    }

    private static RowOutcome Joined(CellRow row, LedgerLayout layout, DocumentHeaders documents, KeepText keep)
    {
        var column = layout.Column(LedgerField.Document);
        if (documents.Find(CellText.Of(row[column], column, keep)) is not { } header)
        {
            return LedgerReading.NoLine(row, layout) is { } why ? new RowOutcome.Ignored(row.Number, why) : LedgerReading.Refuse(row, layout, column, RowFlaw.NoDocumentHeader);
        }

        var outcome = LedgerReading.Read(row, layout, keep, header);
        if (outcome is RowOutcome.Accepted { Line: var line })
        {
            documents.Sum(line);
        }

        return outcome;
    }

    // Refused rows are saved below one header row: the first file's.
    private RowOutcome Named(RowOutcome outcome, LedgerPlan plan) => !_isSeveral || outcome is not RowOutcome.Refused refused ? outcome
        : ReferenceEquals(plan, plans.Lines[0]) ? refused with { File = plan.Look.Source.Name }
        : refused with { File = plan.Look.Source.Name, Cells = Aligned(refused.Cells, plan.Layout, plans.Lines[0].Layout) };

    private static IReadOnlyList<string> Aligned(IReadOnlyList<string> cells, LedgerLayout from, LedgerLayout to)
    {
        if (from.Header.SequenceEqual(to.Header))
        {
            return cells;
        }

        var places = to.Header.Select((header, column) => Place(from, header, to.Columns.Where(pair => pair.Value == column).Select(pair => from.Column(pair.Key))));
        return [.. places.Select(place => place >= 0 && place < cells.Count ? cells[place] : "")];
    }

    private static int Place(LedgerLayout from, string header, IEnumerable<int> ofField) =>
        ofField.FirstOrDefault(from.Header.ToList().IndexOf(header));
}
