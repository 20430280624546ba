using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Playwright;

namespace Kamino.Acceptance.Tests.Journeys;

/// <summary>What the import's rules come to on the web; the command line's half is in Ledger/ImportTests.</summary>
public sealed class ImportPagesTests(Chromium chromium) : IClassFixture<Chromium>, IAsyncLifetime
{
    private const string Ledger = "Cliente;Factura;Fecha;Importe\nA;F1;2024-04-30;100,00\nB;F2;2024-02-31;1,00\nC;F3;2024-05-02;50,00\n";
    private const int Million = 1_000_000;

    // A busy machine of two cores; the target for a quiet one is a tenth of it.
    private static readonly TimeSpan LongEnough = TimeSpan.FromMinutes(2);

    private readonly RunningHost _host = new();

    public ValueTask InitializeAsync() => _host.InitializeAsync();

    [Fact]
    public async Task U01_U05_The_preview_says_what_the_import_does_and_the_same_file_again_changes_nothing()
    {
        var page = await chromium.Open("es-CO");
        await Send(page, "ventas.csv", Ledger);
        await page.Locator("#trial").WaitForAsync();
        var foreseen = await page.Locator("#trial .figures dd").AllInnerTextsAsync();
        await Import(page);

        Assert.Equal(foreseen, await page.Locator(".panel .figures").First.Locator("dd").AllInnerTextsAsync());
        await Send(page, "otra vez.csv", Ledger);
        await page.Locator("#trial").WaitForAsync();
        Assert.Equal(["3", "0", "2", "0", "1", "0"], await page.Locator("#trial .figures dd").AllInnerTextsAsync());
        Assert.Equal(0, await page.Locator("form.go").CountAsync());
    }

