namespace Kamino.Acceptance.Tests.Accounts;

public sealed class ImportAccountsTests : IDisposable
{
    private const string Header = "code;name;group;seller;country;tax_id;available;available_currency;first_contact\n";

    private readonly CommandLine _kamino = new();

    [Fact]
    public async Task I13_U12_codes_stay_text_and_each_is_one_account()
    {
        var file = _kamino.File("accounts.csv", "code,name\n00123,Peñón Ibáñez\n123,Otra\n00123,Peñón Ibáñez\n");

        Assert.Equal([3, 2, 1, 0, 0, 0], (await _kamino.Run("import", "accounts", file, "--json")).Rows);
    }

    [Fact]
    public async Task I14_invisible_characters_make_no_other_code()
    {
        var file = _kamino.File("accounts.csv", "code,name\nA\u200b1,Acme\n\u00a0A1,Acme\n");

        Assert.Equal([2, 1, 1, 0, 0, 0], (await _kamino.Run("import", "accounts", file, "--json")).Rows);
    }

    [Fact]
    public async Task U01_the_same_file_again_changes_nothing_and_says_so()
    {
        var file = _kamino.File("accounts.csv", Header + "1;Acme;;Ana;CO;900;1.234.567,89;COP;31/12/2019\n");
        await _kamino.Ask("import", "accounts", file);

        var again = await _kamino.Run("import", "accounts", file, "--json");

        Assert.Equal((0, "unchanged"), (again.Code, again.Record.GetProperty("status").GetString()));
        Assert.Equal([1, 0, 1, 0, 0, 0], again.Rows);
    }

    [Fact]
    public async Task U05_a_dry_run_counts_what_the_import_then_does_and_changes_nothing()
    {
        await _kamino.Ask("import", "accounts", _kamino.File("old.csv", Header + "1;Acme;;Ana;;;;;\n2;Globex;;;;;;;\n"));
        var file = _kamino.File("new.csv", Header + "1;Acme;;Eva;;;;;\n2;Globex;;;;;;;\n3;Initech;;;;;;;\n4;X;;;;;-1;;\n");

        var dry = await _kamino.Run("import", "accounts", file, "--dry-run", "--json");
        var real = await _kamino.Run("import", "accounts", file, "--json");

        Assert.Equal([4, 1, 1, 1, 1, 0], dry.Rows);
        Assert.Equal(dry.Rows, real.Rows);
        Assert.Equal(("dry_run", "committed"), (dry.Record.GetProperty("status").GetString(), real.Record.GetProperty("status").GetString()));
        Assert.Equal((3, 3), (dry.Code, real.Code));
    }

    [Theory]
    [InlineData("update", new long[] { 2, 1, 1, 0, 0, 0 }, "Ana")]
    [InlineData("replace", new long[] { 2, 1, 0, 1, 0, 0 }, null)]
    [InlineData("add_only", new long[] { 2, 1, 0, 0, 0, 1 }, "Ana")]
    [InlineData("known_only", new long[] { 2, 0, 1, 0, 0, 1 }, "Ana")]
    public async Task U06_four_modes_say_what_becomes_of_what_is_known(string mode, long[] rows, string? sellerNow)
    {
        await _kamino.Ask("import", "accounts", _kamino.File("old.csv", "code,name,seller\n1,Acme,Ana\n"));
        var news = _kamino.File("new.csv", "code,name,seller\n1,Acme,\n2,Globex,Eva\n");

        Assert.Equal(rows, (await _kamino.Run("import", "accounts", news, "--mode", mode, "--json")).Rows);

        var probe = await _kamino.Run("import", "accounts", _kamino.File("probe.csv", "code,name,seller\n1,Acme,Ana\n"), "--json");
        Assert.Equal(sellerNow == "Ana" ? 1 : 0, probe.Rows[2]);
    }

    [Fact]
    public async Task U06_refused_rows_are_saved_with_their_cells_and_import_once_mended()
    {
        var (file, refused) = (_kamino.File("accounts.csv", "Clientes 2024;;\ncódigo;nombre;gasto disponible\n1;Acme, S.A.;100,50\n2;Globex;-5,25\n;Initech;1,00\n"), _kamino.File("refused.csv", ""));

        Assert.Equal(3, (await _kamino.Run("import", "accounts", file, "--refused", refused)).Code);
        Assert.Equal(["código,nombre,gasto disponible", "2,Globex,\"-5,25\"", ",Initech,\"1,00\""], await File.ReadAllLinesAsync(refused, TestContext.Current.CancellationToken));

        var mended = _kamino.File("mended.csv", (await File.ReadAllTextAsync(refused, TestContext.Current.CancellationToken)).Replace("-5", "5", StringComparison.Ordinal).Replace(",Initech", "3,Initech", StringComparison.Ordinal));
        Assert.Equal([2, 2, 0, 0, 0, 0], (await _kamino.Run("import", "accounts", mended, "--json")).Rows);
    }

