using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Kamino.Acceptance.Tests.Accounts;
using Kamino.Core.Plans;
using Kamino.UseCases.Plans;
using Kamino.Web.Plans;
using Kamino.Web.Words;

namespace Kamino.Acceptance.Tests.Plans;

public sealed class PlanTests : IDisposable
{
    private const string Ledger = "Cliente;Nombre;Fecha;Documento;Neto\n001;Bolívar;2026-01-10;F1;900,00\n002;Andina;2026-02-10;F2;100,00\n";

    private readonly CommandLine _kamino = new();

    [Fact]
    public async Task A_plan_is_begun_checked_approved_and_rolled_over()
    {
        await Import();

        // Given a plan from the playbook of a box
        var made = await _kamino.Ask("plan", "new", "001", "--box", "star", "--by", "Luz");
        Assert.Equal(("001", "draft", 1), (made.GetProperty("card").GetProperty("account").GetString(), made.GetProperty("card").GetProperty("status").GetString(), made.GetProperty("card").GetProperty("version").GetInt32()));
        // Then the rules find what a playbook can't know, and nothing of the thread
        var rules = (await _kamino.Ask("plan", "check", "1")).EnumerateArray().Select(found => found.GetProperty("rule").GetString()).Distinct().ToList();
        Assert.Equal(["L07", "L10"], rules.Where(rule => rule is "L02" or "L07" or "L08" or "L10"));
        // When it is written and approved
        await _kamino.Ask("plan", "set", "1", "objectives/o1/unit=%", "objectives/o1/baseline=8", "objectives/o1/target=5", "objectives/o1/now=5", "--by", "Luz");
        await _kamino.Ask("plan", "move", "1", "proposed", "--by", "Luz");
        await _kamino.Ask("plan", "move", "1", "approved", "--by", "Ana");
        Assert.Equal(1, (await _kamino.Run("plan", "set", "1", "ambition=x")).Code);
        Assert.Equal(0, (await _kamino.Run("plan", "set", "1", "actions/a1/done=2026-03-01")).Code);
        // Then the next year has what is open, and both versions can be compared
        await _kamino.Ask("plan", "renew", "1", "--next-year", "--by", "Luz");
        var changes = (await _kamino.Ask("plan", "compare", "1", "1", "2")).GetProperty("changes").EnumerateArray().Select(change => change.GetProperty("path").GetString()).ToList();
        Assert.Contains("from", changes);
        Assert.Contains("objectives/o1/text", changes);
        Assert.Contains("actions/a1/text", changes);
        Assert.DoesNotContain("objectives/o2/text", changes);
    }

    [Fact]
    public async Task S10_Planned_sales_stand_beside_those_that_came_by_customer_by_manager_and_together()
    {
        await Import();
        foreach (var (plan, account, revenue) in new[] { (1, "001", "1000"), (2, "002", "300") })
        {
            await _kamino.Ask("plan", "new", account, "--by", "Luz");
            await _kamino.Ask("plan", "set", $"{plan}", "finance/a/year=2026", $"finance/a/revenue={revenue}", "finance/b/year=2027", $"finance/b/revenue={revenue}", "owner=Luz", "--by", "Luz");
        }

        var shown = await _kamino.Ask("plan", "attainment", "--as-of", "2026-03-01");
        var rows = shown.GetProperty("rows").EnumerateArray().Select(row => $"{row.GetProperty("level")} {row.GetProperty("of")} {row.GetProperty("planned")} {row.GetProperty("sold")} {row.GetProperty("passed")}");
        var next = await _kamino.Ask("plan", "attainment", "--year", "2027");

        Assert.Equal(2026, shown.GetProperty("year").GetInt32());
        Assert.Equal(["team  1300.00 1000.00 half", "manager Luz 1300.00 1000.00 half", "customer 001 1000.00 900.00 nine_tenths", "customer 002 300.00 100.00 begun"], rows);
        Assert.All(next.GetProperty("rows").EnumerateArray(), row => Assert.Equal("no_sales", row.GetProperty("sold_why").GetString()));
    }

