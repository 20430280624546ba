using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Kamino.Acceptance.Tests.Journeys;

/// <summary>On a host of its own: limits hold for the whole company.</summary>
public sealed class SelectionLimitsTests(DemoHost host, Chromium chromium) : IClassFixture<DemoHost>, IClassFixture<Chromium>, IAsyncDisposable
{
    [Fact]
    public async Task Above_the_limits_there_is_a_warning_and_then_a_refusal()
    {
        using var limits = await Client.PutAsJsonAsync("/api/v1/selection/limits", new { warn = 3, refuse = 4 }, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, limits.StatusCode);
        using var senseless = await Client.PutAsJsonAsync("/api/v1/selection/limits", new { warn = 5, refuse = 4 }, TestContext.Current.CancellationToken);
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
        Assert.Empty(await Axe.Violations(page));
        await Chromium.Picture(page, "selection-en");
    }

    public async ValueTask DisposeAsync() => await chromium.CloseWindows();

    private HttpClient Client => new() { BaseAddress = new Uri(host.Address), DefaultRequestHeaders = { { "If-Match", "*" } } };

    private async Task<JsonNode?> Take(string account, string stage)
    {
        using var answer = await Client.PostAsJsonAsync(
            "/api/v1/selection/steps", new { account, to = stage, reason = "board", by = "Ana", sponsor = "Luis", override_until = "2999-12-31" }, TestContext.Current.CancellationToken);
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
