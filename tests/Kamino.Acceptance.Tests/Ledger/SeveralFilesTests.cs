using Kamino.Core.Ledger;

namespace Kamino.Acceptance.Tests.Ledger;

public sealed class SeveralFilesTests
{
    private const string Lines = "pedido;articulo;cantidad;precio\nP1;X;2;10,50\nP1;Y;1;5,00\nP2;X;1;10,50\nP9;X;1;10,50\n";
    private const string Documents = "pedido;cliente;fecha;estado;moneda;importe\nP1;00123;2020-12-31;Enviado;EUR;26,00\nP2;B;2020-12-30;Anulado;EUR;99,00\nP2;C;2020-12-30;Enviado;EUR;10,50\nP3;C;2020-12-29;Enviado;EUR;1,00\n";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Lines_get_customer_day_currency_and_status_from_their_documents(bool linesFirst)
    {
        var reading = await Read(linesFirst ? [Lines, Documents] : [Documents, Lines]);

        Assert.Equal(
            [("00123", new DateOnly(2020, 12, 31), 21m, "EUR", false), ("00123", new DateOnly(2020, 12, 31), 5m, "EUR", false), ("B", new DateOnly(2020, 12, 30), 10.5m, "EUR", true)],
            reading.Lines.Select(line => (line.Account ?? "", line.Date, line.Net, line.Currency.Code, line.Cancelled)));
        Assert.Equal([2L, 3L, 4L], reading.Lines.Select(line => line.Row));
    }

    [Fact]
    public async Task A_line_without_its_document_is_refused_by_file_row_and_column()
    {
        var refused = Assert.Single((await Read([Lines, Documents])).Rows.OfType<RowOutcome.Refused>());

        Assert.Equal((5L, "pedido", "P9", RowFlaw.NoDocumentHeader), (refused.Row, refused.Column, refused.Value, refused.Flaw));
        Assert.EndsWith("0.csv", refused.File, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Documents_that_contradict_each_other_or_their_lines_are_named()
    {
        var reading = await Read([Lines, Documents]);

        Assert.Equal((1, 2, 1), (reading.Count("duplicate_document_header"), reading.Count("header_total_differs"), reading.Count("document_without_lines")));
    }

    [Fact]
    public async Task Exports_of_several_months_follow_one_another_each_in_its_own_format()
    {
        var reading = await Read(["cliente;fecha;neto\nA;31/01/2020;1,5\n", "date,net,customer\n2020-02-29,2.5,B\n2020-02-30,2.5,B\n"]);

        Assert.Equal([("A", 1.5m), ("B", 2.5m)], reading.Lines.Select(line => (line.Account ?? "", line.Net)));
        Assert.Equal("dd/MM/yyyy", reading.Inspection.Format.Dates);
        var refused = Assert.Single(reading.Rows.OfType<RowOutcome.Refused>());
        Assert.Equal((RowFlaw.ImpossibleDate, 3L, 3), (refused.Flaw, refused.Row, refused.Cells.Count));
        Assert.Equal(["B", "2020-02-30", "2.5"], refused.Cells);
    }

    private static async Task<Reading> Read(string[] texts)
    {
        var folder = Directory.CreateTempSubdirectory("kamino-");
        try
        {
            var paths = texts.Select((text, i) => (Path: Path.Combine(folder.FullName, $"{i}.csv"), text)).ToList();
            foreach (var (path, text) in paths)
            {
                await File.WriteAllTextAsync(path, text);
            }

            return await Exports.ReadFiles([.. paths.Select(pair => pair.Path)]);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
