using Kamino.Core.Ledger;

namespace Kamino.Storage.Files;

/// <summary>Notices lines that repeat an earlier line of their document. Only the document at hand is remembered, so memory stays flat.</summary>
internal sealed class EqualLines : IEqualityComparer<LedgerLine>
{
    private const int Few = 32;
    private const int MostRemembered = 100_000;

    private readonly List<LedgerLine> _few = new(Few);
    private readonly HashSet<LedgerLine> _many;
    private string? _document;
    private DateOnly _date;

    public EqualLines() => _many = new HashSet<LedgerLine>(this);

    public bool IsRepeated(LedgerLine line)
    {
        if (line.Document != _document || line.Date != _date || _many.Count >= MostRemembered)
        {
            (_document, _date) = (line.Document, line.Date);
            _few.Clear();
            _many.Clear();
        }

        return _few.Count < Few ? IsAmongFew(line) : !_many.Add(line);
    }

    public bool Equals(LedgerLine? x, LedgerLine? y) =>
        x is not null && y is not null && x.Line == y.Line && x.Net == y.Net && x.Quantity == y.Quantity && x.Product == y.Product && x with { Row = 0 } == y with { Row = 0 };

    public int GetHashCode(LedgerLine line) => line.Net.GetHashCode() ^ ((line.Product?.Length ?? 0) << 16);

    // Most documents are short: looking at each line is quicker than hashing it.
    private bool IsAmongFew(LedgerLine line)
    {
        foreach (var other in _few)
        {
            if (Equals(other, line))
            {
                return true;
            }
        }

        _few.Add(line);
        if (_few.Count == Few)
        {
            _many.UnionWith(_few);
        }

        return false;
    }
}
