using System.Globalization;
using System.Text.Json;

namespace Kamino.Acceptance.Tests.Accounts;

/// <summary>One conversion and one sum: whatever view is asked, the figures are the same.</summary>
public sealed class OneTruthTests : IDisposable
{
    private const string Ledger =
        """
        date,account,document,line,product,net,currency,quantity,unit_price
        2024-03-01,A,F1,1,P1,100.00,USD,2,50.00
        2024-03-02,A,F2,1,P1,50.00,EUR,1,50.00
        2024-03-03,A,N1,1,P1,-20.00,USD,-1,20.00
        2024-03-04,B,F3,1,P2,10.00,EUR,1,10.00
        2024-03-05,B,F4,1,P2,30.00,,3,10.00

        """;

    private readonly CommandLine _kamino = new();

    [Fact]
    public async Task C04_C08_every_view_and_every_file_converts_alike_and_comes_to_the_same_sums()
    {
        await Company();
        decimal[] expected = [91m + 50m - 18.4m, 40m];

        Assert.Equal(expected, Nets(await _kamino.Ask("accounts"), "net"));
        Assert.Equal(expected, Nets(await _kamino.Ask("accounts", "--group-level", "group"), "net"));
        Assert.Equal(expected, Nets(await _kamino.Ask("rfm"), "monetary"));
        Assert.Equal(expected, Nets((await _kamino.Ask("matrix")).GetProperty("accounts"), "sales").OrderDescending());
        Assert.Equal(expected.Sum(), await Exported("accounts", "net"));
        Assert.Equal(expected[0], (await _kamino.Ask("lines", "A")).GetProperty("lines").EnumerateArray().Sum(line => Amount(line, "reported")));
        var shares = (await _kamino.Ask("concentration")).GetProperty("top")[0].GetProperty("share").GetDouble();
        Assert.Equal((double)(expected[0] / expected.Sum()), shares, 12);
    }

    [Fact]
    public async Task C05_C06_lines_and_their_file_say_the_original_amount_the_reported_one_and_the_rate_with_its_day()
    {
        await Company();
        var line = (await _kamino.Ask("lines", "A")).GetProperty("lines").EnumerateArray().First(line => line.GetProperty("document").GetString() == "F1");

        Assert.Equal(("100.00", "91.00"), (line.GetProperty("net").GetString(), line.GetProperty("reported").GetString()));
        var rate = line.GetProperty("rate");
        Assert.Equal(("2024-03-01", "USD", "EUR", 0.91m), (rate.GetProperty("day").GetString(), rate.GetProperty("from").GetString(), rate.GetProperty("to").GetString(), rate.GetProperty("rate").GetDecimal()));
        Assert.Contains("91.00 EUR  1 USD = 0.91 EUR (01 Mar 2024)", Spaced((await _kamino.Run("lines", "A", "--lang", "en")).Output), StringComparison.Ordinal);

        var file = _kamino.File("lines.csv", "");
        Assert.Equal(0, (await _kamino.Run("lines", "A", "--to", file)).Code);
        var written = await File.ReadAllLinesAsync(file, TestContext.Current.CancellationToken);
        Assert.Equal("2024-03-01,A,F1,1,P1,,2,50,100,USD,,91.00,EUR,1 USD = 0.91 EUR,2024-03-01,2,2", written[3]);
    }

    [Fact]
    public async Task C07_an_empty_currency_and_none_at_all_are_one()
    {
        await _kamino.Ask("import", "ledger", _kamino.File("a.csv", "date,account,document,net,currency\n2024-03-01,A,F1,1.00,\n2024-03-02,A,F2,2.00,  \n"));
        await _kamino.Ask("import", "ledger", _kamino.File("b.csv", "date,account,document,net\n2024-03-03,A,F3,4.00\n"));

        var row = Assert.Single((await _kamino.Ask("accounts")).EnumerateArray());
        Assert.Equal("7.00", row.GetProperty("net").GetString());
    }

    [Fact]
    public async Task N10_growth_without_an_earlier_period_is_said_to_have_none_and_never_infinite()
    {
        var old = string.Concat(Enumerable.Range(10, 20).Select(n => $"2021-01-05,old{n},B{n},5.00\n2022-12-05,old{n},C{n},{n}.00\n2024-02-05,old{n},D{n},{n + (n % 7 * 3)}.00\n"));
        await _kamino.Ask("import", "ledger", _kamino.File("a.csv", "date,account,document,net\n2024-03-01,new,F1,10.00\n2023-01-05,zero,F3,5.00\n2023-01-05,zero,N3,-5.00\n2024-01-05,zero,F4,5.00\n" + old));

        foreach (var account in new[] { "new", "zero" })
        {
            var output = (await _kamino.Run("explain", account, "--json")).Output;
            Assert.Contains("no_earlier_sales", output, StringComparison.Ordinal);
            Assert.DoesNotContain("NaN", output, StringComparison.Ordinal);
            Assert.DoesNotContain("Infinity", output, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("∞", (await _kamino.Run("matrix", "--lang", "es")).Output + (await _kamino.Run("explain", "new", "--lang", "es")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task U18_counts_reconcile_with_the_file_and_its_header_is_no_row()
    {
        var ended = await _kamino.Run("import", "ledger", _kamino.File("a.csv", "date,account,document,net\n2024-03-01,A,F1,1.00\n2024-02-31,A,F2,2.00\n,,TOTAL,3.00\n"), "--json");

        Assert.Equal([3, 1, 0, 0, 1, 1], ended.Rows);
        Assert.DoesNotContain("<", (await _kamino.Run("batches", "show", "1", "--lang", "es")).Output, StringComparison.Ordinal);
    }

    public void Dispose() => _kamino.Dispose();

    private static IEnumerable<decimal> Nets(JsonElement rows, string field) => rows.EnumerateArray().Select(row => Amount(row, field));

    private static decimal Amount(JsonElement row, string field) => decimal.Parse(row.GetProperty(field).GetString() ?? "", CultureInfo.InvariantCulture);

    private static string Spaced(string text) => System.Text.RegularExpressions.Regex.Replace(text, "  +", "  ");

    private async Task Company()
    {
        await _kamino.Ask("settings", "set", "reporting_currency=EUR");
        await _kamino.Ask("import", "rates", _kamino.File("rates.csv", "date,from,to,rate\n2024-03-01,USD,EUR,0.91\n2024-03-03,USD,EUR,0.92\n"));
        await _kamino.Ask("import", "ledger", _kamino.File("ledger.csv", Ledger));
    }

    private async Task<decimal> Exported(string table, string column)
    {
        var file = _kamino.File("out.csv", "");
        Assert.Equal(0, (await _kamino.Run("export", table, "--to", file)).Code);
        var rows = (await File.ReadAllLinesAsync(file, TestContext.Current.CancellationToken)).Select(line => line.TrimStart('\uFEFF').Split(',')).ToList();
        var at = Array.IndexOf(rows[0], column);
        return rows.Skip(1).Sum(row => decimal.Parse(row[at], CultureInfo.InvariantCulture));
    }
}
