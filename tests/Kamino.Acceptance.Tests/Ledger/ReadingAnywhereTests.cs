using System.Globalization;
using System.Text;
using Kamino.Core.Ledger;
using Kamino.Storage.Files;
using Kamino.UseCases.Ledger;

namespace Kamino.Acceptance.Tests.Ledger;

/// <summary>The same file is the same ledger, wherever it was written and wherever it is read.</summary>
public sealed class ReadingAnywhereTests
{
    [Theory]
    [InlineData("")]
    [InlineData("en-US")]
    [InlineData("es-ES")]
    [InlineData("de-DE")]
    [InlineData("es-MX")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public async Task N09_the_culture_of_the_machine_changes_nothing(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            var text = await Exports.Read("cliente;fecha;neto;cantidad\nINFORMÁTICA;31/12/2020;1999,9;1.234\n");
            var book = await Exports.Read(Workbooks.Xlsx(false, ("Ventas", Workbooks.Texts("Cliente", "Fecha", "Neto") + Workbooks.Row(Workbooks.Text("I"), Workbooks.Number("44196", 1), Workbooks.Number("1999.9")))), ".xlsx");

            Assert.Equal((1999.9m, 1234m), (text.Lines[0].Net, text.Lines[0].Quantity));
            Assert.Equal((1999.9m, new DateOnly(2020, 12, 31)), (book.Lines[0].Net, book.Lines[0].Date));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("1,234.56", "México, Perú and Costa Rica")]
    [InlineData("1.234,56", "España and Colombia")]
    public async Task N08_spanish_headers_say_nothing_of_the_decimal_sign(string amount, string where) =>
        Assert.True(1234.56m == (await Exports.Read($"cliente;fecha;importe\nA;31/12/2020;{amount}\n")).Lines[0].Net, where);

    [Theory]
    [InlineData("2020-12-31T23:30:00-05:00")]
    [InlineData("2020-12-31T00:30:00+01:00")]
    [InlineData("2020-12-31T00:00:00+13:00")]
    [InlineData("2020-12-31 23:59:59")]
    [InlineData("2020-12-31T00:00:00.000Z")]
    public async Task D08_the_day_is_the_one_that_is_written(string date) =>
        Assert.Equal(new DateOnly(2020, 12, 31), (await Exports.Read($"cliente;fecha;neto\nA;{date};1\n")).Lines[0].Date);

    [Fact]
    public async Task I03_nobody_has_to_know_the_encoding() =>
        Assert.Equal("Peñón", (await Exports.Read(Encoding.Latin1.GetBytes("cliente;fecha;neto\nPeñón;31/12/2020;1,5\n"), ".csv")).Lines[0].Account);

    [Theory]
    [InlineData("utf-8")]
    [InlineData("iso-8859-1")]
    public async Task I05_accented_headers_between_semicolons_are_read(string encoding)
    {
        var reading = await Exports.Read(Encoding.GetEncoding(encoding).GetBytes("Cliente;Año;Fecha d'exécution;Montant;Descripción\nA;x;31/12/2020;1,5;Café\n"), ".csv");

        Assert.Equal(["Cliente", "Año", "Fecha d'exécution", "Montant", "Descripción"], reading.Inspection.Header);
    }

    [Fact]
    public async Task I15_a_name_that_is_a_script_is_only_a_name() =>
        Assert.Equal("<script>alert(1)</script>", (await Exports.Read("cliente;fecha;neto;nombre\nA;31/12/2020;1,5;<script>alert(1)</script>\n")).Lines[0].AccountName);

    [Theory]
    [InlineData(".csv")]
    [InlineData(".xlsx")]
    public async Task I04_what_we_write_we_read_as_it_was(string extension)
    {
        string[] names = ["=1+1", "-5 S.A.", "@x", "a;b,c\"d\"", "dos\nlíneas", "00123", "Ñandú €"];
        var path = Path.Combine(Path.GetTempPath(), $"kamino-{Guid.NewGuid():N}{extension}");
        await new TableWriter().Write(
            path, new WrittenTable("Ventas", ["customer", "date", "net", "name"], names.Select((name, i) => (IReadOnlyList<object?>)[name, new DateOnly(2020, 12, 31), -1234.5m - i, name])), TestContext.Current.CancellationToken);
        try
        {
            var reading = await Exports.ReadFile(path);

            Assert.Equal(names, reading.Lines.Select(line => line.Account ?? ""));
            Assert.Equal(names.Select((_, i) => -1234.5m - i), reading.Lines.Select(line => line.Net));
            Assert.All(reading.Lines, line => Assert.Equal(new DateOnly(2020, 12, 31), line.Date));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Theory]
    [InlineData("Importe (USD)", "USD")]
    [InlineData("Net sales EUR", "EUR")]
    [InlineData("Ventas en €", "EUR")]
    [InlineData("Importe ($)", "XXX")]
    [InlineData("Importe Neto", "XXX")]
    public async Task A_currency_in_the_header_is_the_lines_currency(string header, string currency)
    {
        var reading = await Exports.Read($"cliente;fecha;{header}\nA;31/12/2020;1,5\n");

        Assert.Equal(currency, Assert.Single(reading.Lines).Currency.Code);
        Assert.Equal(currency != "XXX", reading.Names("currency_from_header"));
    }

    [Fact]
    public async Task A_cost_in_another_currency_than_the_sales_is_left_out() =>
        Assert.Null((await Exports.Read("cliente;fecha;Importe (USD);Costo (EUR)\nA;31/12/2020;1,5;1,0\n")).Lines[0].Cost);

    [Fact]
    public async Task D02_the_wrong_order_is_impossible_and_named()
    {
        var rows = string.Concat(Enumerable.Range(13, 15).Select(day => $"A;{day}/06/2023;1,5\n"));

        var reading = await Exports.Read($"cliente;fecha;neto\n{rows}B;07/30/2023;2,5\nC;2023-07-30;2,5\nD;;2,5\nE;45100;3,5\n");

        Assert.Equal([RowFlaw.ImpossibleDate, RowFlaw.MixedDates, RowFlaw.NoDate], reading.Flaws);
        Assert.Equal((2, 1, 1), (reading.Count("mixed_dates"), reading.Count("empty_dates"), reading.Count("serial_dates")));
        Assert.Equal(new DateOnly(2023, 6, 23), reading.Lines[^1].Date);
    }
}
