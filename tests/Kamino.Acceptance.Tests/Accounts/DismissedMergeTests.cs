namespace Kamino.Acceptance.Tests.Accounts;

public sealed class DismissedMergeTests : IDisposable
{
    private readonly CommandLine _kamino = new();

    [Fact]
    public async Task U07_two_firms_are_not_proposed_again_until_something_new_is_known()
    {
        // Given a proposal
        await Company();
        Assert.Single((await _kamino.Ask("merge", "list")).EnumerateArray());
        // When a person says that they are two firms, in either order
        await _kamino.Ask("merge", "dismiss", "2", "1", "--by", "Ana");
        // Then it is gone, even after more sales
        await _kamino.Ask("import", "ledger", _kamino.File("more.csv", "date,account,account_name,document,net\n2024-02-01,1,Acme Inc,9,999.00\n"));
        Assert.Empty((await _kamino.Ask("merge", "list")).EnumerateArray());
        Assert.Equal("Ana", Assert.Single((await _kamino.Ask("merge", "dismissed")).EnumerateArray()).GetProperty("by").GetString());
        // And is back as soon as both have the same tax id
        await _kamino.Ask("import", "accounts", _kamino.File("accounts.csv", "code,tax_id\n1,900\n2,900\n"));
        Assert.Equal("same_tax_id", Assert.Single((await _kamino.Ask("merge", "list")).EnumerateArray()).GetProperty("why").GetString());
    }

    [Fact]
    public async Task A_dismissal_is_taken_back()
    {
        await Company();
        await _kamino.Ask("merge", "dismiss", "1", "2");
        await _kamino.Ask("merge", "reopen", "2", "1");

        Assert.Single((await _kamino.Ask("merge", "list")).EnumerateArray());
        Assert.Equal(1, (await _kamino.Run("merge", "reopen", "1", "2")).Code);
    }

    [Fact]
    public async Task What_is_not_proposed_cannot_be_dismissed()
    {
        await Company();

        Assert.Equal(1, (await _kamino.Run("merge", "dismiss", "1", "nobody")).Code);
    }

    [Fact]
    public async Task A_model_is_printed_on_one_line_however_long()
    {
        await Company();

        var shown = await _kamino.Run("models", "show", "default");

        Assert.Equal(0, shown.Code);
        Assert.Equal("default", System.Text.Json.JsonDocument.Parse(Assert.Single(shown.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries))).RootElement.GetProperty("name").GetString());
    }

    public void Dispose() => _kamino.Dispose();

    private async Task Company()
    {
        await _kamino.Ask("import", "ledger", _kamino.File("ledger.csv", "date,account,account_name,document,net\n2024-01-01,1,Acme Inc,1,10.00\n2024-01-01,2,Acme GmbH,2,20.00\n2024-01-01,3,Panadería Ñ,3,5.00\n"));
        await _kamino.Ask("matrix");
    }
}
