using System.IO.Compression;
using System.Text;
using Kamino.Core.Ledger;
using Kamino.UseCases.Ledger;

namespace Kamino.Acceptance.Tests.Ledger;

public sealed class LedgerFilesTests
{
    private const string Spanish = "Factura;Fecha;Cód. Cliente;Razón Social;Importe Neto\r\nF1;31/12/2020;00123;Peñón Ibáñez;1.234,56\r\n";

    [Theory]
    [InlineData("utf-8", "utf-8")]
    [InlineData("windows-1252", "windows-1252")]
    [InlineData("iso-8859-1", "windows-1252")]
    [InlineData("utf-16", "utf-16le")]
    [InlineData("utf-16BE", "utf-16be")]
    public async Task I01_the_encoding_is_found_and_accents_stay(string encoding, string found)
    {
        var reading = await Exports.Read(CodePagesEncodingProvider.Instance.GetEncoding(encoding) is { } pages ? pages.GetBytes(Spanish) : Encoding.GetEncoding(encoding).GetBytes(Spanish), ".csv");

        Assert.Equal("Peñón Ibáñez", Assert.Single(reading.Lines).AccountName);
        Assert.Equal(found, reading.Inspection.Format.Encoding);
    }

    [Fact]
    public async Task I01_the_first_accent_may_come_at_the_end_of_the_file()
    {
        var plain = string.Concat(Enumerable.Range(1, 40_000).Select(i => $"F{i};31/12/2020;A;Acme;1,50\r\n"));

        var reading = await Exports.Read(
            Encoding.Latin1.GetBytes($"Factura;Fecha;Cliente;Nombre;Importe Neto\r\n{plain}F0;31/12/2020;B;Ibáñez;2,50\r\n"), ".csv");

        Assert.Equal("Ibáñez", reading.Lines[^1].AccountName);
    }

    [Fact]
    public async Task I02_garbled_letters_are_named_before_anything_enters() =>
        Assert.Contains(
            (await Exports.Read("cliente;fecha;neto;nombre\nA;31/12/2020;1,5;AdolesCiÃªncia\n")).Inspection.Notices, notice => notice.About == "mojibake");

    [Theory]
    [InlineData(',')]
    [InlineData(';')]
    [InlineData('\t')]
    [InlineData('|')]
    public async Task I06_the_delimiter_is_found(char delimiter)
    {
        var text = "customer;date;document;net\nA;2020-12-31;F1;12.50\nB;2020-12-31;F2;7.25\n".Replace(';', delimiter);

        Assert.Equal([12.50m, 7.25m], (await Exports.Read(text)).Lines.Select(line => line.Net));
    }

    [Fact]
    public async Task I07_a_delimiter_that_was_set_wins() =>
        Assert.Equal("|", (await Exports.Read("customer|date|net;x,y\nA|2020-12-31|1;2,3\n", ("delimiter", "|"))).Inspection.Format.Delimiter);

    [Fact]
    public async Task I11_titles_and_blank_lines_may_stand_anywhere()
    {
        var reading = await Exports.Read("Ventas 2020\n\ncliente;fecha;neto\n\nA;31/12/2020;1,5\n\nTotal;;1,5\n");

        Assert.Equal(3, reading.Inspection.Format.HeaderRow);
        Assert.Equal(1.5m, Assert.Single(reading.Lines).Net);
        Assert.Equal(
            [IgnoredBecause.TitleRow, IgnoredBecause.TitleRow, IgnoredBecause.BlankRow, IgnoredBecause.BlankRow, IgnoredBecause.TotalRow],
            reading.Rows.OfType<RowOutcome.Ignored>().Select(row => row.Why));
    }

    [Fact]
    public async Task I13_codes_keep_their_zeros() => Assert.Equal("00123", (await Exports.Read(Spanish)).Lines[0].Account);

    [Fact]
    public async Task I14_invisible_characters_leave_the_keys() =>
        Assert.Equal("A1", (await Exports.Read("cliente;fecha;neto\n\u200BA1\u00A0\uFEFF;31/12/2020;1,5\n")).Lines[0].Account);

