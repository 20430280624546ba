using System.Net;
using System.Text.Json.Nodes;
using Kamino.Core.Sample;
using Kamino.UseCases.Sample;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Kamino.Acceptance.Tests.Journeys;

public sealed class ImportJourneyTests(Chromium chromium) : IClassFixture<Chromium>, IAsyncDisposable
{
    [Theory]
    [InlineData("es-CO", "es", SampleLayout.Es)]
    [InlineData("en-US", "en", SampleLayout.En)]
    public async Task From_the_ledger_file_to_the_matrix_and_the_reasons_of_one_account(string language, string tag, SampleLayout layout)
    {
        // Given an empty workspace and an export
        await using var host = new RunningHost();
        await host.InitializeAsync();
        var ledger = await Sample(host, layout);
        var page = await chromium.Open(language);
        // When it is sent, checked and imported
        await page.GotoAsync($"{host.Address}/import?lang={language}&theme=light");
        await Chromium.Picture(page, $"import-{tag}");
        await page.Locator("#files").SetInputFilesAsync(ledger);
        await page.Locator("form.drop button").ClickAsync();
        await page.Locator("#trial").WaitForAsync();
        await Chromium.Picture(page, $"import-check-{tag}", whole: true);
        await page.Locator("#by").FillAsync("Ana Ruiz");
        await page.Locator("form.go button").ClickAsync();
        await page.WaitForURLAsync("**/batches/1");
        await Chromium.Picture(page, $"batch-{tag}");
        // Then today and the matrix are there
        await page.GotoAsync($"{host.Address}/");
        await page.Locator("figure[data-drawn]").WaitForAsync();
        await page.GotoAsync($"{host.Address}/matrix");
        await page.Locator("figure[data-drawn]").WaitForAsync();
        // And an account says why it is where it is
        await page.Locator("#table tbody a").First.ClickAsync();
        await page.Locator("#attractiveness table").WaitForAsync();
        await Chromium.Picture(page, $"account-{tag}", whole: true);
        Assert.True(await page.Locator("#attractiveness tbody tr").CountAsync() > 3);
        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.Combine(host.Workspace, "uploads")));
    }

    [Fact]
    public async Task A_doubtful_date_is_asked_and_the_answer_stays_in_the_address()
    {
        await using var host = new RunningHost();
        await host.InitializeAsync();
        var page = await chromium.Open("es-CO");
        await page.GotoAsync($"{host.Address}/import");
        await page.Locator("#files").SetInputFilesAsync(File("fechas.csv", "Cliente;Factura;Fecha;Importe\n00123;F1;03/04/2024;1.200,50\n00456;F2;05/06/2024;80,00\n"));
        await page.Locator("form.drop button").ClickAsync();
        await page.Locator("fieldset.question").WaitForAsync();
        await Chromium.Picture(page, "import-question-es");

        await page.Locator("fieldset.question input[value='dd/MM/yyyy']").ClickAsync();
        await page.Locator("#trial").WaitForAsync();

        Assert.EndsWith("?set.dates=dd%2FMM%2Fyyyy", page.Url, StringComparison.Ordinal);
        Assert.Contains("1.280,50", await page.Locator("#trial").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task U14_An_import_is_taken_back_after_a_second_question()
    {
        await using var host = new RunningHost();
        await host.InitializeAsync();
        await Send(host, "Cliente;Factura;Fecha;Importe\nA;F1;2024-04-30;100,00\n");
        var page = await chromium.Open("es-CO");
        await page.GotoAsync($"{host.Address}/batches/1");

        await page.Locator(".undo summary").ClickAsync();
        await page.Locator("#by").FillAsync("Ana Ruiz");
        await page.Locator(".undo form button").ClickAsync();
        await page.Locator(".undo").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Detached });

        Assert.Contains("Ana Ruiz", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal("undone", JsonNode.Parse(await Text(await host.Get("/api/v1/batches/1")))?["status"]?.ToString());
    }

    [Fact]
    public async Task The_interface_takes_the_same_file_once()
    {
        await using var host = new RunningHost();
        await host.InitializeAsync();
        const string ledger = "Cliente;Factura;Fecha;Importe\nA;F1;2024-04-30;100,00\nB;F2;2024-02-31;1,00\n";

        var first = JsonNode.Parse(await Text(await Send(host, ledger)));
        var second = JsonNode.Parse(await Text(await Send(host, ledger)));

        Assert.Equal("committed", first?["status"]?.ToString());
        Assert.Equal("impossible_date", first?["refusals"]?[0]?["flaw"]?.ToString());
        Assert.Equal("unchanged", second?["status"]?.ToString());
    }

    [Fact]
    public async Task X20_A_hostile_file_name_stays_a_name()
    {
        await using var host = new RunningHost();
        await host.InitializeAsync();
        using var answer = await Send(host, "Cliente;Factura;Fecha;Importe\nA;F1;2024-04-30;100,00\n", "../../<script>alert(1)<|script>.csv");
        using var page = await host.Get("/batches");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.DoesNotContain("<script>alert", await Text(page), StringComparison.Ordinal);
        Assert.DoesNotContain(Directory.EnumerateFiles(host.Workspace), file => file.EndsWith(".csv", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Another_site_cannot_make_a_visitor_import()
    {
        await using var host = new RunningHost();
        await host.InitializeAsync();
        using var client = new HttpClient { BaseAddress = new Uri(host.Address) };
        client.DefaultRequestHeaders.Add("Origin", "https://elsewhere.example");
        using var form = new MultipartFormDataContent { { new StringContent("a"), "files", "a.csv" } };
        using var answer = await client.PostAsync(new Uri("/api/v1/imports", UriKind.Relative), form, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task An_unreadable_file_says_what_is_wrong()
    {
        await using var host = new RunningHost();
        await host.InitializeAsync();
        using var answer = await Send(host, "");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.Combine(host.Workspace, "uploads")));
    }

    public async ValueTask DisposeAsync() => await chromium.CloseWindows();

    private static async Task<string> Sample(RunningHost host, SampleLayout layout)
    {
        var folder = Path.Combine(host.Workspace, "sample");
        await host.Services.GetRequiredService<WriteSample>().To(folder, new SampleSettings(12_000, 120), layout, TestContext.Current.CancellationToken);
        return Path.Combine(folder, "ledger.csv");
    }

    private static async Task<HttpResponseMessage> Send(RunningHost host, string ledger, string name = "ventas.csv")
    {
        using var client = new HttpClient { BaseAddress = new Uri(host.Address) };
        using var form = new MultipartFormDataContent { { new StringContent("Ana"), "by" }, { new StringContent(ledger), "files", name } };
        return await client.PostAsync(new Uri("/api/v1/imports", UriKind.Relative), form, TestContext.Current.CancellationToken);
    }

    private static Task<string> Text(HttpResponseMessage answer) => answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    private static FilePayload File(string name, string text) => new() { Name = name, MimeType = "text/csv", Buffer = System.Text.Encoding.UTF8.GetBytes(text) };
}
