using System.Globalization;
using System.Text;
using System.Text.Unicode;
using Kamino.UseCases.Ledger;
using Kamino.UseCases.Lifetime;

namespace Kamino.Storage.Files;

/// <summary>Where a summary's columns are, and how one of its lines is taken apart.</summary>
internal sealed class SummaryColumns
{
    private const int MostColumns = 64;
    private static readonly string[] Names = ["customer", "x", "t_x", "T", "m"];
    private readonly string _file;
    private readonly int _count;
    private readonly int[] _at;

    private SummaryColumns(string file, List<string> header)
    {
        (_file, _count) = (file, header.Count);
        _at = [.. Names.Select(name => header.FindIndex(cell => cell.Equals(name, StringComparison.OrdinalIgnoreCase)))];
    }

    /// <summary>Finds the columns by the header.</summary>
    public static SummaryColumns Of(string file, ReadOnlySpan<byte> line)
    {
        Span<Range> cells = stackalloc Range[MostColumns];
        var header = new List<string>();
        foreach (var cell in cells[..Split(file, line, 1, cells)])
        {
            header.Add(Text(line[cell]).Trim());
        }

        var columns = new SummaryColumns(file, header);
        return Array.FindIndex(columns._at, 0, Names.Length - 1, at => at < 0) is >= 0 and var missing
            ? throw new UnreadableFileException(file, "no_such_column", $"row 1, column {Names[missing]}")
            : columns;
    }

    /// <summary>Takes a line apart.</summary>
    public SummaryRow Read(ReadOnlySpan<byte> line, int row)
    {
        Span<Range> cells = stackalloc Range[MostColumns];
        var count = Split(_file, line, row, cells);
        if (count != _count)
        {
            throw Refused("wrong_cell_count", row, Names[0], count.ToString(CultureInfo.InvariantCulture));
        }

        var customer = Text(line[cells[_at[0]]]);
        return new SummaryRow(
            row, customer.Length > 0 ? customer : throw Refused("empty_cell", row, Names[0], ""),
            Needed(line[cells[_at[1]]], row, 1), Needed(line[cells[_at[2]]], row, 2), Needed(line[cells[_at[3]]], row, 3),
            _at[4] < 0 ? null : Number(line[cells[_at[4]]], row, 4));
    }

    private double Needed(ReadOnlySpan<byte> cell, int row, int column) => Number(cell, row, column) ?? throw Refused("empty_cell", row, Names[column], "");

    private double? Number(ReadOnlySpan<byte> cell, int row, int column) => PlainDecimal.TryRead(cell, out var plain) ? plain
        : cell.Trim((byte)' ').IsEmpty ? null
        : double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number
        : throw Refused("bad_number", row, Names[column], Text(cell));

    private UnreadableFileException Refused(string flaw, int row, string column, string value) =>
        new(_file, flaw, string.Create(CultureInfo.InvariantCulture, $"row {row}, column {column}{(value.Length == 0 ? "" : ": " + value)}"));

    // A quoted cell keeps its quotes until its text is asked for.
    private static int Split(string file, ReadOnlySpan<byte> line, int row, Span<Range> cells)
    {
        var (count, start) = (0, 0);
        for (; count < cells.Length; count++)
        {
            var rest = line[start..];
            var quoted = rest.StartsWith("\""u8) ? ClosingQuote(rest) + 1 : 0;
            if (quoted < 0)
            {
                throw new UnreadableFileException(file, "unclosed_quote", $"row {row}");
            }

            var end = rest[quoted..].IndexOf((byte)',');
            cells[count] = end < 0 ? start..line.Length : start..(start + quoted + end);
            if (end < 0)
            {
                return count + 1;
            }

            start += quoted + end + 1;
        }

        return count;
    }

    private static int ClosingQuote(ReadOnlySpan<byte> rest)
    {
        for (var at = 1; at < rest.Length; at++)
        {
            if (rest[at] == '"')
            {
                if (at + 1 == rest.Length || rest[at + 1] != '"')
                {
                    return at;
                }

                at++;
            }
        }

        return -2;
    }

    private static string Text(ReadOnlySpan<byte> cell)
    {
        var quoted = cell.Length > 1 && cell[0] == '"' && cell[^1] == '"';
        var inside = quoted ? cell[1..^1] : cell.Trim((byte)' ');
        var text = Utf8.IsValid(inside) ? Encoding.UTF8.GetString(inside) : Encoding.Latin1.GetString(inside);
        return quoted ? text.Replace("\"\"", "\"", StringComparison.Ordinal) : text;
    }
}
