using System.Text.Json;
using Kamino.Acceptance.Tests.Contracts;

namespace Kamino.Acceptance.Tests.Value;

public sealed class WalletTests : IDisposable
{
    private readonly Prompt _cli = new();

    public void Dispose() => _cli.Dispose();

    [Fact]
    public async Task WAR_The_rule_prints_the_table_for_one_to_six_suppliers_and_shares_ties()
    {
        var table = await Json("wallet", "rule");
        var tie = await Json("wallet", "rule", "--ranks", "1,1,3");

        Assert.Equal([1, 2, 3, 4, 5, 6], table.EnumerateArray().Select(row => row.GetProperty("n").GetInt32()));
        Assert.Equal([0.2857, 0.2381, 0.1905, 0.1429, 0.0952, 0.0476], Shares(table[5]));
        Assert.Equal([0.4167, 0.4167, 0.1667], Shares(tie[0]));
    }

    [Fact]
    public async Task Without_a_word_on_the_spend_the_share_is_unknown_and_all_five_grades_say_so()
    {
        await Ledger();
        var row = (await Json("wallet"))[0];

        Assert.Equal(("no_available_spend", JsonValueKind.Null, "no_available_spend"), (row.GetProperty("share_why").GetString(), row.GetProperty("evidence").ValueKind, row.GetProperty("role_why").GetString()));
        Assert.Equal(["procurement", "tender", "survey", "allocation_rule", "guess"], row.GetProperty("grades").EnumerateArray().Select(grade => grade.GetProperty("evidence").GetString()));
    }

    [Fact]
    public async Task The_best_evidence_gives_the_share_and_the_others_stay_beside_it()
    {
        await Ledger();
        await Import("account,date,supplier,evidence,rank,share,chance,spend\nA,2025-06-01,,guess,,,,1000\nA,2025-07-01,us,survey,2,,,\nA,2025-07-01,Acme,survey,1,,0.25,\nA,2025-07-01,Beta,survey,3,,,\n");
        var byRule = (await Json("wallet"))[0];
        await Import("account,date,supplier,evidence,share,spend\nA,2025-08-01,,compras,,2400\nA,2025-08-01,Acme,compras,0.5,\n");
        var stated = (await Json("wallet"))[0];

        Assert.Equal(("allocation_rule", 1.0 / 3, "main", 2.0, 3), (byRule.GetProperty("evidence").GetString(), Math.Round(byRule.GetProperty("share").GetDouble(), 12) == Math.Round(1.0 / 3, 12) ? 1.0 / 3 : 0, byRule.GetProperty("role").GetString(), byRule.GetProperty("rank").GetDouble(), byRule.GetProperty("suppliers").GetInt32()));
        Assert.Equal(("procurement", 0.5, "main"), (stated.GetProperty("evidence").GetString(), stated.GetProperty("share").GetDouble(), stated.GetProperty("role").GetString()));
        var acme = stated.GetProperty("rivals")[0];
        Assert.Equal(("Acme", "1200.00", "300.00"), (acme.GetProperty("supplier").GetString(), acme.GetProperty("held").GetString(), acme.GetProperty("gap").GetString()));
        Assert.Equal("not_scored", stated.GetProperty("rivals")[1].GetProperty("gap_why").GetString());
    }

    [Fact]
    public async Task Dependence_goes_both_ways_and_the_trend_is_told_within_one_grade()
    {
        await Ledger();
        await Import("account,date,supplier,evidence,spend\nA,2024-06-01,,tender,2000\nA,2025-06-01,,tender,2400\n");
        var row = (await Json("wallet"))[0];

        Assert.Equal(0.75, row.GetProperty("share_of_ours").GetDouble(), 12);
        Assert.Equal(Math.Log(0.75 / 0.5), row.GetProperty("dependence").GetDouble(), 12);
        Assert.Equal(0.5 - 0.3, row.GetProperty("trend").GetDouble(), 12);
    }

    [Theory]
    [InlineData("account,date,supplier,evidence,share\nA,2025-01-01,Acme,survey,40\n", "column “share”, value “40”")]
    [InlineData("account,date,supplier,evidence,share\nA,2025-01-01,Acme,rumour,0.4\n", "value “rumour”")]
    [InlineData("account,date,evidence,spend\nA,2025-01-01,survey,\n", "column “spend”")]
    public async Task A_statement_that_can_not_be_is_refused_by_its_place(string text, string place)
    {
        var spoken = await _cli.Run("import", "wallet", _cli.Write("bad.csv", text));

        Assert.Equal(1, spoken.Code);
        Assert.Contains(place, spoken.Errors, StringComparison.Ordinal);
    }

    private static IEnumerable<double> Shares(JsonElement row) => row.GetProperty("shares").EnumerateArray().Select(share => Math.Round(share.GetDouble(), 4));

    private async Task Ledger() => Assert.Equal(0, (await _cli.Run("import", "ledger", _cli.Write("ledger.csv", "account,date,document,net\nA,2024-05-01,1,600\nA,2025-09-30,2,1200\nB,2025-09-30,3,400\n"))).Code);

    private async Task Import(string text)
    {
        var spoken = await _cli.Run("import", "wallet", _cli.Write("wallet.csv", text));
        Assert.True(spoken.Code == 0, spoken.Errors);
    }

    private async Task<JsonElement> Json(params string[] command)
    {
        var spoken = await _cli.Run([.. command, "--json"]);
        Assert.True(spoken.Code == 0, spoken.Errors);
        using var document = JsonDocument.Parse(spoken.Output);
        return document.RootElement.Clone();
    }
}
