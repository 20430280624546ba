using System.Globalization;
using System.Text;
using System.Text.Json;
using Kamino.Acceptance.Tests.Contracts;

namespace Kamino.Acceptance.Tests.Forecasting;

/// <summary>Launches that the ledger saw, and forecasts made from them.</summary>
public sealed class LaunchTests : IDisposable
{
    private static readonly int[] LaunchedInMonth = [4, 9, 14, 19, 31];

    private static readonly int[] Profile = [10, 20, 40, 60, 50, 40, 30, 20, 10, 10, 5, 5];

    private readonly Prompt _cli = new();

    public void Dispose() => _cli.Dispose();

    [Fact]
    public async Task Every_method_is_tried_on_the_ledgers_own_launches_and_the_next_one_is_forecast_from_them()
    {
        // Given a product that was always there, and five launched on the 5th of a month, the last of them four months ago
        Assert.Equal(0, (await _cli.Run("import", "ledger", _cli.Write("ledger.csv", Ledger()))).Code);

        var view = await Record("forecast", "launches", "--known", "2", "--horizon", "3");
        var forecast = await Record("forecast", "analogy", "--ledger", "--launch-total", "3000", "--similarity", "N0=3,N1=1");
        var experts = _cli.Write("experts.csv", "expert,analog,similarity,experience\nAna,N0,8,yes\nAna,N1,8,no\nLuz,N1,9,no\n");
        var judged = _cli.Write("judged.csv", "expert,total\nAna,2000\nLuz,4000\n");
        var heard = await Record("forecast", "analogy", "--ledger", "--observed", _cli.Write("so_far.csv", "t,sales\n1,100\n2,200\n"), "--experts", experts, "--judged", judged, "--judged-weight", "0.25");

        Assert.Equal(["N3", "N2", "N4", "N1", "N0"], view.GetProperty("launches").EnumerateArray().Select(launch => launch.GetProperty("product").GetString()));
        Assert.Equal((5, 1), (view.GetProperty("tried").GetInt32(), view.GetProperty("without_earlier").GetInt32()));
        Assert.Equal([10, 20, 40, 60], view.GetProperty("launches")[2].GetProperty("sales").EnumerateArray().Take(4).Select(sold => (int)sold.GetDouble() / 5));
        var analogy = view.GetProperty("methods")[0];
        Assert.Equal(("analogy", 4, "beats_naive"), (analogy.GetProperty("method").GetString(), analogy.GetProperty("launches").GetInt32(), analogy.GetProperty("trust").GetString()));
        Assert.Equal(0.0, analogy.GetProperty("mape").GetDouble(), 9);
        Assert.Equal([100, 200, 400, 600], forecast.GetProperty("forecast").EnumerateArray().Take(4).Select(point => Math.Round(point.GetProperty("n").GetDouble(), 6)));
        Assert.Equal(3000, heard.GetProperty("total").GetDouble(), 6);
        Assert.Equal(["Ana True", "Luz False"], heard.GetProperty("experts").EnumerateArray().Select(expert => $"{expert.GetProperty("expert").GetString()} {expert.GetProperty("is_solid").GetBoolean()}"));
        Assert.Equal((3000.0, 3000.0), (heard.GetProperty("judged").GetProperty("mean").GetDouble(), heard.GetProperty("judged").GetProperty("combined").GetDouble()));
        var beside = await Record("forecast", "analogy", "--ledger", "--launch-total", "3000", "--similarity", "N0=3,N1=1", "--library", "laser_disc=4");
        Assert.Equal(["N1 0.125 ", "N0 0.375 ", "laser_disc 0.5 derived"], beside.GetProperty("analogs").EnumerateArray().Select(own => $"{own.GetProperty("name").GetString()} {own.GetProperty("weight")} {own.GetProperty("origin")}"));
        Assert.Contains("No launch", (await _cli.Run("forecast", "analogy", "--ledger", "--launch-total", "1", "--similarity", "OLD=1", "--lang", "en")).Errors, StringComparison.Ordinal);
        Assert.Equal(2, (await _cli.Run("forecast", "analogy", "--launch-total", "1")).Code);
    }

    private static string Ledger()
    {
        var text = new StringBuilder("date,account,document,product,net\n");
        var first = new DateOnly(2023, 1, 2);
        for (var month = 0; month < 36; month++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{first.AddMonths(month):yyyy-MM-dd},A,O{month},OLD,1000\n");
        }

        foreach (var (launched, number) in LaunchedInMonth.Select((month, number) => (month, number)))
        {
            for (var month = 0; month < Profile.Length && launched + month < 36; month++)
            {
                text.Append(CultureInfo.InvariantCulture, $"{first.AddMonths(launched + month).AddDays(3):yyyy-MM-dd},A,N{number}-{month},N{number},{Profile[month] * (number + 1)}\n");
            }
        }

        return text.Append("2026-01-20,A,last,OLD,1000\n").ToString();
    }

    private async Task<JsonElement> Record(params string[] command)
    {
        var spoken = await _cli.Run([.. command, "--json"]);
        Assert.True(spoken.Code == 0, spoken.Errors);
        return JsonDocument.Parse(spoken.Output).RootElement;
    }
}
