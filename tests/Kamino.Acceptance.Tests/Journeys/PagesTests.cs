using System.IO.Compression;
using System.Net;
using System.Text.Json;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Kamino.Acceptance.Tests.Journeys;

public sealed class PagesTests(DemoHost host, Chromium chromium) : IClassFixture<DemoHost>, IClassFixture<Chromium>, IAsyncDisposable
{
    private const int HeaviestPage = 600_000;
    private const double SlowestPaint = 500;
    private const double BusyFactor = 10;
    private const int Tries = 3;

    // What makes the page scroll sideways, if it does.
    private const string TooWide =
        """
        () => document.documentElement.scrollWidth <= innerWidth ? '' : [...document.querySelectorAll('main *')]
          .filter(part => part.getBoundingClientRect().right > innerWidth && !part.closest('.scroll, svg'))
          .map(part => part.tagName + '.' + part.className + ' ' + part.getBoundingClientRect().right).join('; ') || 'something outside of main'
        """;

    private const string FirstPaint =
        """
        () => new Promise(done => new PerformanceObserver(() => done({
          paint: performance.getEntriesByName('first-contentful-paint')[0].startTime,
          addresses: [location.href, ...performance.getEntriesByType('resource').map(entry => entry.name)],
        })).observe({ type: 'paint', buffered: true }))
        """;

    public static TheoryData<string> Pages =>
        [
        "/", "/import", "/batches", "/batches/1", "/batches/4", "/accounts", "/accounts?level=group", "/accounts/merges", "/accounts/00101", "/accounts/00101/lines", "/accounts/00101/selection",
        "/matrix", "/selection", "/value", "/value?account=00101", "/buying", "/buying?late=true", "/wallet", "/signals", "/worth", "/worth?model=bg_nbd&backtest=2025-06-30", "/risk", "/verify", "/models", "/models/default", "/snapshots", "/snapshots/compare?from=1&to=2", "/settings",
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task X15_X16_Axe_finds_nothing_and_a_narrow_dark_screen_cuts_nothing(string path)
    {
        var wide = await chromium.Open("en-US");
        await wide.GotoAsync(Address(path, "lang=en-US&theme=light"));
        var narrow = await chromium.Open("es-CO", "dark", 360);
        await narrow.GotoAsync(Address(path, "lang=es-CO&theme=dark"));

        var found = new[] { await wide.RunAxe(), await narrow.RunAxe() };

        Assert.Empty(found.SelectMany(page => page.Violations).Select(violation => $"{path}: {violation.Id}: {violation.Help}: {violation.Nodes[0].Html}"));
        Assert.Equal("", await narrow.EvaluateAsync<string>(TooWide));
        await Chromium.Picture(narrow, $"narrow{string.Concat(path.Select(sign => char.IsLetterOrDigit(sign) ? sign : '-'))}");
    }

    public async ValueTask DisposeAsync() => await chromium.CloseWindows();

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
            Assert.Equal(await page.Locator("figure[data-chart]").CountAsync(), await page.Locator("figure[data-drawn]").CountAsync());
            await Chromium.Picture(page, $"{name}-{language[..2]}");
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_is_light_and_painted_at_once(string path)
    {
        var page = await chromium.Open("es-ES");
        var (shell, _) = await Paint(page, "/nada");
        var (paint, addresses) = await Paint(page, path);

        var bytes = (await Task.WhenAll(addresses.Select(Weight))).Sum();

        Assert.True(bytes < HeaviestPage, $"{path} weighs {bytes} bytes");
        // A busy machine paints everything late: then the page without content says how late.
        Assert.True(paint < Math.Max(SlowestPaint, BusyFactor * shell), $"{path} was first painted after {paint:0} ms, the empty page after {shell:0} ms");
    }

    private async Task<(double Best, IReadOnlyList<string> Addresses)> Paint(IPage page, string path)
    {
        var best = double.MaxValue;
        IReadOnlyList<string> addresses = [];
        for (var i = 0; i < Tries && best >= SlowestPaint; i++)
        {
            await page.GotoAsync(host.Address + path);
            var measured = await page.EvaluateAsync<JsonElement>(FirstPaint);
            best = Math.Min(best, measured.GetProperty("paint").GetDouble());
            addresses = [.. measured.GetProperty("addresses").EnumerateArray().Select(address => address.GetString() ?? "").Distinct()];
        }

        return (best, addresses);
    }

    // As published: there each file lies compressed beside the program, out of the build folder it comes as it is.
    private static async Task<long> Weight(string address)
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

    [Fact]
    public async Task X13_Search_needs_no_accents()
    {
        using var answer = await host.Get("/accounts?q=PANADERIA");

        Assert.Contains("Panadería", WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/accounts/download.csv?sort=name")]
    [InlineData("/accounts/download.xlsx?level=group")]
    [InlineData("/api/v1/accounts?top=3")]
    [InlineData("/api/v1/batches")]
    [InlineData("/api/v1/batches/1")]
    [InlineData("/api/v1/selection")]
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
