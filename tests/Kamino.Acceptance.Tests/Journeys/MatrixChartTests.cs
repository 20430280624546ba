using System.Text.Json;
using System.Text.Json.Nodes;
using Kamino.Core.Portfolio;
using Kamino.Core.Quantities;
using Kamino.UseCases.Portfolio;
using Kamino.Web.Charts;
using Kamino.Web.Portfolio;
using Kamino.Web.Words;

namespace Kamino.Acceptance.Tests.Journeys;

public sealed class MatrixChartTests(DemoHost host, Chromium chromium) : IClassFixture<DemoHost>, IClassFixture<Chromium>, IAsyncDisposable
{
    private const int Many = 5000;

    [Fact]
    public void X01_Of_five_thousand_points_the_largest_are_labelled_and_all_have_their_facts()
    {
        var chart = Draw(Many, labels: 15);

        Assert.Equal(Many, chart.Points.Count);
        Assert.Equal(15, chart.Points.Count(point => point.Labelled));
        Assert.True(chart.Points.Where(point => point.Labelled).Min(point => point.Radius) >= chart.Points.Where(point => !point.Labelled).Max(point => point.Radius));
        Assert.All(chart.Points, point => Assert.NotEmpty(point.Facts));
    }

    [Fact]
    public async Task X01_The_page_labels_so_many_as_asked_and_the_rest_is_in_its_list()
    {
        var page = await chromium.Open("es-CO");
        await page.GotoAsync($"{host.Address}/matrix?lang=es-CO&theme=light&labels=5");
        await page.Locator("figure[data-drawn]").WaitForAsync();
        var data = JsonNode.Parse(await page.Locator("figure script").First.InnerHTMLAsync());

        Assert.Equal(5, data?["points"]?.AsArray().Count(point => point?["labelled"]?.GetValue<bool>() == true));
        Assert.True(data?["points"]?.AsArray().Count > 50);
        Assert.Equal(50, await page.Locator("#table tbody tr").CountAsync());
    }

    [Fact]
    public void X02_No_bubble_is_cut_at_the_rim_and_none_is_too_small_or_under_a_larger_one()
    {
        var chart = Draw(200, labels: 15);
        var script = File.ReadAllText(Path.Combine(Shape.Tree.Root, "src/Kamino.Web/wwwroot/charts.js"));

        Assert.All(chart.Points, point => Assert.InRange(point.X, chart.X.From + 0.01, chart.X.Until - 0.01));
        Assert.All(chart.Points, point => Assert.InRange(point.Y, chart.Y.From + 0.1, chart.Y.Until - 0.1));
        Assert.Contains("Math.max(3.5, p.radius", script, StringComparison.Ordinal);
        Assert.Contains("sort((a, b) => b.radius - a.radius)", script, StringComparison.Ordinal);
    }

    [Fact]
    public async Task X03_A_long_legend_is_cut_and_scrolls_and_never_covers_the_chart()
    {
        var page = await chromium.Open("es-CO", width: 360);
        await page.GotoAsync($"{host.Address}/worth?backtest=2025-06-30&lang=es-CO&theme=light");
        await page.Locator("#backtest figure[data-drawn]").WaitForAsync();
        var legend = await page.EvaluateAsync<JsonElement>(
            "() => { const chart = echarts.getInstanceByDom(document.querySelector('#backtest .canvas')); const option = chart.getOption(); return { type: option.legend[0].type, overflow: option.legend[0].textStyle.overflow, top: option.grid[0].top }; }");

        Assert.Equal(("scroll", "truncate"), (legend.GetProperty("type").GetString(), legend.GetProperty("overflow").GetString()));
        Assert.True(legend.GetProperty("top").GetDouble() >= 30);
    }

    [Fact]
    public async Task X16_A_row_shows_that_the_pointer_is_over_it_in_both_themes()
    {
        foreach (var theme in new[] { "light", "dark" })
        {
            var page = await chromium.Open("es-CO", theme);
            await page.GotoAsync($"{host.Address}/accounts?lang=es-CO&theme={theme}");
            var row = page.Locator("tbody tr").Nth(2);
            var before = await row.EvaluateAsync<string>("row => getComputedStyle(row).backgroundColor");
            await row.HoverAsync();

            Assert.NotEqual(before, await row.EvaluateAsync<string>("row => getComputedStyle(row).backgroundColor"));
        }
    }

    public async ValueTask DisposeAsync() => await chromium.CloseWindows();

    private static BubbleChart Draw(int count, int labels)
    {
        PlacedAccount[] accounts = [.. Enumerable.Range(0, count).Select(i => Account(i, count))];
        var view = new PortfolioView(new DateOnly(2025, 1, 1), new ModelName("m", 1), new CutLines(CutRule.Fixed, Answer.Of(5.0), 1), accounts);
        return new Web.Portfolio.MatrixDrawing(Locale.Of("es-CO"), new MatrixFilter { Labels = labels }).Draw(view, accounts);
    }

    // From corner to corner, the extremes included.
    private static PlacedAccount Account(int i, int count)
    {
        var strength = Math.Pow(4, (2.0 * i / (count - 1)) - 1);
        return new PlacedAccount(
            $"A{i}", $"Cuenta {i}", Answer.Of(10.0 * (i * 7 % count) / (count - 1)), Answer.Of(strength), StrengthEvidence.CustomerStated, 1, Answer.Of(Quadrant.Star),
            Answer.Of(PortfolioMatrix.X(strength)), Answer.Of(new Money(1000 + i, default)), Answer.Unknown<Money>(Doubt.NoAvailableSpend), Answer.Unknown<double>(Doubt.NoAvailableSpend),
            Answer.Of(1.0), new MarginToCut(Answer.Of(1.0), Answer.Of(1.0)), null, false, Answer.Of(i + 1), i + 1);
    }
}
