using System.Text.Json;
using Kamino.Acceptance.Tests.Contracts;

namespace Kamino.Acceptance.Tests.Allocation;

/// <summary>The commands <c>allocate</c> and <c>curve fit</c>, from outside.</summary>
public sealed class AllocateCommandTests : IDisposable
{
    private const string Four =
        "account,calls_now,s0,s_half,s_now,s_more,s_max,margin\nAlfa,6,40,,160,190,240,.30\nBeta,4,100,,140,148,160,.35\nGamma,3,0,,60,100,150,.28\nDelta,7,80,,100,102,105,.32\n";

    private const string Five =
        "account,calls_now,s0,s_half,s_now,s_more,s_max,margin,person,quadrant\nAlfa,6,40,110,160,190,240,.30,Ana,strategic\nBeta,4,100,125,140,148,160,.35,Ana,star\n"
        + "Gamma,3,0,20,60,100,150,.28,Luis,strategic\nDelta,7,80,95,100,102,105,.32,Luis,streamline\n";

    private readonly Prompt _cli = new();

    public void Dispose() => _cli.Dispose();

    [Theory]
    [InlineData(null, "168.0892", "9-4-7-0")]
    [InlineData("16", "157.9953", "7-3-6-0")]
    [InlineData("24", "174.7806", "11-5-8-0")]
    public async Task V_24_The_optimum_comes_out(string? capacity, string contribution, string calls)
    {
        var view = await Record(["allocate", _cli.Write("four.csv", Four), .. capacity is null ? Array.Empty<string>() : ["--capacity", capacity]]);

        Assert.Equal(("145.8000", contribution, "exact"), (Text(view, "contribution_now"), Text(view, "contribution"), Text(view, "method")));
        Assert.Equal(calls, string.Join('-', view.GetProperty("plan").EnumerateArray().Select(row => row.GetProperty("calls").GetInt32())));
        Assert.True(view.GetProperty("plan")[3].GetProperty("remote").GetBoolean());
    }

    [Fact]
    public async Task V_24_The_judge_sees_how_far_half_lies_from_the_other_answers()
    {
        var curves = await Record("curve", "fit", _cli.Write("five.csv", Five));
        var plan = await Record("allocate", _cli.Write("five.csv", Five));

        Assert.Equal([102.8865, 122.7682, 13.8741, 94.6660], curves.EnumerateArray().Select(curve => Math.Round(curve.GetProperty("misfit_half").GetProperty("implied").GetDouble(), 4)));
        Assert.Equal("168.0892", Text(plan, "contribution"));
    }

    [Fact]
    public async Task V_23_Measured_points_are_fitted()
    {
        var points = "account,effort,sales\n" + string.Concat("0,50 0.25,53 0.5,55 0.75,75 1,100 1.25,120 1.5,127 1.75,132 2,135".Split(' ').Select(point => $"Crawford,{point}\n"));
        var curve = (await Record("curve", "fit", "--points", _cli.Write("points.csv", points)))[0];

        Assert.Equal((4.515336, 0.733570), (Math.Round(curve.GetProperty("c").GetDouble(), 6), Math.Round(curve.GetProperty("d").GetDouble(), 6)));
        Assert.Equal("measured", Text(curve, "fit"));
    }

    [Fact]
    public async Task People_have_their_own_time_and_policy_has_its_price()
    {
        var accounts = _cli.Write("five.csv", Five);
        var view = await Record("allocate", accounts, "--people", _cli.Write("people.csv", "person,capacity\nAna,10\nLuis,10\n"));
        var policy = await Record("allocate", accounts, "--policy", _cli.Write("policy.csv", "quadrant,share\nstrategic,60\nstar,20\nstreamline,20\n"));

        Assert.All(view.GetProperty("people").EnumerateArray(), person => Assert.True(person.GetProperty("used").GetDecimal() <= 10));
        Assert.True(double.Parse(Text(policy.GetProperty("policy"), "cost") ?? "", System.Globalization.CultureInfo.InvariantCulture) > 0);
        Assert.Equal("168.0892", Text(policy.GetProperty("policy"), "contribution_without"));
    }

