namespace Kamino.Acceptance.Tests.Accounts;

public sealed class MergeTests : IDisposable
{
    private readonly CommandLine _kamino = new();

    [Fact]
    public async Task U13_a_merge_moves_sales_contacts_and_members_lists_them_first_and_is_taken_back_exactly()
    {
        await Company();
        var (accounts, groups) = (await Json("accounts"), await Json("accounts", "--group-level", "group"));

        var preview = await _kamino.Ask("merge", "do", "old", "new", "--dry-run");
        Assert.Equal(accounts, await Json("accounts"));
        var from = preview.GetProperty("from");
        Assert.Equal("20.00", from.GetProperty("net")[0].GetString());
        Assert.Equal("member", from.GetProperty("members")[0].GetString());
        Assert.Equal(1, from.GetProperty("contacts").GetInt32());
        Assert.Equal(["tax_id"], preview.GetProperty("fills").EnumerateArray().Select(field => field.GetString()));

        await _kamino.Ask("merge", "do", "old", "new", "--by", "Ana");
        Assert.Equal([("new", "30.00"), ("member", "5.00")], await Nets("account"));
        Assert.Equal([("new", "35.00")], await Nets("group"));

        await _kamino.Ask("merge", "undo", "old");
        Assert.Equal((accounts, groups), (await Json("accounts"), await Json("accounts", "--group-level", "group")));
    }

    [Fact]
    public async Task Chains_of_merges_end_at_the_account_that_stands_for_itself()
    {
        await Company();
        await _kamino.Ask("merge", "do", "old", "member");
        await _kamino.Ask("merge", "do", "member", "new");

        Assert.Equal([("new", "35.00")], await Nets("account"));

        await _kamino.Ask("merge", "undo", "member");
        Assert.Equal([("member", "25.00"), ("new", "10.00")], await Nets("account"));
    }

    [Theory]
    [InlineData("old", "old")]
    [InlineData("old", "nobody")]
    [InlineData("nobody", "old")]
    public async Task A_merge_that_cannot_be_is_refused_and_changes_nothing(string from, string into)
    {
        await Company();
        var before = await Json("accounts");

        Assert.Equal(1, (await _kamino.Run("merge", "do", from, into)).Code);
        Assert.Equal(before, await Json("accounts"));
    }

    [Fact]
    public async Task What_is_not_merged_is_not_taken_back()
    {
        await Company();

        Assert.Equal(1, (await _kamino.Run("merge", "undo", "old")).Code);
    }

    [Fact]
    public async Task U07_proposals_change_nothing_and_belong_to_nobody_who_is_linked()
    {
        await _kamino.Ask("import", "ledger", _kamino.File("ledger.csv", "date,account,account_name,document,net\n2024-01-01,1,Acme Inc,1,10.00\n2024-01-01,2,Acme GmbH,2,20.00\n2024-01-01,3,S.C. Dacia S.R.L.,3,1.00\n2024-01-01,4,S.C. Petrom S.R.L.,4,1.00\n"));

        var pair = Assert.Single((await _kamino.Ask("merge", "list")).EnumerateArray());
        Assert.Equal(("1", "2", 0.9), (pair.GetProperty("from").GetProperty("code").GetString(), pair.GetProperty("into").GetProperty("code").GetString(), pair.GetProperty("score").GetDouble()));
        Assert.Equal(4, (await Nets("account")).Count);

        await _kamino.Ask("import", "accounts", _kamino.File("accounts.csv", "code,group\n1,2\n"));
        Assert.Empty((await _kamino.Ask("merge", "list")).EnumerateArray());
    }

    [Fact]
    public async Task The_spellings_of_Iowas_counties_are_proposed_and_no_two_counties()
    {
        await _kamino.Ask("import", "ledger", CommandLine.Shared("iowa_counties/county_month_type.csv.gz"), "--map", "account=county", "--map", "date=ym", "--map", "net=state_revenue");

        var pairs = (await _kamino.Ask("merge", "list")).EnumerateArray()
            .Select(pair => (pair.GetProperty("from").GetProperty("code").GetString(), pair.GetProperty("into").GetProperty("code").GetString())).Order();

        Assert.Equal([("buena vista", "buena vist"), ("cerro gordo", "cerro gord"), ("o'brien", "obrien"), ("pottawattamie", "pottawatta")], pairs);
    }

    public void Dispose() => _kamino.Dispose();

    private async Task Company()
    {
        await _kamino.Ask("import", "ledger", _kamino.File("ledger.csv", "date,account,document,net\n2024-01-15,new,1,10.00\n2024-01-16,old,2,20.00\n2024-01-17,member,3,5.00\n"));
        await _kamino.Ask("import", "accounts", _kamino.File("accounts.csv", "code,name,group,tax_id\nnew,Acme,,\nold,ACME S.A.,,900\nmember,Acme Norte,old,\n"));
        await _kamino.Ask("import", "contacts", _kamino.File("contacts.csv", "account,name\nold,Eva\n"), "--set", "basis=contract", "--set", "keep_until=2030-01-01");
    }

    private async Task<List<(string?, string?)>> Nets(string level) =>
        [.. (await _kamino.Ask("accounts", "--group-level", level)).EnumerateArray().Select(row => (row.GetProperty("account").GetString(), row.GetProperty("net").GetString()))];

    private async Task<string> Json(params string[] command) => (await _kamino.Run([.. command, "--json"])).Output;
}
