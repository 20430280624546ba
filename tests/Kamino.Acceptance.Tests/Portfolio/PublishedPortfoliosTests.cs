using System.Text.Json;
using Kamino.Acceptance.Tests.Accounts;

namespace Kamino.Acceptance.Tests.Portfolio;

public sealed class PublishedPortfoliosTests : IDisposable
{
    private const string Own =
        """
        {"key":"ours","name":{"es":"El nuestro","en":"Ours"},"source":"The board","mark":"read","about":{"es":"","en":""},"steps":[{"name":{"es":"Uno","en":"One"},
        "indices":[{"name":{"es":"Gusto","en":"Liking"},"factors":[{"key":"liking","name":{"es":"Gusto","en":"Liking"},"weight":1}],"cuts":[5],"levels":[{"es":"poco","en":"little"},{"es":"mucho","en":"much"}]}],
        "cells":[{"key":"yes","at":[1],"name":{"es":"Sí","en":"Yes"}},{"key":"no","at":[0],"name":{"es":"No","en":"No"}}]}]}
        """;

    private readonly CommandLine _kamino = new();

    [Fact]
    public async Task Every_portfolio_of_the_program_places_a_ledger_and_names_its_source()
    {
        await Ledger();

        var all = (await _kamino.Ask("portfolios", "list")).EnumerateArray().ToList();

        Assert.Equal(
            ["account_tiers", "campbell_cunningham", "capon", "fiocca", "gok", "krapfel", "nine_box", "olsen_ellram", "piercy_lane", "shapiro", "stage_2x5", "turnbull_zolkiewski", "yorke_droussiotis"],
            all.Select(known => known.GetProperty("key").GetString()));
        foreach (var known in all)
        {
            var view = await _kamino.Ask("portfolios", "show", known.GetProperty("key").GetString() ?? "");
            Assert.NotEqual("", known.GetProperty("source").GetString());
            Assert.Equal(3, view.GetProperty("steps")[0].GetProperty("accounts").GetArrayLength());
        }
    }

    [Fact]
    public async Task A_file_in_the_workspace_is_a_portfolio_without_any_code()
    {
        await Ledger();
        Directory.CreateDirectory(Path.Combine(_kamino.Workspace, "portfolios"));
        await File.WriteAllTextAsync(Path.Combine(_kamino.Workspace, "portfolios", "ours.json"), Own, TestContext.Current.CancellationToken);
        await _kamino.Ask("import", "scores", _kamino.File("s.csv", "account,axis,factor,score\n1,attractiveness,liking,8\n2,attractiveness,liking,5\n"));

        var places = (await _kamino.Ask("portfolios", "show", "ours")).GetProperty("steps")[0].GetProperty("accounts");

        Assert.Equal([("1", "yes"), ("2", "yes"), ("3", null)], Cells(places));
    }

    [Fact]
    public async Task A_file_that_leaves_a_cell_open_is_refused_and_the_cell_named()
    {
        await Ledger();
        Directory.CreateDirectory(Path.Combine(_kamino.Workspace, "portfolios"));
        await File.WriteAllTextAsync(
            Path.Combine(_kamino.Workspace, "portfolios", "ours.json"), Own.Replace(",{\"key\":\"no\",\"at\":[0],\"name\":{\"es\":\"No\",\"en\":\"No\"}}", "", StringComparison.Ordinal), TestContext.Current.CancellationToken);

        var ended = await _kamino.Run("portfolios", "list");

        Assert.Equal(1, ended.Code);
        Assert.Contains("ours.json", ended.Errors, StringComparison.Ordinal);
        Assert.Contains("no cell at [0]", ended.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_agreed_stage_is_the_column_and_both_figures_stand_beside_the_account()
    {
        await Ledger();
        await _kamino.Ask("import", "accounts", _kamino.File("a.csv", "code,available\n1,1000\n"));
        foreach (var side in new[] { "us", "customer" })
        {
            await _kamino.Ask("stage", "say", "1", "--side", side, "--points", "3,3,3,3,3,3", "--by", "Luz");
        }

        var place = (await _kamino.Ask("portfolios", "show", "stage_2x5")).GetProperty("steps")[0].GetProperty("accounts").EnumerateArray().First(row => row.GetProperty("account").GetString() == "1");

        Assert.Equal(3, place.GetProperty("values")[1].GetProperty("level").GetInt32());
        Assert.Equal(("300.00", "3000.00"), (place.GetProperty("sales").GetString(), place.GetProperty("available_three_years").GetString()));
    }

    public void Dispose() => _kamino.Dispose();

    private Task<JsonElement> Ledger() => _kamino.Ask(
        "import", "ledger", _kamino.File("l.csv", "account,date,document,product,net,cost\n1,2025-01-01,A1,p,300.00,200.00\n2,2025-02-01,A2,p,200.00,150.00\n3,2025-03-01,A3,q,100.00,90.00\n"), "--set", "currency=COP");

    private static IEnumerable<(string?, string?)> Cells(JsonElement places) =>
        places.EnumerateArray().Select(place => (place.GetProperty("account").GetString(), place.GetProperty("cell").GetString()));
}
