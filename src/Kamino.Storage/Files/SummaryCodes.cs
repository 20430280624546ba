using System.Collections;

namespace Kamino.Storage.Files;

/// <summary>The customers' codes of a summary, left in the file's bytes: a code is made when somebody looks at it.</summary>
/// <param name="text">The file.</param>
/// <param name="most">How many there can be.</param>
internal sealed class SummaryCodes(ReadOnlyMemory<byte> text, int most) : IReadOnlyList<string>
{
    private readonly (int Start, int Length)[] _cells = new (int Start, int Length)[most];
    private bool _byBytes = true;
    private bool _byLength = true;

    public int Count { get; private set; }

    public string this[int index] => SummaryCell.Text(Cell(index));

    /// <summary>Takes one more.</summary>
    /// <param name="start">Where its cell begins in the file.</param>
    /// <param name="length">How long the cell is.</param>
    /// <param name="plain">Whether it can be written in one way only.</param>
    public void Add(int start, int length, bool plain)
    {
        _cells[Count++] = (start, length);
        if (_byBytes || _byLength)
        {
            Compare(plain);
        }
    }

    /// <summary>The first one that came before already; -1 where all differ, which codes in order do for certain.</summary>
    public int Repeated()
    {
        if (!_byBytes && !_byLength)
        {
            var seen = new HashSet<string>(Count, StringComparer.Ordinal);
            for (var i = 0; i < Count; i++)
            {
                if (!seen.Add(this[i]))
                {
                    return i;
                }
            }
        }

        return -1;
    }

    public IEnumerator<string> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
        {
            yield return this[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private ReadOnlySpan<byte> Cell(int index) => text.Span.Slice(_cells[index].Start, _cells[index].Length);

    // In the order of the bytes, or the shorter first: both are orders in which codes rise.
    private void Compare(bool plain)
    {
        var (cell, before) = (Count - 1, Count - 2);
        var rises = plain && (before < 0 || Cell(before).SequenceCompareTo(Cell(cell)) < 0);
        _byBytes &= rises;
        _byLength &= plain && (before < 0 || _cells[before].Length < _cells[cell].Length || (_cells[before].Length == _cells[cell].Length && rises));
    }
}
