using System.Text.Json;
using Kamino.Acceptance.Tests.Contracts;
using Kamino.Core.Value;

namespace Kamino.Acceptance.Tests.Portfolio;

/// <summary>Measures that take more than an account's facts, as factors of the matrix.</summary>
public sealed class FiguresTests : IDisposable
{
    private readonly Prompt _cli = new();

    public void Dispose() => _cli.Dispose();

    [Fact]
    public async Task A_model_can_measure_what_takes_fits_costs_and_statements()
    {
        var sample = await _cli.Sample();
        await Done("import", "ledger", Path.Combine(sample, "ledger.csv"));
        await Done("import", "costs", _cli.Write("costs.csv", "activity,driver,rate,place\norder,orders,20,\nstock,accounts,0,inventory\n"));
        await Done("import", "receivables", _cli.Write("owed.csv", "account,date,days\n00101,2025-12-01,45\n"));
        await Done("import", "wallet", _cli.Write("wallet.csv", "account,date,supplier,evidence,share\n00101,2025-12-01,us,tender,0.4\n"));
        await Done("settings", "set", "cost_of_capital=0.1", "default_chance=0");
        var file = _cli.Write("model.json", Model([.. FigureKeys.All, "overdue"]));
        var flaws = await _cli.Run("models", "keep", file);
        Assert.True(flaws.Code == 0, flaws.Errors);
        await Done("models", "activate", "deep");
        var factors = await Factors("00101");

        Assert.Equal([.. FigureKeys.All.Append("overdue").Order(StringComparer.Ordinal)], factors.Keys.Order(StringComparer.Ordinal));
        Assert.Equal((0.4, 45.0), (factors["wallet_share"], factors["days_outstanding"]));
        Assert.InRange(factors["p_alive"] ?? -1, 0.0, 1.0);
        Assert.All(factors.Values, value => Assert.NotNull(value));
        var taken = await Json("snapshots", "take", "--by", "Ana", "--as-of", "2025-12-31");
        Assert.True((await Json("snapshots", "verify", taken.GetProperty("id").GetInt32().ToString(System.Globalization.CultureInfo.InvariantCulture))).GetProperty("ledger_unchanged").GetBoolean());
    }

    private async Task<Dictionary<string, double?>> Factors(string account)
    {
        var explained = await Json("explain", account, "--as-of", "2025-12-31");
        return explained.GetProperty("attractiveness").GetProperty("factors").EnumerateArray().ToDictionary(
            factor => factor.GetProperty("measure").GetString() ?? "", factor => factor.GetProperty("value").ValueKind == JsonValueKind.Number ? factor.GetProperty("value").GetDouble() : (double?)null);
    }

    private static string Model(IReadOnlyList<string> measures) =>
        "{\"name\":\"deep\",\"attractiveness\":{\"factors\":[" + string.Join(',', measures.Select(measure => $$$"""{"key":"{{{measure}}}","weight":10,"kind":"measured","measure":"{{{measure}}}","anchors":{"zero":0,"ten":100}}"""))
        + "]},\"strength\":{\"factors\":[{\"key\":\"a\",\"weight\":40},{\"key\":\"b\",\"weight\":30},{\"key\":\"c\",\"weight\":30}]},\"cut\":{\"rule\":\"fixed\",\"attractiveness\":5,\"strength\":1},\"missing\":\"renormalise\"}";

    private async Task Done(params string[] command)
    {
        var spoken = await _cli.Run(command);
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
