using System.Text.Json;
using Kamino.Acceptance.Tests.Accounts;
using Kamino.Acceptance.Tests.Records;
using Kamino.Core.Plans;
using Kamino.UseCases.Rights;
using Kamino.Web.Words;

namespace Kamino.Acceptance.Tests.Rights;

[Collection("KAMINO_PASSWORD")] // one environment for all of the process
public sealed class AuditTests : IDisposable
{
    private readonly CommandLine _kamino = new();

    [Fact]
    public async Task P06_P09_every_change_is_told_with_who_old_and_new_within_reach_and_the_doctor_names_the_first_entry_that_is_not_as_it_was_written()
    {
        // Given a company where people did things
        await _kamino.Ask("import", "accounts", _kamino.File("accounts.csv", "code,name,seller\nown,Propia SA,Ana\nzen,Zenith SA,Luis\n"));
        Environment.SetEnvironmentVariable("KAMINO_PASSWORD", Signing.Password);
        await _kamino.Ask("user", "add", "root", "--name", "Root", "--role", "administrator");
        await _kamino.Ask("user", "add", "ana", "--name", "Ana", "--role", "key_account_manager");
        await _kamino.Ask("settings", "set", "our_name=Primera", "--user", "root");
        await _kamino.Ask("settings", "set", "our_name=Segunda", "--user", "root");
        await _kamino.Ask("plan", "new", "own", "--user", "ana");
        await _kamino.Ask("plan", "new", "zen", "--by", "Luis");
        // Then each is told with who, what was and what is, in words of both languages, and no password
        var told = await _kamino.Ask("audit", "--record", "setting", "--key", "our_name");
        var deed = told[0].GetProperty("deed");
        Assert.Equal(("Root", "root", "kamino", "changed"), (Text(deed, "by"), Text(deed, "login"), Text(deed, "from"), Text(deed, "act")));
        Assert.Equal(("value", "Primera", "Segunda"), (Text(deed.GetProperty("changes")[0], "field"), Text(deed.GetProperty("changes")[0], "old"), Text(deed.GetProperty("changes")[0], "new")));
        Assert.Contains("Root cambió el ajuste our_name: valor pasó de Primera a Segunda", (await _kamino.Run("audit", "--lang", "es")).Output.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.Contains("Ana made plan 1 · 1", (await _kamino.Run("audit", "--lang", "en", "--who", "ana")).Output, StringComparison.Ordinal);
        Assert.DoesNotContain(Signing.Password, (await _kamino.Run("audit", "--json", "--top", "500")).Output, StringComparison.Ordinal);
        // And Ana is told of her own accounts' alone
        Assert.Equal(4, (await _kamino.Run("audit", "--user", "ana")).Code);
        Assert.Contains((await _kamino.Ask("audit", "--account", "own", "--user", "ana")).EnumerateArray(), entry => Text(entry, "record") == "plan");
        Assert.Equal(0, (await _kamino.Ask("audit", "--account", "zen", "--user", "ana")).GetArrayLength());
        // When somebody with the file in hand changes an entry, or takes one out
        Assert.Equal(JsonValueKind.Null, (await _kamino.Ask("doctor")).GetProperty("audit").GetProperty("broken").ValueKind);
        Write("""update audit set "Said" = replace("Said", 'Primera', 'Nunca') where "Number" = (select min("Number") from audit where "Said" like '%Primera%')""", out var changed);
        Assert.Equal(changed, (await Doctor()).GetInt64());
        Write("""update audit set "Said" = replace("Said", 'Nunca', 'Primera')""", out _);
        Assert.Equal(JsonValueKind.Null, (await Doctor()).ValueKind);
        Write("""delete from audit where "Number" = 2""", out _);
        Assert.Equal(2, (await Doctor()).GetInt64());
    }

    [Fact]
    public async Task P09_what_a_change_replaced_is_put_back_by_the_rules_of_any_change_and_not_over_a_later_one()
    {
        // Given a setting, a plan and an opportunity that somebody changed
        await _kamino.Ask("import", "accounts", _kamino.File("accounts.csv", "code,name,seller\nown,Propia SA,Ana\n"));
        await _kamino.Ask("settings", "set", "our_name=Primera");
        await _kamino.Ask("settings", "set", "our_name=Segunda");
        await _kamino.Ask("plan", "new", "own", "--by", "Ana");
        await _kamino.Ask("plan", "set", "1", "ambition=Grow with them", "--by", "Ana");
        await _kamino.Ask("plan", "set", "1", "ambition=Give up", "--by", "Luis");
        await _kamino.Ask("opportunities", "open", "own", "Oil", "--value", "5", "--close", "2030-01-10");
        await _kamino.Ask("opportunities", "answer", "1", "problem=it smokes");
        await _kamino.Ask("opportunities", "answer", "1", "problem=");
        // When each is put back
        await Restore("setting");
        var restored = await Restore("plan");
        await Restore("opportunity");
        // Then what was before is there, and that is an entry like any other
        Assert.Equal("Primera", (await _kamino.Ask("settings", "show")).GetProperty("our_name").GetString());
        Assert.Equal(("body.ambition", "Give up", "Grow with them"), (Text(restored.GetProperty("restored")[0], "field"), Text(restored.GetProperty("restored")[0], "old"), Text(restored.GetProperty("restored")[0], "new")));
        Assert.Equal("Grow with them", (await _kamino.Ask("plan", "show", "1")).GetProperty("plan").GetProperty("ambition").GetString());
        Assert.Equal("it smokes", (await _kamino.Ask("opportunities", "show", "1")).GetProperty("row").GetProperty("sheet").GetProperty("problem").GetString());
        // And neither over a later change, nor where nothing is put back value by value, nor from an entry that isn't there
        var changes = (await _kamino.Ask("audit", "--record", "plan")).EnumerateArray().Where(entry => Text(entry.GetProperty("deed"), "act") == "changed").Select(entry => entry.GetProperty("number").GetInt64()).ToList();
        await _kamino.Ask("plan", "set", "1", "ambition=Something else", "--by", "Ana");
        var made = (await _kamino.Ask("audit", "--record", "batch"))[0].GetProperty("number").GetInt64();
        foreach (var number in new[] { changes[1], changes[0] + 100_000, made })
        {
            Assert.Equal(1, (await _kamino.Run("audit", "restore", FormattableString.Invariant($"{number}"))).Code);
        }

        async Task<JsonElement> Restore(string record) => await _kamino.Ask("audit", "restore", FormattableString.Invariant($"{(await _kamino.Ask("audit", "--record", record))[0].GetProperty("number").GetInt64()}"));
    }

    [Fact]
    public async Task P10_who_sold_to_an_account_before_is_told_with_when_and_by_whom_and_an_import_that_was_taken_back_is_not()
    {
        foreach (var (seller, by) in new[] { ("Ana", "Eva"), ("Luis", "Eva"), ("Rosa", "Max") })
        {
            await _kamino.Ask("import", "accounts", _kamino.File("accounts.csv", $"code,name,seller\nown,Propia SA,{seller}\nzen,Zenith SA,Luis\n"), "--by", by);
        }

        var last = (await _kamino.Ask("owners", "own")).EnumerateArray().ToList();
        Assert.Equal([("Luis", "Rosa", "Max"), ("Ana", "Luis", "Eva"), (null, "Ana", "Eva")], last.Select(change => (Text(change, "from"), Text(change, "to"), Text(change, "by"))));
        await _kamino.Ask("batches", "undo", Text(last[0], "batch") ?? "");
        Assert.Equal("Luis", Text((await _kamino.Ask("owners", "own"))[0], "to"));
        await _kamino.Ask("plan", "handover", "Luis", "Nora", "--by", "Max");
        var handed = (await _kamino.Ask("owners", "own"))[0];
        Assert.Equal(("Luis", "Nora", JsonValueKind.Null), (Text(handed, "from"), Text(handed, "to"), handed.GetProperty("batch").ValueKind));
        // And somebody who doesn't reach the account is told as of one that isn't there
        Environment.SetEnvironmentVariable("KAMINO_PASSWORD", Signing.Password);
        await _kamino.Ask("user", "add", "root", "--role", "administrator");
        await _kamino.Ask("user", "add", "ana", "--name", "Ana", "--role", "key_account_manager");
        Assert.Equal((await _kamino.Run("owners", "nix", "--user", "ana")).Output, (await _kamino.Run("owners", "zen", "--user", "ana")).Output);
    }

    [Fact]
    public async Task P09_P10_what_was_known_of_a_person_and_who_sold_to_an_account_is_put_back_by_who_may_change_it_and_by_nobody_else()
    {
        // Given a person whose post and standing changed, and an account that was handed over
        await _kamino.Ask("import", "accounts", _kamino.File("accounts.csv", "code,name,seller\nown,Propia SA,Ana\nzen,Zenith SA,Luis\n"));
        await _kamino.Ask("import", "contacts", _kamino.File("people.csv", "account,name,title,role,influence,disposition\nown,Eva · Propia,Jefa,user,4,1\n"), "--set", "basis=contract", "--set", "keep_until=2028-11-27");
        await _kamino.Ask("people", "keep", "own", "Eva · Propia", "--title", "Gerente", "--influence", "2");
        await _kamino.Ask("plan", "handover", "Ana", "Nora", "--by", "Max");
        var (person, account) = (await Latest("contact"), await Latest("account"));
        Environment.SetEnvironmentVariable("KAMINO_PASSWORD", Signing.Password);
        foreach (var (login, name, role) in new[] { ("root", "Root", "administrator"), ("luis", "Luis", "key_account_manager"), ("nora", "Nora", "key_account_manager"), ("lee", "Lee", "reader") })
        {
            string[] user = ["user", "add", login, "--name", name, "--role", role];
            await _kamino.Ask(login == "lee" ? [.. user, "--all-accounts"] : user);
        }

        // When somebody who doesn't reach it asks, it isn't there; who may not change it isn't let
        Assert.Equal((1, 4), ((await _kamino.Run("audit", "restore", person, "--user", "luis")).Code, (await _kamino.Run("audit", "restore", person, "--user", "lee")).Code));
        Assert.Equal((1, 4), ((await _kamino.Run("audit", "restore", account, "--user", "luis")).Code, (await _kamino.Run("audit", "restore", account, "--user", "lee")).Code));
        // Then who may puts it back, and that is an entry of its own
        await _kamino.Ask("audit", "restore", person, "--user", "nora");
        var eva = (await _kamino.Ask("people", "list", "own", "--user", "nora")).ToString();
        Assert.Contains("Jefa", eva, StringComparison.Ordinal);
        Assert.Equal(["influence: 2 → 4", "title: Gerente → Jefa"], (await Entry("contact")).GetProperty("deed").GetProperty("changes").EnumerateArray().Select(change => $"{Text(change, "field")}: {Text(change, "old")} → {Text(change, "new")}").Order(StringComparer.Ordinal));
        // And not twice: what stands there now is no longer what that entry left
        Assert.Equal(1, (await _kamino.Run("audit", "restore", person, "--user", "nora")).Code);
        await _kamino.Ask("audit", "restore", account, "--user", "nora");
        Assert.Equal(("Nora", "Ana"), (Text((await _kamino.Ask("owners", "own"))[0], "from"), Text((await _kamino.Ask("owners", "own"))[0], "to")));
        // And of an erased person nothing comes back
        var last = await Latest("contact");
        await _kamino.Ask("people", "erase", "own", "Eva · Propia", "--user", "root");
        Assert.Equal(1, (await _kamino.Run("audit", "restore", last, "--user", "root")).Code);

        async Task<JsonElement> Entry(string record) => (await _kamino.Ask("audit", "--record", record)).EnumerateArray().First(entry => Text(entry.GetProperty("deed"), "act") == "changed");
        async Task<string> Latest(string record) => FormattableString.Invariant($"{(await Entry(record)).GetProperty("number").GetInt64()}");
    }

    [Fact]
    public async Task P10_a_handover_of_more_accounts_than_the_trail_tells_one_by_one_is_in_the_history_of_each()
    {
        await _kamino.Ask("import", "accounts", _kamino.File("accounts.csv", "code,name,seller\n" + string.Concat(Enumerable.Range(1, 130).Select(number => $"a{number},Cuenta {number},Ana\n"))));
        await _kamino.Ask("plan", "handover", "Ana", "Nora", "--by", "Max");

        foreach (var code in new[] { "a1", "a130" })
        {
            var changes = (await _kamino.Ask("owners", code)).EnumerateArray().Select(change => (Text(change, "from"), Text(change, "to"))).ToList();
            Assert.Equal([("Ana", "Nora"), (null, "Ana")], changes);
        }
    }

    [Fact]
    public void An_entry_can_be_forgotten_without_breaking_the_chain_and_nothing_else_can()
    {
        var (at, said) = (new DateTimeOffset(2026, 11, 27, 10, 0, 0, TimeSpan.Zero), AuditChain.Content("salt", "said"));
        var first = AuditChain.Tie(AuditChain.Start, 1, at, AuditClass.Business, "plan", said);
        var second = AuditChain.Tie(first.Hash, 2, at.AddHours(1), AuditClass.Personal, "contact", said);

        Assert.True(AuditChain.Holds(null, first, said) && AuditChain.Holds(first, second, said) && AuditChain.Holds(first, second, null));
        Assert.False(AuditChain.Holds(first, second, AuditChain.Content("salt", "other")));
        Assert.False(AuditChain.Holds(first, second with { At = at }, said));
        Assert.False(AuditChain.Holds(first, second with { Class = AuditClass.Access }, said));
        Assert.False(AuditChain.Holds(null, second, said));
    }

    [Fact]
    public async Task Who_looked_at_opinions_and_who_took_people_out_is_told_and_an_erased_person_is_in_no_entry()
    {
        await _kamino.Ask("import", "accounts", _kamino.File("accounts.csv", "code,name,seller\nown,Propia SA,Ana\n"));
        await _kamino.Ask("import", "contacts", _kamino.File("people.csv", "account,name,role,influence,disposition\nown,Eva Propia,user,4,1\n"), "--set", "basis=contract", "--set", "keep_until=2028-11-27");
        Environment.SetEnvironmentVariable("KAMINO_PASSWORD", Signing.Password);
        await _kamino.Ask("user", "add", "root", "--name", "Root", "--role", "administrator");
        await _kamino.Ask("people", "list", "own", "--user", "root");
        await _kamino.Ask("people", "list", "own", "--user", "root");
        await _kamino.Ask("people", "rename", "own", "Eva Propia", "Eva Nueva", "--user", "root");
        await _kamino.Ask("people", "tell", "own", "Eva Nueva", "--user", "root");
        var acts = (await _kamino.Ask("audit", "--record", "contact")).EnumerateArray().Select(entry => Text(entry.GetProperty("deed"), "act")).ToList();
        Assert.Equal((1, 1), (acts.Count(act => act == "read"), acts.Count(act => act == "taken_out")));
        await _kamino.Ask("people", "erase", "own", "Eva Nueva", "--user", "root");
        Assert.DoesNotContain("Eva", (await _kamino.Run("audit", "--json", "--top", "500")).Output, StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Null, (await Doctor()).ValueKind);
    }

    [Fact]
    public void Each_part_of_a_plan_that_an_entry_may_name_has_its_word()
    {
        var seen = new HashSet<Type>();
        Assert.Empty(Parts(typeof(Plan)).Select(part => $"audit_field.{part}").Except(WordList.Spanish.Keys).Distinct());

        IEnumerable<string> Parts(Type type) => type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts)
            : type.Namespace?.StartsWith("Kamino", StringComparison.Ordinal) != true || type.IsEnum || !seen.Add(type) ? []
            : type.GetProperties(System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.Instance).SelectMany(own => Parts(own.PropertyType).Prepend(JsonNamingPolicy.SnakeCaseLower.ConvertName(own.Name)));
    }

