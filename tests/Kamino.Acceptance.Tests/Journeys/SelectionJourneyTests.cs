using System.Net;
using Microsoft.Playwright;

namespace Kamino.Acceptance.Tests.Journeys;

public sealed class SelectionJourneyTests(DemoHost host, Chromium chromium) : IClassFixture<DemoHost>, IClassFixture<Chromium>, IAsyncDisposable
{
    [Fact]
    public async Task From_the_matrix_an_account_becomes_a_key_account_step_by_step()
    {
        // Given the matrix
        var page = await chromium.Open("es-CO");
        await page.GotoAsync($"{host.Address}/matrix?lang=es-CO&theme=light");
        await page.Locator(".page-top a[href='/selection']").ClickAsync();
        Assert.True(await page.Locator("#candidates tbody tr").CountAsync() >= 20);
        // When its first candidate is proposed and nominated
        await page.Locator("#candidates tbody a[href$='/selection']").First.ClickAsync();
        await Step(page, "candidate", "crece en tres familias");
        await Step(page, "nominated", "junta de marzo");
        // Then it can't be active without a sponsor, and nothing that was written is lost
        await Step(page, "active", "decidido");
        Assert.Contains("patrocinador", await page.Locator(".note.bad").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal("decidido", await page.Locator("#reason").InputValueAsync());
        await page.Locator("#sponsor").FillAsync("Luis Mora");
        await Step(page, "active", "decidido");
        Assert.Equal(0, await page.Locator(".note.bad").CountAsync());
        // And stays against the matrix, for a reason and until a day
        await page.Locator("#until").FillAsync("2999-12-31");
        await Step(page, "active", "la junta la quiere aunque la matriz cambie");
        await Chromium.Picture(page, "selection-step-es", whole: true);
        Assert.Equal(4, await page.Locator(".steps-taken li").CountAsync());
        // And the list shows it with both ranks, and its account says so
        await page.GotoAsync($"{host.Address}/selection");
        await Chromium.Picture(page, "selection-es");
        var row = page.Locator("#selected tbody tr", new() { HasText = "Luis Mora" }).First;
        Assert.Contains("Cuenta clave", await row.InnerTextAsync(), StringComparison.Ordinal);
        await row.Locator("a").First.ClickAsync();
        Assert.Contains("Luis Mora", await page.Locator("#selection").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_account_that_is_not_there_has_no_selection()
    {
        using var page = await host.Get("/accounts/nobody/selection");
        using var record = await host.Get("/api/v1/selection/nobody");

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (page.StatusCode, record.StatusCode));
    }

    public async ValueTask DisposeAsync() => await chromium.CloseWindows();

    private static async Task Step(IPage page, string stage, string reason)
    {
        await page.Locator($"#step input[value='{stage}']").CheckAsync();
        await page.Locator("#reason").FillAsync(reason);
        await page.Locator("#by").FillAsync("Ana Ruiz");
        await page.Locator("#step button").ClickAsync();
        await page.WaitForLoadStateAsync();
    }
}
