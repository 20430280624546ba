using Microsoft.Playwright;

namespace Kamino.Acceptance.Tests.Journeys;

/// <summary>From the white space over an opportunity, its forecast and the effort to the programme, in the browser.</summary>
public sealed class SalesJourneyTests(DemoHost host, Chromium chromium) : IClassFixture<DemoHost>, IClassFixture<Chromium>, IAsyncDisposable
{
    [Theory]
    [InlineData("es-CO", "Paso de prueba", "Salud")]
    [InlineData("en-US", "Trial step", "Health")]
    public async Task From_a_cell_to_an_opportunity_its_forecast_the_effort_and_the_programme(string language, string remark, string health)
    {
        // Given the white space
        var page = await chromium.Open(language);
        await page.GotoAsync($"{host.Address}/whitespace?lang={language}&theme=light");
        // When one cell is opened with one click
        await page.Locator(".map button[name=cell]").First.ClickAsync();
        await page.WaitForURLAsync("**/opportunities/*");
        // Then its sheet is answered, its gate says what is missing, and every step stands below
        await page.Locator("#q-situation").FillAsync(remark);
        await page.Locator("#sheet button[type=submit]").ClickAsync();
        Assert.Equal(remark, await page.Locator("#q-situation").InputValueAsync());
        await page.Locator("form[action$='/phase'] button").ClickAsync();
        Assert.Equal(1, await page.Locator(".note.bad").CountAsync());
        Assert.Equal(2, await page.Locator("#steps tbody tr").CountAsync());
        Assert.Empty(await Axe.Violations(page));
        await Chromium.Picture(page, "opportunity-" + language[..2], whole: true);
        // And it is on the board with the forecast by quarter
        await page.GotoAsync($"{host.Address}/opportunities");
        Assert.True(await page.Locator(".board article").CountAsync() > 10);
        await Chromium.Picture(page, "opportunities-" + language[..2], whole: true);
        // And forecasts lead to the matrix of planned places and to an account's baseline
        await page.GotoAsync($"{host.Address}/forecasts");
        await page.Locator("a[href='/plans/positions']").First.ClickAsync();
        Assert.Equal(4, await page.Locator("#positions tbody tr").CountAsync());
        Assert.Empty(await Axe.Violations(page));
        // And the programme opens an account's health down to what it is read from
        await page.GotoAsync($"{host.Address}/effort?strategic=60&star=20&streamline=20&people=Ana%3B+12%0ALuis%3B+8");
        Assert.Equal(1, await page.Locator("#effort").CountAsync());
        // Each quadrant's time, and what that policy costs; each person's
        Assert.Equal(1, await page.Locator("#policy-cost").CountAsync());
        Assert.Equal(2 + 4, await page.Locator("#effort > .scroll tbody tr").CountAsync());
        Assert.Empty(await Axe.Violations(page));
        // Calls of judgments that were sent become actions of the plans with one click
        await page.Locator("#judged").SetInputFilesAsync(new FilePayload { Name = "judged.csv", MimeType = "text/csv", Buffer = await Judged() });
        await page.Locator("form[action='/effort/send'] button").ClickAsync();
        await page.Locator("#proposals #by").FillAsync("Ana");
        await page.Locator("#proposals form button").ClickAsync();
        Assert.Equal(1, await page.Locator("#proposals .note").CountAsync());
        await page.GotoAsync($"{host.Address}/plans/1/full");
        Assert.True(await page.GetByText(language == "en-US" ? "Calls a period: from 3 to" : "Visitas por periodo: de 3 a", new() { Exact = false }).CountAsync() > 0); // among the actions, and in the quarter that it is due in
        await page.GotoAsync($"{host.Address}/programme");
        Assert.Equal(1, await page.Locator("#adoption").CountAsync());
        await Chromium.Picture(page, "programme-" + language[..2], whole: true);
        await page.Locator("#table tbody a").First.ClickAsync();
        Assert.Contains(health, await page.Locator("h1").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Empty(await Axe.Violations(page));
    }

    // More calls on the account of the first plan than it has today; another account pays for them.
    private async Task<byte[]> Judged()
    {
        using var told = await host.Get("/api/v1/plans/1");
        var account = System.Text.Json.JsonDocument.Parse(await told.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement.GetProperty("card").GetProperty("account").GetString();
        return System.Text.Encoding.UTF8.GetBytes($"account,calls_now,s0,s_half,s_now,s_more,s_max,margin\n{account},3,0,20,60,100,150,.28\n00999,7,80,95,100,102,105,.32\n");
    }

    public async ValueTask DisposeAsync() => await chromium.CloseWindows();
}
