using System.Text.Json;
using Kamino.Acceptance.Tests.Contracts;

namespace Kamino.Acceptance.Tests.Sales;

/// <summary>The commands <c>opportunities</c>, <c>whitespace</c> and <c>programme</c>, over one small ledger.</summary>
public sealed class SalesCommandsTests : IAsyncLifetime
{
    private const string Day = "2026-02-28";

    private static readonly string[] ActionParts = ["id", "due", "text", "owner", "commitment", "result"];

    private readonly Prompt _cli = new();

    public async ValueTask InitializeAsync()
    {
        var lines = new List<string> { "date,document,account,product,category,net" };
        foreach (var (account, category, before, last) in new[]
        {
            ("A", "oil", 40, 58), ("A", "rice", 10, 10), ("A", "cups", 10, 10), ("B", "oil", 41, 35), ("B", "rice", 10, 10), ("C", "oil", 9, 0), ("D", "cups", 10, 10), ("E", "oil", 0, 20),
            ("E", "rice", 0, 10), ("E", "cups", 0, 10),
        })
        {
            lines.AddRange(before > 0 ? [$"2024-06-10,{account}{category}1,{account},{category},{category},{before}.00"] : []);
            lines.AddRange(last > 0 ? [$"2025-06-10,{account}{category}2,{account},{category},{category},{last}.00"] : []);
        }

        lines.Add("2026-02-28,Z,D,cups,cups,0.01");
        var imported = await _cli.Run("import", "ledger", _cli.Write("ledger.csv", string.Join('\n', lines) + "\n"), "--set", "dates=yyyy-MM-dd");
        Assert.True(imported.Code == 0, imported.Errors);
    }

