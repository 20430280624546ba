using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using Kamino.UseCases.Ledger;
using Kamino.UseCases.Plans;
using SpreadCheetah;
using SpreadCheetah.Styling;
using SpreadCheetah.Worksheets;

namespace Kamino.Storage.Files.Reports;

/// <summary>Workbooks of plans. A hidden sheet remembers what every field said and which column is which, so that a renamed heading or a moved column does no harm.</summary>
internal sealed class PlanBookFiles : IPlanBooks
{
    private const string Memory = "kamino";
    private const int Longest = 8_000;
    private const int MostRows = 2_000;

    public async Task<byte[]> Write(PlanBook book, CancellationToken ct)
    {
        using var file = new MemoryStream();
        await using (var sheets = await Spreadsheet.CreateNewAsync(file, cancellationToken: ct))
        {
            var head = sheets.AddStyle(new Style { Font = { Bold = true } });
            foreach (var sheet in book.Sheets)
            {
                var options = new WorksheetOptions { FrozenRows = 1 };
                foreach (var (at, column) in sheet.Columns.Index())
                {
                    options.Column(at + 2).Width = column.Name is "text" ? 48 : column.Kind == CellKind.Text ? 18 : 13;
                }

                await sheets.StartWorksheetAsync(sheet.Name, options, ct);
                await sheets.AddRowAsync([new Cell("id", head), .. sheet.Columns.Select(column => new Cell(column.Head, head))], ct);
                foreach (var row in sheet.Rows)
                {
                    await sheets.AddRowAsync([new Cell(row.Id), .. row.Cells.Zip(sheet.Columns, Typed)], ct);
                }
            }

            if (book.Base.Count > 0)
            {
                await Remember(sheets, book, ct);
            }

            await sheets.FinishAsync(ct);
        }

        return file.ToArray();
    }

    public PlanBook Read(string file)
    {
        try
        {
            using var book = SpreadsheetDocument.Open(file, isEditable: false, new OpenSettings { MaxCharactersInPart = 20_000_000 });
            return Read(Path.GetFileName(file), book);
        }
        catch (Exception damaged) when (damaged is OpenXmlPackageException or FileFormatException or InvalidDataException or System.Xml.XmlException)
        {
            throw new UnreadableFileException(Path.GetFileName(file), FileFlaw.DamagedFile);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new UnreadableFileException(Path.GetFileName(file), FileFlaw.FileNotReadable, unreadable.Message);
        }
    }

    private static Cell Typed(string value, PlanColumn column) => value.Length == 0 ? default
        : column.Choices.TryGetValue(value, out var word) ? new Cell(word)
        : column.Kind == CellKind.Number && decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? new Cell(number)
        : column.Kind == CellKind.Date && DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? new Cell(day.ToDateTime(default))
        : new Cell(value);

    private static async Task Remember(Spreadsheet sheets, PlanBook book, CancellationToken ct)
    {
        await sheets.StartWorksheetAsync(Memory, new WorksheetOptions { Visibility = WorksheetVisibility.Hidden }, ct);
        async Task Row(params string[] cells) => await sheets.AddRowAsync([.. cells.Select(cell => new DataCell(cell))], ct);
        await Row("plan", book.Plan.ToString(CultureInfo.InvariantCulture), book.Version.ToString(CultureInfo.InvariantCulture));
        foreach (var sheet in book.Sheets)
        {
            await Row("sheet", sheet.Part, sheet.Name);
            foreach (var column in sheet.Columns)
            {
                await Row("column", sheet.Part, column.Name, column.Head, column.Kind.ToString());
                foreach (var choice in column.Choices)
                {
                    await Row("choice", sheet.Part, column.Name, choice.Key, choice.Value);
                }
            }
        }

        foreach (var own in book.Base)
        {
            await Row("was", own.Key, own.Value);
        }
    }

