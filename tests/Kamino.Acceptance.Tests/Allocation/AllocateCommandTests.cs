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

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();

    private static async Task<JsonElement> Record(params string[] args)
    {
        var spoken = await Prompt.Bare([.. args, "--json"]);
        Assert.Equal((0, ""), (spoken.Code, spoken.Errors));
        return JsonDocument.Parse(spoken.Output).RootElement;
    }
}
