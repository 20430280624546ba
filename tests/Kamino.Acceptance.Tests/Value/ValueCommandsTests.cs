using System.Globalization;
using System.Text;
using System.Text.Json;
using Kamino.Cli;

namespace Kamino.Acceptance.Tests.Value;

/// <summary>The worked examples, entered as a ledger and asked for on the command line.</summary>
public sealed class ValueCommandsTests : IDisposable
{
    private static readonly DateOnly Today = new(2026, 1, 31);

    private readonly string _folder = Directory.CreateTempSubdirectory("kamino-value").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("midrank", "555 312 444 211 555 133 343 111 414 232")]
    [InlineData("ordinal", "555 322 444 221 555 133 343 111 414 232")]
    public async Task V16_The_accounts_of_a_ledger_get_the_printed_codes(string ties, string codes)
    {
        await Import(Ties());
        var rows = await Json("rfm", "--ties", ties, "--as-of", "2026-01-31");

        Assert.Equal(codes, string.Join(' ', rows.EnumerateArray().OrderBy(row => row.GetProperty("account").GetString(), StringComparer.Ordinal).Select(row => row.GetProperty("code").GetString())));
        var first = rows.EnumerateArray().Single(row => row.GetProperty("account").GetString() == "C01");
        Assert.Equal((5, 12, "2400.00"), (first.GetProperty("recency_days").GetInt32(), first.GetProperty("frequency").GetInt32(), first.GetProperty("monetary").GetString()));
        Assert.Equal((5, 5, 5, "champions"), (first.GetProperty("r").GetInt32(), first.GetProperty("f").GetInt32(), first.GetProperty("m").GetInt32(), first.GetProperty("segment").GetString()));
    }

    [Fact]
    public async Task An_account_with_returns_alone_never_bought_and_gets_000()
    {
        await Import([("back", Today.AddDays(-3), -10m), ("a", Today.AddDays(-5), 10m), ("b", Today, 20m)]);
        var row = (await Json("rfm")).EnumerateArray().Single(row => row.GetProperty("account").GetString() == "back");

        Assert.Equal("000", row.GetProperty("code").GetString());
        Assert.Equal(JsonValueKind.Null, row.GetProperty("recency_days").ValueKind);
    }

    [Fact]
    public async Task V15_The_mailing_brings_the_printed_profits()
    {
        var file = Write("cells.csv", "cell,customers,responses,revenue\n0-3,38457,1597,42571\n4-6,29472,961,19274\n7-9,21947,422,6231\n10-12,16473,247,2547\n13-18,11648,114,954\n19-24,15982,88,341\n25+,26482,91,188\n");
        var table = await Json("rfm", "response", file, "--cost", ".10", "--margin", ".5");

        Assert.Equal(["17439.80", "6689.80", "920.80", "-373.80", "-687.80", "-1427.70", "-2554.20"], table.GetProperty("cells").EnumerateArray().Select(cell => cell.GetProperty("profit").GetString()));
        Assert.Equal("20006.90", table.GetProperty("all").GetProperty("profit").GetString());
        Assert.Equal("25050.40", table.GetProperty("profit_of_worthwhile").GetString());
        Assert.Equal([true, true, true, false, false, false, false], table.GetProperty("cells").EnumerateArray().Select(cell => cell.GetProperty("worthwhile").GetBoolean()));
    }

    [Theory]
    [InlineData("cell,customers,responses\na,1,1\n", "row 1, column revenue")]
    [InlineData("cell,customers,responses,revenue\na,10,11,5\n", "row 2, column responses: 11")]
    [InlineData("cell,customers,responses,revenue\na,10,1,5\na,10,1,5\n", "row 3, column cell: a")]
    [InlineData("cell,customers,responses,revenue\na,ten,1,5\n", "row 2, column customers: ten")]
    public async Task A_mailing_that_can_not_be_is_refused_by_its_place(string text, string place)
    {
        using var errors = new StringWriter();
        var code = await Setup.Run(["rfm", "response", Write("cells.csv", text), "--cost", "1", "--margin", ".5"], TextWriter.Null, errors, TestContext.Current.CancellationToken);

        Assert.Equal(1, code);
        Assert.Contains(place, errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task V10_The_account_that_is_late_by_its_own_rhythm_comes_first()
    {
        var days = new List<DateOnly> { Today.AddDays(-45 - 243) };
        foreach (var gap in (int[])[28, 31, 29, 35, 30, 27, 33, 30])
        {
            days.Add(days[^1].AddDays(gap));
        }

        await Import([.. days.Select(day => ("late", day, 10m)), .. Enumerable.Range(0, 40).Select(week => ("weekly", Today.AddDays(-7 * week), 5m))]);
        var rows = await Json("rhythm", "--as-of", "2026-01-31");

        Assert.Equal(["late", "weekly"], rows.EnumerateArray().Select(row => row.GetProperty("account").GetString()));
        Assert.Equal((30, 1.5, 1.5), (rows[0].GetProperty("median_days").GetDouble(), rows[0].GetProperty("mad_days").GetDouble(), rows[0].GetProperty("overdue").GetDouble()));
        Assert.Equal(6.745, rows[0].GetProperty("robust_z").GetDouble(), 3);
        Assert.Equal("clockwork", rows[0].GetProperty("class").GetString());
    }

    [Fact]
    public async Task V11_The_concentration_of_a_ledger_is_the_printed_one()
    {
        await Import([.. ((int[])[22, 14, 11, 9, 8, 6, 5, 5, 4, 4, 3, 3, 2, 2, 2]).Select((share, i) => ($"C{i:00}", Today, (decimal)share))]);
        var measured = await Json("concentration");

        Assert.Equal(0.1094, measured.GetProperty("hhi").GetDouble(), 12);
        Assert.Equal(9.140768, measured.GetProperty("effective").GetDouble(), 6);
        Assert.Equal((1, 0.22), (measured.GetProperty("top")[0].GetProperty("n").GetInt32(), measured.GetProperty("top")[0].GetProperty("share").GetDouble()));
        Assert.Equal(["C00", "C01", "C02"], measured.GetProperty("ten_percent").EnumerateArray().Select(account => account.GetProperty("account").GetString()));
    }

    [Fact]
    public async Task A_workspace_without_sales_has_no_concentration() =>
        Assert.Equal(1, await Setup.Run(["concentration", "--workspace", Path.Combine(_folder, "none")], TextWriter.Null, TextWriter.Null, TestContext.Current.CancellationToken));

    [Fact]
    public async Task M18_M29_The_models_see_days_of_a_ledger_and_no_returns()
    {
        var (first, end) = (new DateOnly(2012, 1, 6), new DateOnly(2012, 12, 31));
        await Import([("one", first, 10m), ("one", first, 5m), ("undone", first, 10m), ("undone", first.AddDays(31), 50m), ("undone", first.AddDays(31), -50m), ("never", first, -5m), ("last", end, 1m)]);
        var answer = await Json("lifetime", "--unit", "day", "--params", "1,30,1,2");
        var customers = answer.GetProperty("customers").EnumerateArray().ToDictionary(row => row.GetProperty("customer").GetString() ?? "");

        Assert.Equal(["last", "one", "undone"], customers.Keys.Order(StringComparer.Ordinal));
        Assert.Equal((0.0, 0.0, 360.0), (customers["one"].GetProperty("x").GetDouble(), customers["one"].GetProperty("t_x").GetDouble(), customers["one"].GetProperty("T").GetDouble()));
        Assert.Equal(0.0, customers["undone"].GetProperty("x").GetDouble());
        Assert.Equal(("no_purchase", 1), (answer.GetProperty("excluded")[0].GetProperty("why").GetString(), answer.GetProperty("excluded")[0].GetProperty("count").GetInt32()));
    }

    // Twelve purchases and more are made on the days before the last one.
    private static List<(string, DateOnly, decimal)> Ties()
    {
        var lines = new List<(string, DateOnly, decimal)>();
        foreach (var (code, days, purchases, amount) in ((string, int, int, decimal)[])
            [("C01", 5, 12, 2400), ("C02", 40, 1, 90), ("C03", 12, 6, 800), ("C04", 90, 1, 50), ("C05", 3, 9, 1500), ("C06", 200, 2, 300), ("C07", 33, 4, 420), ("C08", 365, 1, 60), ("C09", 15, 1, 1000), ("C10", 60, 3, 210)])
        {
            lines.AddRange(Enumerable.Range(0, purchases).Select(nth => (code, Today.AddDays(-days - nth), nth == 0 ? amount - purchases + 1 : 1m)));
        }

        return lines;
    }

    private async Task Import(IReadOnlyList<(string Account, DateOnly Day, decimal Net)> lines)
    {
        var text = new StringBuilder("account,date,document,line,net\n");
        foreach (var (account, day, net) in lines)
        {
            text.Append(CultureInfo.InvariantCulture, $"{account},{day:yyyy-MM-dd},D{text.Length},1,{net}\n");
        }

        using var errors = new StringWriter();
        var code = await Setup.Run(["import", "ledger", Write("ledger.csv", text.ToString()), "--workspace", Workspace], TextWriter.Null, errors, TestContext.Current.CancellationToken);
        Assert.True(code == 0, errors.ToString());
    }

    private async Task<JsonElement> Json(params string[] arguments)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var code = await Setup.Run([.. arguments, "--json", "--workspace", Workspace], output, errors, TestContext.Current.CancellationToken);
        Assert.True(code == 0, errors.ToString());
        using var document = JsonDocument.Parse(output.ToString());
        return document.RootElement.Clone();
    }

    private string Workspace => Path.Combine(_folder, "workspace");

    private string Write(string name, string text)
    {
        var file = Path.Combine(_folder, name);
        File.WriteAllText(file, text);
        return file;
    }
}