    public ValueTask DisposeAsync()
    {
        _cli.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task White_space_suggests_what_others_like_it_buy_and_never_what_was_refused()
    {
        var cups = await Cups();
        Assert.Equal(("unknown", true), (cups.GetProperty("state").GetString(), cups.GetProperty("suggested").GetBoolean()));

        var opened = await Record("opportunities", "open", "B", "Cups for B", "--value", "20", "--close", "2030-01-10", "--line", "cups");
        Assert.Equal("quoted", (await Cups()).GetProperty("state").GetString());

        await Record("opportunities", "end", opened.GetProperty("id").ToString(), "lost_no_need", "--reason", "They wash glasses");
        var refused = await Cups();
        Assert.Equal(("no_need", false), (refused.GetProperty("state").GetString(), refused.GetProperty("suggested").GetBoolean()));

        async Task<JsonElement> Cups() => (await Record("whitespace", "--account", "B")).GetProperty("accounts")[0].GetProperty("cells").EnumerateArray().First(cell => cell.GetProperty("line").GetString() == "cups");
    }

    [Fact]
    public async Task A_gate_says_what_is_missing_going_back_needs_a_reason_and_every_step_is_kept()
    {
        var id = (await Record("opportunities", "open", "A", "Frying oil", "--value", "100", "--close", "2030-01-10")).GetProperty("id").ToString();

        var closed = await _cli.Run("opportunities", "move", id, "O");
        Assert.Equal(1, closed.Code);
        Assert.Contains("economic_buyer", closed.Errors, StringComparison.Ordinal);

        await Record("opportunities", "answer", id, "situation=two kitchens", "problem=oil lasts a day", "impact=12 a week", "confirmed_by=Ruiz", "economic_buyer=Paz");
        Assert.Equal("objectives", (await Record("opportunities", "move", id, "O")).GetProperty("phase").GetString());
        Assert.Equal(1, (await _cli.Run("opportunities", "move", id, "D")).Code);
        Assert.Equal("diagnosis", (await Record("opportunities", "move", id, "D", "--remark", "the buyer left")).GetProperty("phase").GetString());
        Assert.Equal(1, (await _cli.Run("opportunities", "end", id, "won")).Code);
        await Record("opportunities", "end", id, "won", "--reason", "trial");
        Assert.Equal(1, (await _cli.Run("opportunities", "move", id, "D", "--remark", "again")).Code);
        Assert.Equal("won", (await Record("opportunities")).GetProperty("opportunities")[0].GetProperty("end").GetString());
    }

    [Fact]
    public async Task Programs_that_write_to_one_opportunity_at_the_same_time_take_nothing_from_each_other()
    {
        var id = (await Record("opportunities", "open", "A", "Frying oil", "--value", "100", "--close", "2030-01-10")).GetProperty("id").ToString();

        var visits = Enumerable.Range(1, 8).Select(visit => $"visit {visit}").ToList();
        await Task.WhenAll(visits.Select(visit => Task.Run(() => Record("opportunities", "act", id, visit, "--due", In(5), "--commitment", "a trial"))));

        var actions = (await Record("opportunities", "show", id)).GetProperty("row").GetProperty("actions").EnumerateArray().ToList();
        Assert.Equal(visits, actions.Select(action => action.GetProperty("text").GetString()).Order());
        Assert.Equal(Enumerable.Range(1, 8), actions.Select(action => action.GetProperty("id").GetInt32()).Order());
    }

    [Theory]
    [InlineData(1, "opportunities open NOBODY Oil --value 5 --close 2030-01-01")]
    [InlineData(1, "opportunities open A Oil --value 5 --close 2020-01-01")]
    [InlineData(2, "opportunities open A Oil --value -5 --close 2030-01-01")]
    [InlineData(2, "opportunities open A Oil --value 5 --close soon")]
    [InlineData(1, "opportunities move 99 O")]
    [InlineData(1, "opportunities show 99")]
    [InlineData(2, "opportunities move 1 X")]
    [InlineData(2, "opportunities end 1 maybe --reason x")]
    [InlineData(1, "whitespace --account NOBODY")]
    [InlineData(2, "programme audit --scale 9 --integration 1 --star 1,1,1,1,1")]
    public async Task What_can_not_be_kept_says_so_in_one_line(int code, string command)
    {
        var spoken = await _cli.Run(command.Split(' '));

        Assert.Equal((code, ""), (spoken.Code, spoken.Output));
        Assert.Single(spoken.Errors.Trim('\n').Split('\n'));
    }

    [Fact]
    public async Task One_opportunity_shows_what_to_ask_by_its_matrix_every_step_back_and_on_and_what_earlier_ones_taught()
    {
        var lost = (await Record("opportunities", "open", "A", "First try", "--value", "5", "--close", "2030-01-10", "--line", "oil")).GetProperty("id").ToString();
        await Record("opportunities", "answer", lost, "learned=ask operations first");
        await Record("opportunities", "end", lost, "lost_to_rival", "--reason", "price");
        var id = (await Record("opportunities", "open", "A", "Second try", "--value", "100", "--close", "2030-01-10", "--line", "oil")).GetProperty("id").ToString();
        await Record("opportunities", "answer", id, "matrix=equipment", "approach_economic_buyer=show the payback", "situation=two kitchens", "problem=oil lasts a day", "impact=12 a week", "confirmed_by=Ruiz", "economic_buyer=Paz");
        await Record("opportunities", "move", id, "O");
        await Record("opportunities", "move", id, "D", "--remark", "the buyer left");

        var view = await Record("opportunities", "show", id);

        Assert.Equal("equipment", view.GetProperty("matrix").GetProperty("key").GetString());
        Assert.Contains(view.GetProperty("roles").EnumerateArray(), role => role.GetProperty("approach").GetString() == "show the payback");
        Assert.Equal(("objectives", "diagnosis", "the buyer left"), Step(view.GetProperty("steps")[0]));
        Assert.Equal("ask operations first", view.GetProperty("earlier")[0].GetProperty("learned").GetString());
        Assert.Equal("price", (await Record("opportunities")).GetProperty("ends")[0].GetProperty("reasons")[0].GetProperty("reason").GetString());
        Assert.Equal(1, (await _cli.Run("opportunities", "answer", id, "approach_nobody=x")).Code);

        static (string?, string?, string?) Step(JsonElement step) => (step.GetProperty("from").GetString(), step.GetProperty("to").GetString(), step.GetProperty("remark").GetString());
    }

    [Fact]
    public async Task Actions_are_dated_with_the_commitment_expected_and_each_that_is_done_has_a_result()
    {
        // Given an opportunity with all that its first phases ask for
        var id = (await Record("opportunities", "open", "A", "Oil again", "--value", "5", "--close", "2030-01-10", "--owner", "Ana")).GetProperty("id").ToString();
        await Record(
            "opportunities", "answer", id, "situation=two kitchens", "problem=oil lasts a day", "impact=12 a week", "confirmed_by=Ruiz", "economic_buyer=Paz", "our_objective=40 boxes by June",
            "their_objective=oil for 3 days by May", "approach=trial", "proposition=lasts longer", "gap=quality");
        Assert.Equal((1, true), await Missing("move", id, "R", "next_action_on"));
        // When a visit in five days is planned with its commitment, and an offer in forty
        await Record("opportunities", "act", id, "visit", "--due", In(5), "--commitment", "a trial of a week");
        await Record("opportunities", "act", id, "offer", "--due", In(40), "--owner", "Luis", "--commitment", "a signature");
        Assert.Equal("results", (await Record("opportunities", "move", id, "R")).GetProperty("phase").GetString());
        // Then it can't end before something came of an action, and every action keeps its own result
        Assert.Equal((1, true), await Missing("end", id, "won", "result", "--reason", "trial"));
        Assert.Equal(1, (await _cli.Run("opportunities", "done", id, "1")).Code);
        await Record("opportunities", "done", id, "1", "--result", "trial agreed");
        await Record("opportunities", "act", id, "--change", "2", "--due", In(6));
        var view = await Record("opportunities", "show", id);
        Assert.Equal(
            [$"2 {In(6)} offer Luis a signature ", $"1 {In(5)} visit Ana a trial of a week trial agreed"],
            view.GetProperty("row").GetProperty("actions").EnumerateArray().Select(own => string.Join(' ', ActionParts.Select(name => own.GetProperty(name).ToString()))));
        Assert.Equal("offer", view.GetProperty("row").GetProperty("next").GetProperty("text").GetString());
        Assert.Equal($"{In(5)} · visit · a trial of a week · trial agreed", view.GetProperty("steps")[1].GetProperty("remark").GetString());
        await Record("opportunities", "end", id, "won", "--reason", "trial");
    }

    [Theory]
    [InlineData(1, "done 1 9 --result x", "number")]
    [InlineData(1, "act 1 visit --due 2020-01-01", "past")]
    [InlineData(2, "act 1 visit", "--due")]
    [InlineData(2, "act 1 visit --due soon", "soon")]
    [InlineData(1, "act 99 visit --due 2030-01-01", "number")]
    public async Task An_action_that_can_not_be_planned_gets_the_sentence_that_mends_it(int code, string command, string says)
    {
        await Record("opportunities", "open", "A", "Oil", "--value", "5", "--close", "2030-01-10");

        var spoken = await _cli.Run(["opportunities", .. command.Split(' '), "--lang", "en"]);

        Assert.Equal((code, ""), (spoken.Code, spoken.Output));
        Assert.Contains(says, Assert.Single(spoken.Errors.Trim('\n').Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_has_a_row_for_each_action_of_an_opportunity_and_again_changes_nothing()
    {
        const string Heads = "account,opportunity,amount,close_date,stage,next_step,next_step_date,assigned_to,commitment,completed_on,outcome\n";
        var file = _cli.Write("crm.csv", Heads + "A,Oil,120,2030-03-01,A,Visit,2026-02-02,Ana,a trial,2026-02-03,trial agreed\nA,Oil,120,2030-03-01,A,Offer,2030-02-20,Luis,a signature,,\nB,Rice,80,2030-04-01,D,,,,,,\n");

        var (first, again) = (await Record("import", "opportunities", file), await Record("import", "opportunities", file));
        var oil = (await Record("opportunities")).GetProperty("opportunities")[0];

        Assert.Equal((3, 2, 2), (first.GetProperty("read").GetInt32(), first.GetProperty("added").GetInt32(), first.GetProperty("actions").GetInt32()));
        Assert.Equal((2, 0), (again.GetProperty("unchanged").GetInt32(), again.GetProperty("actions").GetInt32()));
        Assert.Equal(["Offer ", "Visit trial agreed"], oil.GetProperty("actions").EnumerateArray().Select(own => $"{own.GetProperty("text").GetString()} {own.GetProperty("result").GetString()}"));
        var flawed = await _cli.Run("import", "opportunities", _cli.Write("bad.csv", Heads + "A,Oil,120,2030-03-01,A,Call,2026-02-02,Ana,,2026-02-03,\n"));
        Assert.Equal((1, true), (flawed.Code, flawed.Errors.Contains("row 2, column action_result", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_file_in_the_workspace_is_a_question_matrix_and_one_that_is_none_is_named_with_what_it_lacks()
    {
        var id = (await Record("opportunities", "open", "A", "Kitchens", "--value", "5", "--close", "2030-01-10")).GetProperty("id").ToString();
        var own = """{"key":"kitchens","name":{"es":"Cocinas","en":"Kitchens"},"questions":{"situation":{"es":"¿Cuántas cocinas?","en":"How many kitchens?"}}}""";
        Directory.CreateDirectory(Path.Combine(_cli.Workspace, "questions"));
        var file = Path.Combine(_cli.Workspace, "questions", "ours.json");
        await File.WriteAllTextAsync(file, own, TestContext.Current.CancellationToken);
        await Record("opportunities", "answer", id, "matrix=kitchens");

        var matrix = (await Record("opportunities", "show", id)).GetProperty("matrix");

        Assert.Equal("How many kitchens?", matrix.GetProperty("questions").GetProperty("situation").GetProperty("en").GetString());
        await File.WriteAllTextAsync(file, own.Replace("situation", "weather", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        var refused = await _cli.Run("opportunities", "show", id);
        Assert.Equal(1, refused.Code);
        Assert.Contains("ours.json", refused.Errors, StringComparison.Ordinal);
        Assert.Contains("weather", refused.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Opportunities_come_in_from_another_program_and_again_change_nothing()
    {
        var file = _cli.Write("crm.csv", "cuenta,oportunidad,valor,cierre,etapa,estado\nA,Aceite,120.50,2030-03-01,S,abierta\nB,Arroz,80,2030-04-01,D,ganada\n");
        var first = await Record("import", "opportunities", file);
        var again = await Record("import", "opportunities", file);
        var board = await Record("opportunities");

        Assert.Equal((2, 0), (first.GetProperty("added").GetInt32(), again.GetProperty("added").GetInt32()));
        Assert.Equal(2, again.GetProperty("unchanged").GetInt32());
        Assert.Equal("S", board.GetProperty("opportunities")[0].GetProperty("letter").GetString());
        Assert.Equal(1, board.GetProperty("quarters").GetArrayLength());
        var flawed = await _cli.Run("import", "opportunities", _cli.Write("bad.csv", "account,name,value,close,phase\nA,Oil,5,2030-03-01,Z\n"));
        Assert.Equal(1, flawed.Code);
        Assert.Contains("column phase", flawed.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task S05_The_programme_tells_retention_from_the_ledger_and_health_that_adds_up()
    {
        var view = await Record("programme", "--as-of", Day);
        var kept = view.GetProperty("retention");

        Assert.Equal((130 - 6 - 9) / 130.0, kept.GetProperty("grr").GetDouble(), 1e-3);
        Assert.Equal((130 + 18 - 6 - 9) / 130.0, kept.GetProperty("nrr").GetDouble(), 1e-3);
        Assert.Equal(0.75, kept.GetProperty("logo_retention").GetDouble(), 1e-12);
        Assert.All(view.GetProperty("health").EnumerateArray().Where(row => row.GetProperty("health").ValueKind == JsonValueKind.Number), row =>
            Assert.Equal(row.GetProperty("health").GetDouble(), row.GetProperty("parts").EnumerateArray().Sum(part => part.GetProperty("points").GetDouble()), 1e-9));
    }

    [Fact]
    public async Task Calls_become_an_action_of_the_plan_that_breaks_neither_L15_nor_L16_and_the_planned_place_is_read_back()
    {
        // Given a plan for A, and judgments that ask for more calls on A and fewer on B
        var number = (await Record("plan", "new", "A", "--by", "Ana")).GetProperty("card").GetProperty("number").ToString();
        var file = _cli.Write("judged.csv", "account,calls_now,s0,s_half,s_now,s_more,s_max,margin\nA,3,0,20,60,100,150,.28\nB,7,80,95,100,102,105,.32\n");
        // When what that would do is asked, and then done twice
        var asked = await Record("plan", "calls", file, "--dry-run");
        await Record("plan", "calls", file, "--by", "Ana");
        await Record("plan", "calls", file, "--by", "Ana");
        await Record("plan", "set", number, "planned_box=strategic");
        // Then A's plan has the action once, B had no plan, and the rules hold
        Assert.Equal(["A", "B"], asked.GetProperty("accounts").EnumerateArray().Select(own => own.GetProperty("account").GetString()).Order(StringComparer.Ordinal));
        Assert.Equal("no_plan", asked.GetProperty("accounts").EnumerateArray().First(own => own.GetProperty("account").GetString() == "B").GetProperty("flaw").GetString());
        var plan = (await Record("plan", "show", number)).GetProperty("plan");
        Assert.Single(plan.GetProperty("actions").EnumerateArray(), action => action.GetProperty("id").GetString() == "calls");
        Assert.DoesNotContain((await Record("plan", "check")).EnumerateArray(), found => found.GetProperty("rule").GetString() is "L15" or "L16");
        Assert.Equal("strategic", (await Record("plan", "positions"))[0].GetProperty("planned").GetString());
    }

    [Theory]
    [InlineData(1, "forecast baseline NOBODY")]
    [InlineData(2, "curve bias judged.csv")]
    [InlineData(1, "plan calls nothing.csv")]
    public async Task Existing_business_and_judges_refuse_in_one_line(int code, string command)
    {
        var spoken = await _cli.Run(command.Split(' '));

        Assert.Equal((code, ""), (spoken.Code, spoken.Output));
        Assert.Single(spoken.Errors.Trim('\n').Split('\n'));
    }

    [Fact]
    public async Task A_baseline_has_twelve_months_and_a_judge_a_bias_after_two_periods()
    {
        Assert.Equal(12, (await Record("forecast", "baseline", "A")).GetProperty("baseline").GetProperty("ahead").GetArrayLength());
        var judged = _cli.Write("judged.csv", "account,calls_now,s0,s_half,s_now,s_more,s_max,margin,judge\nA,4,0,,60,100,150,.28,Ana\n");
        var came = _cli.Write("came.csv", "account,effort,sales\nA,4,50\nA,4,70\n");

        var ana = (await Record("curve", "bias", judged, "--points", came))[0];

        Assert.Equal(("Ana", 2), (ana.GetProperty("judge").GetString(), ana.GetProperty("periods").GetInt32()));
        Assert.Equal(0.0, ana.GetProperty("bias").GetDouble(), 1e-9);
        var unknown = await _cli.Run("curve", "bias", judged, "--points", _cli.Write("other.csv", "account,effort,sales\nZ,4,50\n"));
        Assert.Equal(1, unknown.Code);
        Assert.Contains("column account: Z", unknown.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_customer_that_was_merged_into_another_is_one_in_both_years()
    {
        // Given E, which began to buy when C stopped, is C under a new code
        var merged = await _cli.Run("merge", "do", "C", "E");
        Assert.True(merged.Code == 0, merged.Errors);

        var kept = (await Record("programme", "--as-of", Day)).GetProperty("retention");

        // Then nobody was lost, and nobody is new
        Assert.Equal((1.0, "0.00"), (kept.GetProperty("logo_retention").GetDouble(), kept.GetProperty("churn").GetString()));
    }

    [Fact]
    public async Task S05_Health_opens_down_to_what_it_is_read_from_and_adoption_counts_what_was_entered()
    {
        await Record("opportunities", "open", "A", "Frying oil", "--value", "100", "--close", "2030-01-10", "--owner", "Ana");
        var health = await Record("programme", "health", "A", "--as-of", Day);
        var adoption = (await Record("programme", "--as-of", Day)).GetProperty("adoption");

        var days = health.GetProperty("days").EnumerateArray().ToList();
        Assert.Equal(Day, days[^1].GetProperty("day").GetString());
        Assert.Equal(days[^1].GetProperty("health").GetDouble(), days[^1].GetProperty("parts").EnumerateArray().Sum(part => part.GetProperty("points").GetDouble()), 1e-9);
        Assert.Equal(2, health.GetProperty("work").GetArrayLength());
        Assert.Equal((1, 0), (adoption.GetProperty("people").GetArrayLength(), adoption.GetProperty("active").GetArrayLength()));
        Assert.Equal(0.0, adoption.GetProperty("adoption").GetProperty("usage").GetDouble());
        Assert.Equal(JsonValueKind.Null, adoption.GetProperty("index").ValueKind);
        Assert.Equal(6, adoption.GetProperty("screens").GetArrayLength());
        var nobody = await _cli.Run("programme", "health", "NOBODY");
        Assert.Equal((1, ""), (nobody.Code, nobody.Output));
    }

    private static string In(int days) => DateOnly.FromDateTime(DateTime.UtcNow).AddDays(days).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private async Task<(int Code, bool Says)> Missing(string what, string id, string to, string says, params string[] more)
    {
        var spoken = await _cli.Run(["opportunities", what, id, to, .. more]);
        return (spoken.Code, spoken.Errors.Contains(says, StringComparison.Ordinal));
    }

    private async Task<JsonElement> Record(params string[] args)
    {
        var spoken = await _cli.Run([.. args, "--json"]);
        Assert.True(spoken.Code == 0, spoken.Errors);
        return JsonDocument.Parse(spoken.Output).RootElement;
    }
}