    [Fact]
    public async Task U12_a_code_said_twice_in_two_ways_is_refused_the_second_time()
    {
        var ended = await _kamino.Run("import", "accounts", _kamino.File("accounts.csv", "code,name\n1,Acme\n2,Globex\n1,Initech\n"), "--json");

        Assert.Equal(3, ended.Code);
        var refusal = Assert.Single(ended.Record.GetProperty("refusals").EnumerateArray());
        Assert.Equal((4, "code", "1", "repeated_code"), (refusal.GetProperty("row").GetInt32(), refusal.GetProperty("column").GetString(), refusal.GetProperty("value").GetString(), refusal.GetProperty("flaw").GetString()));
    }

    [Fact]
    public async Task H03_a_circle_is_refused_with_its_codes_and_the_rest_enters()
    {
        var ended = await _kamino.Run("import", "accounts", _kamino.File("accounts.csv", "code,name,group\nc,C,a\na,A,b\nb,B,c\nd,D,a\n"), "--json");

        Assert.Equal(3, ended.Code);
        Assert.Equal([4, 1, 0, 0, 3, 0], ended.Rows);
        Assert.All(
            ended.Record.GetProperty("refusals").EnumerateArray(),
            refusal => Assert.Equal(("group_circle", "a → b → c → a"), (refusal.GetProperty("flaw").GetString(), refusal.GetProperty("value").GetString())));
    }

    [Fact]
    public async Task H03_a_circle_over_two_files_is_refused_too()
    {
        await _kamino.Ask("import", "accounts", _kamino.File("first.csv", "code,name,group\na,A,b\nb,B,c\n"));

        var ended = await _kamino.Run("import", "accounts", _kamino.File("second.csv", "code,name,group\nc,C,a\n"), "--lang", "es");

        Assert.Equal(1, ended.Code);
        Assert.Contains("a → b → c → a", ended.Errors, StringComparison.Ordinal);
        Assert.Contains("en círculo", ended.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task H01_H02_H05_groups_in_any_order_and_depth_add_up_under_the_ultimate_parent()
    {
        await _kamino.Ask("import", "ledger", _kamino.File("ledger.csv", "date,account,document,net\n2024-01-15,plant,1,10.00\n2024-01-16,daughter,2,20.00\n2024-01-17,head,3,5.00\n2024-01-18,alone,4,1.00\n"));
        await _kamino.Ask("import", "accounts", _kamino.File("accounts.csv", "code,name,group\nplant,Plant,daughter\ndaughter,Daughter,head\nhead,Head,\n"));

        var groups = (await _kamino.Ask("accounts", "--group-level", "group")).EnumerateArray().Select(row => (row.GetProperty("account").GetString(), row.GetProperty("net").GetString()));

        Assert.Equal([("head", "35.00"), ("alone", "1.00")], groups);
    }

    [Fact]
    public async Task H06_a_group_of_three_hundred_is_one_row()
    {
        await _kamino.Ask("import", "ledger", _kamino.File("ledger.csv", "date,account,document,net\n" + string.Concat(Enumerable.Range(1, 300).Select(n => $"2024-01-15,m{n},{n},1.00\n"))));
        await _kamino.Ask("import", "accounts", _kamino.File("accounts.csv", "code,group\n" + string.Concat(Enumerable.Range(1, 300).Select(n => $"m{n},holding\n"))));

        var row = Assert.Single((await _kamino.Ask("accounts", "--group-level", "group")).EnumerateArray());

        Assert.Equal(("holding", "300.00"), (row.GetProperty("account").GetString(), row.GetProperty("net").GetString()));
    }

    [Fact]
    public async Task A_file_without_a_code_asks_for_the_column_with_the_option_that_answers()
    {
        var file = _kamino.File("accounts.csv", "tier,city\nA,Lima\n");

        var asked = await _kamino.Run("import", "accounts", file);
        Assert.Equal(1, asked.Code);
        Assert.Contains("--map code=tier", asked.Errors, StringComparison.Ordinal);

        Assert.Equal(0, (await _kamino.Run("import", "accounts", file, "--map", "code=tier")).Code);
    }

    [Theory]
    [InlineData("--map", "colour=x")]
    [InlineData("--set", "colour=x")]
    [InlineData("--mode", "merge")]
    [InlineData("--map", "code")]
    public async Task An_option_that_does_not_exist_is_wrong_usage(string option, string value) =>
        Assert.Equal(2, (await _kamino.Run("import", "accounts", _kamino.File("accounts.csv", "code\n1\n"), option, value)).Code);

    [Fact]
    public async Task A_file_that_is_not_there_is_refused() => Assert.Equal(1, (await _kamino.Run("import", "accounts", "nowhere.csv")).Code);

    [Theory]
    [InlineData("northwind/customers.csv", 91)]
    [InlineData("classicmodels/customers.csv", 122)]
    [InlineData("sap_bikes/businesspartners_eu.csv", 40)]
    [InlineData("adventureworks/resellers.csv", 701, "--map", "code=ResellerAlternateKey", "--map", "available=AnnualSales", "--set", "available_currency=USD")]
    public async Task Shared_customers_enter_whole_and_once(string file, int accounts, params string[] options)
    {
        string[] import = ["import", "accounts", CommandLine.Shared(file), "--json", .. options];

        Assert.Equal([accounts, accounts, 0, 0, 0, 0], (await _kamino.Run(import)).Rows);
        Assert.Equal([accounts, 0, accounts, 0, 0, 0], (await _kamino.Run(import)).Rows);
    }

    public void Dispose() => _kamino.Dispose();
}
