using System.Text.Json;

namespace Kamino.Acceptance.Tests.Accounts;

public sealed class GroupTests : IDisposable
{
    private readonly CommandLine _kamino = new();

    [Fact]
    public async Task H08_the_group_is_a_picture_of_subsidiaries_and_plants_with_their_owners_and_sales()
    {
        await Company();

        var asked = await _kamino.Ask("group", "plant");

        Assert.Equal("holding", asked.GetProperty("group").GetString());
        Assert.Equal(
            [("holding", 0, null, "", "60.00"), ("north", 1, "Ana", "20.00", "60.00"), ("plant", 2, "Eva", "40.00", "40.00"), ("south", 1, "Luis", "", "")],
            asked.GetProperty("members").EnumerateArray().Select(member => (
                member.GetProperty("account").GetString(), member.GetProperty("depth").GetInt32(), member.GetProperty("owner").GetString(), Sum(member, "own"), Sum(member, "total"))));
        var drawn = (await _kamino.Run("group", "south", "--lang", "en")).Output;
        Assert.Contains("│   └── plant Planta · Eva · 40.00 / 40.00", drawn, StringComparison.Ordinal);
        Assert.Contains("holding Holding SA · nobody's · — / 60.00", drawn, StringComparison.Ordinal);
    }

    [Fact]
    public async Task H08_an_account_alone_is_a_group_of_itself_and_nobody_is_none()
    {
        await Company();

        Assert.Equal(1, (await _kamino.Ask("group", "alone")).GetProperty("members").GetArrayLength());
        Assert.Equal(1, (await _kamino.Run("group", "nobody")).Code);
    }

    [Fact]
    public async Task H09_what_is_seen_of_a_branch_or_a_seller_follows_the_hierarchy_by_rule()
    {
        await Company();

        Assert.Equal(["plant", "north"], await Seen("--group", "north"));
        Assert.Equal(["plant", "north"], await Seen("--group", "holding"));
        Assert.Equal(["plant"], await Seen("--seller", "Eva"));
        Assert.Equal([], await Seen("--group", "north", "--seller", "Luis"));

        // When the plant changes hands and branch, it is in and out at once
        await _kamino.Ask("import", "accounts", _kamino.File("moved.csv", "code,group,seller\nplant,south,Luis\n"));
        Assert.Equal(["north"], await Seen("--group", "north"));
        Assert.Equal(["plant"], await Seen("--group", "south"));
        Assert.Equal(["plant"], await Seen("--seller", "Luis"));
        // And a group's row, which would tell of the others too, is not given
        Assert.Equal(2, (await _kamino.Run("accounts", "--group", "north", "--group-level", "group")).Code);
    }

    [Theory]
    [InlineData("north,30,USD\nplant,10,USD\nsouth,5,USD\n", "35.00", "members")] // the plant is part of what was said of north
    [InlineData("holding,100,USD\nnorth,30,USD\n", "100.00", "said")]
    [InlineData("north,30,USD\nsouth,5,EUR\n", null, null)]
    [InlineData("alone,7,USD\n", null, null)]
    public async Task What_a_group_can_spend_is_its_parents_word_or_the_sum_of_its_members_counted_once(string spends, string? expected, string? source)
    {
        await Company();
        await _kamino.Ask("import", "accounts", _kamino.File("spend.csv", "code,available,available_currency\n" + spends));

        var group = (await _kamino.Ask("accounts", "--group-level", "group"))[0];

        Assert.Equal((expected, source), (group.GetProperty("available").GetString(), group.GetProperty("available_from").GetString()));
        Assert.Equal(expected is null, group.TryGetProperty("available_why", out _));
    }

    public void Dispose() => _kamino.Dispose();

    private static string Sum(JsonElement member, string name) => string.Join('+', member.GetProperty(name).EnumerateArray().Select(amount => amount.GetString()));

    private async Task Company()
    {
        await _kamino.Ask("import", "ledger", _kamino.File("ledger.csv", "date,account,document,net\n2024-01-15,plant,1,40.00\n2024-01-16,north,2,20.00\n2024-01-17,alone,3,5.00\n"));
        await _kamino.Ask("import", "accounts", _kamino.File("accounts.csv", "code,name,group,seller\nplant,Planta,north,Eva\nsouth,Sur,holding,Luis\nnorth,Norte,holding,Ana\nholding,Holding SA,,\n"));
    }

    private async Task<IEnumerable<string?>> Seen(params string[] options) =>
        (await _kamino.Ask(["accounts", .. options])).EnumerateArray().Select(row => row.GetProperty("account").GetString());
}
