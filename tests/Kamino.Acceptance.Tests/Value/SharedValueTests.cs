using System.Text.Json;
using Kamino.Cli;

namespace Kamino.Acceptance.Tests.Value;

/// <summary>The measures over the published ledgers.</summary>
public sealed class SharedValueTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kamino-shared-value").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task AdventureWorks_has_327_accounts_below_cost_and_its_whale_ends_at_the_margin_of_all()
    {
        await Import(Shared("adventureworks/ventas_es.csv.gz"));
        var view = await Json("profitability");

        Assert.Equal((327, 0), (view.GetProperty("below_cost").GetInt32(), view.GetProperty("unknown").GetInt32()));
        var whale = view.GetProperty("whale").EnumerateArray().Select(point => point.GetProperty("cumulative_share").GetDouble()).ToList();
        Assert.Equal(632, whale.Count);
        Assert.Equal(1.0, whale[^1], 9);
        Assert.Equal(whale.Max(), view.GetProperty("peak_share").GetDouble());
        Assert.True(whale.Max() > 1.5);
        Assert.All(view.GetProperty("accounts").EnumerateArray(), row => Assert.Equal("not_imported", row.GetProperty("cost_to_serve_why").GetString()));
    }

    [Fact]
    public async Task Northwind_has_no_cost_and_says_so_instead_of_a_profit()
    {
        await Import(Shared("northwind/ventas_es.csv"));
        var view = await Json("profitability");

        Assert.Equal(0, view.GetProperty("whale").GetArrayLength());
        Assert.All(view.GetProperty("accounts").EnumerateArray(), row => Assert.Equal("no_cost", row.GetProperty("gross_margin_why").GetString()));
        Assert.All(view.GetProperty("accounts").EnumerateArray(), row => Assert.NotEqual(JsonValueKind.Null, row.GetProperty("net_revenue").ValueKind));
    }

    [Fact]
    public async Task Every_measure_answers_over_northwind()
    {
        await Import(Shared("northwind/ventas_es.csv"));
        var accounts = await Json("accounts");

        Assert.Equal(accounts.GetArrayLength(), (await Json("rfm")).GetArrayLength());
        Assert.Equal(accounts.GetArrayLength(), (await Json("rhythm")).GetArrayLength());
        Assert.InRange((await Json("concentration")).GetProperty("effective").GetDouble(), 10, accounts.GetArrayLength());
        Assert.Equal(accounts.GetArrayLength(), (await Json("lifetime", "--model", "mbg_nbd")).GetProperty("customers").GetArrayLength());
    }

    [Theory]
    [InlineData("bg_nbd")]
    [InlineData("mbg_nbd")]
    [InlineData("pareto_nbd")]
    [InlineData("bg_bb")]
    public async Task Cdnow_fitted_to_September_is_foretold_better_than_by_past_rates(string model)
    {
        await Import(Cdnow());
        var view = await Json("lifetime", "--model", model, "--backtest", "1997-09-30");
        var result = view.GetProperty("result");

        Assert.Equal(("1997-09-30", "1998-06-30", "converged"), (view.GetProperty("fitted_until").GetString(), view.GetProperty("tested_until").GetString(), view.GetProperty("fit").GetProperty("status").GetString()));
        Assert.Equal(view.GetProperty("fit").GetProperty("customers").GetInt32(), result.GetProperty("customers").GetInt32());
        Assert.True(result.GetProperty("error").GetDouble() < result.GetProperty("naive_error").GetDouble());
        Assert.InRange(result.GetProperty("expected").GetDouble() / result.GetProperty("actual").GetDouble(), 0.8, 1.2);
        Assert.Equal([0, 1, 2, 3, 4, 5, 6, 7], result.GetProperty("by_repeats").EnumerateArray().Select(row => row.GetProperty("repeats").GetInt32()));
    }

    [Fact]
    public async Task Online_retail_fitted_to_June_shows_nobody_stopping_so_the_test_goes_on_without()
    {
        await Import(Shared("online_retail/online_retail_2010_2011.csv.br"), "--set", "currency=GBP");
        var view = await Json("lifetime", "--model", "bg_nbd", "--backtest", "2011-06-01");

        Assert.Equal("boundary", view.GetProperty("fit").GetProperty("status").GetString());
        Assert.Equal("parameter_at_boundary", view.GetProperty("fit").GetProperty("params_why").GetString());
        Assert.Equal("converged", view.GetProperty("nbd_fit").GetProperty("status").GetString());
        Assert.Equal(2722, view.GetProperty("result").GetProperty("customers").GetInt32());
        Assert.True(view.GetProperty("result").GetProperty("error").GetDouble() < view.GetProperty("result").GetProperty("naive_error").GetDouble());
    }

    [Fact]
    public async Task Every_published_figure_agrees()
    {
        var figures = await Json("verify");

        Assert.True(figures.GetArrayLength() > 150);
        Assert.DoesNotContain(figures.EnumerateArray(), figure => !figure.GetProperty("agrees").GetBoolean());
    }

    private async Task Import(string file, params string[] options)
    {
        using var errors = new StringWriter();
        var code = await Setup.Run(["import", "ledger", file, .. options, "--workspace", _folder], TextWriter.Null, errors, TestContext.Current.CancellationToken);
        Assert.True(code == 0, errors.ToString());
    }

    private async Task<JsonElement> Json(params string[] arguments)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var code = await Setup.Run([.. arguments, "--json", "--workspace", _folder], output, errors, TestContext.Current.CancellationToken);
        Assert.True(code == 0, errors.ToString());
        using var document = JsonDocument.Parse(output.ToString());
        return document.RootElement.Clone();
    }

    private static string Shared(string file)
    {
        var shared = Environment.GetEnvironmentVariable("KAMINO_SHARED");
        Assert.SkipUnless(Directory.Exists(shared), "KAMINO_SHARED names no folder with the shared ledgers.");
        return Path.Combine(shared ?? "", "data", file);
    }

    // The published file has columns of fixed width: id, id in the sample, day, number of CDs, amount.
    private string Cdnow()
    {
        var rows = File.ReadLines(Shared("cdnow/CDNOW_sample.txt")).Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Select((cells, i) => $"{cells[1]},{cells[2][..4]}-{cells[2][4..6]}-{cells[2][6..]},D{i},{cells[4]}");
        var file = Path.Combine(_folder, "cdnow.csv");
        File.WriteAllLines(file, rows.Prepend("account,date,document,net"));
        return file;
    }
}
