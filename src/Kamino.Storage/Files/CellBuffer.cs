using System.Globalization;
using Kamino.Core.Ledger;

namespace Kamino.Storage.Files;

/// <summary>Writes the typed cells of one row as text, in the one form that reading expects of each type.</summary>
internal sealed class CellBuffer
{
    private const int LongestNumber = 40;

    private char[] _text = new char[1 << 12];
    private CellSpan[] _cells = new CellSpan[64];
    private int _length;
    private int _filled;
    private int _widest;
    private int _count;

    public ReadOnlySpan<char> Text => _text;

    /// <summary>The cells up to the last one that holds something in this or an earlier row: a file with types writes no empty ones.</summary>
    public ReadOnlySpan<CellSpan> Cells => _cells.AsSpan(0, _widest);

    public bool IsBlank => _filled == 0;

    /// <summary>What no cell may hold.</summary>
    public RowFlaw? Flaw { get; private set; }

    public void Clear()
    {
        _cells.AsSpan(0, _count).Clear();
        (_length, _filled, _count) = (0, 0, 0);
        Flaw = null;
    }

    public void AddNothing() => Close(_length, CellForm.Text);

    public void AddText(ReadOnlySpan<char> text, CellForm form = CellForm.Text)
    {
        Flaw ??= text.Contains('\0') ? RowFlaw.UnreadableText : text.Length > DelimitedRows.LongestCell ? RowFlaw.CellTooLong : null;
        var kept = text[..Math.Min(text.Length, DelimitedRows.LongestCell)];
        var start = Room(kept.Length);
        kept.CopyTo(_text.AsSpan(start));
        _length += kept.Length;
        Close(start, form);
    }

    /// <summary>Adds a floating number as a spreadsheet means it: 15 digits that count and no more decimals than are kept, so that 0.1 + 0.2 is 0.3.</summary>
    /// <param name="number">The number.</param>
    /// <param name="digits">The least digits to write, as a format such as <c>00000</c> asks for.</param>
    public void AddNumber(double number, int digits = 0)
    {
        var start = Room(LongestNumber + digits);
        var room = _text.AsSpan(start);
        int written;
        if (Math.Abs(number) >= (double)NumberReading.Limit * 10 || double.IsNaN(number))
        {
            number.TryFormat(room, out written, "R", CultureInfo.InvariantCulture);
        }
        else
        {
            Math.Round((decimal)number, NumberReading.MostDecimals).TryFormat(room, out written, digits > 0 ? new string('0', digits) : "G", CultureInfo.InvariantCulture);
        }

        _length += written;
        Close(start, CellForm.Number);
    }

    public void AddDay(DateTime day)
    {
        var start = Room(LongestNumber);
        day.TryFormat(_text.AsSpan(start), out var written, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        _length += written;
        Close(start, CellForm.Day);
    }

    private int Room(int needed)
    {
        if (_text.Length - _length < needed)
        {
            Array.Resize(ref _text, Math.Max(_text.Length * 2, _length + needed));
        }

        return _length;
    }

    private void Close(int start, CellForm form)
    {
        if (_count == _cells.Length)
        {
            Array.Resize(ref _cells, _cells.Length * 2);
        }

        _cells[_count++] = new CellSpan(start, _length - start, form);
        _filled = _length > start ? _count : _filled;
        _widest = Math.Max(_widest, _filled);
    }
}
