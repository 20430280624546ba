using System.Text.Json;
using Kamino.Acceptance.Tests.Contracts;

namespace Kamino.Acceptance.Tests.Value;

public sealed class SegmentsTests : IDisposable
{
    private readonly Prompt _cli = new();

    public void Dispose() => _cli.Dispose();

    [Fact]
    public async Task M43_The_first_rule_that_holds_gives_the_name_whatever_comes_later()
    {
        var sample = await _cli.Sample();
        Assert.Equal(0, (await _cli.Run("import", "ledger", Path.Combine(sample, "ledger.csv"))).Code);
        await Import("name,r,f,m\ntop,5,5,5\nall,0-5,0-5,0-5\n");
        var first = await Json("rfm");
        await Import("name,r,f,m\nall,0-5,0-5,0-5\ntop,5,5,5\n");
        var turned = await Json("rfm");

        Assert.All(first.EnumerateArray(), row => Assert.Equal(row.GetProperty("code").GetString() == "555" ? "top" : "all", row.GetProperty("segment").GetString()));
        Assert.All(turned.EnumerateArray(), row => Assert.Equal("all", row.GetProperty("segment").GetString()));
        Assert.Equal(2, (await Json("rfm", "segments")).GetProperty("version").GetInt32());
    }

    [Fact]
    public async Task S04_Groups_follow_each_import_by_themselves_with_nothing_to_run_or_to_fill_in()
    {
        // Given ten customers who bought once each, the first of them longest ago
        static string Ledger(int from, int to, string day) => "date,document,account,net\n" + string.Concat(Enumerable.Range(from, to).Select(of => FormattableString.Invariant($"2026-{day}-{of:00},{day}{of},C{of:00},{of * 100}\n")));
        Assert.Equal(0, (await _cli.Run("import", "ledger", _cli.Write("ledger.csv", Ledger(1, 10, "01")))).Code);
        var before = Groups(await Json("rfm"));
        Assert.Equal((10, "1", "5"), (before.Count, before["C01"][..1], before["C10"][..1]));
        // When the next file brings one of them again
        Assert.Equal(0, (await _cli.Run("import", "ledger", _cli.Write("more.csv", Ledger(1, 1, "02")))).Code);
        // Then its groups are others, and everybody has some
        var after = Groups(await Json("rfm"));
        Assert.Equal((10, "5"), (after.Count, after["C01"][..1]));
        Assert.All(after.Values, code => Assert.Equal(3, code.Length));

        static Dictionary<string, string> Groups(JsonElement rows) => rows.EnumerateArray().ToDictionary(row => row.GetProperty("account").GetString() ?? "", row => row.GetProperty("code").GetString() ?? "");
    }

    [Fact]
    public async Task What_is_exported_imports_as_no_news()
    {
        var file = Path.Combine(_cli.Folder, "segments.csv");
        Assert.Equal(0, (await _cli.Run("export", "segments", "--to", file)).Code);
        var again = await Json("import", "segments", file);

        Assert.Equal("unchanged", again.GetProperty("status").GetString());
        Assert.Equal(0, (await Json("rfm", "segments")).GetProperty("version").GetInt32());
    }

    [Theory]
    [InlineData("name,r,f,m\na,5-3,1,1\n", "row 2, column “r”, value “5-3”")]
    [InlineData("name,r,f,m\na,5,1,x\n", "row 2, column “m”, value “x”")]
    [InlineData("name,r,f,m\na,5,1,1\na,4,1,1\n", "row 3, column “name”, value “a”")]
    public async Task One_wrong_rule_refuses_the_whole_list(string text, string place)
    {
        var spoken = await _cli.Run("import", "segments", _cli.Write("bad.csv", text), "--json");

        Assert.NotEqual(0, spoken.Code);
        Assert.Contains(place.Split('“')[^1].TrimEnd('”'), spoken.Output + spoken.Errors, StringComparison.Ordinal);
        Assert.Equal(0, (await Json("rfm", "segments")).GetProperty("version").GetInt32());
    }

    private async Task Import(string text)
    {
        var spoken = await _cli.Run("import", "segments", _cli.Write("segments.csv", text));
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
