using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using OfficeSheet = DocumentFormat.OpenXml.Spreadsheet.Sheet;

namespace Kamino.Storage.Files.Reports;

/// <summary>Reads the cells of a sheet as texts: of numbers and days the plain number.</summary>
internal static class PlanBookSheet
{
    private const int Letters = 26;

    /// <summary>The rows that hold something, by their number, cells by their column from 0; <c>null</c> where there is no such sheet.</summary>
    public static IReadOnlyList<(int Number, IReadOnlyDictionary<int, string> Cells)>? Rows(SpreadsheetDocument book, string name)
    {
        var main = book.WorkbookPart;
        if (main?.Workbook?.Descendants<OfficeSheet>().FirstOrDefault(sheet => sheet.Name?.Value == name)?.Id?.Value is not { } id || main.GetPartById(id) is not WorksheetPart part)
        {
            return null;
        }

        var texts = main.SharedStringTablePart?.SharedStringTable?.Elements<SharedStringItem>().Select(item => item.InnerText).ToList() ?? [];
        return
        [
            .. (part.Worksheet?.Descendants<Row>() ?? []).Select((row, at) => ((int)(row.RowIndex?.Value ?? (uint)at + 1), (IReadOnlyDictionary<int, string>)row.Elements<Cell>()
                    .Select((cell, nth) => (Column: cell.CellReference?.Value is { } place ? Column(place) : nth, Text: Text(cell, texts)))
                    .Where(cell => cell.Text.Length > 0).DistinctBy(cell => cell.Column).ToDictionary(cell => cell.Column, cell => cell.Text)))
                .Where(row => row.Item2.Count > 0),
        ];
    }

    private static string Text(Cell cell, List<string> texts)
    {
        var kind = cell.DataType?.Value;
        return kind == CellValues.InlineString ? cell.InlineString?.InnerText ?? ""
            : kind == CellValues.SharedString ? int.TryParse(cell.CellValue?.Text, out var at) && at >= 0 && at < texts.Count ? texts[at] : ""
            : cell.CellValue?.Text ?? "";
    }

    private static int Column(string place) => place.TakeWhile(char.IsAsciiLetter).Aggregate(0, (column, letter) => (column * Letters) + char.ToUpperInvariant(letter) - 'A' + 1) - 1;
}
