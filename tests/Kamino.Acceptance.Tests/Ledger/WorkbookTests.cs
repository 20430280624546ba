using System.IO.Compression;
using DuckDB.NET.Data;
using Kamino.Core.Ledger;
using Kamino.UseCases.Ledger;

namespace Kamino.Acceptance.Tests.Ledger;

public sealed class WorkbookTests
{
    private static readonly string Header = Workbooks.Texts("Cliente", "Fecha", "Importe Neto", "Razón Social");

    private static readonly string Line = Workbooks.Row(
        Workbooks.Number("123", 2), Workbooks.Number("44196", 1), Workbooks.Number("1234.56"), "<c t=\"s\"><v>0</v></c>");

    [Fact]
    public async Task Typed_cells_are_read_as_the_workbook_holds_them()
    {
        var reading = await Exports.Read(Workbooks.Xlsx(false, ("Ventas", Header + Line)), ".xlsx");

        var line = Assert.Single(reading.Lines);
        Assert.Equal(("00123", new DateOnly(2020, 12, 31), 1234.56m, "Peñón Ibáñez"), (line.Account, line.Date, line.Net, line.AccountName));
        Assert.Equal((1, "Ventas", null, null), (reading.Inspection.Format.HeaderRow, reading.Inspection.Format.Sheet, reading.Inspection.Format.Dates, reading.Inspection.Format.Delimiter));
    }

    [Fact]
    public async Task D05_a_workbook_that_counts_from_1904_is_four_years_later()
    {
        var bare = Workbooks.Row(Workbooks.Text("B"), Workbooks.Number("44196"), Workbooks.Number("1"));

        Assert.Equal(
            [new DateOnly(2025, 1, 1), new DateOnly(2025, 1, 1)],
            (await Exports.Read(Workbooks.Xlsx(true, ("Ventas", Header + Line + bare)), ".xlsx")).Lines.Select(line => line.Date));
    }

    [Fact]
    public async Task D05_an_old_workbook_that_counts_from_1904_is_four_years_later()
    {
        object[][] rows = [["Cliente", "Fecha", "Importe Neto"], ["A", new DateOnly(2020, 12, 31), 1234.56], ["B", 44196.0, 1.0]];

        var since1900 = await Exports.Read(Workbooks.Xls(false, rows), ".xls");
        var since1904 = await Exports.Read(Workbooks.Xls(true, rows), ".xls");

        Assert.Equal([new DateOnly(2020, 12, 31), new DateOnly(2020, 12, 31)], since1900.Lines.Select(line => line.Date));
        Assert.Equal([new DateOnly(2025, 1, 1), new DateOnly(2025, 1, 1)], since1904.Lines.Select(line => line.Date));
        Assert.Equal(1234.56m, since1900.Lines[0].Net);
    }

    [Theory]
    [InlineData("44201", 1)]
    [InlineData("44201.9999", 1)]
    [InlineData("44201.5", 3)]
    [InlineData("44201", 4)]
    [InlineData("44201", 0)]
    [InlineData("20210105", 0)]
    public async Task D06_days_come_from_values_not_from_how_they_are_shown(string value, int style)
    {
        var row = Workbooks.Row(Workbooks.Text("A"), Workbooks.Number(value, style), Workbooks.Number("5", 5));

        var line = Assert.Single((await Exports.Read(Workbooks.Xlsx(false, ("Ventas", Header + row)), ".xlsx")).Lines);
        Assert.Equal((new DateOnly(2021, 1, 5), 5m), (line.Date, line.Net));
    }

    [Fact]
    public async Task D04_typed_days_serials_and_texts_may_share_a_column()
    {
        string[] days = [Workbooks.Number("44201", 1), Workbooks.Number("44201"), Workbooks.Text("05/01/2021"), Workbooks.Text("31/01/2021"), Workbooks.Text("pronto")];
        var rows = string.Concat(days.Select(day => Workbooks.Row(Workbooks.Text("A"), day, Workbooks.Number("1"))));

        var reading = await Exports.Read(Workbooks.Xlsx(false, ("Ventas", Header + rows)), ".xlsx");

        Assert.Equal([5, 5, 5, 31], reading.Lines.Select(line => line.Date.Day));
        Assert.Equal([RowFlaw.BadDate], reading.Flaws);
    }

    [Fact]
    public async Task Floating_numbers_are_what_the_spreadsheet_means()
    {
        string[] numbers = ["0.30000000000000004", "1234.5599999999999", "1.2E-3", "5.5511151231257827E-17", "1E+20"];
        var rows = string.Concat(numbers.Select(number => Workbooks.Row(Workbooks.Text("A"), Workbooks.Number("44201", 1), Workbooks.Number(number))));

        var reading = await Exports.Read(Workbooks.Xlsx(false, ("Ventas", Header + rows)), ".xlsx");

        Assert.Equal([0.3m, 1234.56m, 0.0012m, 0m], reading.Lines.Select(line => line.Net));
        Assert.Equal([RowFlaw.NumberTooLarge], reading.Flaws);
    }

    [Fact]
    public async Task An_error_cell_is_a_flaw_where_a_line_needs_it()
    {
        var row = Workbooks.Row("<c t=\"e\"><v>#N/A</v></c>", Workbooks.Number("44201", 1), Workbooks.Number("1"));
        var other = Workbooks.Row(Workbooks.Text("A"), Workbooks.Number("44201", 1), "<c t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>");

        Assert.Equal([RowFlaw.ErrorCell, RowFlaw.ErrorCell], (await Exports.Read(Workbooks.Xlsx(false, ("Ventas", Header + Line + row + other)), ".xlsx")).Flaws);
    }

