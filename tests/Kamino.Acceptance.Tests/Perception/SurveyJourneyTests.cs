using Deque.AxeCore.Playwright;
using Kamino.Acceptance.Tests.Journeys;
using Kamino.UseCases.Perception;
using Microsoft.Playwright;

namespace Kamino.Acceptance.Tests.Perception;

public sealed class SurveyJourneyTests(AskedHost host, MailServer mail, Chromium chromium)
    : IClassFixture<AskedHost>, IClassFixture<MailServer>, IClassFixture<Chromium>, IAsyncDisposable
{
    private const int SecondsOfAnAct = 10;

    private const int ThreeMinutes = 180;

    [Fact]
    public async Task From_a_survey_by_mail_and_a_phone_to_a_full_point_on_the_matrix_and_the_gaps()
    {
        var page = await chromium.Open("es-CO");
        // Given the mail settings, and a matrix that goes by proxy
        await page.GotoAsync($"{host.Address}/settings?lang=es-CO&theme=light");
        await Fill(page, ("#our_name", "Distribuidora Nuestra"), ("#public_address", host.Address), ("#mail_from", "encuestas@kam.example"), ("#mail_host", "127.0.0.1"), ("#mail_port", $"{mail.Port}"));
        await page.Locator("#mail button[type=submit]").ClickAsync();
        await page.Locator(".note.good").WaitForAsync();
        Assert.Equal(("ledger_proxy", true), (await Evidence(page), await IsHatched(page)));
        // When a survey is made and sent
        await page.GotoAsync($"{host.Address}/surveys/new");
        await Fill(page, ("#name", "2026-2"), ("input[name=accounts]", "C1"), ("input[name=rival] >> nth=0", "Rival Uno"), ("#by", "Ana Ruiz"));
        await page.Locator("input[name=rider][value=nps]").CheckAsync();
        Assert.Empty((await page.RunAxe()).Violations);
        await FactorsInEnglish();
        await OwnFactor(page);
        await page.GetByText("Hacer la encuesta").ClickAsync();
        await page.GetByText("Enviar invitaciones").ClickAsync();
        await page.Locator(".note.good").WaitForAsync();
        var survey = new Uri(page.Url).AbsolutePath;
        // Then the mail arrives, with a link that is answered on a phone that runs no script
        var text = await mail.MailTo("juan@cliente1.example");
        Assert.Contains("Hola, Juan Rey:", text, StringComparison.Ordinal);
        await Answer(text.Split('\n').Select(line => line.Trim()).Single(line => line.StartsWith(host.Address, StringComparison.Ordinal)));
        // And the account's strength is the customer's own now, with its gaps
        Assert.Equal(("customer_stated", false), (await Evidence(page), await IsHatched(page)));
        await page.GotoAsync($"{host.Address}/accounts/C1/perception");
        Assert.Contains("Precio", await page.Locator("#gaps tbody tr").First.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("atrás", await page.Locator("#gaps tbody tr").First.InnerTextAsync(), StringComparison.Ordinal);
        await page.Locator("#profile canvas").First.WaitForAsync();
        Assert.Empty((await page.RunAxe()).Violations);
        await page.GotoAsync(host.Address + survey);
        Assert.Contains("1 de 3", await page.Locator(".page-top").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Empty((await page.RunAxe()).Violations);
    }

    [Fact]
    public async Task A_link_open_in_two_browsers_at_once_loses_no_answer()
    {
        // Given one link, open on a telephone and on a desk
        var survey = await host.Ask(draft => draft with { Accounts = ["C2"] });
        var link = $"{host.Address}/s/{await host.Link(survey, "C2", "Luz Gil")}";
        var (phone, desk) = (await chromium.Open("es-CO", width: 360), await chromium.Open("es-CO", "dark"));
        foreach (var (page, remark, us) in new[] { (phone, "desde el teléfono", 9), (desk, "desde la oficina", 4) })
        {
            await page.GotoAsync(link);
            await page.Locator("input[name='points.price']").FillAsync("60");
            Assert.Equal("Van 60 puntos de 100.", await page.Locator("#points output").InnerTextAsync());
            await page.Locator("input[name='points.delivery']").FillAsync("40");
            Assert.Equal("Van 100 puntos de 100.", await page.Locator("#points output").InnerTextAsync());
            await page.Locator($"input[name='score.0.price'][value='{us}']").CheckAsync();
            await page.Locator("#remark").FillAsync(remark);
        }

        // When both send at the same moment
        await Task.WhenAll(phone.Locator(".answer-send").ClickAsync(), desk.Locator(".answer-send").ClickAsync());
        // Then one is thanked; the other is told, with all that it wrote, and sends it as the next version
        var late = await phone.Locator(".note.bad").CountAsync() > 0 ? phone : desk;
        Assert.Contains("Gracias", await (late == phone ? desk : phone).Locator(".note.good").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("Mientras tanto", await late.Locator(".note.bad").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(("60", late == phone ? "desde el teléfono" : "desde la oficina"), (await late.Locator("input[name='points.price']").InputValueAsync(), await late.Locator("#remark").InputValueAsync()));
        await late.Locator(".answer-send").ClickAsync();
        await late.Locator(".note.good").WaitForAsync();
        var kept = await host.Get<ISurveyStore>().Answers(survey.Number, TestContext.Current.CancellationToken);
        Assert.Equal([1, 2], kept.Select(answer => answer.Version));
        Assert.Equal(["desde el teléfono", "desde la oficina"], kept.Select(answer => answer.Answer.Remark).Order(StringComparer.Ordinal));
    }

    public async ValueTask DisposeAsync() => await chromium.CloseWindows();

    // One factor of the company's own, with its scale in both languages, instead of one of the library's.
    private static async Task OwnFactor(IPage page)
    {
        await page.GetByText("Cambiar los factores").ClickAsync();
        await page.Locator("#factors summary", new() { HasText = "Conocimiento" }).ClickAsync();
        await page.Locator("#factors details[open] input[name='factor.off']").CheckAsync();
        await page.GetByText("Añadir un factor").ClickAsync();
        foreach (var (field, es, en) in new[] { ("name", "Reciclaje", "Recycling"), ("low", "Nada se recicla", "Nothing is recycled"), ("middle", "La mitad", "Half of it"), ("high", "Todo reciclado", "All of it recycled") })
        {
            await page.Locator($"#factors details[open] input[name='factor.{field}.es']").FillAsync(es);
            await page.Locator($"#factors details[open] input[name='factor.{field}.en']").FillAsync(en);
        }

        Assert.Equal(5, await page.Locator("#factors details").CountAsync());
        Assert.Empty((await page.RunAxe()).Violations);
        await Chromium.Picture(page, "survey-factors-es", whole: true);
    }

    // For the guide alone.
    private async Task FactorsInEnglish()
    {
        if (Environment.GetEnvironmentVariable("KAMINO_PICTURES") is not null)
        {
            var page = await chromium.Open("en-US");
            await page.GotoAsync($"{host.Address}/surveys/new?lang=en-US&theme=light");
            await page.GetByText("Change the factors").ClickAsync();
            await page.Locator("#factors summary").Nth(1).ClickAsync();
            await Chromium.Picture(page, "survey-factors-en", whole: true);
            await page.Context.ClearCookiesAsync();
        }
    }

    // By keyboard alone, in the page's order, and in three minutes: a point, a mark or a sentence takes ten seconds with its reading.
    private async Task Answer(string link)
    {
        var acts = 2;
        var phone = await chromium.Open("es-CO", width: 360, script: false);
        await phone.GotoAsync(link);
        Assert.StartsWith("es", await phone.Locator("html").GetAttributeAsync("lang") ?? "", StringComparison.Ordinal);
        var points = phone.Locator("#points input");
        await points.First.FocusAsync();
        foreach (var share in new[] { "20", "20", "40", "10", "10" })
        {
            await phone.Keyboard.TypeAsync(share);
            await phone.Keyboard.PressAsync("Tab");
            acts++;
        }

        Assert.Contains("Todo reciclado", await phone.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        foreach (var (name, score) in new[] { ("product_quality", (9, 7)), ("service_support", (8, 7)), ("price", (4, 9)), ("delivery", (8, 8)), ("reciclaje", (7, 5)) })
        {
            await Mark(phone, $"score.0.{name}", score.Item1);
            await Mark(phone, $"score.1.{name}", score.Item2);
            acts += 2;
        }

        await Mark(phone, "nps", 9); // from 0 on: the ninth is an 8
        Assert.True(await phone.Locator("input[name=nps][value='8']").IsCheckedAsync());
        await Reach(phone, "remark");
        await phone.Keyboard.TypeAsync("Bajen el precio.");
        Assert.InRange((acts + 1) * SecondsOfAnAct, 1, ThreeMinutes);
        Assert.InRange((await phone.Locator("main").BoundingBoxAsync())?.Width ?? 0, 1, 360);
        await Chromium.Picture(phone, "answer-es-phone", whole: true);
        await phone.Keyboard.PressAsync("Tab");
        await phone.Keyboard.PressAsync("Enter");
        Assert.Contains("Gracias", await phone.Locator(".note.good").InnerTextAsync(), StringComparison.Ordinal);
    }

    // A scale without an answer stands on its last mark; the next arrow leads to the first.
    private static async Task Mark(IPage phone, string name, int arrows)
    {
        await Reach(phone, name);
        for (var i = 0; i < arrows; i++)
        {
            await phone.Keyboard.PressAsync("ArrowRight");
        }
    }

    private static async Task Reach(IPage phone, string name)
    {
        for (var tabs = 0; await phone.Locator(":focus").GetAttributeAsync("name") != name; tabs++)
        {
            Assert.True(tabs < 3, name);
            await phone.Keyboard.PressAsync("Tab");
        }
    }

    private async Task<bool> IsHatched(IPage page)
    {
        await page.GotoAsync($"{host.Address}/matrix");
        await page.Locator("figure[data-drawn]").First.WaitForAsync();
        return await page.EvaluateAsync<bool>("() => { const point = JSON.parse(document.querySelector('figure[data-chart] script').textContent).points.find(p => p.href.endsWith('/C1')); return point.hatched === true; }");
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