    [Fact]
    public async Task U06_One_refused_row_refuses_the_file_where_asked_and_refused_rows_are_to_be_had_as_CSV()
    {
        var page = await chromium.Open("es-CO");
        await Send(page, "ventas.csv", Ledger);
        await page.Locator("#trial").WaitForAsync();
        var address = await page.Locator("a[download]").GetAttributeAsync("href");
        using var rows = await _host.Get(address ?? "");
        await page.Locator("#strict").ClickAsync();
        await page.WaitForURLAsync("**strict=true");
        await page.Locator("#trial").WaitForAsync();

        Assert.Contains("2024-02-31", await rows.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(0, await page.Locator("form.go").CountAsync());
        Assert.Empty(await Batches());
    }

    [Fact]
    public async Task U06_Documents_are_replaced_where_asked()
    {
        var page = await chromium.Open("es-CO");
        await Send(page, "ventas.csv", "Cliente;Factura;Fecha;Importe\nA;F1;2024-04-30;100,00\nA;F1;2024-04-30;20,00\n");
        await page.Locator("#trial").WaitForAsync();
        await Import(page);
        await Send(page, "corregida.csv", "Cliente;Factura;Fecha;Importe\nA;F1;2024-04-30;100,00\n");
        await page.Locator("#mode").SelectOptionAsync("replace_documents");
        await page.WaitForURLAsync("**mode=replace_documents");
        await page.Locator("#trial").WaitForAsync();
        await Import(page);

        Assert.Equal("100.00", JsonNode.Parse(await Text("/api/v1/accounts"))?["items"]?[0]?["net"]?.ToString());
    }

    [Fact]
    public async Task U19_A_profile_keeps_columns_and_formats_for_the_next_file()
    {
        var page = await chromium.Open("es-CO");
        await Send(page, "abril.csv", "Cliente;Factura;Fecha;Importe\nA;F1;03/04/2024;100,00\n");
        await page.Locator("fieldset.question input[value='dd/MM/yyyy']").ClickAsync(); // not checked afterwards: what is answered isn't asked any more
        await page.Locator("#trial").WaitForAsync();
        await page.Locator("#profile").FillAsync("ERP");
        await page.Locator("#profile").BlurAsync();
        await page.WaitForURLAsync("**profile=ERP**");
        await page.Locator("#trial").WaitForAsync();
        await Import(page);

        await Send(page, "mayo.csv", "Cliente;Factura;Fecha;Importe\nA;F2;05/06/2024;80,00\n", "?profile=ERP");
        await page.Locator("#trial").WaitForAsync();
        Assert.Equal(0, await page.Locator("fieldset.question").CountAsync());
        await page.GotoAsync($"{_host.Address}/settings");
        Assert.Contains("dd/MM/yyyy", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task U16_U17_A_million_lines_come_in_by_the_web_with_progress_and_can_be_stopped()
    {
        // Given a file of a million lines, sent by a browser
        var file = await Lines(Million);
        var page = await chromium.Open("es-CO");
        await page.GotoAsync($"{_host.Address}/import?lang=es-CO&theme=light");
        await page.Locator("#files").SetInputFilesAsync(file);
        await page.Locator("form.drop button").ClickAsync();
        await page.Locator("main form[action$='/discard']").WaitForAsync();
        // When its import is begun and stopped
        var upload = new Uri(page.Url).AbsolutePath;
        await page.EvaluateAsync("path => fetch(path + '/start', { method: 'POST', body: new FormData(document.querySelector('form[action$=\"/discard\"]')) })", upload);
        await page.GotoAsync($"{_host.Address}{upload}/run");
        Assert.Equal(1, await page.Locator("progress").CountAsync());
        await page.Locator("form[action$='/stop'] button").ClickAsync();
        await page.WaitForURLAsync(address => !address.EndsWith("/run", StringComparison.Ordinal), new PageWaitForURLOptions { Timeout = (float)LongEnough.TotalMilliseconds });
        // Then nothing of it stays
        Assert.Empty(await Batches());
        // And begun again it comes in whole
        var watch = Stopwatch.StartNew();
        await page.Locator("form.go #by").FillAsync("Ana Ruiz", new LocatorFillOptions { Timeout = (float)LongEnough.TotalMilliseconds });
        await page.Locator("form.go button").ClickAsync();
        await page.WaitForURLAsync("**/batches/*", new PageWaitForURLOptions { Timeout = (float)LongEnough.TotalMilliseconds });
        Assert.Equal(Million, (await Batches())[0]?["report"]?["rows"]?["accepted"]?.GetValue<int>());
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, LongEnough);
    }

    [Theory]
    [InlineData("light", 1440)]
    [InlineData("dark", 360)]
    public async Task X15_X16_Axe_finds_nothing_on_the_pages_of_the_wizard(string theme, int width)
    {
        var page = await chromium.Open("es-CO", theme, width);
        await Send(page, "dudosa.csv", "Cliente;Factura;Fecha;Importe\nA;F1;03/04/2024;100,00\nB;F2;05/06/2024;x\n", $"?theme={theme}");
        await page.Locator("fieldset.question").WaitForAsync();
        await Clean(page);
        await page.Locator("fieldset.question input[value='dd/MM/yyyy']").ClickAsync();
        await page.Locator("#trial").WaitForAsync();
        await Clean(page);
        await Import(page);
        await Clean(page);
    }

    [Fact]
    public async Task X15_A_file_is_chosen_checked_and_imported_by_keyboard_alone()
    {
        var page = await chromium.Open("es-CO");
        await Send(page, "ventas.csv", "Cliente;Factura;Fecha;Importe\nA;F1;2024-04-30;100,00\n", press: true);
        await page.Locator("#trial").WaitForAsync();
        await page.Locator("#by").FocusAsync();
        await page.Keyboard.TypeAsync("Ana Ruiz");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");

        await page.WaitForURLAsync("**/batches/1");
    }

    public async ValueTask DisposeAsync()
    {
        await chromium.CloseWindows();
        await _host.DisposeAsync();
    }

    private static async Task Clean(IPage page) => Assert.Empty(await Axe.Violations(page));

    private async Task Send(IPage page, string name, string text, string words = "", bool press = false)
    {
        await page.GotoAsync($"{_host.Address}/import{words}");
        await page.Locator("#files").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "text/csv", Buffer = System.Text.Encoding.UTF8.GetBytes(text) });
        await (press ? page.Locator("form.drop button").PressAsync("Enter") : page.Locator("form.drop button").ClickAsync());
        await page.WaitForURLAsync(address => new Uri(address).AbsolutePath.Length > "/import/".Length);
        if (words.Contains("profile", StringComparison.Ordinal))
        {
            await page.GotoAsync(page.Url + words);
        }
    }

    private static async Task Import(IPage page)
    {
        await page.Locator("form.go #by").FillAsync("Ana Ruiz");
        await page.Locator("form.go button").ClickAsync();
        await page.WaitForURLAsync("**/batches/*");
    }

    private async Task<string> Lines(int count)
    {
        var file = Path.Combine(_host.Workspace, "million.csv");
        await using var writer = new StreamWriter(file);
        await writer.WriteLineAsync("date,account,document,line,product,net");
        for (var i = 0; i < count; i++)
        {
            await writer.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"2024-{1 + (i % 12):00}-{1 + (i % 28):00},{i % 5000:00000},D{i / 5},{i % 5},P{i % 300},{i % 997}.{i % 100:00}"));
        }

        return file;
    }

    private async Task<string> Text(string path)
    {
        using var answer = await _host.Get(path);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    private async Task<JsonArray> Batches() => JsonNode.Parse(await Text("/api/v1/batches"))?["items"]?.AsArray() ?? [];
}