    [Fact]
    public async Task Formulas_count_with_the_value_they_last_had_and_gaps_keep_their_rows()
    {
        const string Formula = "<row r=\"5\"><c r=\"A5\" t=\"str\"><f>\"A\"&amp;1</f><v>A1</v></c><c r=\"B5\" s=\"1\"><f>TODAY()</f><v>44201</v></c><c r=\"C5\"><f>1+1</f><v>2</v></c></row>";

        var reading = await Exports.Read(Workbooks.Xlsx(false, ("Ventas", Header + Formula + "<row r=\"900\"><c r=\"A900\" s=\"1\"/></row>")), ".xlsx");

        var line = Assert.Single(reading.Lines);
        Assert.Equal((5, "A1", 2m), (line.Row, line.Account, line.Net));
        Assert.Equal(4, reading.Rows.Count);
    }

    [Fact]
    public async Task Of_several_sheets_the_one_that_looks_like_a_ledger_is_read() =>
        Assert.Equal("Datos", (await Exports.Read(
            Workbooks.Xlsx(false, ("Notas", Workbooks.Texts("Informe de ventas")), ("Datos", Header + Line), ("Tabla", Workbooks.Texts("Mes", "x"))), ".xlsx")).Inspection.Format.Sheet);

    [Fact]
    public async Task A_sheet_whose_header_says_nothing_is_asked_about_column_by_column() =>
        Assert.All((await Exports.Read(Workbooks.Xlsx(false, ("Hoja1", Workbooks.Texts("x", "y") + Line)), ".xlsx")).Inspection.Questions, question => Assert.Equal("mapping", question.About));

    [Fact]
    public async Task Sheets_that_look_alike_are_asked_about()
    {
        var book = Workbooks.Xlsx(false, ("Enero 20", Header + Line), ("Febrero", Header + Line + Line));

        var question = Assert.Single((await Exports.Read(book, ".xlsx")).Inspection.Questions);
        Assert.Equal(["Enero 20", "Febrero", "*"], question.Choices);
        Assert.Equal("--set \"sheet=Enero 20\"", question.AnswerWith);
        Assert.Equal(2, (await Exports.Read(book, ".xlsx", ("sheet", "febrero"))).Lines.Count);
        Assert.Equal(3, (await Exports.Read(book, ".xlsx", ("sheet", "*"))).Lines.Count);
    }

    [Theory]
    [InlineData(".xlsx.gz")]
    [InlineData(".xlsx.br")]
    [InlineData(".zip")]
    public async Task A_workbook_may_lie_in_an_archive(string extension) =>
        Assert.Equal(1234.56m, Assert.Single((await Exports.Read(Pack(extension, Workbooks.Xlsx(false, ("Ventas", Header + Line))), extension)).Lines).Net);

    [Fact]
    public async Task A_zip_of_several_exports_is_read_one_after_the_other()
    {
        var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            Entry(zip, "enero.csv", "cliente;fecha;neto\nA;31/01/2020;1,5\n"u8.ToArray());
            Entry(zip, "febrero.xlsx", Workbooks.Xlsx(false, ("Ventas", Header + Line)));
        }

        Assert.Equal([1.5m, 1234.56m], (await Exports.Read(packed.ToArray(), ".zip")).Lines.Select(line => line.Net));
    }

    [Theory]
    [InlineData(".parquet")]
    [InlineData(".parquet.gz")]
    public async Task Parquet_columns_keep_their_types(string extension)
    {
        const string Select = "select '00123' as cliente, date '2020-12-31' as fecha, 1234.56::decimal(18,2) as neto, 0.1 + 0.2::double as costo, 3 as cantidad, 'Ñ' as nombre";

        var reading = await Exports.Read(Pack(extension, Parquet(Select)), extension);

        var line = Assert.Single(reading.Lines);
        Assert.Equal(("00123", new DateOnly(2020, 12, 31), 1234.56m, 0.3m, 3m, "Ñ"), (line.Account, line.Date, line.Net, line.Cost, line.Quantity, line.AccountName));
        Assert.Equal(2, line.Row);
    }

    [Theory]
    [InlineData("D0CF11E0A1B11AE1", ".xls", "damaged_file")]
    [InlineData("504152310000000050415231", ".parquet", "damaged_file")]
    [InlineData("3C68746D6C3E3C7461626C653E", ".xls", "web_page")]
    public async Task What_only_claims_to_be_a_workbook_is_refused(string bytes, string extension, string flaw) =>
        Assert.Equal(flaw, (await Assert.ThrowsAsync<UnreadableFileException>(() => Exports.Read(Convert.FromHexString(bytes), extension))).Flaw);

    private static byte[] Pack(string extension, byte[] content)
    {
        var packed = new MemoryStream();
        if (extension == ".zip")
        {
            using var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true);
            Entry(zip, "ventas.xlsx", content);
        }
        else if (extension.EndsWith(".gz", StringComparison.Ordinal) || extension.EndsWith(".br", StringComparison.Ordinal))
        {
            using Stream stream = extension.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true) : new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true);
            stream.Write(content);
        }
        else
        {
            return content;
        }

        return packed.ToArray();
    }

    private static void Entry(ZipArchive zip, string name, byte[] content)
    {
        using var entry = zip.CreateEntry(name).Open();
        entry.Write(content);
    }

    private static byte[] Parquet(string select)
    {
        var path = Path.Combine(Path.GetTempPath(), $"kamino-{Guid.NewGuid():N}.parquet");
        using var duck = new DuckDBConnection("DataSource=:memory:");
        duck.Open();
        using var command = duck.CreateCommand();
        command.CommandText = $"copy ({select}) to '{path}' (format parquet)";
        command.ExecuteNonQuery();
        var bytes = File.ReadAllBytes(path);
        File.Delete(path);
        return bytes;
    }
}
