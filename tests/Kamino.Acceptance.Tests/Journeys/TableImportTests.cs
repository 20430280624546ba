using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Playwright;

namespace Kamino.Acceptance.Tests.Journeys;

public sealed class TableImportTests(Chromium chromium) : IClassFixture<Chromium>, IAsyncLifetime
{
    private readonly RunningHost _host = new();

    public ValueTask InitializeAsync() => _host.InitializeAsync();

    [Theory]
    [InlineData("accounts", "codigo;nombre;grupo\n1;Ácme;2\n2;Grupo;\n3;Panadería;3\n", "3")]
    [InlineData("products", "codigo;nombre;costo\nP1;Pan;1,50\nP2;Sal;0,30\nP3;Ron;9,00\n", "3")]
    public async Task U05_The_preview_of_a_table_says_what_its_import_does(string kind, string text, string rows)
    {
        var page = await chromium.Open("es-CO");
        await Send(page, kind, text);
        var foreseen = await page.Locator("#report .figures dd").AllInnerTextsAsync();
        await page.Locator("#by").FillAsync("Ana");
        await page.Locator("#go button").ClickAsync();
        await page.Locator("#report").WaitForAsync();

        Assert.Equal(rows, foreseen[0]);
        Assert.Equal(foreseen, await page.Locator("#report .figures dd").AllInnerTextsAsync());
        // And the same file again is known already
        await Send(page, kind, text);
        Assert.Equal(["3", "0", "3"], (await page.Locator("#report .figures dd").AllInnerTextsAsync()).Take(3));
        Assert.Equal(0, await page.Locator("#go").CountAsync());
    }

    [Fact]
    public async Task U06_Refused_rows_of_a_table_are_named_and_to_be_had_as_CSV_and_a_mode_says_what_becomes_of_what_is_known()
    {
        var page = await chromium.Open("es-CO");
        await Send(page, "accounts", "codigo;nombre;disponible\n1;Acme;-5\n2;Beta;10\n");

        Assert.Contains("-5", await page.Locator("main table").First.InnerTextAsync(), StringComparison.Ordinal);
        using var saved = await _host.Get(await page.Locator("a[download]").GetAttributeAsync("href") ?? "");
        Assert.Contains("Acme", await saved.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        await page.Locator("#mode").SelectOptionAsync("known_only");
        await page.Locator("form[method='get'] button").First.ClickAsync();
        await page.WaitForURLAsync("**mode=known_only**");
        Assert.Equal("0", (await page.Locator("#report .figures dd").AllInnerTextsAsync())[1]);
    }

    [Theory]
    [InlineData("light", 1440)]
    [InlineData("dark", 360)]
    public async Task People_come_in_once_it_is_said_why_and_until_when_and_Axe_finds_nothing(string theme, int width)
    {
        var page = await chromium.Open("es-CO", theme, width);
        await Send(page, "contacts", "cuenta;nombre;cargo\n1;Eva Ruiz;Compras\n");
        Assert.Equal(0, await page.Locator("#go").CountAsync());
        await Clean(page);
        await page.Locator("select[name='set.basis']").SelectOptionAsync("contract");
        await page.Locator("input[name='set.keep_until']").FillAsync("2999-12-31");
        await page.Locator("form[method='get'] button").First.ClickAsync();
        await page.Locator("#go").WaitForAsync();
        await Clean(page);
        await page.Locator("#by").FillAsync("Ana");
        await page.Locator("#go button").ClickAsync();
        await page.Locator("#report").WaitForAsync();
        await Clean(page);
        Assert.Equal("1", (await page.Locator("#report .figures dd").AllInnerTextsAsync())[1]);
    }

    [Fact]
    public async Task Rates_come_in_over_HTTP_and_an_unknown_table_is_not_there()
    {
        Assert.Equal((HttpStatusCode.OK, "dry_run"), await Post("rates", "fecha,tasa\n2024-03-02,3921.28\n", ("dry_run", "true"), ("set.from", "USD"), ("set.to", "COP")));
        Assert.Equal((HttpStatusCode.OK, "committed"), await Post("rates", "fecha,tasa\n2024-03-02,3921.28\n", ("set.from", "USD"), ("set.to", "COP")));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "refused"), await Post("rates", "fecha,tasa\n2024-03-02,3921.28\n"));
        Assert.Equal(HttpStatusCode.NotFound, (await Post("nothing", "a,b\n1,2\n")).Status);
    }

    public async ValueTask DisposeAsync()
    {
        await chromium.CloseWindows();
        await _host.DisposeAsync();
    }

    private static async Task Clean(IPage page) => Assert.Empty(await Axe.Violations(page));

    private async Task Send(IPage page, string kind, string text)
    {
        await page.GotoAsync($"{_host.Address}/import");
        await page.Locator("#kind").SelectOptionAsync(kind);
        await page.Locator("#table-file").SetInputFilesAsync(new FilePayload { Name = kind + ".csv", MimeType = "text/csv", Buffer = System.Text.Encoding.UTF8.GetBytes(text) });
        await page.Locator("#tables button").ClickAsync();
        await page.Locator("#mode").WaitForAsync();
    }

    private async Task<(HttpStatusCode Status, string? Said)> Post(string kind, string text, params (string Name, string Value)[] fields)
    {
        using var client = new HttpClient { BaseAddress = new Uri(_host.Address) };
        using var form = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
        {
            form.Add(new StringContent(value), name);
        }

        form.Add(new StringContent(text), "files", kind + ".csv");
        using var answer = await client.PostAsync(new Uri($"/api/v1/imports/{kind}", UriKind.Relative), form, TestContext.Current.CancellationToken);
        var body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return (answer.StatusCode, answer.StatusCode == HttpStatusCode.NotFound ? null : (JsonNode.Parse(body) is { } said ? said["outcome_status"] ?? said["status"] : null)?.ToString());
    }
}
