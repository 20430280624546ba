using System.Text.Json;
using Deque.AxeCore.Playwright;

namespace Kamino.Acceptance.Tests.Journeys;

public sealed class PagesTests(DemoHost host, Chromium chromium) : IClassFixture<DemoHost>, IClassFixture<Chromium>
{
    private const int HeaviestPage = 600_000;
    private const double SlowestPaint = 500;
    private const int Tries = 5;

    public static TheoryData<string> Pages =>
        ["/", "/import", "/batches", "/batches/1", "/accounts", "/matrix", "/models", "/snapshots", "/settings"];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task X15_X16_Axe_finds_nothing_in_light_and_dark_and_a_narrow_screen_cuts_nothing(string path)
    {
        foreach (var theme in new[] { "light", "dark" })
        {
            var page = await chromium.Open("es-CO", theme, 360);
            await page.GotoAsync($"{host.Address}{path}?lang=es-CO&theme={theme}");

            var found = await page.RunAxe();

            Assert.Empty(found.Violations.Select(violation => $"{path} {theme}: {violation.Id}: {violation.Help}: {violation.Nodes[0].Html}"));
            Assert.Equal(0, await page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth"));
            await Chromium.Picture(page, $"narrow/{path.Trim('/').Replace('/', '-')}-{theme}");
            await page.Context.CloseAsync();
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task X15_Axe_finds_nothing_on_a_wide_screen(string path)
    {
        var page = await chromium.Open("en-US");
        await page.GotoAsync($"{host.Address}{path}?lang=en-US&theme=light");

        var found = await page.RunAxe();

        Assert.Empty(found.Violations.Select(violation => $"{path}: {violation.Id}: {violation.Help}: {violation.Nodes[0].Html}"));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_is_light_and_painted_at_once(string path)
    {
        var page = await chromium.Open("es-ES");
        var (bytes, paint) = (0L, double.MaxValue);
        for (var i = 0; i < Tries && paint >= SlowestPaint; i++)
        {
            await page.GotoAsync($"{host.Address}{path}");
            var measured = await page.EvaluateAsync<JsonElement>(
                """
                () => new Promise(done => new PerformanceObserver(() => done({
                  paint: performance.getEntriesByName('first-contentful-paint')[0].startTime,
                  bytes: [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')].reduce((sum, entry) => sum + entry.encodedBodySize, 0),
                })).observe({ type: 'paint', buffered: true }))
                """);
            (bytes, paint) = (measured.GetProperty("bytes").GetInt64(), Math.Min(paint, measured.GetProperty("paint").GetDouble()));
        }

        Assert.True(bytes < HeaviestPage, $"{path} weighs {bytes} bytes");
        Assert.True(paint < SlowestPaint, $"{path} was first painted after {paint:0} ms");
    }

    [Fact]
    public async Task X13_Search_needs_no_accents()
    {
        using var answer = await host.Get("/accounts?q=PANADERIA");

        Assert.Contains("Panadería", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/accounts/download.csv?sort=name")]
    [InlineData("/accounts/download.xlsx?level=group")]
    [InlineData("/api/v1/accounts?top=3")]
    [InlineData("/api/v1/batches")]
    [InlineData("/api/v1/batches/1")]
    public async Task What_is_shown_is_to_be_had_as_a_file_or_a_record(string path)
    {
        using var answer = await host.Get(path);

        Assert.True(answer.IsSuccessStatusCode, $"{path}: {answer.StatusCode}");
        Assert.NotEmpty(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }
}
