using System.Globalization;
using Kamino.Acceptance.Tests.Journeys;
using Kamino.UseCases.Plans;
using Kamino.Web.Words;
using Microsoft.Playwright;

namespace Kamino.Acceptance.Tests.Plans;

public sealed class PlanJourneyTests(SharedHost host, Chromium chromium) : IClassFixture<SharedHost>, IClassFixture<Chromium>, IAsyncDisposable
{
    private const int MostFields = 25;

    private int _typed;

    [Theory]
    [InlineData("es-CO", "C3")]
    [InlineData("en-US", "C4")]
    public async Task From_the_matrix_to_a_plan_that_the_customer_accepts_on_a_phone_with_25_fields_at_most(string language, string account)
    {
        var words = Locale.Of(language);
        var page = await chromium.Open(language);
        // Given an account on the matrix, when its plan is begun with the playbook of its box
        await page.GotoAsync($"{host.Address}/matrix?lang={language}");
        await page.Locator($"a[href$='/accounts/{account}']").First.ClickAsync();
        await page.Locator($"a[href='/plans/new?account={account}']").ClickAsync();
        await Type(page, ("#by", "Luz Vega"), ("#ambition", "Ser su primer proveedor en 2029"));
        await page.Locator("input[name=box][value=star]").CheckAsync();
        await page.Locator("#new-plan button[type=submit]").ClickAsync();
        await page.Locator("#objectives").WaitForAsync();
        var number = (await host.Get<ViewPlans>().List(TestContext.Current.CancellationToken)).Single(row => row.Plan.Account == account).Plan.Number;
        Assert.Empty(await Axe.Violations(page));
        // And what no machine knows is written by hand; once is enough
        if (words.Language == "es")
        {
            await WriteAll(page, number);
        }

        // When it is shared, and the customer comes on a phone with link and code
        var (link, code) = await Share(page, number, language[..2]);
        await Accept(language, link, code);
        // Then the manager's page says so
        await page.GotoAsync($"{host.Address}/plans/{number}");
        Assert.Contains("Eva Paz", await page.Locator("#customer").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains(words.Plural("share.unread", 3), await page.Locator("#customer").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Empty(await Axe.Violations(page));
        await Chromium.Picture(page, $"plan-{language[..2]}", whole: true);
        // And the review is noted, and its deck taken along
        await Review(page, number, language[..2]);
        if (words.Language == "es")
        {
            await SendFiles(page, number);
        }

        // And whoever asks for another plan of the account is led to this one
        await page.GotoAsync($"{host.Address}/plans/new?account={account}");
        Assert.EndsWith(string.Create(CultureInfo.InvariantCulture, $"/plans/{number}"), page.Url, StringComparison.Ordinal);
    }

    public async ValueTask DisposeAsync() => await chromium.CloseWindows();

    [Fact]
    public async Task S12_A_plan_opens_on_one_page_with_aim_growth_risks_and_what_is_next_and_the_whole_is_a_click_away()
    {
        async Task<string> Read(string path)
        {
            using var answer = await host.Page(path);
            return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        }

        var (list, page, full) = (await Read("/plans"), await Read("/plans/1"), await Read("/plans/1/full"));

        Assert.Contains("href=\"/plans/1\"", list, StringComparison.Ordinal);
        Assert.All(["id=\"objectives\"", "id=\"actions\"", "id=\"risks\"", "href=\"/plans/1/full\""], part => Assert.Contains(part, page, StringComparison.Ordinal));
        Assert.All(["id=\"sections\"", "id=\"thread\"", "id=\"swot\""], part => Assert.True(full.Contains(part, StringComparison.Ordinal) && !page.Contains(part, StringComparison.Ordinal), part));
    }

    // The aim in the customer's words, measures, days, money: then no rule calls the plan wrong, and the page says what it took.
    private async Task WriteAll(IPage page, int number)
    {
        await Write(page, number, "insights", ("#f-insights-i1-text", "Bajar la merma al 5 % en dos años"), ("#f-insights-i1-source", "=customer"), ("#f-insights-i1-visibility", "=shared"));
        await Write(
            page, number, "objectives", ("#f-objectives-o1-measure", "Merma"), ("#f-objectives-o1-unit", "%"), ("#f-objectives-o1-baseline", "8"), ("#f-objectives-o1-target", "5"), ("#f-objectives-o2-baseline", "6"),
            ("#f-objectives-o2-target", "8"), ("#f-objectives-o3-baseline", "20"), ("#f-objectives-o3-target", "30"));
        await Write(page, number, "actions", ("#f-actions-a1-effort", "2"), ("#f-actions-a3-effort", "5"), ("#f-actions-a4-effort", "3"));
        await Write(page, number, "sections", ("#f-sections-snapshot-text", "Grupo familiar, tres plantas"), ("#f-sections-market-text", "Las cadenas piden menos empaque"));
        await Write(page, number, "finance", ("#f-finance-f1-year", "2027"), ("#f-finance-f1-contribution", "12"));
        await Write(page, number, "budget", ("#f-budget-days", "20"), ("#f-budget-investment", "5"));
        Assert.DoesNotContain(await host.Get<ViewPlans>().Check(number, "es", TestContext.Current.CancellationToken) ?? [], found => found.Severity == Core.Plans.LintSeverity.Error);
        Assert.InRange(_typed, 1, MostFields);
        Assert.Contains($", {_typed} ", await page.Locator("#written").InnerTextAsync(), StringComparison.Ordinal);
    }

    private async Task<(string Link, string Code)> Share(IPage page, int number, string language)
    {
        await page.GotoAsync($"{host.Address}/plans/{number}/customer");
        await page.Locator("#person").FillAsync("Eva Paz");
        await page.Locator("#language").SelectOptionAsync(language);
        await page.Locator("#share button[type=submit]").ClickAsync();
        await page.Locator("#shares tbody tr").WaitForAsync();
        Assert.Empty(await Axe.Violations(page));
        await Chromium.Picture(page, $"plan-customer-{language}", whole: true);
        await page.Locator("#shares tbody button").First.ClickAsync();
        return (await page.Locator("#link").InputValueAsync(), await page.Locator("#code").InputValueAsync());
    }

    private async Task Accept(string language, string link, string code)
    {
        var phone = await chromium.Open(language, width: 360);
        await phone.GotoAsync(link);
        Assert.Equal(language[..2], (await phone.Locator("html").GetAttributeAsync("lang"))?[..2]);
        Assert.Empty(await Axe.Violations(phone));
        await phone.Locator("#code").FillAsync(code);
        await phone.Keyboard.PressAsync("Enter");
        await phone.Locator("#actions").WaitForAsync();
        Assert.Empty(await Axe.Violations(phone));
        await Chromium.Picture(phone, $"plan-guest-{language[..2]}-phone", whole: true);
        // By keyboard alone: the first button of the action that is theirs
        await phone.Locator("#actions-a2 .act button").First.FocusAsync();
        await phone.Keyboard.PressAsync("Enter");
        await phone.Locator("#actions-a2 .signed.good").WaitForAsync();
        await phone.Locator("#agree button").ClickAsync();
        await phone.Locator("#agree .signed.good").WaitForAsync();
        Assert.Empty(await Axe.Violations(phone));
    }

    private async Task Review(IPage page, int number, string language)
    {
        await page.GotoAsync($"{host.Address}/plans/{number}/review");
        Assert.Empty(await Axe.Violations(page));
        await page.Locator("#notes").FillAsync("Merma: va bien");
        await page.Locator("input[name=rating][value='4']").CheckAsync();
        await page.Locator("input[name=action]").First.FillAsync("Llevar la muestra");
        await page.Locator(".review-form button[type=submit]").ClickAsync();
        await page.Locator("#held").WaitForAsync();
        await Chromium.Picture(page, $"plan-review-{language}", whole: true);
        var deck = await page.RunAndWaitForDownloadAsync(() => page.Locator("#out a[href*='review.pptx']").ClickAsync());
        using var slides = DocumentFormat.OpenXml.Packaging.PresentationDocument.Open(await deck.PathAsync(), false);
        Assert.Contains("Llevar la muestra", string.Concat(slides.PresentationPart?.SlideParts.Select(slide => slide.Slide?.InnerText) ?? []), StringComparison.Ordinal);
    }

    // What leaves as a workbook comes back by the same page, and the company's own deck comes back filled.
    private async Task SendFiles(IPage page, int number)
    {
        await page.GotoAsync($"{host.Address}/plans/{number}/out");
        Assert.Empty(await Axe.Violations(page));
        var book = await page.RunAndWaitForDownloadAsync(() => page.Locator("#us a[href*='plan.xlsx']").ClickAsync());
        var file = await File.ReadAllBytesAsync(await book.PathAsync(), TestContext.Current.CancellationToken);
        var deck = await page.RunAndWaitForDownloadAsync(async () =>
        {
            await page.Locator("#template").SetInputFilesAsync(new FilePayload { Name = "own.pptx", MimeType = "application/octet-stream", Buffer = DeckOfTokens.Make() });
            await page.Locator("#deck button[type=submit]").ClickAsync();
        });
        Assert.True((await File.ReadAllBytesAsync(await deck.PathAsync(), TestContext.Current.CancellationToken)).Length > 10_000);
        await page.Locator("#by").FillAsync("Luz Vega");
        await page.Locator("#book").SetInputFilesAsync(new FilePayload { Name = "plan.xlsx", MimeType = "application/octet-stream", Buffer = file });
        await page.Locator("#back button[type=submit]").ClickAsync();
        await Chromium.Arrives(page, url => url.EndsWith("/book", StringComparison.Ordinal));
        Assert.Equal(0, await page.Locator("[role=alert]").CountAsync());
    }

    private async Task Write(IPage page, int number, string part, params (string Where, string What)[] fields)
    {
        await page.GotoAsync($"{host.Address}/plans/{number}/edit/{part}");
        await Type(page, fields);
        await page.Locator(".plan-edit button[type=submit]").ClickAsync();
        await Chromium.Arrives(page, url => url.Contains($"/plans/{number}#", StringComparison.Ordinal) || url.EndsWith($"/plans/{number}", StringComparison.Ordinal));
    }

    private async Task Type(IPage page, params (string Where, string What)[] fields)
    {
        foreach (var (where, what) in fields)
        {
            _typed++;
            await (what.StartsWith('=') ? page.Locator(where).SelectOptionAsync(what[1..]) : (Task)page.Locator(where).FillAsync(what));
        }
    }
}
