using Microsoft.Playwright;

namespace Kamino.Acceptance.Tests.Journeys;

/// <summary>One browser for the tests of a class.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private const string Program = "/usr/bin/chromium";

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>A new window; a test without a browser says that it was left out.</summary>
    public async Task<IPage> Open(string language, string theme = "light", int width = 1440, bool script = true)
    {
        Assert.SkipUnless(File.Exists(Program), "left out: there is no Chromium on this machine");
        var browser = _browser ?? throw new InvalidOperationException("The browser isn't up.");
        var context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            BypassCSP = true, // Axe is put into the page
            Locale = language,
            JavaScriptEnabled = script,
            ColorScheme = theme == "dark" ? ColorScheme.Dark : ColorScheme.Light,
            ViewportSize = new ViewportSize { Width = width, Height = width < 600 ? 780 : 900 },
        });
        return await context.NewPageAsync();
    }

    /// <summary>Closes every window, so that the next test has the memory.</summary>
    public async Task CloseWindows()
    {
        foreach (var context in _browser?.Contexts.ToList() ?? [])
        {
            await context.CloseAsync();
        }
    }

    /// <summary>Keeps a picture for the guide, when they are being renewed: <c>KAMINO_PICTURES</c> names the folder.</summary>
    public static async Task Picture(IPage page, string name, bool whole = false)
    {
        if (Environment.GetEnvironmentVariable("KAMINO_PICTURES") is { } folder)
        {
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, name + ".png"), FullPage = whole });
        }
    }

    public async ValueTask InitializeAsync()
    {
        if (File.Exists(Program))
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
