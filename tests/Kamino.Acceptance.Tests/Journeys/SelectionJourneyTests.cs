using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Deque.AxeCore.Playwright;
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
        var row = page.Locator("#selected tbody tr").First;
        Assert.Contains("Cuenta clave", await row.InnerTextAsync(), StringComparison.Ordinal);
        await row.Locator("a").First.ClickAsync();
        Assert.Contains("Luis Mora", await page.Locator("#selection").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Above_the_limits_there_is_a_warning_and_then_a_refusal()
    {
        using var limits = await Client.PutAsJsonAsync("/api/v1/selection/limits", new { warn = 1, refuse = 2 }, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, limits.StatusCode);
        using var senseless = await Client.PutAsJsonAsync("/api/v1/selection/limits", new { warn = 3, refuse = 2 }, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, senseless.StatusCode);
        var candidates = JsonNode.Parse(await Client.GetStringAsync("/api/v1/selection", TestContext.Current.CancellationToken))?["candidates"]?.AsArray().Select(row => row?["selected"]?["account"]?.ToString() ?? "").TakeLast(3).ToList() ?? [];

        var outcomes = new List<JsonNode?>();
        foreach (var account in candidates)
        {
            await Take(account, "candidate");
            await Take(account, "nominated");
            outcomes.Add(await Take(account, "active"));
        }

        Assert.Equal("too_many", outcomes[^1]?["flaw"]?.ToString());
        var page = await chromium.Open("en-US");
        await page.GotoAsync($"{host.Address}/selection?lang=en-US&theme=light");
        Assert.Contains("are many", await page.Locator(".note.warn").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Empty((await page.RunAxe()).Violations.Select(violation => violation.Help));
        await Chromium.Picture(page, "selection-en");
    }

    [Fact]
    public async Task An_account_that_is_not_there_has_no_selection()
    {
        using var page = await host.Get("/accounts/nobody/selection");
        using var record = await host.Get("/api/v1/selection/nobody");

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (page.StatusCode, record.StatusCode));
    }

    public async ValueTask DisposeAsync() => await chromium.CloseWindows();

    private HttpClient Client => new() { BaseAddress = new Uri(host.Address) };

    private async Task<JsonNode?> Take(string account, string stage)
    {
        using var answer = await Client.PostAsJsonAsync(
            "/api/v1/selection/steps", new { account, to = stage, reason = "board", by = "Ana", sponsor = "Luis", override_until = "2999-12-31" }, TestContext.Current.CancellationToken);
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private static async Task Step(IPage page, string stage, string reason)
    {
        await page.Locator($"#step input[value='{stage}']").CheckAsync();
        await page.Locator("#reason").FillAsync(reason);
        await page.Locator("#by").FillAsync("Ana Ruiz");
        await page.Locator("#step button").ClickAsync();
        await page.WaitForLoadStateAsync();
    }
}
