using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Kamino.Acceptance.Tests.Rights;
using Kamino.Core.Rights;
using Microsoft.AspNetCore.Builder;
using Microsoft.Playwright;

namespace Kamino.Acceptance.Tests.Journeys;

public sealed class PeopleJourneyTests(DemoHost host, Chromium chromium) : IClassFixture<DemoHost>, IClassFixture<Chromium>, IAsyncDisposable
{
    // A person types about five keys a second; twenty seconds are a hundred.
    private const int KeysOfTwentySeconds = 100;
    private static readonly string[] Opinions = ["influence", "disposition", "relationship", "next_step"];

    [Fact]
    public async Task By_keyboard_alone_a_person_is_added_is_on_the_map_leaves_and_both_sides_say_their_stage()
    {
        // Given an account's people
        var page = await chromium.Open("es-CO");
        await page.GotoAsync($"{host.Address}/accounts/00101/people?lang=es-CO&theme=light");
        await page.WaitForSelectorAsync("#organisation[data-drawn]");
        // When somebody is added by keyboard alone, within the keys of twenty seconds
        var keys = 0;
        async Task Type(string text, int tabs = 1)
        {
            await page.Keyboard.TypeAsync(text);
            for (var i = 0; i < tabs; i++)
            {
                await page.Keyboard.PressAsync("Tab");
            }

            keys += text.Length + tabs;
        }

        await page.Locator("#name").FocusAsync();
        await Type("Marta Ríos");
        await Type("Compras");
        await Type("usuario");
        await Type("4");
        await Type("-1");
        await Type("3", 0);
        await page.Keyboard.PressAsync("Enter");
        await Chromium.Arrives(page, address => address.Contains("/people?kept=", StringComparison.Ordinal));
        Assert.True(keys + 1 <= KeysOfTwentySeconds);
        // Then she is in the table, the next one can be typed at once, and the picture is drawn
        var row = page.Locator("table.data tbody tr", new PageLocatorOptions { HasText = "Marta Ríos" });
        Assert.Contains("Usuario", await row.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal("name", await page.EvaluateAsync<string>("document.activeElement.id"));
        await page.WaitForSelectorAsync("#network[data-drawn]");
        await Chromium.Pictures(page, "people");
        // And a note on her health is refused, with what was written
        await row.Locator("a").First.ClickAsync();
        await page.Locator("#next_step").FillAsync("Está enferma");
        await page.Locator("form.person button[type=submit]").ClickAsync();
        Assert.Contains("enferma", await page.Locator(".note.bad").InnerTextAsync(), StringComparison.Ordinal);
        // And when she leaves she stays in the table as somebody who left
        await page.Locator("form[action$='/left'] button").ClickAsync();
        await Chromium.Arrives(page, address => address.EndsWith("/people", StringComparison.Ordinal));
        Assert.Contains("Salió", await page.Locator("table.data tbody tr", new PageLocatorOptions { HasText = "Marta Ríos" }).InnerTextAsync(), StringComparison.Ordinal);
        // And when both sides say how they see the relationship, the gap is something to talk about
        await page.GotoAsync($"{host.Address}/accounts/00101/stage");
        await Say(page, "us", "4", "Ana Ruiz");
        await Say(page, "customer", "2", "Eva Gil");
        Assert.Contains("Cooperativa", await page.Locator("#ladder li.working").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("2 etapas", await page.Locator("#insight").InnerTextAsync(), StringComparison.Ordinal);
        await Chromium.Pictures(page, "stage");
    }

    [Fact]
    public async Task P05_P06_P08_readers_see_no_opinion_in_any_page_or_record_and_change_nobody()
    {
        // Given a company with opinions
        var folder = Directory.CreateTempSubdirectory("kamino-readers-").FullName;
        await using var writers = await Host(folder);
        using var writer = new HttpClient { BaseAddress = new Uri(writers.Urls.First()) };
        using var seller = await writer.PutAsJsonAsync("/api/v1/people/", Somebody(), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, seller.StatusCode);
        await Import(writer);
        using var kept = await writer.PutAsJsonAsync("/api/v1/people/", Somebody(), TestContext.Current.CancellationToken);
        kept.EnsureSuccessStatusCode();
        using var reader = await Signing.In(writers, "lee", Role.Reader, seesAll: true);
        // When they look
        var record = await reader.GetFromJsonAsync<JsonElement>("/api/v1/people/1", TestContext.Current.CancellationToken);
        var page = await reader.GetStringAsync("/accounts/1/people", TestContext.Current.CancellationToken) + await reader.GetStringAsync("/accounts/1/people/Eva", TestContext.Current.CancellationToken);
        // Then the person is there, and what we think of her isn't, nor what is computed from it
        var person = record.GetProperty("people")[0].GetProperty("person");
        Assert.Equal("Eva", person.GetProperty("name").GetString());
        Assert.All(Opinions, field => Assert.Equal(JsonValueKind.Null, person.GetProperty(field).ValueKind));
        Assert.Equal(JsonValueKind.Null, record.GetProperty("indices").ValueKind);
        Assert.DoesNotContain("blocker", record.GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain("secret step", page, StringComparison.Ordinal);
        // And they may not ask for the file, nor write; nobody and no account answer alike
        Assert.Equal(HttpStatusCode.Forbidden, await Status(reader, "/api/v1/people/1/Eva"));
        using var refused = await reader.PutAsJsonAsync("/api/v1/people/", Somebody(), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (await Status(reader, "/accounts/404/people"), await Status(reader, "/accounts/1/people/Nobody")));
    }

    public async ValueTask DisposeAsync() => await chromium.CloseWindows();

    private static object Somebody() => new
    {
        account = "1",
        name = "Eva",
        basis = "contract",
        roles = new[] { "blocker", "user" },
        influence = 5,
        disposition = -2,
        relationship = 1,
        next_step = "secret step",
        owners = Array.Empty<string>(),
        reports_to = Array.Empty<string>(),
        trusts = Array.Empty<string>(),
    };

    private static async Task Import(HttpClient client)
    {
        using var form = new MultipartFormDataContent { { new StringContent("code,name\n1,Uno\n"), "file", "accounts.csv" } };
        using var answer = await client.PostAsync(new Uri("/api/v1/imports/accounts", UriKind.Relative), form, TestContext.Current.CancellationToken);
        answer.EnsureSuccessStatusCode();
    }

    private static async Task<HttpStatusCode> Status(HttpClient client, string path)
    {
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }

    private static async Task<WebApplication> Host(string folder)
    {
        var app = Web.Setup.Build(folder, "http://127.0.0.1:0");
        await app.StartAsync(TestContext.Current.CancellationToken);
        return app;
    }

    private static async Task Say(IPage page, string side, string points, string by)
    {
        foreach (var item in new[] { "trust", "information", "contacts", "processes", "dependence", "planning" })
        {
            await page.Locator($"#{side}-{item}").SelectOptionAsync(points);
        }

        await page.Locator($"#{side}-by").FillAsync(by);
        await page.Locator($"#say-{side} button").ClickAsync();
        await page.WaitForLoadStateAsync();
    }
}
