using System.Globalization;
using System.Text.Json;
using Kamino.Acceptance.Tests.Contracts;

namespace Kamino.Acceptance.Tests.Forecasting;

/// <summary>The commands <c>forecast bass</c> and <c>forecast analogy</c>, from outside.</summary>
public sealed class ForecastCommandTests : IDisposable
{
    private const string Profiles = "t,First,second\n1,120,200\n2,180,260\n3,260,300\n4,340,280\n5,400,240\n6,380,200\n7,330,160\n8,270,130\n9,230,110\n10,190,90\n11,160,80\n12,140,70\n";
    private const string Ultrasound = "5 3 2 5 7 12 6 16 16 28 28 21 13 6";

    private readonly Prompt _cli = new();

    public void Dispose() => _cli.Dispose();

    [Fact]
    public async Task V_21_A_fit_says_what_it_found_and_where_the_peak_is()
    {
        var view = await Record("forecast", "bass", Series("840 1470 2110 4000 7590 10950 10530 9470 7790 5890"), "--horizon", "3");

        Assert.Equal(("nls", "interval", "converged"), (Text(view, "fit"), Text(view, "form"), Text(view, "status")));
        Assert.Equal(0.0087890, view.GetProperty("p").GetDouble(), 5e-8);
        Assert.Equal(67660.0249, view.GetProperty("m").GetDouble(), 5e-5);
        Assert.Equal(6.592446, view.GetProperty("peak").GetProperty("t").GetDouble(), 1e-5);
        Assert.Equal([11, 12, 13], view.GetProperty("forecast").EnumerateArray().Select(point => point.GetProperty("t").GetInt32()));
    }

    [Fact]
    public async Task V_21_Every_published_series_is_fitted_to_the_printed_digits()
    {
        var shared = Path.Combine(Environment.GetEnvironmentVariable("KAMINO_SHARED") ?? "", "data/bass");
        Assert.SkipUnless(Directory.Exists(shared), "KAMINO_SHARED names no folder with the published series.");
        var series = (await File.ReadAllLinesAsync(Path.Combine(shared, "adoption_series.csv"), TestContext.Current.CancellationToken)).Skip(1).Select(line => line.Split(',')).ToLookup(row => row[0], row => row[4]);
        foreach (var row in (await File.ReadAllLinesAsync(Path.Combine(shared, "reference_fits.csv"), TestContext.Current.CancellationToken)).Skip(1).Select(line => line.Split(',')))
        {
            var file = Series(string.Join(' ', series[row[0]]));
            var (nls, ols) = (await Record("forecast", "bass", file), await Record("forecast", "bass", file, "--fit", "ols"));
            string[] printed = [Printed(nls, "p", "0.00000"), Printed(nls, "q", "0.00000"), Printed(nls, "m", "0.0"), Printed(nls, "sse", "0.0000"), Printed(ols, "p", "0.00000"), Printed(ols, "q", "0.00000"), Printed(ols, "m", "0.0")];
            Assert.Equal(string.Join(',', row.Skip(2)), string.Join(',', printed));
        }

        static string Printed(JsonElement view, string name, string form) => view.GetProperty(name).GetDouble().ToString(form, CultureInfo.InvariantCulture);
    }

    [Fact]
    public async Task A_regression_that_no_market_has_says_so_and_falls_back()
    {
        var view = await Record("forecast", "bass", Series(Ultrasound), "--fit", "ols");

        Assert.Equal("inadmissible", Text(view, "status"));
        Assert.Equal(-0.0014316, view.GetProperty("p").GetDouble(), 5e-8);
        Assert.Equal("converged", Text(view.GetProperty("fallback"), "status"));
        Assert.Contains("fell_back_to_nls", view.GetProperty("notices").EnumerateArray().Select(notice => notice.GetString()));
        Assert.All(view.GetProperty("forecast").EnumerateArray(), point => Assert.True(point.GetProperty("n").GetDouble() >= 0));
    }

    [Fact]
    public async Task M50_A_falling_series_has_no_peak_and_no_market()
    {
        var view = await Record("forecast", "bass", Series("100 80 64 51 41 33 26 21"));

        Assert.Equal("boundary", Text(view, "status"));
        Assert.Equal((JsonValueKind.Null, "not_identified"), (view.GetProperty("m").ValueKind, Text(view, "m_why")));
        Assert.Equal("no_peak", Text(view, "peak_why"));
    }

