using System.Collections.Concurrent;
using System.IO.Compression;
using System.Net;
using Microsoft.Playwright;

namespace Kamino.Acceptance.Tests.Journeys;

public sealed class PagesTests(DemoHost host, Chromium chromium) : IClassFixture<DemoHost>, IClassFixture<Chromium>
{
    private const int HeaviestPage = 600_000;

    private const string Brought = "() => [...new Set([location.href, ...performance.getEntriesByType('resource').map(entry => entry.name)])]";

    private const string Paint =
        """
        () => new Promise(done => new PerformanceObserver(() => done(performance.getEntriesByName('first-contentful-paint')[0].startTime)).observe({ type: 'paint', buffered: true }))
        """;

    // At once: a colour on its way from light to dark is neither.
    private const string Dark =
        """
        () => {
          const still = new CSSStyleSheet();
          still.replaceSync('*, *::before, *::after { transition: none !important }');
          document.adoptedStyleSheets.push(still);
          document.documentElement.dataset.theme = document.documentElement.dataset.bsTheme = 'dark';
        }
        """;

    // Pages that the guide has a picture of.
    private static readonly Dictionary<string, string> Guide = new()
    {
        ["/surveys/1"] = "survey",
        ["/accounts/00112/perception"] = "perception",
        ["/plans/1/full"] = "plan-full",
        ["/plans/1/visit"] = "plan-visit",
        ["/plans/round"] = "plan-round",
        ["/plans/goals"] = "plan-goals",
        ["/plans/coverage"] = "plan-coverage",
        ["/plans/handover?from=Laura%20G%C3%B3mez&to=Ana%20Ruiz"] = "handover",
        ["/team"] = "team",
        ["/whitespace"] = "white-space",
        ["/programme"] = "programme",
        ["/audit"] = "audit",
    };

    // What a file that every page brings weighs is looked up once.
    private static readonly ConcurrentDictionary<string, Task<long>> Weights = new();

    public static TheoryData<string> Pages =>
        [
        "/", "/import", "/batches", "/batches/1", "/batches/4", "/accounts", "/accounts?level=group", "/accounts/merges", "/accounts/00101", "/accounts/00101/lines", "/accounts/00101/selection", "/accounts/00112/people", "/accounts/00112/stage", "/accounts/00112/perception",
        "/matrix", "/portfolios", "/portfolios?key=turnbull_zolkiewski", "/surveys", "/surveys/new", "/surveys/1", "/selection", "/plans", "/plans/1", "/plans/1/full", "/plans/1/out", "/plans/1/print", "/plans/1/print?for=customer", "/plans/1/edit/objectives", "/plans/1/versions", "/plans/1/review", "/plans/1/visit", "/plans/round", "/team", "/plans/handover?from=Laura%20G%C3%B3mez&to=Ana%20Ruiz", "/plans/new?account=00101", "/plans/findings", "/plans/coverage", "/plans/goals", "/plans/1/customer", "/opportunities", "/opportunities/25", "/forecasts", "/forecasts/baseline?account=00101", "/whitespace", "/programme", "/programme/assessment", "/programme/health?account=00101", "/plans/positions", "/value", "/value?account=00101", "/buying", "/buying?late=true", "/wallet", "/signals", "/worth", "/worth?model=bg_nbd&backtest=2025-06-30", "/risk", "/verify", "/models", "/models/default", "/snapshots", "/snapshots/compare?from=1&to=2", "/settings", "/audit", "/webhooks",
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task X15_X16_Axe_finds_nothing_a_narrow_dark_screen_cuts_nothing_and_a_page_is_light(string path)
    {
        // Given the page in Spanish, whose words are the longer ones, and the same one in English
        using var english = await host.Get(path, "en-US");
        Assert.Equal(HttpStatusCode.OK, english.StatusCode);
        var page = await chromium.Same("es-CO", "light", 1440);
        await page.SetViewportSizeAsync(1440, 900);
        await page.GotoAsync(Address(path, "lang=es-CO&theme=light"));
        await Chromium.Drawn(page);
        var brought = await page.EvaluateAsync<string[]>(Brought);
        var wide = await Axe.Violations(page);
        var bytes = (await Task.WhenAll(brought.Select(Weight))).Sum();
        await NotePaint(path, bytes);
        if (Guide.TryGetValue(path, out var name))
        {
            await Chromium.Guide(page, host.Address + path, name);
        }

        // When it is read on a telephone in the dark
        await page.SetViewportSizeAsync(360, 780);
        await page.EvaluateAsync(Dark);
        var narrow = await Axe.Violations(page, seenBefore: true);

        Assert.Empty(wide.Concat(narrow).Select(violation => $"{path}: {violation}"));
        Assert.True(bytes < HeaviestPage, $"{path} weighs {bytes} bytes");
        await Chromium.Picture(page, $"narrow{string.Concat(path.Select(sign => char.IsLetterOrDigit(sign) ? sign : '-'))}");
    }

    private string Address(string path, string words) => $"{host.Address}{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{words}";

    [Theory]
    [InlineData("/", "today")]
    [InlineData("/matrix", "matrix")]
    [InlineData("/accounts", "accounts")]
    public async Task Both_languages_show_the_same_place(string path, string name)
    {
        foreach (var language in new[] { "es-CO", "en-US" })
        {
            var page = await chromium.Open(language);
            await page.GotoAsync($"{host.Address}{path}?lang={language}&theme=light");
            await page.Locator("main h1").WaitForAsync();
            await Chromium.Drawn(page);
            await Chromium.Picture(page, $"{name}-{language[..2]}");
            await page.CloseAsync();
        }
    }

    [Fact]
    public async Task On_a_small_screen_the_menu_opens_every_place_without_a_script()
    {
        var page = await chromium.Open("es-CO", width: 360, script: false);
        await page.GotoAsync(host.Address + "/accounts");
        var matrix = page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Matriz", Exact = true });
        await Assertions.Expect(matrix).ToBeHiddenAsync();

        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Menú" }).ClickAsync();
        await Assertions.Expect(matrix).ToBeVisibleAsync();
        await Chromium.Picture(page, "menu");
        await matrix.ClickAsync();
        await Chromium.Arrives(page, address => address.EndsWith("/matrix", StringComparison.Ordinal));
    }

    // Times are no test on a busy machine: KAMINO_PAINT names a file that they are added to as rows of a table (bench/results/first-paint.md), of a reader who has nothing of Kamino yet and of the same one again.
    private async Task NotePaint(string path, long bytes)
    {
        if (Environment.GetEnvironmentVariable("KAMINO_PAINT") is { } file)
        {
            var page = await chromium.Newcomer("es-CO");
            var first = await Painted(page, path);
            var again = await Painted(page, path);
            await page.Context.CloseAsync();
            await File.AppendAllTextAsync(file, FormattableString.Invariant($"| `{path}` | {first:0} | {again:0} | {bytes / 1000} |\n"), TestContext.Current.CancellationToken);
        }
    }

    private async Task<double> Painted(IPage page, string path)
    {
        await page.GotoAsync(host.Address + path);
        return await page.EvaluateAsync<double>(Paint);
    }

    // As published: there each file lies compressed beside the program, out of the build folder it comes as it is.
    private static Task<long> Weight(string address) => Weights.GetOrAdd(address, Packed);

    private static async Task<long> Packed(string address)
    {
        using var client = new HttpClient();
        var content = await client.GetByteArrayAsync(new Uri(address), TestContext.Current.CancellationToken);
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            await gzip.WriteAsync(content, TestContext.Current.CancellationToken);
        }

        return packed.Length;
    }

