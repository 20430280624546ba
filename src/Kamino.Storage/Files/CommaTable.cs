using System.Globalization;
using System.Text;
using Kamino.UseCases.Ledger;

namespace Kamino.Storage.Files;

/// <summary>One row of a plain CSV file, cells by header.</summary>
internal sealed record CommaRow(string File, int Row, IReadOnlyDictionary<string, string> Cells)
{
    /// <summary>The cell's text; empty where the column isn't there.</summary>
    public string Text(string column) => Cells.GetValueOrDefault(column, "").Trim();

    /// <summary>The cell's text; a row without it is refused.</summary>
    public string Needed(string column) => Text(column) is { Length: > 0 } text ? text : throw Refused(FileFlaw.EmptyCell, column, "");

    /// <summary>A number with a decimal point; <c>null</c> where the cell is empty.</summary>
    public decimal? Number(string column) => Text(column) is not { Length: > 0 } text ? null
        : decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number
        : throw Refused(FileFlaw.BadNumber, column, text);

    /// <summary>A day as YYYY-MM-DD; <c>null</c> where the cell is empty.</summary>
    public DateOnly? Day(string column) => Text(column) is not { Length: > 0 } text ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw Refused(FileFlaw.BadDate, column, text);

    /// <summary>What to throw where a cell can't be taken.</summary>
    public UnreadableFileException Refused(FileFlaw flaw, string column, string value) =>
        new(File, flaw, string.Create(CultureInfo.InvariantCulture, $"row {Row}, column {column}{(value.Length == 0 ? "" : ": " + value)}"));
}

/// <summary>The calculators' input files: a header row, commas, decimal points, quotes where needed. Extra columns are ignored.</summary>
internal static class CommaTable
{
    private static readonly UTF8Encoding Strict = new(false, true);

    public static async Task<IReadOnlyList<CommaRow>> Read(string file, IReadOnlyList<string> needed, CancellationToken ct)
    {
        var records = Records(await Text(file, ct), file).ToList();
        if (records.Count == 0)
        {
            throw new UnreadableFileException(file, FileFlaw.EmptyFile);
        }

        var header = records[0].Cells.Select(cell => cell.Trim().ToLowerInvariant()).ToList();
        if (needed.FirstOrDefault(column => !header.Contains(column)) is { } missing)
        {
            throw new UnreadableFileException(file, FileFlaw.NoSuchColumn, $"row 1, column {missing}");
        }

        return [.. records.Skip(1).Where(record => record.Cells.Any(cell => cell.Length > 0)).Select(record => Row(file, header, record.Row, record.Cells))];
    }

    /// <summary>The names of the columns as they are spelt.</summary>
    public static async Task<IReadOnlyList<string>> Header(string file, CancellationToken ct) =>
        [.. Records(await Text(file, ct), file).First().Cells.Select(cell => cell.Trim())];

    /// <summary>The file's text: UTF-8, or Latin-1 where it isn't.</summary>
    public static async Task<string> Text(string file, CancellationToken ct)
    {
        try
        {
            var bytes = await File.ReadAllBytesAsync(file, ct);
            var start = bytes is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0;
            return Decoded(bytes.AsSpan(start));
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new UnreadableFileException(file, FileFlaw.FileNotFound);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new UnreadableFileException(file, FileFlaw.FileNotReadable, unreadable.Message);
        }
    }

    private static string Decoded(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return Encoding.Latin1.GetString(bytes);
        }
    }

    private static CommaRow Row(string file, List<string> header, int row, List<string> cells)
    {
        var byHeader = new Dictionary<string, string>(StringComparer.Ordinal);
        var result = new CommaRow(file, row, byHeader);
        if (cells.Count > header.Count)
        {
            throw result.Refused(FileFlaw.WrongCellCount, header[^1], cells[header.Count]);
        }

        for (var i = 0; i < cells.Count; i++)
        {
            byHeader[header[i]] = cells[i];
        }

        return result;
    }

    private static IEnumerable<(int Row, List<string> Cells)> Records(string text, string file)
    {
        var (row, cells, cell, quoted) = (1, new List<string>(), new StringBuilder(), false);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (quoted && c == '"' && i + 1 < text.Length && text[i + 1] == '"')
            {
                cell.Append(text[++i]);
            }
            else if (c == '"' && (quoted || cell.Length == 0))
            {
                quoted = !quoted;
            }
            else if (!quoted && (c is ',' or '\n'))
            {
                cells.Add(cell.ToString());
                cell.Clear();
                if (c == '\n')
                {
                    yield return (row++, cells);
                    cells = [];
                }
            }
            else if (quoted || c != '\r')
            {
                cell.Append(c);
            }
        }

        if (quoted)
        {
            throw new UnreadableFileException(file, FileFlaw.UnclosedQuote, string.Create(CultureInfo.InvariantCulture, $"row {row}"));
        }

        if (cell.Length > 0 || cells.Count > 0)
        {
            cells.Add(cell.ToString());
            yield return (row, cells);
        }
    }
}