    private static PlanBook Read(string name, SpreadsheetDocument file)
    {
        var memory = PlanBookSheet.Rows(file, Memory)?.Select(row => row.Cells).ToList();
        if (memory is null || memory.Find(row => row.GetValueOrDefault(0) == "plan") is not { } plan || !int.TryParse(plan.GetValueOrDefault(1), CultureInfo.InvariantCulture, out var number))
        {
            throw new UnreadableFileException(name, FileFlaw.NoPlanWorkbook);
        }

        List<PlanSheet> sheets = [.. memory.Where(row => row.GetValueOrDefault(0) == "sheet").Select(row => Sheet(name, file, row.GetValueOrDefault(1, ""), row.GetValueOrDefault(2, ""), memory))];
        return new PlanBook(
            number, int.TryParse(plan.GetValueOrDefault(2), CultureInfo.InvariantCulture, out var version) ? version : 0, sheets,
            memory.Where(row => row.GetValueOrDefault(0) == "was").ToDictionary(row => row.GetValueOrDefault(1, ""), row => row.GetValueOrDefault(2, "")));
    }

    private static PlanSheet Sheet(string file, SpreadsheetDocument book, string part, string name, List<IReadOnlyDictionary<int, string>> memory)
    {
        List<PlanColumn> columns =
        [
            .. memory.Where(row => row.GetValueOrDefault(0) == "column" && row.GetValueOrDefault(1) == part).Select(row => new PlanColumn(
                row.GetValueOrDefault(2, ""), row.GetValueOrDefault(3, ""), Enum.TryParse<CellKind>(row.GetValueOrDefault(4), out var kind) ? kind : CellKind.Text,
                memory.Where(own => own.GetValueOrDefault(0) == "choice" && own.GetValueOrDefault(1) == part && own.GetValueOrDefault(2) == row.GetValueOrDefault(2)).ToDictionary(own => own.GetValueOrDefault(3, ""), own => own.GetValueOrDefault(4, "")))),
        ];
        var rows = PlanBookSheet.Rows(book, name) ?? throw new UnreadableFileException(file, FileFlaw.NoSuchSheet, name);
        var heads = rows.Count > 0 ? rows[0].Cells : new Dictionary<int, string>();
        int At(string head) => heads.FirstOrDefault(own => own.Value.Trim().Equals(head, StringComparison.OrdinalIgnoreCase), new(-1, "")).Key;
        var id = At("id");
        return id < 0 ? throw new UnreadableFileException(file, FileFlaw.MissingColumn, $"{name}: id")
            : columns.Find(column => At(column.Head) < 0) is { } gone ? throw new UnreadableFileException(file, FileFlaw.MissingColumn, $"{name}: {gone.Head}")
            : rows.Count > MostRows ? throw new UnreadableFileException(file, FileFlaw.TooManyRows, $"{name}: {MostRows}")
            : new PlanSheet(part, name, columns, [.. rows.Skip(1).Select(row => new PlanBookRow(row.Number, row.Cells.GetValueOrDefault(id, "").Trim(), [.. columns.Select(column => Value(file, name, row, column, At(column.Head)))]))]);
    }

    private static string Value(string file, string sheet, (int Number, IReadOnlyDictionary<int, string> Cells) row, PlanColumn column, int at)
    {
        var text = row.Cells.GetValueOrDefault(at, "").Trim();
        var value = text.Length == 0 ? ""
            : column.Choices.Count > 0 ? column.Choices.FirstOrDefault(choice => choice.Value.Equals(text, StringComparison.OrdinalIgnoreCase) || choice.Key.Equals(text, StringComparison.OrdinalIgnoreCase)).Key
            : column.Kind switch
            {
                CellKind.Number => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number.ToString("0.############", CultureInfo.InvariantCulture) : null,
                CellKind.Date => Day(text),
                CellKind.Text => text.Length <= Longest ? text : null,
            };
        return value ?? throw new UnreadableFileException(file, FileFlaw.CellNotReadable, string.Create(CultureInfo.InvariantCulture, $"{sheet}, {row.Number}, {column.Head}: {text[..Math.Min(text.Length, 60)]}"));
    }

    // A day is a number of days in a workbook; as text only in the order that can't be misread.
    private static string? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var serial) && serial is > 1 and < 2_900_000 ? DateOnly.FromDateTime(DateTime.FromOADate(serial)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : null;
}
