namespace Kamino.Acceptance.Tests.Accounts;

public sealed class ExportTests : IDisposable
{
    private const string Accounts =
        "code;name;group;seller;country;tax_id;available;available_currency;first_contact\n"
        + "00123;\"Ñandú, \"\"S.A.\"\"\";G1;Ana;CO;900.1-2;1.234.567,89;COP;31/12/2019\n"
        + "123;=cmd|' /C calc'!A0;;;;;;;\n"
        + "G1;<script>alert(1)</script>;;@Eva;;-900;0,5;USD;\n";

    private readonly CommandLine _kamino = new();
    private readonly CommandLine _other = new();

    [Theory]
    [InlineData("csv")]
    [InlineData("xlsx")]
    public async Task I04_I13_X05_accounts_exported_are_imported_as_they_were(string kind)
    {
        await _kamino.Ask("import", "accounts", _kamino.File("accounts.csv", Accounts));
        var file = await Export("accounts", kind);

        Assert.Equal([3, 0, 3, 0, 0, 0], (await _kamino.Run("import", "accounts", file, "--json")).Rows);
        Assert.Equal([3, 3, 0, 0, 0, 0], (await _other.Run("import", "accounts", file, "--json")).Rows);
        Assert.Equal([3, 0, 3, 0, 0, 0], (await _other.Run("import", "accounts", _kamino.File("again.csv", Accounts), "--json")).Rows);
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("xlsx")]
    public async Task I04_products_contacts_and_rates_exported_are_imported_as_they_were(string kind)
    {
        await _kamino.Ask("import", "products", _kamino.File("p.csv", "code,name,category,standard_cost\n007,Té,Bebidas,0.333333\n7,+Pan,,\n"));
        await _kamino.Ask("import", "contacts", _kamino.File("c.csv", "account,name,influence,disposition,last_touch,basis,keep_until\n1,José Núñez,5,-2,2024-12-31,consent,2030-01-31\n"));
        await _kamino.Ask("import", "rates", _kamino.File("r.csv", "date,from,to,rate\n2024-03-01,USD,COP,3913.62\n2024-03-02,COP,USD,0.000255\n"));

        foreach (var (table, rows) in new[] { ("products", 2), ("contacts", 1), ("rates", 2) })
        {
            var file = await Export(table, kind);

            Assert.Equal([rows, 0, rows, 0, 0, 0], (await _kamino.Run("import", table, file, "--json")).Rows);
            Assert.Equal([rows, rows, 0, 0, 0, 0], (await _other.Run("import", table, file, "--json")).Rows);
        }
    }

    [Fact]
    public async Task X04_what_a_spreadsheet_would_run_is_written_as_text()
    {
        await _kamino.Ask("import", "accounts", _kamino.File("accounts.csv", Accounts));

        var text = await File.ReadAllTextAsync(await Export("accounts", "csv"), TestContext.Current.CancellationToken);

        Assert.Contains(",'=cmd|", text, StringComparison.Ordinal);
        Assert.Contains(",'@Eva,", text, StringComparison.Ordinal);
        Assert.DoesNotContain(",=", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_export_of_accounts_has_the_facts_and_leaves_out_what_was_merged()
    {
        await _kamino.Ask("import", "ledger", _kamino.File("ledger.csv", "date,account,document,net,currency\n2024-01-15,a,1,10.00,USD\n2024-01-16,b,2,-2.50,USD\n"));
        await _kamino.Ask("merge", "do", "b", "a");

        var lines = await File.ReadAllLinesAsync(await Export("accounts", "csv"), TestContext.Current.CancellationToken);

        Assert.Equal(2, lines.Length);
        Assert.StartsWith("a,,,,,,,,,2024-01-15,2024-01-16,1,2,7.50,10.00,2.50,", lines[1], StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _kamino.Dispose();
        _other.Dispose();
    }

    private async Task<string> Export(string table, string kind)
    {
        var file = _kamino.File($"{table}-out.{kind}", "");
        Assert.Equal(0, (await _kamino.Run("export", table, "--to", file)).Code);
        return file;
    }
}
