using System.Data.Common;
using System.Text.Json;
using Kamino.Acceptance.Tests.Records;

namespace Kamino.Acceptance.Tests.Accounts;

public sealed class TableBatchesTests : IDisposable
{
    private static readonly string[] Tables = ["account", "product", "contact", "rate", "cost_rate", "driver_quantity", "receivable", "factor_score", "stage_entry", "batch_change"];

    private readonly CommandLine _kamino = new();

    [Theory]
    [InlineData("accounts", "code,name,group,seller,available,available_currency,first_contact\n00123,Peñón,,Ana,100.50,EUR,2020-01-31\n00124,Ibáñez,00123,,,,\n", "code,name,group,available\n00123,Otro,00125,7\n00125,Nuevo,,\n")]
    [InlineData("products", "code,name,category,standard_cost,cost_currency,list_price\nP1,Uno,A,1.25,EUR,7\n", "code,name,standard_cost,list_price\nP1,Otro,2.50,8\nP2,Dos,3,\n")]
    [InlineData("contacts", "account,name,basis,keep_until,influence,email\n1,Ana,contract,2030-01-01,3,ana@x.co\n", "account,name,basis,keep_until,influence\n1,Ana,consent,2031-01-01,5\n1,Eva,contract,2030-01-01,\n")]
    [InlineData("rates", "date,from,to,rate\n2024-03-01,USD,EUR,0.9100\n", "date,from,to,rate\n2024-03-01,USD,EUR,0.92\n2024-03-02,USD,EUR,0.93\n")]
    [InlineData("costs", "activity,driver,rate,period\nvisit,visits,80,2025\n", "activity,driver,rate,period,account,quantity\nvisit,visits,90,2025,,\nvisit,,,2025,A,3\n")]
    [InlineData("receivables", "account,date,balance,default_chance\nA,2025-06-30,250,0.01\n", "account,date,balance,default_chance\nA,2025-06-30,260,0.02\nB,2025-06-30,1,\n")]
    [InlineData("scores", "account,axis,factor,supplier,score,assessor,day\n1,strength,price,us,7,Ana,2025-03-01\n", "cuenta;eje;factor;proveedor;puntaje;evaluador;dia\n1;fortaleza;price;us;8;Ana;2025-03-01\n1;atractivo;fit;;6;Luz;2025-03-01\n")]
    public async Task A_table_import_is_a_batch_that_is_listed_and_undone_exactly(string table, string first, string second)
    {
        await _kamino.Ask("batches");
        var empty = Everything();
        await _kamino.Ask("import", table, _kamino.File("first.csv", first), "--by", "Ana");
        var before = Everything();

        var report = await _kamino.Ask("import", table, _kamino.File("second.csv", second), "--by", "Eva");
        Assert.NotEqual(before, Everything());
        Assert.Equal("2", report.GetProperty("batch").GetString());
        var batch = (await _kamino.Ask("batches"))[0];
        Assert.Equal(
            (table, "visible", "second.csv", "Eva", 1, 1),
            (batch.GetProperty("kind").GetString(), batch.GetProperty("status").GetString(), batch.GetProperty("files")[0].GetString(), batch.GetProperty("by").GetString(),
                batch.GetProperty("rows").GetProperty("accepted").GetInt32(), batch.GetProperty("rows").GetProperty("corrected").GetInt32()));

        Assert.Equal(0, (await _kamino.Ask("batches", "undo", "2")).GetProperty("kept_edits").GetArrayLength());
        Assert.Equal(before, Everything());
        await _kamino.Ask("batches", "undo", "1");
        Assert.Equal(empty, Everything());
    }

