using Microsoft.Playwright;

namespace Kamino.Acceptance.Tests.Journeys;

/// <summary>One browser for the tests of a class.</summary>
public sealed class Chromium : IAsyncLifetime
{
    // The shell draws the same pages without a window around each.
    private static readonly string? Program = new[] { "/usr/bin/chromium-headless-shell", "/usr/bin/chromium" }.FirstOrDefault(File.Exists);

    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private readonly Dictionary<(string Language, string Theme, int Width, bool Script), Task<IBrowserContext>> _readers = [];

    /// <summary>A new window; a test without a browser says that it was left out. A reader with the same language, theme and width has seen the scripts before.</summary>
    public async Task<IPage> Open(string language, string theme = "light", int width = 1440, bool script = true) =>
        await (await Reader(language, theme, width, script)).NewPageAsync();

    /// <summary>The one window of a reader who goes from page to page.</summary>
    public async Task<IPage> Same(string language, string theme, int width)
    {
        var reader = await Reader(language, theme, width, script: true);
        return reader.Pages.Count > 0 ? reader.Pages[0] : await reader.NewPageAsync();
    }

    /// <summary>A window of a reader who has seen nothing before; closing its context is up to the test.</summary>
    public async Task<IPage> Newcomer(string language) => await (await NewReader(language, "light", 1440, script: true)).NewPageAsync();

    /// <summary>Closes every window, so that the next test has the memory, and forgets what the pages had noted.</summary>
    public async Task CloseWindows()
    {
        foreach (var reader in await Task.WhenAll(_readers.Values))
        {
            await Task.WhenAll(reader.Pages.ToList().Select(page => page.CloseAsync()));
            await reader.ClearCookiesAsync();
        }
    }

    private Task<IBrowserContext> Reader(string language, string theme, int width, bool script)
    {
        if (!_readers.TryGetValue((language, theme, width, script), out var reader))
        {
            reader = NewReader(language, theme, width, script);
            _readers.Add((language, theme, width, script), reader);
        }

        return reader;
    }

    private Task<IBrowserContext> NewReader(string language, string theme, int width, bool script)
    {
        Assert.SkipWhen(Program is null, "left out: there is no Chromium on this machine");
        var browser = _browser ?? throw new InvalidOperationException("The browser isn't up.");
        return browser.NewContextAsync(new BrowserNewContextOptions
        {
            BypassCSP = true, // Axe is put into the page
            Locale = language,
            JavaScriptEnabled = script,
            ColorScheme = theme == "dark" ? ColorScheme.Dark : ColorScheme.Light,
            ViewportSize = new ViewportSize { Width = width, Height = width < 600 ? 780 : 900 },
        });
    }

    /// <summary>Waits until every chart of the page is drawn.</summary>
    public static Task Drawn(IPage page) =>
        page.WaitForFunctionAsync("() => document.querySelectorAll('figure[data-chart]').length === document.querySelectorAll('figure[data-drawn]').length");

    /// <summary>Waits until the page is at an address, and whole. The page is asked for it: an event that says so can come before anybody listens.</summary>
    public static async Task Arrives(IPage page, Func<string, bool> address)
    {
        await page.WaitForURLAsync(address, new PageWaitForURLOptions { WaitUntil = WaitUntilState.Commit });
        await page.WaitForFunctionAsync("document.readyState === 'complete'");
    }

    /// <summary>Keeps a picture for the guide, when they are being renewed: <c>KAMINO_PICTURES</c> names the folder.</summary>
    public static async Task Picture(IPage page, string name, bool whole = false)
    {
        if (Environment.GetEnvironmentVariable("KAMINO_PICTURES") is { } folder)
        {
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, name + ".png"), FullPage = whole });
        }
    }

    /// <summary>The page as it is, in Spanish, and the same address in English.</summary>
    /// <param name="page">The page, in Spanish.</param>
    /// <param name="name">Name of the pictures, without a language.</param>
    public static async Task Pictures(IPage page, string name)
    {
        await Picture(page, $"{name}-es", whole: true);
        if (Environment.GetEnvironmentVariable("KAMINO_PICTURES") is not null)
        {
            var english = await page.Context.NewPageAsync();
            await english.GotoAsync($"{page.Url.Split('?', '#')[0]}?lang=en-US&theme=light");
            await Drawn(english);
            await Picture(english, $"{name}-en", whole: true);
            await english.GotoAsync($"{page.Url.Split('?', '#')[0]}?lang=es-CO&theme=light"); // the language is remembered
            await english.CloseAsync();
        }
    }

    /// <summary>The same address in both languages for the guide, when its pictures are being renewed.</summary>
    /// <param name="page">A window of a desk.</param>
    /// <param name="address">The page's address, without a language.</param>
    /// <param name="name">Name of the pictures, without a language.</param>
    public static async Task Guide(IPage page, string address, string name)
    {
        foreach (var language in Environment.GetEnvironmentVariable("KAMINO_PICTURES") is null ? Array.Empty<string>() : ["es-CO", "en-US"])
        {
            await page.GotoAsync($"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}lang={language}&theme=light");
            await Drawn(page);
            await page.WaitForLoadStateAsync(LoadState.NetworkIdle); // what comes after the page
            await Picture(page, $"{name}-{language[..2]}");
        }
    }

    public async ValueTask InitializeAsync()
    {
        if (Program is not null)
        {
            _playwright = await Playwright.CreateAsync();
            _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
            {
                ExecutablePath = Program,
                Args = ["--no-sandbox", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
            });
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }
}
