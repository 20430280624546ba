using System.Data.Common;
using System.Text;
using System.Text.Json;
using Kamino.Acceptance.Tests.Accounts;
using Kamino.Acceptance.Tests.Records;
using Microsoft.EntityFrameworkCore;

namespace Kamino.Acceptance.Tests.Perception;

public sealed class PeopleTests : IDisposable
{
    private const string Head = "account,name,title,role,owner,reports_to,trusts,influence,disposition,relationship,next_step\n";

    private const string Team =
        "1,Ana Ruiz,CFO,economic_buyer,Luz,,,5,0,1,\n1,Eva Gil,COO,Decisor,Luz; Leo,Ana Ruiz,,5,1,3,Enviar propuesta\n1,Ivo Paz,Compras,buyer,Leo,Ana Ruiz,Eva Gil,4,-1,2,\n"
        + "1,Uma Sol,Planta,usuaria,Luz,Eva Gil,,3,2,4,\n1,Oto Rey,TI,technical_evaluator,,Eva Gil,,2,0,0,\n";

    private const string Answers =
        "account,axis,factor,supplier,score,source,assessor,day\n"
        + "1,strength,product_quality,us,8,customer,Ana Ruiz,2025-03-01\n1,strength,product_quality,rival,6,customer,Ana Ruiz,2025-03-01\n1,strength,product_quality,us,7,customer,Ivo Paz,2025-03-01\n1,strength,product_quality,rival,6,customer,Ivo Paz,2025-03-01\n"
        + "1,strength,service_support,us,8,customer,Ana Ruiz,2025-03-01\n1,strength,service_support,rival,6,customer,Ana Ruiz,2025-03-01\n1,strength,service_support,us,7,customer,Ivo Paz,2025-03-01\n1,strength,service_support,rival,6,customer,Ivo Paz,2025-03-01\n1,strength,price,us,8,customer,Ana Ruiz,2025-03-01\n1,strength,price,rival,6,customer,Ana Ruiz,2025-03-01\n1,strength,price,us,7,customer,Ivo Paz,2025-03-01\n1,strength,price,rival,6,customer,Ivo Paz,2025-03-01\n";

    private readonly CommandLine _kamino = new();

    [Fact]
    public async Task V13_an_import_draws_the_map()
    {
        await Import(Team);

        var map = await _kamino.Ask("people", "list", "1");

        Assert.Equal(0.368421, map.GetProperty("indices").GetProperty("weighted_disposition").GetDouble(), 5e-7);
        Assert.Equal(0.421053, map.GetProperty("indices").GetProperty("coverage").GetDouble(), 5e-7);
        Assert.Equal(["economic_buyer", "technical_evaluator"], map.GetProperty("indices").GetProperty("missing").EnumerateArray().Select(role => role.GetProperty("role").GetString()));
        Assert.Equal(["Ana Ruiz", "Eva Gil", "Oto Rey", "Uma Sol", "Ivo Paz"], Names(map));
    }

    [Fact]
    public async Task I04_what_is_exported_is_imported_again_without_a_change()
    {
        await Import(Team);
        var file = _kamino.File("out.csv", "");

        await _kamino.Run("export", "contacts", "--to", file);

        Assert.Equal([5, 0, 5, 0, 0, 0], (await _kamino.Run("import", "contacts", file, "--json")).Rows);
    }

    [Fact]
    public async Task H03_a_circle_of_bosses_is_refused_by_import_and_by_hand()
    {
        await Import(Team);

        var ended = await Imported("1,Ana Ruiz,,,,Uma Sol,,,,,\n");
        var kept = await _kamino.Run("people", "keep", "1", "Ana Ruiz", "--reports-to", "Oto Rey");

        Assert.Equal("reporting_circle", ended.Record.GetProperty("refusals")[0].GetProperty("flaw").GetString());
        Assert.Equal(1, kept.Code);
    }