    [Fact]
    public async Task Whatever_can_not_stand_is_refused_and_named_and_nothing_changes()
    {
        await Import();
        await _kamino.Ask("plan", "new", "001", "--by", "Luz");

        foreach (var (change, word) in new[] { ("objectives/o1/target=much", "objectives/o1/target"), ("budget/nothing=1", "budget/nothing"), ("from=31/02/2027", "from") })
        {
            var ended = await _kamino.Run("plan", "set", "1", "ambition=changed", change);
            Assert.Equal(1, ended.Code);
            Assert.Contains(word, ended.Errors, StringComparison.Ordinal);
        }

        Assert.Equal(1, (await _kamino.Run("plan", "new", "001", "--by", "Luz")).Code);
        Assert.Equal(1, (await _kamino.Run("plan", "new", "999", "--by", "Luz")).Code);
        Assert.Equal(1, (await _kamino.Run("plan", "show", "7")).Code);
        Assert.Equal("", (await _kamino.Ask("plan", "show", "1")).GetProperty("plan").GetProperty("ambition").GetString());
    }

    [Fact]
    public async Task A_rule_that_is_switched_off_is_silent_and_L16_speaks_of_all_plans()
    {
        await Import();
        await _kamino.Ask("plan", "new", "001", "--box", "status", "--by", "Luz");
        await _kamino.Ask("plan", "new", "002", "--box", "status", "--by", "Luz");
        await _kamino.Ask("plan", "set", "1", "actions/a1/effort=120");
        await _kamino.Ask("plan", "set", "2", "actions/a1/effort=90");

        await _kamino.Ask("plan", "rules", "L07=off", "L13=error");
        var found = (await _kamino.Ask("plan", "check")).EnumerateArray().Select(own => (own.GetProperty("rule").GetString(), own.GetProperty("plan").GetString())).ToList();

        Assert.DoesNotContain(found, own => own.Item1 == "L07");
        Assert.Equal(("L16", ""), found[0]);
        await _kamino.Ask("plan", "rules", "days=210");
        Assert.DoesNotContain((await _kamino.Ask("plan", "check")).EnumerateArray(), own => own.GetProperty("rule").GetString() == "L16");
        Assert.Equal(1, (await _kamino.Run("plan", "rules", "L99=off")).Code);
    }

    [Fact]
    public async Task Goals_above_are_carried_and_the_forecast_reconciles()
    {
        await Import();
        await _kamino.Ask("plan", "new", "001", "--box", "star", "--by", "Luz");
        await _kamino.Ask("plan", "set", "1", "objectives/o3/serves=g1", "objectives/o3/unit=%", "objectives/o3/baseline=10", "objectives/o3/target=25", "finance/f1/year=2027", "finance/f1/revenue=400");
        var goals = _kamino.File("goals.json", """{"goals":[{"id":"g1","level":"corporate","text":"Share","unit":"%","target":30}],"years":[{"year":2027,"others":550,"forecast":1000}]}""");

        var coverage = await _kamino.Ask("plan", "coverage", "--goals", goals);

        Assert.Equal(0.5, coverage.GetProperty("goals")[0].GetProperty("share").GetDouble());
        Assert.Equal(-50, coverage.GetProperty("years")[0].GetProperty("difference").GetDouble());
    }

