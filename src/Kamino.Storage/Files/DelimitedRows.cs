using System.Buffers;
using Kamino.Core.Ledger;

namespace Kamino.Storage.Files;

/// <summary>Cuts text into rows and cells. A quote opens a cell only at its start; elsewhere it is a character like any other.</summary>
internal sealed class DelimitedRows : RowSource
{
    /// <summary>Excel's cells end at 32,767 characters; what is longer than this is a broken file.</summary>
    public const int LongestCell = 1 << 16;

    /// <summary>The longest row that is looked at as a whole.</summary>
    public const int LongestRow = 1 << 22;

    /// <summary>Excel's sheets end at this column.</summary>
    public const int MostCells = 1 << 14;

    private const char Quote = '"';

    private readonly TextDecoder _text;
    private readonly char _delimiter;
    private readonly char _lineEnd;
    private char[] _buffer = ArrayPool<char>.Shared.Rent(1 << 18);
    private CellSpan[] _cells = new CellSpan[64];
    private int _count;
    private int _doubled;
    private int _start;
    private int _end;
    private bool _ended;
    private bool _literal;
    private bool _holdsNul;

    public DelimitedRows(TextDecoder text, char delimiter, char lineEnd = '\n')
    {
        _text = text;
        _delimiter = delimiter;
        _lineEnd = lineEnd;
    }

    protected override ReadOnlySpan<char> Text => _buffer;

    protected override ReadOnlySpan<CellSpan> Cells => _cells.AsSpan(0, _count);

    public override bool Next()
    {
        Flaw = null;
        _literal = false;
        while (true)
        {
            if (_start == _end && !Fill())
            {
                return false;
            }

            var next = Cut();
            if (next >= 0)
            {
                return Take(next);
            }

            if (_end - _start >= LongestRow)
            {
                return TakeTooLong();
            }

            Fill();
        }
    }

    public override void Dispose()
    {
        _text.Dispose();
        ArrayPool<char>.Shared.Return(_buffer);
        _buffer = [];
        (_count, _start, _end, _ended) = (0, 0, 0, true);
    }

    private bool Take(int next)
    {
        Number++;
        if (_doubled > 0)
        {
            Unescape();
        }

        if (_holdsNul && _buffer.AsSpan(_start, next - _start).Contains('\0'))
        {
            Flaw ??= RowFlaw.UnreadableText;
        }

        _start = next;
        return true;
    }

    // The row goes on and on: what can be shown of it is shown, the rest is passed over up to the end of its line.
    private bool TakeTooLong()
    {
        Flaw = RowFlaw.CellTooLong;
        Number++;
        _cells[0] = new CellSpan(0, 0, CellForm.Text);
        _count = 1;
        _start = _end;
        while (Fill())
        {
            var line = _buffer.AsSpan(_start, _end - _start).IndexOf(_lineEnd);
            _start = line < 0 ? _end : _start + line + 1;
            if (line >= 0)
            {
                break;
            }
        }

        return true;
    }

    /// <summary>Cuts the row that starts at <see cref="_start"/>.</summary>
    /// <returns>Where the next row starts; -1 where the row isn't all there yet.</returns>
    private int Cut()
    {
        (_count, _doubled) = (0, 0);
        var text = _buffer.AsSpan(0, _end);
        var at = _start;
        while (true)
        {
            var cell = at;
            if (at < _end && text[at] == Quote && !_literal)
            {
                var closing = Closing(text, at);
                if (closing < 0)
                {
                    return closing == Reread ? Cut() : -1;
                }

                at = closing;
            }

            var length = text[at..].IndexOfAny(_delimiter, _lineEnd);
            if (length < 0 && !_ended)
            {
                return -1;
            }

            var end = length < 0 ? _end : at + length;
            var isLast = length < 0 || text[end] == _lineEnd;
            Add(text, cell, end, isLast);
            if (isLast)
            {
                return length < 0 ? _end : end + 1;
            }

            at = end + 1;
        }
    }

    private const int Reread = -2;

    // Where the quote that opens at a place closes, one past it; -1 where the text must go on first.
    private int Closing(ReadOnlySpan<char> text, int open)
    {
        for (var at = open + 1; ; at += 2)
        {
            var next = text[at..].IndexOf(Quote);
            at += next;
            if (next < 0 || at - open > LongestCell)
            {
                return next < 0 && !_ended && text.Length - open <= LongestCell ? -1 : Unclosed();
            }

            if (at + 1 >= text.Length)
            {
                return _ended ? at + 1 : -1;
            }

            if (text[at + 1] != Quote)
            {
                var ends = text[at + 1] == _delimiter || text[at + 1] is '\n' or '\r' or ' ';
                return ends || !text[open..at].Contains(_lineEnd) ? at + 1 : Unclosed();
            }
        }
    }

    // The quote never closes: only this line is flawed, so its quotes are read as they stand.
    private int Unclosed()
    {
        Flaw = RowFlaw.UnclosedQuote;
        _literal = true;
        return Reread;
    }

    private void Add(ReadOnlySpan<char> text, int start, int end, bool isLast)
    {
        if (isLast && end > start && text[end - 1] == '\r')
        {
            end--;
        }

        if (end - start > LongestCell || _count == MostCells)
        {
            Flaw ??= RowFlaw.CellTooLong;
            end = Math.Min(end, start + LongestCell);
        }

        if (end - start > 1 && text[start] == Quote && !_literal)
        {
            var inner = text[start..end].TrimEnd(' ');
            if (inner.Length > 1 && inner[^1] == Quote)
            {
                (start, end) = (start + 1, start + inner.Length - 1);
                _doubled += text[start..end].Contains(Quote) ? 1 : 0;
            }
        }

        if (_count == MostCells)
        {
            return;
        }

        if (_count == _cells.Length)
        {
            Array.Resize(ref _cells, _cells.Length * 2);
        }

        _cells[_count++] = new CellSpan(start, end - start, CellForm.Text);
    }

    // Doubled quotes inside quoted cells become one, in place.
    private void Unescape()
    {
        for (var i = 0; i < _count; i++)
        {
            var cell = _cells[i];
            var isQuoted = cell.Start > _start && _buffer[cell.Start - 1] == Quote;
            if (!isQuoted)
            {
                continue;
            }

            var length = 0;
            for (var at = 0; at < cell.Length; at++)
            {
                _buffer[cell.Start + length++] = _buffer[cell.Start + at];
                at += _buffer[cell.Start + at] == Quote && at + 1 < cell.Length && _buffer[cell.Start + at + 1] == Quote ? 1 : 0;
            }

            _cells[i] = cell with { Length = length };
        }
    }

    private bool Fill()
    {
        if (_ended)
        {
            return false;
        }

        _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
        (_end, _start) = (_end - _start, 0);
        if (_buffer.Length - _end < TextDecoder.BlockLength)
        {
            var larger = ArrayPool<char>.Shared.Rent(_buffer.Length * 2);
            _buffer.AsSpan(0, _end).CopyTo(larger);
            ArrayPool<char>.Shared.Return(_buffer);
            _buffer = larger;
        }

        var read = 0;
        do
        {
            read = _text.Read(_buffer.AsSpan(_end));
            _holdsNul |= _buffer.AsSpan(_end, read).Contains('\0');
            _end += read;
        }
        while (read > 0 && _buffer.Length - _end >= TextDecoder.BlockLength);

        _ended = read == 0;
        return _end > _start;
    }
}