    [Fact]
    public async Task U14_undo_keeps_what_somebody_changed_since_and_names_it()
    {
        // Given accounts and products came from a file, and people then merged one account and made one product a charge
        await _kamino.Ask("import", "accounts", _kamino.File("a.csv", "code,name\nold,Acme\nnew,ACME S.A.\n"));
        await _kamino.Ask("import", "products", _kamino.File("p.csv", "code,name,standard_cost\nP1,Uno,5\nP2,Dos,6\n"));
        await _kamino.Ask("merge", "do", "old", "new", "--by", "Ana");
        await _kamino.Ask("charges", "set", "P1", "--by", "Ana");

        // When the imports are taken back
        var accounts = await _kamino.Ask("batches", "undo", "1");
        var products = await _kamino.Ask("batches", "undo", "2");

        // Then the person's word stays and is named, and everything else is gone
        Assert.Equal(["old merged_at", "old merged_by", "old merged_into"], Kept(accounts));
        Assert.Equal(["P1 charge_set_by", "P1 is_charge"], Kept(products));
        Assert.Equal(Kept(products), Kept(await _kamino.Ask("batches", "show", "2")));
        Assert.Contains("kept, because somebody changed it since: P1 charge_set_by = Ana", (await _kamino.Run("batches", "show", "2", "--lang", "en")).Output, StringComparison.Ordinal);
        Assert.Equal("P1,,,,,,", (await Exported("products")).Split("\r\n")[1]);
        Assert.DoesNotContain("new", await Exported("accounts"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Views_of_a_stage_are_looked_at_first_taken_in_once_and_taken_back()
    {
        const string Header = "account,side,day,by,trust,information,contacts,processes,dependence,planning,word\n";
        const string Known = "1,customer,2026-03-01,Ana Ruiz,2,2,3,2,2,2,\n";
        await _kamino.Ask("import", "stages", _kamino.File("a.csv", Header + Known));
        var before = Everything();
        var file = _kamino.File("b.csv", Header + Known + "1,us,2026-03-02,Luz,3,3,3,3,3,3,\n1,us,2026-03-03,Luz,5,3,3,3,3,3,\n1,them,2026-03-03,Luz,1,1,1,1,1,1,\n");

        Assert.Equal([4, 1, 1, 0, 2, 0], (await _kamino.Run("import", "stages", file, "--dry-run", "--json")).Rows);
        Assert.Equal(before, Everything());
        var taken = await _kamino.Run("import", "stages", file, "--json", "--by", "Eva");
        Assert.Equal(3, taken.Code);
        Assert.Equal(["trust 5", "side them"], taken.Record.GetProperty("refusals").EnumerateArray().Select(row => $"{row.GetProperty("column").GetString()} {row.GetProperty("value").GetString()}"));
        Assert.Contains("undo 2 first", (await _kamino.Run("batches", "undo", "1", "--lang", "en")).Errors, StringComparison.Ordinal);
        await _kamino.Ask("batches", "undo", "2");

        Assert.Equal(before, Everything());
    }

    [Fact]
    public async Task U13_Scores_and_views_of_a_stage_follow_a_merge_and_go_back_with_it()
    {
        await _kamino.Ask("import", "ledger", _kamino.File("l.csv", "account,date,document,product,net\n1,2025-01-01,A1,p,100.00\n2,2025-01-01,A2,p,50.00\n"));
        await _kamino.Ask("import", "scores", _kamino.File("s.csv", "account,axis,factor,score,assessor,day\n1,attractiveness,fit,4,Ana,2025-01-01\n2,attractiveness,fit,9,Ana,2025-01-01\n2,attractiveness,openness,8,Ana,2025-01-01\n"));
        await _kamino.Ask("merge", "do", "2", "1", "--by", "Ana");
        Assert.Equal([("fit", 4.0), ("openness", 8.0)], await Scores());

        await _kamino.Ask("merge", "undo", "2");

        Assert.Equal([("fit", 4.0)], await Scores());
    }

    [Fact]
    public async Task A_later_file_of_the_same_records_has_to_be_taken_back_first()
    {
        await _kamino.Ask("import", "accounts", _kamino.File("a.csv", "code,name\n1,Acme\n2,Beta\n"));
        await _kamino.Ask("import", "accounts", _kamino.File("b.csv", "code,name\n1,Acme\n3,Gama\n"));
        await _kamino.Ask("import", "products", _kamino.File("p.csv", "code,name\n1,Uno\n"));

        var refused = await _kamino.Run("batches", "undo", "1", "--lang", "en");

        Assert.Equal(1, refused.Code);
        Assert.Contains("undo 2 first", refused.Errors, StringComparison.Ordinal);
        await _kamino.Ask("batches", "undo", "2");
        await _kamino.Ask("batches", "undo", "1");
    }

    [Fact]
    public async Task H03_taking_back_closes_no_circle_of_groups()
    {
        // Given A belonged to B, a file freed it, and a later one put B under A
        await _kamino.Ask("import", "accounts", _kamino.File("a.csv", "code,group\nA,B\nC,\n"));
        await _kamino.Ask("import", "accounts", _kamino.File("b.csv", "code,group\nA,\n"), "--mode", "replace");
        await _kamino.Ask("import", "accounts", _kamino.File("c.csv", "code,group\nB,A\n"));

        // When the one in between is taken back
        var undone = await _kamino.Ask("batches", "undo", "2");

        // Then A stays its own, and the batch says so
        Assert.Equal(["A group"], Kept(undone));
        Assert.Contains("A,,,", await Exported("accounts"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wrong_rates_are_mended_by_taking_them_back_even_for_documents_that_were_counted_at_them()
    {
        await _kamino.Ask("settings", "set", "reporting_currency=EUR");
        await _kamino.Ask("import", "rates", _kamino.File("wrong.csv", "date,from,to,rate\n2024-03-01,USD,EUR,9.1\n"));
        await _kamino.Ask("import", "ledger", _kamino.File("l.csv", "date,account,document,net,currency\n2024-03-01,1,F1,100.00,USD\n"));
        Assert.Equal("910.00", await Net());

        await _kamino.Ask("batches", "undo", "1");
        Assert.Equal("0.00", await Net());
        await _kamino.Ask("import", "rates", _kamino.File("right.csv", "date,from,to,rate\n2024-03-01,USD,EUR,0.91\n"));

        Assert.Equal("91.00", await Net());
    }

    [Fact]
    public async Task U15_an_undone_ledger_leaves_neither_its_charges_nor_its_rates_behind()
    {
        await _kamino.Ask("settings", "set", "reporting_currency=EUR");
        await _kamino.Ask("import", "rates", _kamino.File("r.csv", "date,from,to,rate\n2024-03-01,USD,EUR,0.91\n"));
        var ledger = _kamino.File("l.csv", "date,account,document,product,product_name,net,currency\n2024-03-01,1,F1,POST,POSTAGE,100.00,USD\n");
        await _kamino.Ask("import", "ledger", ledger);
        Assert.Equal(1, (await _kamino.Ask("charges", "list")).GetArrayLength());

        await _kamino.Ask("batches", "undo", "2");
        Assert.Equal(0, (await _kamino.Ask("charges", "list")).GetArrayLength());
        await _kamino.Ask("import", "rates", _kamino.File("r2.csv", "date,from,to,rate\n2024-03-01,USD,EUR,0.5\n"));
        await _kamino.Ask("import", "ledger", ledger);

        Assert.Equal("50.00", await Net());
    }

    [Fact]
    public async Task A_charge_that_another_ledger_names_too_stays()
    {
        const string Header = "date,account,document,product,product_name,net\n";
        await _kamino.Ask("import", "ledger", _kamino.File("a.csv", Header + "2024-03-01,1,F1,POST,POSTAGE,1.00\n"));
        await _kamino.Ask("import", "ledger", _kamino.File("b.csv", Header + "2024-03-02,1,F2,POST,POSTAGE,1.00\n"));

        await _kamino.Ask("batches", "undo", "1");

        Assert.Equal(1, (await _kamino.Ask("charges", "list")).GetArrayLength());
    }

    public void Dispose() => _kamino.Dispose();

    private static IEnumerable<string> Kept(JsonElement batch) =>
        batch.GetProperty("kept_edits").EnumerateArray().Select(edit => $"{edit.GetProperty("record").GetString()} {edit.GetProperty("field").GetString()}").Order(StringComparer.Ordinal);

    private async Task<IEnumerable<(string?, double)>> Scores()
    {
        var model = _kamino.File("m.json", """{"name":"m","attractiveness":{"factors":[{"key":"fit","weight":40,"kind":"judged"},{"key":"openness","weight":40,"kind":"judged"},{"key":"other","weight":20,"kind":"judged"}]},"strength":{"factors":[{"key":"a","weight":40},{"key":"b","weight":40},{"key":"c","weight":20}]},"missing":"renormalise","coverage":0.1}""");
        await _kamino.Ask("models", "keep", model, "--by", "Ana");
        var account = await _kamino.Ask("explain", "1", "--model", "m");
        return account.GetProperty("attractiveness").GetProperty("factors").EnumerateArray().Where(factor => factor.GetProperty("score").ValueKind == JsonValueKind.Number)
            .Select(factor => (factor.GetProperty("factor").GetString(), factor.GetProperty("score").GetDouble())).OrderBy(factor => factor.Item1, StringComparer.Ordinal);
    }

    private async Task<string?> Net() => (await _kamino.Ask("accounts"))[0].GetProperty("net").GetString();

    // Every cell of every table that an import writes to; what was noted for undoing the first import is there until that is undone.
    private string Everything()
    {
        using var connection = TestRecords.Open(_kamino.Workspace);
        return string.Join('\n', Tables.Select(table => $"{table}: {string.Join(" | ", Rows(connection, table).Order(StringComparer.Ordinal))}"));
    }

    private static IEnumerable<string> Rows(DbConnection connection, string table)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"select * from {table}";
        using var rows = command.ExecuteReader();
        while (rows.Read())
        {
            yield return string.Join(',', Enumerable.Range(0, rows.FieldCount).Select(rows.GetValue));
        }
    }

    private async Task<string> Exported(string table)
    {
        var file = _kamino.File($"{table}-out.csv", "");
        Assert.Equal(0, (await _kamino.Run("export", table, "--to", file)).Code);
        return (await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).TrimStart('\uFEFF');
    }
}
