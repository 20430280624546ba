using System.Globalization;
using System.Text;
using System.Text.Json;
using Kamino.Acceptance.Tests.Contracts;

namespace Kamino.Acceptance.Tests.Risk;

/// <summary>What losing customers would do, from a ledger on the command line.</summary>
public sealed class RiskCommandTests : IDisposable
{
    private readonly Prompt _cli = new();

    public void Dispose() => _cli.Dispose();

    [Fact]
    public async Task V12_The_betas_of_a_ledger_are_the_printed_ones()
    {
        await Ledger(Hedge());
        var betas = (await Json()).GetProperty("betas").EnumerateArray().ToDictionary(own => own.GetProperty("account").GetString() ?? "");

        Assert.Equal((1.6382, 9.5668, 0.8305), Beta(betas["A"]));
        Assert.Equal((-1.5611, 10.0068, -0.4506), Beta(betas["B"]));
        Assert.Equal((3.0335, 5.1814, 0.6201), Beta(betas["C"]));
    }

    [Fact]
    public async Task The_ten_percent_rule_is_of_each_fiscal_year_by_itself()
    {
        await Ledger([("big", "2024-03-01", 90, 50), ("small", "2024-04-01", 910, 500), ("big", "2024-08-01", 400, 100), ("small", "2025-02-01", 600, 100)]);
        var calendar = (await Json()).GetProperty("fiscal_years");
        Assert.Equal(0, (await _cli.Run("settings", "set", "fiscal_start=07-01")).Code);
        var july = (await Json()).GetProperty("fiscal_years");

        Assert.Equal(["2025-01-01 small", "2024-01-01 small big"], Years(calendar));
        Assert.Equal(["2024-07-01 small big", "2023-07-01 small"], Years(july));
        Assert.False(july[0].GetProperty("complete").GetBoolean());
    }

    [Fact]
    public async Task The_loss_of_the_largest_leaves_what_the_others_earn_less_the_fixed_cost()
    {
        await Ledger([("A", "2025-05-01", 500, 300), ("B", "2025-05-01", 300, 200), ("C", "2025-05-01", 200, 150), ("D", "2025-05-01", 100, 60)]);
        var without = (await Json()).GetProperty("stress");
        Assert.Equal(0, (await _cli.Run("settings", "set", "fixed_cost=120", "default_chance=0.03", "loss_given=0.45")).Code);
        Assert.Equal(0, (await _cli.Run("import", "receivables", _cli.Write("owed.csv", "account,date,balance\nA,2025-04-30,250000\n"))).Code);
        var risk = await Json();

        Assert.Equal("not_set", without[0].GetProperty("after_fixed_cost_why").GetString());
        Assert.Equal(["0 390.00 270.00", "1 190.00 70.00", "3 40.00 -80.00"], risk.GetProperty("stress").EnumerateArray()
            .Select(row => $"{row.GetProperty("lost").GetInt32()} {row.GetProperty("margin").GetString()} {row.GetProperty("after_fixed_cost").GetString()}"));
        Assert.Equal(("3375.00", 3), (risk.GetProperty("expected_credit_loss").GetString(), risk.GetProperty("without_receivables").GetInt32()));
    }

    [Fact]
    public async Task Volume_at_risk_comes_from_the_chance_that_each_has_gone_and_is_unknown_where_none_can_be_told()
    {
        var sample = await _cli.Sample();
        Assert.Equal(0, (await _cli.Run("import", "ledger", Path.Combine(sample, "ledger.csv"))).Code);
        var known = await Json();
        using var other = new Prompt();
        await other.Run("import", "ledger", other.Write("one.csv", "account,date,document,net\nA,2025-05-01,1,10\n"));
        using var unknown = JsonDocument.Parse((await other.Run("concentration", "--json")).Output);

        Assert.InRange(known.GetProperty("volume_at_risk_share").GetDouble(), 0.0001, 0.9);
        Assert.Equal("no_repeat_purchases", unknown.RootElement.GetProperty("volume_at_risk_why").GetString());
        Assert.Equal("too_short_history", unknown.RootElement.GetProperty("betas_why").GetString());
    }

    private static IEnumerable<(string, string, int, int)> Hedge()
    {
        (string Account, int[] Months)[] series = [("A", [100, 110, 90, 105, 120, 95]), ("B", [60, 55, 66, 58, 50, 64]), ("C", [40, 48, 30, 44, 52, 36])];
        return series.SelectMany(own => own.Months.Select((net, month) => (own.Account, string.Create(CultureInfo.InvariantCulture, $"2025-{month + 1:00}-{(month == 5 ? 30 : 1):00}"), net, 0)));
    }

    private static (double, double, double) Beta(JsonElement own) =>
        (Math.Round(own.GetProperty("beta").GetDouble(), 4), Math.Round(own.GetProperty("reward").GetDouble(), 4), Math.Round(own.GetProperty("slope").GetDouble(), 4));

    private static IEnumerable<string> Years(JsonElement years) => years.EnumerateArray()
        .Select(year => year.GetProperty("from").GetString() + string.Concat(year.GetProperty("ten_percent").EnumerateArray().Select(own => " " + own.GetProperty("account").GetString())));

    private async Task Ledger(IEnumerable<(string Account, string Day, int Net, int Cost)> lines)
    {
        var text = new StringBuilder("account,date,document,net,cost\n");
        foreach (var (account, day, net, cost) in lines)
        {
            text.Append(CultureInfo.InvariantCulture, $"{account},{day},{account}{day},{net},{cost}\n");
        }

        Assert.Equal(0, (await _cli.Run("import", "ledger", _cli.Write("ledger.csv", text.ToString()))).Code);
    }

    private async Task<JsonElement> Json()
    {
        var spoken = await _cli.Run("concentration", "--json");
        Assert.True(spoken.Code == 0, spoken.Errors);
        using var document = JsonDocument.Parse(spoken.Output);
        return document.RootElement.Clone();
    }
}
