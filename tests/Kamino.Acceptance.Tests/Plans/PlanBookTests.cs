using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Kamino.Acceptance.Tests.Accounts;

namespace Kamino.Acceptance.Tests.Plans;

public sealed class PlanBookTests : IDisposable
{
    private readonly CommandLine _kamino = new();

    [Fact]
    public async Task X05_a_workbook_that_comes_back_unchanged_changes_nothing_and_what_was_changed_in_it_is_taken_field_by_field()
    {
        var book = await Begin();
        Assert.Empty((await _kamino.Ask("plan", "import", "1", book)).GetProperty("changes").EnumerateArray());

        // Given somebody wrote in the workbook, and somebody else in Kamino: one field of the same, the rest elsewhere
        Write(book, (0, 2, "F", "-12.5"), (0, 2, "G", "-20"), (0, 3, "B", "Otra meta"), (1, 2, "F", "46100"));
        Add(book, 0, "Una meta nueva");
        await _kamino.Ask("plan", "set", "1", "objectives/o1/target=33", "objectives/o1/owner=Eva", "--by", "Ana");

        // When it is tried and then taken back
        var tried = await _kamino.Run("plan", "import", "1", book, "--dry-run", "--json");
        Assert.Equal((3, false), (tried.Code, tried.Record.GetProperty("kept").GetBoolean()));
        var ended = await _kamino.Run("plan", "import", "1", book, "--by", "Luz", "--json");

        // Then what doesn't clash is kept, and what does is listed with both values and left alone
        Assert.Equal(3, ended.Code);
        var conflict = Assert.Single(ended.Record.GetProperty("conflicts").EnumerateArray());
        Assert.Equal(("objectives/o1/target", "33", "-20"), (conflict.GetProperty("path").GetString(), conflict.GetProperty("theirs").GetString(), conflict.GetProperty("yours").GetString()));
        var plan = (await _kamino.Ask("plan", "show", "1")).GetProperty("plan");
        var objectives = plan.GetProperty("objectives").EnumerateArray().ToList();
        Assert.Equal((-12.5m, 33m, "Eva"), (objectives[0].GetProperty("baseline").GetDecimal(), objectives[0].GetProperty("target").GetDecimal(), objectives[0].GetProperty("owner").GetString()));
        Assert.Equal("Otra meta", objectives[1].GetProperty("text").GetString());
        Assert.Equal("Una meta nueva", objectives[^1].GetProperty("text").GetString());
        Assert.Equal("2026-03-19", plan.GetProperty("actions")[0].GetProperty("done").GetString());
    }

    [Fact]
    public async Task What_can_not_be_read_is_named_by_sheet_row_and_column_and_nothing_changes()
    {
        var book = await Begin();
        var before = (await _kamino.Ask("plan", "show", "1")).GetProperty("plan").ToString();
        Write(book, (0, 2, "G", "mucho"), (0, 3, "B", "Otra meta"));

        var ended = await _kamino.Run("plan", "import", "1", book, "--lang", "en");
        Assert.Equal(1, ended.Code);
        Assert.Contains("Objetivos, 2, Meta: mucho", ended.Errors, StringComparison.Ordinal);

        Assert.Contains("hidden sheet", (await _kamino.Run("plan", "import", "1", Foreign(), "--lang", "en")).Errors, StringComparison.Ordinal);
        Assert.Equal(1, (await _kamino.Run("plan", "import", "1", _kamino.File("no.xlsx", "no workbook"))).Code);
        await _kamino.Ask("plan", "new", "002", "--by", "Luz");
        Assert.Contains("another plan", (await _kamino.Run("plan", "import", "2", await Export("es"), "--lang", "en")).Errors, StringComparison.Ordinal);
        Assert.Equal(before, (await _kamino.Ask("plan", "show", "1")).GetProperty("plan").ToString());
    }

    [Fact]
    public async Task P11_a_row_that_is_gone_takes_nothing_away_and_a_plan_in_force_takes_only_what_was_done()
    {
        var book = await Begin();
        using (var file = SpreadsheetDocument.Open(book, true))
        {
            Sheet(file, 0).Descendants<Row>().ElementAt(2).Remove();
        }

        var ended = await _kamino.Ask("plan", "import", "1", book);
        Assert.Equal("objectives/o2", Assert.Single(ended.GetProperty("missing").EnumerateArray()).GetString());

        await _kamino.Ask("plan", "move", "1", "proposed", "--by", "Luz");
        await _kamino.Ask("plan", "move", "1", "approved", "--by", "Ana");
        Write(book, (0, 2, "B", "Otra meta"));
        Assert.Equal(1, (await _kamino.Run("plan", "import", "1", book)).Code);
        var done = await Export("en");
        Write(done, (1, 2, "F", "46100"));
        Assert.True((await _kamino.Ask("plan", "import", "1", done)).GetProperty("kept").GetBoolean());
    }

    public void Dispose() => _kamino.Dispose();

    private async Task<string> Begin()
    {
        await _kamino.Ask("import", "ledger", _kamino.File("ledger.csv", "Cliente;Nombre;Fecha;Documento;Neto\n001;Bolívar;2026-01-10;F1;900,00\n002;Andina;2026-02-10;F2;100,00\n"));
        await _kamino.Ask("plan", "new", "001", "--box", "star", "--by", "Luz");
        await _kamino.Ask("plan", "set", "1", "objectives/o1/baseline=-8.5", "objectives/o1/target=5", "--by", "Luz");
        return await Export("es");
    }

    private async Task<string> Export(string language)
    {
        var file = _kamino.File($"plan-{language}.xlsx", "");
        await _kamino.Ask("plan", "export", "1", "--to", file, "--lang", language);
        return file;
    }

    private string Foreign()
    {
        var file = _kamino.File("foreign.xlsx", "");
        File.WriteAllBytes(file, File.ReadAllBytes(Directory.EnumerateFiles(Path.GetDirectoryName(file) ?? "", "plan-es.xlsx").First()));
        using var book = SpreadsheetDocument.Open(file, true);
        book.WorkbookPart?.Workbook?.Descendants<Sheet>().Last().Remove();
        return file;
    }

    private static Worksheet Sheet(SpreadsheetDocument book, int at)
    {
        var main = book.WorkbookPart ?? throw new InvalidOperationException("no book");
        return ((WorksheetPart)main.GetPartById(main.Workbook?.Descendants<Sheet>().ElementAt(at).Id?.Value ?? "")).Worksheet ?? throw new InvalidOperationException("no sheet");
    }

    // As a spreadsheet saves it: numbers as numbers, texts as texts.
    private static void Write(string book, params (int Sheet, int Row, string Column, string Value)[] cells)
    {
        using var file = SpreadsheetDocument.Open(book, true);
        foreach (var (sheet, row, column, value) in cells)
        {
            var own = Sheet(file, sheet).Descendants<Row>().ElementAt(row - 1);
            List<Cell> all = [.. own.Elements<Cell>()];
            var at = column[0] - 'A';
            while (all.Count <= at)
            {
                all.Add(own.AppendChild(new Cell()));
            }

            own.ReplaceChild(Made(value), all[at]);
        }
    }

    private static void Add(string book, int sheet, string text)
    {
        using var file = SpreadsheetDocument.Open(book, true);
        Sheet(file, sheet).Descendants<SheetData>().First().AppendChild(new Row(new Cell(), Made(text)));
    }

    private static Cell Made(string value) => double.TryParse(value, out _)
        ? new Cell { CellValue = new CellValue(value) }
        : new Cell { DataType = CellValues.InlineString, InlineString = new InlineString(new Text(value)) };
}
