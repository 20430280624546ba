using Kamino.Core.Ledger;

namespace Kamino.Storage.Files;

/// <summary>Notices lines that repeat an earlier line of their document. Only the document at hand is remembered, so memory stays flat.</summary>
internal sealed class EqualLines : IEqualityComparer<LedgerLine>
{
    private const int MostRemembered = 100_000;

    private readonly HashSet<LedgerLine> _lines;
    private string? _document;
    private DateOnly _date;

    public EqualLines() => _lines = new HashSet<LedgerLine>(this);

    public bool IsRepeated(LedgerLine line)
    {
        if (line.Document != _document || line.Date != _date || _lines.Count >= MostRemembered)
        {
            (_document, _date) = (line.Document, line.Date);
            _lines.Clear();
        }

        return !_lines.Add(line);
    }

    public bool Equals(LedgerLine? x, LedgerLine? y) =>
        x is not null && y is not null && x.Net == y.Net && x.Quantity == y.Quantity && x.Product == y.Product && x.Line == y.Line && x with { Row = 0 } == y with { Row = 0 };

    public int GetHashCode(LedgerLine line) => line.Net.GetHashCode() ^ ((line.Product?.Length ?? 0) << 16);
}