    [Theory]
    [InlineData("Alfa,6,40,,160,150,240,.30", "row 2, column s_more: 150")]
    [InlineData("Alfa,6,-40,,160,190,240,.30", "row 2, column s0: -40")]
    [InlineData("Alfa,6,40,,160,190,,.30", "row 2, column s_max")]
    [InlineData("Alfa,0,40,,160,190,240,.30", "row 2, column calls_now: 0")]
    [InlineData("Alfa,2.5,40,,160,190,240,.30", "row 2, column calls_now: 2.5")]
    [InlineData("Alfa,6,40,,160,190,240,30", "row 2, column margin: 30")]
    [InlineData("Alfa,6,40,,160,190,240,.3\nAlfa,6,40,,160,190,240,.3", "row 3, column account: Alfa")]
    [InlineData("Alfa,6,0,,2,99.999,100,.3", "row 2, column s_more")]
    public async Task A_judgment_that_makes_no_curve_is_refused_by_row_and_column(string row, string says)
    {
        var spoken = await Prompt.Bare("allocate", _cli.Write("bad.csv", "account,calls_now,s0,s_half,s_now,s_more,s_max,margin\n" + row + "\n"), "--lang", "en");

        Assert.Equal((1, ""), (spoken.Code, spoken.Output));
        Assert.Contains(says, Assert.Single(spoken.Errors.Trim('\n').Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fewest_calls_above_the_capacity_and_shares_that_miss_a_hundred_are_refused()
    {
        var bound = _cli.Write("bound.csv", "account,calls_now,s0,s_half,s_now,s_more,s_max,margin,min_calls\nAlfa,6,40,,160,190,240,.30,9\n");
        var shares = await Prompt.Bare("allocate", _cli.Write("five.csv", Five), "--policy", _cli.Write("policy.csv", "quadrant,share\nstrategic,60\nstar,20\nstreamline,25\n"), "--lang", "en");

        Assert.Equal(1, (await Prompt.Bare("allocate", bound, "--capacity", "8")).Code);
        Assert.Equal((1, true), (shares.Code, shares.Errors.Contains("105", StringComparison.Ordinal)));
        Assert.Equal(2, (await Prompt.Bare("allocate", bound, "--capacity", "-1")).Code);
    }

    [Fact]
    public async Task V_23_The_ledger_with_a_log_or_with_kept_quantities_gives_the_same_curve_and_says_where_there_is_too_little()
    {
        // Given nine quarters of calls and sales of A, and an account that was called alike in all of them
        int[] calls = [4, 0, 8, 2, 6, 1, 7, 3, 5];
        int[] sales = [100, 50, 135, 55, 127, 53, 132, 75, 120];
        var (ledger, log, costs) = ("account,date,document,net\n", "account,date,calls\n", "activity,driver,rate,period,account,quantity\nVisit,visits,10,2023,,\n");
        foreach (var (at, count) in calls.Index())
        {
            var first = new DateOnly(2023, 1, 1).AddMonths(at * 3);
            ledger += $"A,{first.AddDays(9):yyyy-MM-dd},A{at},{sales[at]}.00\nB,{first.AddMonths(3).AddDays(-1):yyyy-MM-dd},B{at},70.00\n";
            log += $"A,{first:yyyy-MM-dd},{count}\nB,{first.AddDays(4):yyyy-MM-dd},\n";
            costs += $"Visit,,,{first:yyyy-MM-dd}/{first.AddMonths(3):yyyy-MM-dd},A,{count}\n";
        }

        foreach (var (kind, text) in new[] { ("ledger", ledger), ("costs", costs) })
        {
            var imported = await _cli.Run("import", kind, _cli.Write($"{kind}.csv", text), "--set", "dates=yyyy-MM-dd");
            Assert.True(imported.Code == 0, imported.Errors);
        }

        // When the curves are fitted, then both are the published one, by the scale of the sales and of a quarter's calls
        foreach (var source in new[] { new[] { "--log", _cli.Write("log.csv", log) }, ["--activity", "visit"] })
        {
            var a = (await Kept(["curve", "fit", .. source])).GetProperty("accounts")[0];
            var curve = a.GetProperty("curve");
            Assert.Equal(("A", 9, 9), (Text(a, "account"), a.GetProperty("periods").GetInt32(), a.GetProperty("efforts").GetInt32()));
            Assert.Equal((137.0582, 51.0902, 4.5153), (Math.Round(curve.GetProperty("a").GetDouble(), 4), Math.Round(curve.GetProperty("b").GetDouble(), 4), Math.Round(curve.GetProperty("c").GetDouble(), 4)));
            Assert.Equal("measured", Text(curve, "fit"));
        }

        var b = (await Kept("curve", "fit", "--log", _cli.Write("log.csv", log))).GetProperty("accounts")[1];
        Assert.Equal(("B", JsonValueKind.Null, "too_few_efforts"), (Text(b, "account"), b.GetProperty("curve").ValueKind, Text(b, "why")));
        var unknown = await _cli.Run("curve", "fit", "--activity", "dances");
        Assert.Equal((1, true), (unknown.Code, unknown.Errors.Contains("Visit", StringComparison.Ordinal)));
        var bad = await _cli.Run("curve", "fit", "--log", _cli.Write("bad.csv", "account,date\nA,31/02/2025\n"));
        Assert.Equal((1, true), (bad.Code, bad.Errors.Contains("row 2, column date: 31/02/2025", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task What_had_come_by_the_day_of_a_judgment_tells_nothing_of_the_judge()
    {
        var judged = _cli.Write("judged.csv", "account,calls_now,s0,s_half,s_now,s_more,s_max,margin,judge,judged_on\nA,4,0,,60,100,150,.28,Ana,2025-06-30\n");
        var came = _cli.Write("came.csv", "account,effort,sales,until\nA,4,10,2025-03-31\nA,4,10,2025-06-30\nA,4,50,2025-09-30\nA,4,70,2025-12-31\n");

        var ana = (await Record("curve", "bias", judged, "--points", came))[0];

        Assert.Equal((2, 0.0), (ana.GetProperty("periods").GetInt32(), Math.Round(ana.GetProperty("bias").GetDouble(), 9)));
    }

    [Fact]
    public async Task The_way_to_an_account_takes_time_strategic_accounts_keep_their_least_and_a_log_says_who_was_really_served()
    {
        var far = _cli.Write("far.csv", Five.Replace("person,quadrant", "person,quadrant,travel_per_call", StringComparison.Ordinal)
            .Replace("strategic\n", "strategic,0\n", StringComparison.Ordinal).Replace("star\n", "star,3\n", StringComparison.Ordinal).Replace("streamline\n", "streamline,0\n", StringComparison.Ordinal));
        var log = _cli.Write("log.csv", "account,date,calls\nAlfa,2026-01-10,20\nGamma,2026-02-10,3\nBeta,2025-11-03,9\nDelta,2026-03-31,0\n");
        var near = await Record("allocate", _cli.Write("five.csv", Five), "--capacity", "20", "--log", log);
        var away = await Record("allocate", far, "--capacity", "20");
        var least = await Record("allocate", _cli.Write("five.csv", Five), "--capacity", "20", "--strategic-least", "8");

        Assert.True(Calls(away)[1] < Calls(near)[1]); // Beta is three hours away
        Assert.Equal(["over", "under", "under", "right"], near.GetProperty("plan").EnumerateArray().Select(row => Text(row, "served_really")));
        Assert.Equal([20.0, 0.0, 3.0, 0.0], near.GetProperty("plan").EnumerateArray().Select(row => row.GetProperty("calls_real").GetDouble()));
        Assert.True(Calls(least)[0] >= 8 && Calls(least)[2] >= 8);
        Assert.Equal(JsonValueKind.Null, least.GetProperty("plan")[0].GetProperty("served_really").ValueKind);
        Assert.Equal(1, (await Prompt.Bare("allocate", _cli.Write("four.csv", Four), "--strategic-least", "8")).Code);

        static List<int> Calls(JsonElement view) => [.. view.GetProperty("plan").EnumerateArray().Select(row => row.GetProperty("calls").GetInt32())];
    }

    [Fact]
    public async Task A_budget_is_dealt_out_the_same_way_and_what_does_not_pay_is_not_spent()
    {
        // Given calls that cost 1 of money each, so that spending is calls
        var spent = _cli.Write("spent.csv", Four.Replace("calls_now", "spend_now", StringComparison.Ordinal));
        // When 20 and then far more are dealt out in whole steps
        var twenty = await Record("allocate", spent, "--budget", "20", "--step", "1");
        var ample = await Record("allocate", spent, "--budget", "400", "--step", "1");
        // Then the optimum of 20 calls comes out, less the money; and of ample money not all is spent
        Assert.Equal(["9", "4", "7", "0"], twenty.GetProperty("plan").EnumerateArray().Select(row => row.GetProperty("spend").ToString()));
        Assert.Equal(("125.8000", "148.0892", "exact"), (Text(twenty, "contribution_now"), Text(twenty, "contribution"), Text(twenty, "method")));
        Assert.True(ample.GetProperty("used").GetDecimal() < 100);
        Assert.Equal("0.0000", Text(ample, "shadow_price"));
        foreach (var (code, args) in new (int, string[])[]
        {
            (2, ["--budget", "0"]), (2, ["--budget", "5", "--capacity", "5"]), (1, ["--budget", "5", "--people", spent]), (2, ["--step", "1"]), (1, ["--capacity", "5"]),
        })
        {
            Assert.Equal(code, (await Prompt.Bare(["allocate", spent, .. args])).Code);
        }

        // And an ample budget is dealt out in steps that fit what is spent on an account, not in five-hundredths of itself
        Assert.Equal(0.6m, (await Record("allocate", spent, "--budget", "4000")).GetProperty("step").GetDecimal());
        var bound = await Prompt.Bare("allocate", _cli.Write("bound.csv", "account,spend_now,s0,s_half,s_now,s_more,s_max,margin,min_spend\nAlfa,6,40,,160,190,240,.30,9\n"), "--budget", "8", "--step", "1", "--lang", "en");
        Assert.Equal((1, true), (bound.Code, bound.Errors.Contains("column min_spend: 9 > 8", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_budget_has_people_policy_and_its_price_as_calls_have()
    {
        // Given the four accounts with money for calls, so that the plan of calls is that of the money
        var (calls, spent) = (_cli.Write("five.csv", Five), _cli.Write("spent.csv", Five.Replace("calls_now", "spend_now", StringComparison.Ordinal)));
        var (people, policy) = (_cli.Write("people.csv", "person,capacity\nAna,12\nLuis,8\n"), _cli.Write("policy.csv", "quadrant,share\nstrategic,60\nstar,20\nstreamline,20\n"));
        foreach (var bound in new string[][] { ["--people", people], ["--policy", policy], ["--strategic-least", "8"] })
        {
            var (money, time) = (await Record(["allocate", spent, "--budget", "20", "--step", "1", .. bound]), await Record(["allocate", calls, "--call-cost", "1", .. bound, .. bound[0] == "--people" ? Array.Empty<string>() : ["--capacity", "20"]]));
            Assert.Equal(time.GetProperty("plan").EnumerateArray().Select(row => row.GetProperty("calls").ToString()), money.GetProperty("plan").EnumerateArray().Select(row => row.GetProperty("spend").ToString()));
            Assert.Equal(time.GetProperty("people").GetRawText(), money.GetProperty("people").GetRawText());
            Assert.Equal(time.GetProperty("policy").GetRawText(), money.GetProperty("policy").GetRawText());
        }

        var astray = await Prompt.Bare("allocate", spent, "--budget", "21", "--people", people, "--lang", "en");
        Assert.Equal((1, true), (astray.Code, astray.Errors.Contains("20 ≠ 21", StringComparison.Ordinal)));
    }

    private async Task<JsonElement> Kept(params string[] args)
    {
        var spoken = await _cli.Run([.. args, "--json"]);
        Assert.True(spoken.Code == 0, spoken.Errors);
        return JsonDocument.Parse(spoken.Output).RootElement;
    }

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();

    private static async Task<JsonElement> Record(params string[] args)
    {
        var spoken = await Prompt.Bare([.. args, "--json"]);
        Assert.Equal((0, ""), (spoken.Code, spoken.Errors));
        return JsonDocument.Parse(spoken.Output).RootElement;
    }
}
