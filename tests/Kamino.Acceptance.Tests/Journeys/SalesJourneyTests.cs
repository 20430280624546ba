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
        await page.GotoAsync($"{host.Address}/effort");
        Assert.Equal(1, await page.Locator("#effort").CountAsync());
        await page.GotoAsync($"{host.Address}/programme");
        Assert.Equal(1, await page.Locator("#adoption").CountAsync());
        await Chromium.Picture(page, "programme-" + language[..2], whole: true);
        await page.Locator("#table tbody a").First.ClickAsync();
        Assert.Contains(health, await page.Locator("h1").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Empty(await Axe.Violations(page));
    }

    public async ValueTask DisposeAsync() => await chromium.CloseWindows();
}