    [Fact]
    public void Days_amounts_and_words_of_an_entry_are_written_as_its_reader_writes_them_and_codes_as_they_are()
    {
        AuditChange[] changes =
        [
            new("account", null, "10307"), new("close", null, "2027-09-04"), new("value", "35800000", "119700000.50"), new("phase", "strategy", "results"), new("body.objectives[o1].baseline", null, "0.125"),
            new("sent_at", null, "2026-11-27 20:05:00Z"), new("is_new", "no", "yes"),
        ];
        var entry = new AuditEntry(7, DateTimeOffset.UnixEpoch, AuditClass.Business, "opportunity", "10307", new AuditDeed("Ana", "ana", "kamino", AuditAct.Changed, "39 · 2027-01-02", 1, changes));

        var (spanish, english) = (AuditSentence.Of(entry, Locale.Of("es-CO")), AuditSentence.Of(entry, Locale.Of("en-US")));

        Assert.Contains("39 · 2 ene 2027", spanish, StringComparison.Ordinal);
        Assert.Contains("cuenta: 10307; cierre: 4 sep 2027; valor pasó de 35.800.000 a 119.700.000,5; fase pasó de Estrategia a Resultados", spanish, StringComparison.Ordinal);
        Assert.Contains("0,125", spanish, StringComparison.Ordinal);
        Assert.Contains("27 nov 2026, 20:05 UTC", spanish, StringComparison.Ordinal);
        Assert.EndsWith("pasó de no a sí", spanish, StringComparison.Ordinal);
        Assert.Contains("close: Sep 4, 2027; value went from 35,800,000 to 119,700,000.5; phase went from Strategy to Results", english, StringComparison.Ordinal);
        Assert.Contains("cambió el ajuste mail_port: valor: 2525", AuditSentence.Of(entry with { Record = "setting", Deed = entry.Deed! with { Key = "mail_port", Changes = [new("value", null, "2525")] } }, Locale.Of("es-CO")), StringComparison.Ordinal);
    }

    public void Dispose() => _kamino.Dispose();

    private static string? Text(JsonElement record, string name) => record.GetProperty(name).GetString();

    private async Task<JsonElement> Doctor() => (await _kamino.Run("doctor", "--json")).Record.GetProperty("audit").GetProperty("broken");

    private void Write(string statement, out long number)
    {
        using var connection = TestRecords.Open(_kamino.Workspace);
        using var look = connection.CreateCommand();
        look.CommandText = """select coalesce(min("Number"), 0) from audit where "Said" like '%Primera%'""";
        number = (long)(look.ExecuteScalar() ?? 0L);
        using var command = connection.CreateCommand();
        command.CommandText = statement;
        command.ExecuteNonQuery();
    }
}