    [Fact]
    public async Task A_note_on_health_is_refused_and_named_wherever_it_comes_from()
    {
        var ended = await Imported("1,Ana Ruiz,,,,,,,,,Está enferma\n");
        await Import(Team);
        var kept = await _kamino.Run("people", "keep", "1", "Ana Ruiz", "--next-step", "Llamar: está embarazada");

        Assert.Equal(("sensitive_word", "enferma"), (ended.Record.GetProperty("refusals")[0].GetProperty("flaw").GetString(), ended.Record.GetProperty("refusals")[0].GetProperty("value").GetString()));
        Assert.Equal(1, kept.Code);
        Assert.Contains("embarazada", kept.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task X19_undoing_an_import_gives_the_earlier_boss_back_with_its_days()
    {
        await Import(Team);
        var batch = (await Import("1,Uma Sol,,,,Ana Ruiz,,,,,\n")).GetProperty("batch").GetString();
        Assert.Contains("Ana Ruiz", Links(await _kamino.Ask("people", "list", "1"), "Uma Sol"), StringComparison.Ordinal);

        await _kamino.Ask("batches", "undo", batch ?? "");

        Assert.DoesNotContain("Ana Ruiz", Links(await _kamino.Ask("people", "list", "1"), "Uma Sol"), StringComparison.Ordinal);
        Assert.DoesNotContain("until\":\"", Links(await _kamino.Ask("people", "list", "1"), "Uma Sol"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_post_in_the_role_column_becomes_the_title()
    {
        var ended = await _kamino.Ask("import", "contacts", _kamino.File("c.csv", "cuenta;nombre;rol\n1;Eva;Gerente de compras\n"), "--set", "basis=contract", "--set", "keep_until=2030-01-01");

        Assert.Equal("committed", ended.GetProperty("status").GetString());
        Assert.Equal("Gerente de compras", (await _kamino.Ask("people", "list", "1")).GetProperty("people")[0].GetProperty("person").GetProperty("title").GetString());
    }

    [Fact]
    public async Task Who_left_is_closed_and_who_takes_over_starts_at_two()
    {
        await Import(Team);
        await _kamino.Ask("people", "left", "1", "Ivo Paz");
        var handed = await _kamino.Ask("people", "handover", "--from", "Luz", "--to", "Mar");

        var map = await _kamino.Ask("people", "list", "1");

        Assert.Equal("Ivo Paz", map.GetProperty("left")[0].GetProperty("name").GetString());
        Assert.Equal(3, handed.GetProperty("people").GetInt32());
        Assert.Contains("\"Luz\"", Links(map, "Uma Sol"), StringComparison.Ordinal);
        Assert.Equal(2, Person(map, "Uma Sol").GetProperty("relationship").GetInt32());
        Assert.Equal("handover", (await _kamino.Ask("stage", "show", "1")).GetProperty("history")[0].GetProperty("word").GetString());
    }

    [Fact]
    public async Task An_erased_person_is_in_no_file_of_the_workspace_and_no_total_changes()
    {
        await Import(Team);
        await _kamino.Ask("import", "scores", _kamino.File("s.csv", Answers));
        await _kamino.Ask("import", "stages", _kamino.File("st.csv", "account,side,day,by,trust,information,contacts,processes,dependence,planning\n1,customer,2026-03-01,Ana Ruiz,2,2,3,2,2,2\n"));
        await _kamino.Ask("import", "ledger", _kamino.File("l.csv", "account,date,document,product,net\n1,2025-01-01,A1,p,100.00\n1,2025-02-01,A2,p,100.00\n"));
        var told = await _kamino.Run("people", "tell", "1", "Ana Ruiz");
        var before = (await _kamino.Ask("matrix")).GetProperty("accounts")[0].GetProperty("strength").GetDouble();

        await _kamino.Ask("people", "erase", "1", "Ana Ruiz");

        Assert.Equal(6, told.Record.GetProperty("traces").GetProperty("answers").GetArrayLength());
        Assert.Equal(["Eva Gil", "Ivo Paz"], told.Record.GetProperty("traces").GetProperty("named_by").EnumerateArray().Select(name => name.GetString()));
        Assert.Equal(before, (await _kamino.Ask("matrix")).GetProperty("accounts")[0].GetProperty("strength").GetDouble());
        Assert.Equal(5, (await _kamino.Ask("people", "list", "1")).GetProperty("notes")[0].GetProperty("people").GetInt32());
        Assert.Empty(Mentions("Ana Ruiz"));
        Assert.Equal(1, (await _kamino.Run("people", "tell", "1", "Ana Ruiz")).Code);
    }

    [Fact]
    public async Task Whose_last_day_is_over_is_gone_at_once_and_erased_by_the_next_run()
    {
        await Import(Team);
        await _kamino.Ask("import", "contacts", _kamino.File("old.csv", "account,name,basis,keep_until\n1,Old Name,contract,2020-01-01\n"));

        Assert.DoesNotContain("Old Name", Names(await _kamino.Ask("people", "list", "1")));
        Assert.NotEmpty(Mentions("Old Name"));
        Assert.Equal(1, (await _kamino.Ask("people", "expire")).GetProperty("people").GetInt32());
        Assert.Empty(Mentions("Old Name"));
        Assert.Equal("expired", (await _kamino.Ask("people", "privacy")).GetProperty("erasures")[0].GetProperty("why").GetString());
    }

    [Fact]
    public async Task A_renamed_person_keeps_answers_ties_and_views_and_an_import_can_still_be_taken_back()
    {
        var batch = (await Import(Team)).GetProperty("batch").GetString() ?? "";
        await _kamino.Ask("people", "keep", "1", "Ana Ruiz", "--interest", "4", "--risk", "2");
        await _kamino.Ask("import", "scores", _kamino.File("s.csv", Answers));
        await _kamino.Ask("import", "stages", _kamino.File("st.csv", "account,side,day,by,trust,information,contacts,processes,dependence,planning\n1,customer,2026-03-01,Ana Ruiz,2,2,3,2,2,2\n"));
        Assert.Equal(1, (await _kamino.Run("people", "rename", "1", "Ana Ruiz", "Eva Gil")).Code);

        await _kamino.Ask("people", "rename", "1", "Ana Ruiz", "Ana Ruiz de Gil");

        var map = await _kamino.Ask("people", "list", "1");
        var told = await _kamino.Run("people", "tell", "1", "Ana Ruiz de Gil");
        Assert.Equal((4, 2), (Person(map, "Ana Ruiz de Gil").GetProperty("interest").GetInt32(), Person(map, "Ana Ruiz de Gil").GetProperty("risk").GetInt32()));
        Assert.Contains("Ana Ruiz de Gil", Links(map, "Eva Gil"), StringComparison.Ordinal);
        Assert.Equal((6, 1), (told.Record.GetProperty("traces").GetProperty("answers").GetArrayLength(), told.Record.GetProperty("traces").GetProperty("stages").GetArrayLength()));
        Assert.Equal(1, (await _kamino.Run("people", "tell", "1", "Ana Ruiz")).Code);
        await _kamino.Ask("batches", "undo", batch);
        Assert.Equal(1, (await _kamino.Run("people", "list", "1")).Code);
    }

    [Fact]
    public async Task A_stage_ages_out_of_evidence_after_a_time_that_can_be_set()
    {
        await _kamino.Ask("import", "ledger", _kamino.File("l.csv", "account,date,document,product,net\n1,2025-01-01,A1,p,100.00\n1,2025-12-01,A2,p,100.00\n2,2025-12-01,A3,p,50.00\n"));
        await _kamino.Ask("import", "stages", _kamino.File("st.csv", "account,side,day,by,trust,information,contacts,processes,dependence,planning\n1,customer,2025-03-01,Ana,2,2,3,2,2,2\n1,us,2025-03-01,Luz,2,2,3,2,2,2\n"));
        Assert.Equal("agreed_stage", Evidence(await _kamino.Ask("matrix")));

        await _kamino.Ask("settings", "set", "stage_months=6");

        Assert.NotEqual("agreed_stage", Evidence(await _kamino.Ask("matrix")));
    }

    [Fact]
    public async Task P08_nobody_and_an_account_that_is_not_there_answer_alike()
    {
        await Import(Team);

        Assert.Equal(1, (await _kamino.Run("people", "list", "404")).Code);
        Assert.Equal((await _kamino.Run("people", "tell", "404", "X")).Code, (await _kamino.Run("people", "tell", "1", "X")).Code);
    }

    [Fact]
    public async Task Both_sides_agree_on_a_stage_and_the_matrix_says_so()
    {
        await _kamino.Ask("import", "ledger", _kamino.File("l.csv", "account,date,document,product,net\n1,2025-01-01,A1,p,100.00\n1,2025-02-01,A2,p,100.00\n2,2025-02-01,A3,p,50.00\n"));
        await _kamino.Ask("stage", "say", "1", "--side", "us", "--points", "3,3,4,2,3,3", "--by", "Luz");
        Assert.NotEqual("agreed_stage", Evidence(await _kamino.Ask("matrix")));

        var said = await _kamino.Ask("stage", "say", "1", "--side", "customer", "--points", "2,2,3,2,2,2", "--by", "Ana Ruiz");

        Assert.Equal("cooperative", said.GetProperty("after").GetProperty("stage").GetProperty("working").GetString());
        Assert.True(said.GetProperty("after").GetProperty("stage").GetProperty("is_insight").GetBoolean());
        Assert.Equal("agreed_stage", Evidence(await _kamino.Ask("matrix")));
        Assert.Contains((await _kamino.Ask("plan", "new", "1", "--box", "star", "--by", "Luz")).GetProperty("plan").GetProperty("insights").EnumerateArray(), insight => insight.GetProperty("evidence").GetString() == "/accounts/1/stage");
        Assert.Equal(0.833333, (await _kamino.Ask("matrix")).GetProperty("accounts").EnumerateArray().First(row => row.GetProperty("account").GetString() == "1").GetProperty("strength").GetDouble(), 5e-7);
    }

    public void Dispose() => _kamino.Dispose();

    private async Task<JsonElement> Import(string rows) => (await Imported(rows)).Record;

    private Task<Ended> Imported(string rows) =>
        _kamino.Run("import", "contacts", _kamino.File("team.csv", Head + rows), "--set", "basis=contract", "--set", "keep_until=2030-01-01", "--json");

    private static IEnumerable<string?> Names(JsonElement map) => map.GetProperty("people").EnumerateArray().Select(row => row.GetProperty("person").GetProperty("name").GetString());

    private static JsonElement Person(JsonElement map, string name) =>
        map.GetProperty("people").EnumerateArray().Select(row => row.GetProperty("person")).First(person => person.GetProperty("name").GetString() == name);

    private static string Links(JsonElement map, string name) => Person(map, name).GetProperty("links").GetRawText();

    private static string? Evidence(JsonElement matrix) =>
        matrix.GetProperty("accounts").EnumerateArray().First(row => row.GetProperty("account").GetString() == "1").GetProperty("strength_evidence").GetString();

    // In every column of every table: an erasure that misses one is none.
    private string[] Mentions(string name)
    {
        using var connection = TestRecords.Open(_kamino.Workspace);
        using var records = TestRecords.Engine(_kamino.Workspace).Context();
        return [.. records.Model.GetEntityTypes().Select(type => type.GetTableName()).OfType<string>().Distinct().SelectMany(table => Mentions(connection, table, name)).Distinct()];
    }

    private static IEnumerable<string> Mentions(DbConnection connection, string table, string name)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"select * from \"{table}\"";
        using var rows = command.ExecuteReader();
        while (rows.Read())
        {
            foreach (var at in Enumerable.Range(0, rows.FieldCount).Where(at => Text(rows.GetValue(at)).Contains(name, StringComparison.OrdinalIgnoreCase)))
            {
                yield return $"{table}.{rows.GetName(at)}";
            }
        }
    }

    private static string Text(object cell) => cell is byte[] bytes ? Encoding.UTF8.GetString(bytes) : cell as string ?? "";
}
