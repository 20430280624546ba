using System.Globalization;
using System.Runtime.CompilerServices;
using Kamino.UseCases.Ledger;
using Kamino.UseCases.Lifetime;

namespace Kamino.Storage.Files;

/// <summary>One reading of a summary into columns.</summary>
internal sealed class SummaryReading
{
    private const int Mean = 4;
    private static readonly string[] Names = ["customer", "x", "t_x", "T", "m"];

    private readonly string _file;
    private readonly ReadOnlyMemory<byte> _text;
    private readonly int[] _roles; // of each column of the file: its place among the names, -1 where it is none of them
    private readonly SummaryCodes _codes;
    private readonly double[][] _columns;
    private readonly List<int> _emptyLines = [];
    private bool _anyMean;

    private SummaryReading(string file, ReadOnlyMemory<byte> text, int[] roles)
    {
        var lines = text.Span.Count((byte)'\n') - (text.Span is [.., (byte)'\n'] ? 1 : 0); // without the header's: the columns keep their size then
        (_file, _text, _roles, _codes) = (file, text, roles, new SummaryCodes(text, lines));
        _columns = [.. Names.Select((_, role) => roles.Contains(role) && role > 0 ? new double[lines] : [])];
    }

    private int Row => _codes.Count + _emptyLines.Count + 2;

    public static SummaryFile Of(string file, ReadOnlyMemory<byte> text, CancellationToken ct)
    {
        var reading = new SummaryReading(file, text, Roles(file, Line(text.Span, 0, out var start)));
        while (start < text.Length)
        {
            start = reading.Some(start);
            ct.ThrowIfCancellationRequested();
        }

        var codes = reading._codes;
        return codes.Repeated() is >= 0 and var customer && reading.File() is var read
            ? throw new UnreadableFileException(file, FileFlaw.RepeatedCustomer, $"row {read.LineOf(customer)}, column customer: {codes[customer]}")
            : reading.File();
    }

    private static int[] Roles(string file, ReadOnlySpan<byte> header)
    {
        var names = new List<string>();
        for (var rest = header; ; rest = rest[(SummaryCell.End(rest) + 1)..])
        {
            var end = SummaryCell.End(rest);
            if (end < 0)
            {
                throw new UnreadableFileException(file, FileFlaw.UnclosedQuote, "row 1");
            }

            names.Add(SummaryCell.Text(rest[..end]).Trim());
            if (end == rest.Length)
            {
                break;
            }
        }

        int At(string name) => names.FindIndex(cell => cell.Equals(name, StringComparison.OrdinalIgnoreCase));
        var missing = Array.Find(Names[..Mean], name => At(name) < 0);
        return missing is null
            ? [.. names.Select((_, column) => Array.FindIndex(Names, name => At(name) == column))]
            : throw new UnreadableFileException(file, FileFlaw.NoSuchColumn, $"row 1, column {missing}");
    }

    private static ReadOnlySpan<byte> Line(ReadOnlySpan<byte> text, int start, out int next)
    {
        var length = text[start..].IndexOf((byte)'\n');
        var line = length < 0 ? text[start..] : text.Slice(start, length);
        next = length < 0 ? text.Length : start + length + 1;
        return line.Length > 0 && line[^1] == '\r' ? line[..^1] : line;
    }

    // A stretch of lines, and where the next one begins.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Some(int start)
    {
        var text = _text.Span;
        for (var lines = 0; lines < 65536 && start < text.Length; lines++)
        {
            var line = Line(text, start, out var next);
            if (line.IsEmpty)
            {
                _emptyLines.Add(_codes.Count);
            }
            else
            {
                Read(line, start);
            }

            start = next;
        }

        return start;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Read(ReadOnlySpan<byte> line, int start)
    {
        var (customer, at, cells) = (_codes.Count, 0, 0);
        var (code, plain) = (0..0, true);
        for (; at <= line.Length; cells++, at++)
        {
            var (role, from) = (cells < _roles.Length ? _roles[cells] : -1, at);
            if (role > 0)
            {
                _columns[role][customer] = PlainDecimal.TryRead(line, ref at, out var number) ? number : Number(line, ref at, role);
                _anyMean |= role == Mean && at > from;
            }
            else
            {
                var isPlain = SummaryCell.Skip(line, ref at);
                (code, plain) = role == 0 ? (from..at, isPlain) : (code, plain);
            }

            if (at < 0)
            {
                throw new UnreadableFileException(_file, FileFlaw.UnclosedQuote, $"row {Row}");
            }
        }

        if (cells != _roles.Length)
        {
            throw Refused(FileFlaw.WrongCellCount, 0, cells.ToString(CultureInfo.InvariantCulture));
        }

        if (SummaryCell.IsEmpty(line[code]))
        {
            throw Refused(FileFlaw.EmptyCell, 0, "");
        }

        _codes.Add(start + code.Start.Value, code.End.Value - code.Start.Value, plain);
    }

    private double Number(ReadOnlySpan<byte> line, ref int at, int role)
    {
        var cell = line[at..];
        var end = SummaryCell.End(cell);
        at = end < 0 ? end : at + end;
        cell = end < 0 ? [] : cell[..end];
        if (end < 0)
        {
            return 0.0;
        }

        if (double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number))
        {
            return number;
        }

        var empty = cell.Trim((byte)' ').IsEmpty;
        return empty && role == Mean ? 0.0 : throw Refused(empty ? FileFlaw.EmptyCell : FileFlaw.BadNumber, role, SummaryCell.Text(cell));
    }

    private SummaryFile File()
    {
        double[] Column(int role)
        {
            Array.Resize(ref _columns[role], _codes.Count);
            return _columns[role];
        }

        return new SummaryFile(new SummaryTable(_codes, Column(1), Column(2), Column(3), _anyMean ? Column(Mean) : null), _emptyLines);
    }

    private UnreadableFileException Refused(FileFlaw flaw, int role, string value) =>
        new(_file, flaw, string.Create(CultureInfo.InvariantCulture, $"row {Row}, column {Names[role]}{(value.Length == 0 ? "" : ": " + value)}"));
}