    [Fact]
    public async Task P11_two_people_change_one_plan_and_nothing_is_overwritten_silently()
    {
        await Import();
        await _kamino.Ask("plan", "new", "001", "--box", "star", "--by", "Luz");
        await using var app = Web.Setup.Build(_kamino.Workspace, "http://127.0.0.1:0");
        await app.StartAsync(TestContext.Current.CancellationToken);
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        using var seen = await client.GetAsync(new Uri("/api/v1/plans/1", UriKind.Relative), TestContext.Current.CancellationToken);
        var tag = seen.Headers.ETag?.Tag ?? "";

        // Given both saw the same, and one changed a field
        using var first = await Patch(client, tag, new FieldChange("ambition", "First", ""));
        // When the other changes another field, the same one, and the same one without saying what they saw
        using var beside = await Patch(client, tag, new FieldChange("sponsor", "Ana", ""));
        using var same = await Patch(client, tag, new FieldChange("ambition", "Second", ""));
        using var blind = await Patch(client, tag, new FieldChange("ambition", "Third"));
        // Then what doesn't clash is merged, and what does comes back with both values
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.Conflict, HttpStatusCode.Conflict], new[] { first, beside, same, blind }.Select(answer => answer.StatusCode));
        var conflict = (await same.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken)).GetProperty("conflicts")[0];
        Assert.Equal(("First", "Second"), (conflict.GetProperty("theirs").GetString(), conflict.GetProperty("yours").GetString()));
        var plan = (await _kamino.Ask("plan", "show", "1")).GetProperty("plan");
        Assert.Equal(("First", "Ana"), (plan.GetProperty("ambition").GetString(), plan.GetProperty("sponsor").GetString()));
    }

    [Fact]
    public void What_differs_between_versions_is_said_with_the_readers_numbers_days_and_words()
    {
        var reader = Locale.Of("es-CO");
        string Said(string path, string value) => PlanFields.Said(path, value, reader);

        Assert.Equal(("7,5", reader.Day(new DateOnly(2027, 3, 1)), reader.Of(InsightSource.Customer)), (Said("objectives/o1/target", "7.5"), Said("actions/a1/due", "2027-03-01"), Said("insights/i1/source", "customer")));
        Assert.Equal(("1.224.171.600", "2027", "0,25"), (Said("risks/r1/impact", "1224171600"), Said("finance/f1/year", "2027"), Said("risks/r1/probability", "0.250")));
        Assert.Equal(("2.5 %", "3", "—"), (Said("objectives/o1/text", "2.5 %"), Said("years", "3"), Said("sections/market/text", "")));
    }

    [Fact]
    public void What_is_written_is_read_back_field_by_field()
    {
        var plan = Playbooks.Begin(Core.Portfolio.Quadrant.Strategic, new DateOnly(2027, 1, 1), "Luz", "en") with { Budget = new PlanBudget { Investment = 12.5m } };

        Assert.Equal(PlanDocument.Write(plan), PlanDocument.Write(PlanDocument.Read(PlanDocument.Write(plan))));
        Assert.Empty(PlanDocument.Differences(plan, PlanDocument.Read(PlanDocument.Write(plan))));
        var fields = PlanDocument.Fields(plan);
        Assert.Equal(PlanDocument.Write(plan), PlanDocument.Write(PlanDocument.Apply(new Plan(), [.. fields.Select(own => new FieldChange(own.Key, own.Value))]).Plan));
    }

    [Fact]
    public void A_plan_that_an_earlier_program_kept_opens_and_a_file_with_an_unknown_field_is_refused()
    {
        const string Old = """{"from":"2026-01-01","actions":[{"id":"a1","text":"Call","accepted_by":""}]}""";

        Assert.Equal("Call", PlanDocument.Kept(Old).Actions[0].Text);
        Assert.Throws<JsonException>(() => PlanDocument.Read(Old));
    }

    [Theory]
    [InlineData("es")]
    [InlineData("en")]
    public void A_playbook_is_tied_in_from_the_start_and_holds_no_figures(string language) => Assert.All(Playbooks.All, book =>
    {
        var plan = Playbooks.Begin(book.Box, new DateOnly(2027, 1, 1), "Luz", language);

        Assert.Empty(GoldenThread.Orphans(plan));
        Assert.All(plan.Objectives, own => Assert.Equal((null, null), (own.Baseline, own.Target)));
        Assert.InRange(plan.Objectives.Count, 2, PlanLint.MostObjectives);
        Assert.Contains(plan.Actions, own => own.Side == ActionSide.Customer);
    });

    [Fact]
    public void Every_rule_says_why_in_both_languages() => Assert.All(Enum.GetValues<LintRule>(), rule => Assert.True(Playbooks.Why(rule).IsComplete()));

    public void Dispose() => _kamino.Dispose();

    private async Task Import() => await _kamino.Ask("import", "ledger", _kamino.File("ledger.csv", Ledger));

    private static async Task<HttpResponseMessage> Patch(HttpClient client, string tag, FieldChange change)
    {
        using var asked = new HttpRequestMessage(HttpMethod.Patch, "/api/v1/plans/1") { Content = JsonContent.Create(new { changes = new[] { new { path = change.Path, to = change.To, from = change.From } }, by = "Luz" }) };
        asked.Headers.TryAddWithoutValidation("If-Match", tag);
        return await client.SendAsync(asked, TestContext.Current.CancellationToken);
    }
}