    [Fact]
    public async Task D01_days_up_to_twelve_are_asked_about()
    {
        const string Text = "cliente;fecha;neto\nA;05/06/2020;1,5\nB;07/08/2020;2,5\n";

        var question = Assert.Single((await Exports.Read(Text)).Inspection.Questions);
        Assert.Equal("--set dates=dd/MM/yyyy", question.AnswerWith);
        Assert.Equal(new DateOnly(2020, 5, 6), (await Exports.Read(Text, ("dates", "MM/dd/yyyy"))).Lines[0].Date);
    }

    [Fact]
    public async Task D01_days_may_begin_after_thousands_of_empty_cells()
    {
        var empty = string.Concat(Enumerable.Range(1, 5_000).Select(i => $"F{i};A;1,5;\n"));

        var reading = await Exports.Read($"Factura;Cliente;Importe Neto;Fecha\n{empty}F0;B;2,5;31/12/2020\n");

        Assert.Equal(new DateOnly(2020, 12, 31), Assert.Single(reading.Lines).Date);
    }

    [Fact]
    public async Task N07_decimals_may_begin_after_thousands_of_whole_numbers()
    {
        var whole = string.Concat(Enumerable.Range(1, 5_000).Select(i => $"F{i};A;31/12/2020;7\n"));

        var reading = await Exports.Read($"Factura;Cliente;Fecha;Importe Neto\n{whole}F0;B;31/12/2020;1.234,5\n");

        Assert.Equal(1234.5m, reading.Lines[^1].Net);
    }

    [Fact]
    public async Task D01_the_proof_may_come_at_the_end_of_the_column()
    {
        var rows = string.Concat(Enumerable.Range(0, 9_000).Select(i => $"A;{1 + (i % 12):00}/06/2020;1,5\n"));

        Assert.Equal(new DateOnly(2020, 6, 2), (await Exports.Read($"cliente;fecha;neto\n{rows}B;13/06/2020;2,5\n")).Lines[1].Date);
    }

    [Fact]
    public async Task Numbers_that_can_be_read_both_ways_are_asked_about()
    {
        var question = Assert.Single((await Exports.Read("cliente;fecha;neto\nA;31/12/2020;3,100\n")).Inspection.Questions);

        Assert.Equal(("decimal", "--set decimal=,"), (question.About, question.AnswerWith));
    }

    [Fact]
    public async Task Quotes_open_a_cell_only_at_its_start()
    {
        var reading = await Exports.Read("cliente;fecha;neto;descripcion\nA;31/12/2020;1,5;\"dos\n\"\"líneas\"\"\"\nB;31/12/2020;2,5;tubo 5\" negro\n");

        Assert.Equal(["dos\n\"líneas\"", "tubo 5\" negro"], reading.Lines.Select(line => line.ProductName));
        Assert.Equal([2L, 3L], reading.Lines.Select(line => line.Row));
    }

    [Fact]
    public async Task A_quote_that_never_closes_costs_one_row()
    {
        var reading = await Exports.Read("cliente;fecha;neto;descripcion\nA;31/12/2020;1,5;\"abierta\nB;31/12/2020;2,5;x\n");

        Assert.Equal([RowFlaw.UnclosedQuote], reading.Flaws);
        Assert.Equal(2.5m, Assert.Single(reading.Lines).Net);
    }

    [Theory]
    [InlineData(".csv.gz")]
    [InlineData(".csv.br")]
    public async Task An_archive_that_breaks_off_is_refused_as_such(string extension)
    {
        var whole = Pack(extension, Spanish + string.Concat(Enumerable.Range(0, 9_000).Select(i => $"F{i};31/12/2020;A{i * 7919 % 10007};x;{i},50\r\n")));

        var flaw = await Assert.ThrowsAsync<UnreadableFileException>(() => Exports.Read(whole[..^2000], extension));

        Assert.Equal("truncated_archive", flaw.Flaw);
        Assert.Equal(9_001, (await Exports.Read(whole, extension)).Lines.Count);
    }

    private static byte[] Pack(string extension, string text)
    {
        var packed = new MemoryStream();
        using (Stream stream = extension == ".csv.gz" ? new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true) : new BrotliStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            stream.Write(Encoding.UTF8.GetBytes(text));
        }

        return packed.ToArray();
    }
}
