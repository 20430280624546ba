using Deque.AxeCore.Playwright;
using Kamino.Acceptance.Tests.Journeys;
using Microsoft.Playwright;

namespace Kamino.Acceptance.Tests.Perception;

public sealed class SurveyJourneyTests(AskedHost host, MailServer mail, Chromium chromium)
    : IClassFixture<AskedHost>, IClassFixture<MailServer>, IClassFixture<Chromium>, IAsyncDisposable
{
    [Fact]
    public async Task From_a_survey_by_mail_and_a_phone_to_a_full_point_on_the_matrix_and_the_gaps()
    {
        var page = await chromium.Open("es-CO");
        // Given the mail settings, and a matrix that goes by proxy
        await page.GotoAsync($"{host.Address}/settings?lang=es-CO&theme=light");
        await Fill(page, ("#our_name", "Distribuidora Nuestra"), ("#public_address", host.Address), ("#mail_from", "encuestas@kam.example"), ("#mail_host", "127.0.0.1"), ("#mail_port", $"{mail.Port}"));
        await page.Locator("#mail button[type=submit]").ClickAsync();
        await page.Locator(".note.good").WaitForAsync();
        Assert.Equal("ledger_proxy", await Evidence(page));
        // When a survey is made and sent
        await page.GotoAsync($"{host.Address}/surveys/new");
        await Fill(page, ("#name", "2026-2"), ("input[name=accounts]", "C1"), ("input[name=rival] >> nth=0", "Rival Uno"), ("#by", "Ana Ruiz"));
        await page.Locator("input[name=rider][value=nps]").CheckAsync();
        Assert.Empty((await page.RunAxe()).Violations);
        await Chromium.Picture(page, "survey-new-es", whole: true);
        await page.Locator("#survey button[type=submit]").ClickAsync();
        await page.GetByText("Enviar invitaciones").ClickAsync();
        await page.Locator(".note.good").WaitForAsync();
        // Then the mail arrives, with a link that is answered on a phone that runs no script
        var text = await mail.MailTo("juan@cliente1.example");
        Assert.Contains("Hola, Juan Rey:", text, StringComparison.Ordinal);
        await Answer(text.Split('\n').Select(line => line.Trim()).Single(line => line.StartsWith(host.Address, StringComparison.Ordinal)));
        // And the account's strength is the customer's own now, with its gaps
        Assert.Equal("customer_stated", await Evidence(page));
        await page.GotoAsync($"{host.Address}/accounts/C1/perception");
        Assert.Contains("Precio", await page.Locator("#gaps tbody tr").First.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("atrás", await page.Locator("#gaps tbody tr").First.InnerTextAsync(), StringComparison.Ordinal);
        await page.Locator("#profile canvas").First.WaitForAsync();
        Assert.Empty((await page.RunAxe()).Violations);
        await Chromium.Picture(page, "perception-es", whole: true);
        await page.GotoAsync($"{host.Address}/surveys/1");
        Assert.Contains("1 de 3", await page.Locator(".page-top").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Empty((await page.RunAxe()).Violations);
        await Chromium.Picture(page, "survey-es", whole: true);
    }

    public async ValueTask DisposeAsync() => await chromium.CloseWindows();

    // Points by keyboard; then each score.
    private async Task Answer(string link)
    {
        var phone = await chromium.Open("es-CO", width: 360, script: false);
        await phone.GotoAsync(link);
        Assert.StartsWith("es", await phone.Locator("html").GetAttributeAsync("lang") ?? "", StringComparison.Ordinal);
        var points = phone.Locator("#points input");
        await points.First.FocusAsync();
        foreach (var share in new[] { "20", "20", "40", "10", "10" })
        {
            await phone.Keyboard.TypeAsync(share);
            await phone.Keyboard.PressAsync("Tab");
        }

        foreach (var (name, score) in new[] { ("product_quality", (9, 7)), ("service_support", (8, 7)), ("price", (4, 9)), ("delivery", (8, 8)), ("know_how", (7, 5)) })
        {
            await phone.Locator($"input[name='score.0.{name}'][value='{score.Item1}']").CheckAsync();
            await phone.Locator($"input[name='score.1.{name}'][value='{score.Item2}']").CheckAsync();
        }

        await phone.Locator("input[name=nps][value='8']").CheckAsync();
        await phone.Locator("#remark").FillAsync("Bajen el precio.");
        Assert.InRange((await phone.Locator("main").BoundingBoxAsync())?.Width ?? 0, 1, 360);
        await Chromium.Picture(phone, "answer-es-phone", whole: true);
        await phone.Locator(".answer-send").ClickAsync();
        Assert.Contains("Gracias", await phone.Locator(".note.good").InnerTextAsync(), StringComparison.Ordinal);
    }

    private async Task<string?> Evidence(IPage page)
    {
        var answer = await page.APIRequest.GetAsync($"{host.Address}/api/v1/portfolio");
        Assert.True(answer.Ok, await answer.TextAsync());
        return (await answer.JsonAsync())?.GetProperty("accounts").EnumerateArray().Single(row => row.GetProperty("account").GetString() == "C1").GetProperty("strength_evidence").GetString();
    }

    private static async Task Fill(IPage page, params (string Where, string What)[] fields)
    {
        foreach (var (where, what) in fields)
        {
            await page.Locator(where).FillAsync(what);
        }
    }
}
