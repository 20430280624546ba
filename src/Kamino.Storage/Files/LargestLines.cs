using Kamino.Core.Ledger;
using Kamino.UseCases.Ledger;

namespace Kamino.Storage.Files;

/// <summary>Keeps the largest lines, up and down, to notice those that were taken back whole.</summary>
internal sealed class LargestLines
{
    private const int Kept = 64;

    private readonly List<LedgerLine> _lines = new(Kept + 1);
    private decimal _least;

    public IEnumerable<Notice> Notices
    {
        get
        {
            var taken = _lines.Where(line => line.Net > 0 && line.Account is not null && _lines.Any(other => IsReversal(line, other))).ToList();
            return taken.Count == 0 ? [] : [new Notice("large_lines_reversed", taken.Count, taken.MaxBy(line => line.Net)?.Document)];
        }
    }

    public void Add(LedgerLine line)
    {
        var size = Math.Abs(line.Net);
        if (size <= _least && _lines.Count == Kept)
        {
            return;
        }

        _lines.Add(line);
        if (_lines.Count > Kept && _lines.MinBy(one => Math.Abs(one.Net)) is { } smallest)
        {
            _lines.Remove(smallest);
            _least = _lines.Min(one => Math.Abs(one.Net));
        }
    }

    private static bool IsReversal(LedgerLine line, LedgerLine other) =>
        other.Net == -line.Net && other.Account == line.Account && other.Product == line.Product && other.Date >= line.Date;
}