    [Theory]
    [InlineData("/risk", "exposure")]
    [InlineData("/accounts/00101", "worth")]
    public async Task What_comes_after_a_page_is_a_link_away_where_no_script_runs(string path, string part)
    {
        using var page = await host.Get(path);
        using var whole = await host.Get(path + "?whole=true");

        Assert.Contains($"<noscript><a href=\"{path}?whole=true\">", await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Contains($"id=\"{part}\"", await whole.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task X13_Search_needs_no_accents()
    {
        using var answer = await host.Get("/accounts?q=PANADERIA");

        Assert.Contains("Panadería", WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/accounts/download.csv?sort=name")]
    [InlineData("/accounts/download.xlsx?level=group")]
    [InlineData("/api/v1/accounts?limit=3")]
    [InlineData("/api/v1/batches")]
    [InlineData("/api/v1/batches/1")]
    [InlineData("/api/v1/selection")]
    [InlineData("/api/v1/plans")]
    [InlineData("/api/v1/plans/check")]
    [InlineData("/api/v1/plans/coverage")]
    [InlineData("/api/v1/plans/1")]
    [InlineData("/api/v1/plans/1/shared")]
    [InlineData("/api/v1/plans/1/figures")]
    [InlineData("/api/v1/plans/1/export?form=pdf&for=customer")]
    [InlineData("/api/v1/plans/1/book")]
    [InlineData("/plans/1/plan.docx?for=customer")]
    [InlineData("/plans/1/figures")]
    [InlineData("/api/v1/plans/1/review")]
    [InlineData("/api/v1/plans/1/visit")]
    [InlineData("/api/v1/plans/round")]
    [InlineData("/api/v1/plans/handovers")]
    [InlineData("/api/v1/merges")]
    [InlineData("/api/v1/merges/dismissed")]
    [InlineData("/api/v1/value/profitability")]
    [InlineData("/api/v1/value/wallet")]
    [InlineData("/api/v1/signals?all=true")]
    [InlineData("/api/v1/value/rfm?level=group&groups=4")]
    [InlineData("/api/v1/value/rhythm?weekdays=true")]
    [InlineData("/api/v1/risk/concentration?span=year")]
    [InlineData("/api/v1/risk/exposure")]
    [InlineData("/api/v1/lifetime?model=bg_nbd&horizon=26")]
    [InlineData("/api/v1/lifetime/00101")]
    [InlineData("/api/v1/lifetime/backtest?day=2025-06-30")]
    [InlineData("/api/v1/verify")]
    public async Task What_is_shown_is_to_be_had_as_a_file_or_a_record(string path)
    {
        using var answer = await host.Get(path);

        Assert.True(answer.IsSuccessStatusCode, $"{path}: {answer.StatusCode}");
        Assert.NotEmpty(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }
}
