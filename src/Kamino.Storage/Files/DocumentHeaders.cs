using System.Globalization;
using Kamino.Core.Ledger;
using Kamino.UseCases.Ledger;

namespace Kamino.Storage.Files;

/// <summary>The documents that a file of lines leans on, by number, kept while the lines are read. Compares what they say with what their lines sum up to.</summary>
internal sealed class DocumentHeaders
{
    private const decimal Tolerance = 0.01m; // a cent may be lost in rounding

    private readonly Dictionary<string, Document> _documents = new(StringComparer.Ordinal);
    private readonly List<string> _flawed = [];
    private long _repeated;
    private long _unreadable;
    private string? _repeatedExample;

    /// <summary>Takes one row of the documents' file. Of rows with the same number, the first one counts.</summary>
    /// <param name="outcome">What it was read as.</param>
    /// <param name="hasTotal">Whether the file writes the documents' totals.</param>
    public void Add(RowOutcome outcome, bool hasTotal)
    {
        switch (outcome)
        {
            case RowOutcome.Accepted { Line: { Document: { } number } line }:
                if (!_documents.TryGetValue(number, out var known))
                {
                    _documents.Add(number, known = new Document(line));
                }
                else
                {
                    _repeated++;
                    _repeatedExample ??= number;
                }

                known.Totals.AddRange(hasTotal ? [line.Net] : []);
                break;
            case RowOutcome.Refused refused:
                _unreadable++;
                _flawed.AddRange(_flawed.Count == 0 ? [$"{refused.Row}: {refused.Value}"] : []);
                break;
        }
    }

    /// <summary>The document of a line; <c>null</c> where no file has it.</summary>
    public LedgerLine? Find(string? number) => number is not null && _documents.TryGetValue(number, out var document) ? document.Line : null;

    /// <summary>Adds a line to its document's sum.</summary>
    public void Sum(LedgerLine line)
    {
        if (line.Document is { } number && _documents.TryGetValue(number, out var document))
        {
            document.Sum += line.Net;
            document.Lines++;
        }
    }

    /// <summary>What only the end of the lines tells.</summary>
    public IEnumerable<Notice> Notices
    {
        get
        {
            var differing = _documents.Values.SelectMany(document => document.Totals.Where(total => Math.Abs(total - document.Sum) > Tolerance).Select(total => (document, total))).ToList();
            var empty = _documents.Values.Where(document => document.Lines == 0).ToList();
            return
            [
                .. Some("duplicate_document_header", _repeated, _repeatedExample),
                .. Some("header_total_differs", differing.Count, differing.Select(one => Text($"{one.document.Line.Document}: {one.total} ≠ {one.document.Sum}")).FirstOrDefault()),
                .. Some("document_without_lines", empty.Count, empty.Select(document => document.Line.Document).FirstOrDefault()),
                .. Some("unreadable_document_header", _unreadable, _flawed.FirstOrDefault()),
            ];
        }
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static IEnumerable<Notice> Some(string about, long count, string? example) => count == 0 ? [] : [new Notice(about, count, example)];

    private sealed class Document(LedgerLine line)
    {
        public LedgerLine Line { get; } = line;

        public List<decimal> Totals { get; } = [];

        public decimal Sum { get; set; }

        public long Lines { get; set; }
    }
}
