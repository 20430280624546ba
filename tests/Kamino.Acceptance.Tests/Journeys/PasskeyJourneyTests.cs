using Kamino.Acceptance.Tests.Rights;
using Kamino.Core.Rights;
using Kamino.UseCases.Rights;
using Microsoft.Data.Sqlite;

namespace Kamino.Acceptance.Tests.Journeys;

public sealed class PasskeyJourneyTests(Chromium chromium) : IClassFixture<Chromium>, IDisposable
{
    private static readonly Dictionary<string, object> Device = new()
    {
        ["options"] = new Dictionary<string, object> { ["protocol"] = "ctap2", ["transport"] = "internal", ["hasResidentKey"] = true, ["hasUserVerification"] = true, ["isUserVerified"] = true },
    };

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kamino-passkey-journey-");

    [Fact]
    public async Task In_a_real_browser_somebody_makes_a_passkey_leaves_and_comes_back_by_it_alone()
    {
        // Given somebody who signed in with a password, in a browser whose device keeps passkeys
        await using var app = Web.Setup.Build(_folder.FullName, "http://127.0.0.1:0");
        await app.StartAsync(TestContext.Current.CancellationToken);
        await Signing.Add(app, new User("ana", "Ana", Role.KeyAccountManager, false, []));
        var home = app.Urls.First().Replace("127.0.0.1", "localhost", StringComparison.Ordinal);
        var page = await chromium.Newcomer("en-US");
        var tools = await page.Context.NewCDPSessionAsync(page);
        await tools.SendAsync("WebAuthn.enable");
        await tools.SendAsync("WebAuthn.addVirtualAuthenticator", Device);
        await page.GotoAsync($"{home}/sign-in?lang=en-US");
        await page.FillAsync("#login", "ana");
        await page.FillAsync("#password", Signing.Password);
        await page.ClickAsync("form[action='/sign-in'] button");
        // When they make a passkey with a wrong password, then they are told; with the right one it is kept
        foreach (var (password, told) in new[] { ("no, this is wrong", "The password or the code of the moment is wrong."), (Signing.Password, "Ana’s laptop") })
        {
            await page.GotoAsync($"{home}/me");
            await page.FillAsync("#passkey-title", "Ana’s laptop");
            await page.FillAsync("#passkey-old", password);
            await page.ClickAsync("form[data-passkey] button");
            await Chromium.Arrives(page, url => url.Contains('?', StringComparison.Ordinal));
            Assert.Contains(told, await page.ContentAsync(), StringComparison.Ordinal);
        }

        await Look(page, $"{home}/me", "own");
        // When they leave and come back by the passkey, then they are where they wanted to go, and nothing was typed
        await page.GotoAsync($"{home}/me");
        await Leave(page);
        await Look(page, $"{home}/sign-in", "sign-in");
        await page.GotoAsync($"{home}/sign-in?to=%2Fme");
        await page.ClickAsync("form[data-passkey] button");
        await Chromium.Arrives(page, url => url == $"{home}/me");
        Assert.DoesNotContain(">never<", await page.ContentAsync(), StringComparison.Ordinal);
        // And a browser whose device doesn't know them says so, and opens nothing
        await Leave(page);
        await tools.SendAsync("WebAuthn.disable");
        await tools.SendAsync("WebAuthn.enable");
        await tools.SendAsync("WebAuthn.addVirtualAuthenticator", Device);
        await page.ClickAsync("form[data-passkey] button");
        await page.WaitForSelectorAsync("[data-passkey-failed]:not([hidden])");
        Assert.Contains("/sign-in", page.Url, StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _folder.Delete(true);
    }

    private static async Task Leave(Microsoft.Playwright.IPage page)
    {
        await page.SetViewportSizeAsync(1440, 900);
        await page.ClickAsync("form[action='/sign-out'] button:visible");
        await Chromium.Arrives(page, url => url.Contains("/sign-in", StringComparison.Ordinal));
    }

    private static async Task Look(Microsoft.Playwright.IPage page, string address, string name)
    {
        foreach (var (width, theme) in new[] { (1440, "light"), (360, "dark"), (1440, "dark"), (360, "light") })
        {
            await page.SetViewportSizeAsync(width, 900);
            await page.GotoAsync($"{address}?theme={theme}");
            Assert.Empty(await Axe.Violations(page, seenBefore: width != 1440 || theme != "light"));
            await Chromium.Picture(page, $"passkey-{name}-{width}-{theme}", whole: true);
        }
    }
}
