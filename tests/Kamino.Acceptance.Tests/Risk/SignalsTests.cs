using System.Globalization;
using System.Text;
using System.Text.Json;
using Kamino.Acceptance.Tests.Contracts;

namespace Kamino.Acceptance.Tests.Risk;

/// <summary>Customers that leave without saying so.</summary>
public sealed class SignalsTests : IDisposable
{
    private static readonly DateOnly Today = new(2025, 12, 31);

    private readonly Prompt _cli = new();
    private readonly StringBuilder _ledger = new("account,date,document,product,net,currency,seller\n");

    public void Dispose() => _cli.Dispose();

    [Fact]
    public async Task Each_kind_of_drift_is_found_with_its_evidence_and_steady_customers_are_left_alone()
    {
        await Company();
        var board = await Json("signals");

        Assert.Equal(
            ["Ana: late falling_volume", "Ana: late overdue_rhythm", "Ana: less falling_volume", "Ana: narrow falling_volume", "Ana: narrow narrower_range", "Ana: narrow products_dropped", "Bea: returns rising_returns"],
            Signals(board).Order(StringComparer.Ordinal));
        Assert.DoesNotContain(Signals(board), line => line.Contains("steady", StringComparison.Ordinal));
        var volume = Find(board, "less", "falling_volume");
        Assert.Equal((0.5, 650.0, 1300.0), (volume.GetProperty("strength").GetDouble(), volume.GetProperty("now").GetDouble(), volume.GetProperty("before").GetDouble()));
        Assert.Contains("p1", Find(board, "narrow", "products_dropped").GetProperty("products").EnumerateArray().Select(product => product.GetProperty("product").GetString()));
    }

    [Fact]
    public async Task What_was_acknowledged_is_not_repeated_until_it_is_worse()
    {
        await Company();
        await Done("signals", "acknowledge", "less", "--by", "Ana");
        var after = await Json("signals");
        var all = await Json("signals", "--all");
        await Done("signals", "thresholds", "worse_by=0");
        Line("less", Today.AddDays(-1), "p0", -400, "Ana");
        await Import();
        var worse = await Json("signals");

        Assert.DoesNotContain("Ana: less falling_volume", Signals(after));
        Assert.Equal(1, after.GetProperty("seen").GetInt32());
        Assert.Equal("Ana", Find(all, "less", "falling_volume").GetProperty("seen_by").GetString());
        Assert.Contains("Ana: less falling_volume", Signals(worse));
    }

    [Fact]
    public async Task Thresholds_are_data_and_a_wrong_one_is_refused()
    {
        await Company();
        await Done("signals", "thresholds", "volume_fall=0.6");
        var board = await Json("signals", "--seller", "Ana");
        var refused = await _cli.Run("signals", "thresholds", "volume_fall=much");

        Assert.DoesNotContain("Ana: less falling_volume", Signals(board));
        Assert.Equal(0.6, board.GetProperty("thresholds").GetProperty("volume_fall").GetDouble());
        Assert.Equal(["Ana"], board.GetProperty("sellers").EnumerateArray().Select(seller => seller.GetProperty("seller").GetString()));
        Assert.Equal(1, refused.Code);
        Assert.Contains("volume_fall=much", refused.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_account_without_such_a_signal_can_not_be_acknowledged()
    {
        await Company();
        Assert.Equal(1, (await _cli.Run("signals", "acknowledge", "steady")).Code);
    }

    [Fact]
    public async Task Working_days_and_shutdowns_are_left_out_of_the_rhythm()
    {
        await Company();
        var plain = Overdue(await Json("rhythm"), "late");
        var closed = Overdue(await Json("rhythm", "--shutdown", "2025-12-01/2026-01-15"), "late");
        await Done("settings", "set", "shutdowns=2025-12-01/2026-01-15", "rest_days=sáb,dom");
        var settled = Overdue(await Json("rhythm", "--rest", ""), "late");

        Assert.True(plain > closed);
        Assert.Equal(plain, settled);
        Assert.True(Overdue(await Json("rhythm"), "late") < plain);
        Assert.Equal(2, (await _cli.Run("rhythm", "--rest", "someday")).Code);
    }

    // Weekly customers of two years; each but the steady ones changes in its own way in the last quarter.
    private Task Company()
    {
        _ledger.Clear().Append("account,date,document,product,net,currency,seller\n");
        for (var week = 0; week < 104; week++)
        {
            var (day, recent) = (Today.AddDays(-7 * week), week < 13);
            Line("steady", day, "p0", 100, "Ana");
            Line("less", day, "p0", recent ? 50 : 100, "Ana");
            if (week > 8)
            {
                Line("late", day, "p0", 100, "Ana");
            }

            foreach (var product in Enumerable.Range(0, 6).Where(product => !recent || product is 0 or 3))
            {
                Line("narrow", day, $"p{product}", 20, "Ana");
            }

            Line("returns", day, "p0", 100, "Bea");
            if (recent)
            {
                Line("returns", day, "p0", -20, "Bea");
                Line("returns", day, "p2", 20, "Bea");
            }
        }

        return Import();
    }

    private void Line(string account, DateOnly day, string product, int net, string seller) =>
        _ledger.Append(CultureInfo.InvariantCulture, $"{account},{day:yyyy-MM-dd},{account}{_ledger.Length},{product},{net},,{seller}\n");

    private Task Import() => Done("import", "ledger", _cli.Write("ledger.csv", _ledger.ToString()));

    private static List<string> Signals(JsonElement board) => [.. board.GetProperty("sellers").EnumerateArray()
        .SelectMany(seller => seller.GetProperty("signals").EnumerateArray().Select(signal => $"{seller.GetProperty("seller").GetString()}: {signal.GetProperty("account").GetString()} {signal.GetProperty("kind").GetString()}"))];

    private static JsonElement Find(JsonElement board, string account, string kind) => board.GetProperty("sellers").EnumerateArray().SelectMany(seller => seller.GetProperty("signals").EnumerateArray())
        .Single(signal => signal.GetProperty("account").GetString() == account && signal.GetProperty("kind").GetString() == kind);

    private static double Overdue(JsonElement rows, string account) =>
        rows.EnumerateArray().Single(row => row.GetProperty("account").GetString() == account).GetProperty("overdue").GetDouble();

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