    [Theory]
    [InlineData("t,sales\n1,3\n2,4\n3,5\n4,4\n", 1, "five periods")]
    [InlineData("t,sales\n1,3\n2,-4\n3,5\n4,4\n5,3\n", 1, "row 3, column sales: -4")]
    [InlineData("t,sales\n1,3\n3,4\n4,5\n5,4\n6,3\n", 1, "row 3, column t: 3")]
    [InlineData("t,sales\n1,3\n2,\n3,5\n4,4\n5,3\n", 1, "row 3, column sales")]
    [InlineData("t,sales\n1,0\n2,0\n3,0\n4,0\n5,0\n", 1, "above 0")]
    [InlineData("t,units\n1,3\n", 1, "column sales")]
    public async Task A_series_that_can_not_be_fitted_gets_the_sentence_that_mends_it(string text, int code, string says)
    {
        var spoken = await Prompt.Bare("forecast", "bass", _cli.Write("series.csv", text), "--lang", "en");

        Assert.Equal(code, spoken.Code);
        Assert.Contains(says, Assert.Single(spoken.Errors.Trim('\n').Split('\n')), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("forecast bass FILE --horizon 0")]
    [InlineData("forecast bass FILE --fit guess")]
    [InlineData("forecast bass FILE --fit ols --form density")]
    [InlineData("forecast bass")]
    [InlineData("forecast bass --like nobody=1 --potential 10")]
    [InlineData("forecast analogy FILE")]
    [InlineData("forecast analogy FILE --launch-total -5")]
    [InlineData("forecast analogy FILE --launch-total 5 --similarity First=x")]
    public async Task Wrong_usage_is_2(string command) =>
        Assert.Equal(2, (await Prompt.Bare([.. command.Replace("FILE", Series(Ultrasound), StringComparison.Ordinal).Split(' ')])).Code);

    [Fact]
    public async Task V_18_A_launch_follows_its_analogs()
    {
        var one = await Record("forecast", "analogy", _cli.Write("one.csv", string.Join('\n', Profiles.Split('\n').Select(line => line.Contains(',', StringComparison.Ordinal) ? line[..line.LastIndexOf(',')] : line))), "--launch-total", "5000");
        var both = await Record("forecast", "analogy", _cli.Write("both.csv", Profiles), "--observed", _cli.Write("seen.csv", "t,sales\n1,95\n2,150\n3,205\n"), "--similarity", "First=0.7,second=0.3");

        Assert.Equal([200, 300, 433.33, 566.67, 666.67, 633.33, 550, 450, 383.33, 316.67, 266.67, 233.33], one.GetProperty("forecast").EnumerateArray().Select(point => Math.Round(point.GetProperty("n").GetDouble(), 2)));
        Assert.Equal(0.056302, both.GetProperty("shares")[0].GetDouble(), 5e-7);
        Assert.Equal("ratio", Text(both, "total_by"));
    }

    [Theory]
    [InlineData("Frist=0.7,second=0.3", "Frist")]
    [InlineData("First=0.7", "second")]
    public async Task A_misspelt_or_missing_similarity_is_refused_by_name(string similarity, string says)
    {
        var spoken = await Prompt.Bare("forecast", "analogy", _cli.Write("profiles.csv", Profiles), "--launch-total", "100", "--similarity", similarity, "--lang", "en");

        Assert.Equal(1, spoken.Code);
        Assert.Contains(says, Assert.Single(spoken.Errors.Trim('\n').Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_managers_think_and_similar_products_make_a_curve_too()
    {
        var guessed = await Record("forecast", "bass", "--peak", "110.592105", "--before", "460.526316", "--potential", "1000");
        var blended = await Record("forecast", "bass", "--like", "cable_tv=1,laser_disc=1", "--potential", "1000");

        Assert.Equal(0.03, guessed.GetProperty("p").GetDouble(), 1e-7);
        Assert.Equal(Math.Sqrt(0.02116 * 0.0025), blended.GetProperty("p").GetDouble(), 1e-12);
        Assert.Equal(1, (await Prompt.Bare("forecast", "bass", "--peak", "100", "--before", "600", "--potential", "1000")).Code);
    }

    [Fact]
    public async Task A_product_of_the_library_is_a_launch_profile_with_its_source_and_says_whether_it_was_counted()
    {
        var profile = await Record("forecast", "library", "vcr", "--periods", "10");
        var view = await Record("forecast", "analogy", "--library", "vcr=3,laser_disc=1", "--launch-total", "1000", "--every", "year", "--periods", "10");
        var (counted, derived) = (view.GetProperty("analogs")[0], view.GetProperty("analogs")[1]);

        Assert.Equal((0.013852, 1.0), (Math.Round(profile.GetProperty("cumulative")[0].GetDouble(), 6), Math.Round(profile.GetProperty("cumulative")[9].GetDouble(), 12)));
        Assert.Equal(1000 * ((0.75 * 0.013852) + (0.25 * 0.018216)), view.GetProperty("forecast")[0].GetProperty("n").GetDouble(), 1e-3);
        Assert.Equal(("observed", "spread", "derived", "failed"), (Text(counted, "origin"), Text(counted, "outcome"), Text(derived, "origin"), Text(derived, "outcome")));
        Assert.Contains("Van den Bulte", Text(derived, "source"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, "--library vcr=x --launch-total 5", "name=rating")]
    [InlineData(1, "--library betamax=1 --launch-total 5", "betamax")]
    [InlineData(1, "--library vcr=0 --launch-total 5", "vcr")]
    [InlineData(2, "--library vcr=1 --launch-total 5 --every week", "week")]
    [InlineData(2, "--library vcr=1 --launch-total 5 --periods 0", "--periods 0")]
    public async Task What_the_library_can_not_tell_is_refused_by_name(int code, string options, string says)
    {
        var spoken = await Prompt.Bare(["forecast", "analogy", .. options.Split(' '), "--lang", "en"]);

        Assert.Equal((code, ""), (spoken.Code, spoken.Output));
        Assert.Contains(says, Assert.Single(spoken.Errors.Trim('\n').Split('\n')), StringComparison.Ordinal);
    }

    private string Series(string sales) =>
        _cli.Write("series.csv", "t,sales\n" + string.Concat(sales.Split(' ').Select((sold, i) => string.Create(CultureInfo.InvariantCulture, $"{i + 1},{sold}\n"))));

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();

    private static async Task<JsonElement> Record(params string[] args)
    {
        var spoken = await Prompt.Bare([.. args, "--json"]);
        Assert.Equal((0, ""), (spoken.Code, spoken.Errors));
        return JsonDocument.Parse(spoken.Output).RootElement;
    }
}
