using System.Globalization;
using System.Text;
using Kamino.UseCases.Ledger;
using SpreadCheetah;

namespace Kamino.Storage.Files;

/// <summary>Tables as XLSX with typed cells, or as CSV with commas, decimal points and a byte order mark, so that Excel reads the accents.</summary>
internal sealed class TableWriter : ITableWriter
{
    public async Task Write(string file, WrittenTable table, CancellationToken ct)
    {
        try
        {
            switch (Path.GetExtension(file).ToLowerInvariant())
            {
                case ".xlsx":
                    await Xlsx(file, table, ct);
                    break;
                case ".csv":
                    await File.WriteAllTextAsync(file, Csv(table), new UTF8Encoding(true), ct);
                    break;
                default:
                    throw new UnreadableFileException(file, FileFlaw.UnknownFileKind, ".xlsx, .csv");
            }
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            throw new UnreadableFileException(file, FileFlaw.UnwritableFile, unwritable.Message);
        }
    }

    /// <summary>A text that a spreadsheet would take for a formula gets an apostrophe in front: it shows as text and runs nothing.</summary>
    internal static string Disarmed(string text) => text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? "'" + text : text;

    private static async Task Xlsx(string file, WrittenTable table, CancellationToken ct)
    {
        await using var stream = File.Create(file);
        await using var sheet = await Spreadsheet.CreateNewAsync(stream, cancellationToken: ct);
        await sheet.StartWorksheetAsync(table.Name, token: ct);
        await sheet.AddRowAsync([.. table.Header.Select(text => new DataCell(text))], ct);
        foreach (var row in table.Rows)
        {
            await sheet.AddRowAsync([.. row.Select(Cell)], ct);
        }

        await sheet.FinishAsync(ct);
    }

    // In a workbook a text cell is a text cell: nothing in it runs.
    private static DataCell Cell(object? cell) => cell switch
    {
        null => default,
        string text => new DataCell(text),
        int number => new DataCell(number),
        decimal number => new DataCell(number),
        double number => new DataCell(number),
        DateOnly day => new DataCell(day.ToDateTime(default)),
        _ => new DataCell(Convert.ToString(cell, CultureInfo.InvariantCulture)),
    };

    private static string Csv(WrittenTable table)
    {
        var text = new StringBuilder().AppendJoin(',', table.Header).Append("\r\n");
        foreach (var row in table.Rows)
        {
            text.AppendJoin(',', row.Select(Field)).Append("\r\n");
        }

        return text.ToString();
    }

    private static string Field(object? cell) => cell switch
    {
        null => "",
        string text => Quoted(Disarmed(text)),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => Quoted(Disarmed(cell.ToString() ?? "")),
    };

    private static string Quoted(string text) =>
        text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : "\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
}
