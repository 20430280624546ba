using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Kamino.Acceptance.Tests.Contracts;
using Kamino.Acceptance.Tests.Journeys;
using Kamino.Storage.Mail;
using Kamino.UseCases.Perception;
using Microsoft.AspNetCore.Routing;

namespace Kamino.Acceptance.Tests.Security;

/// <summary>Every text that somebody may write is an attack here: none of them becomes anything but text, wherever it is shown or written.</summary>
public sealed class MarkerTests(MarkedCompany company, Chromium chromium) : IClassFixture<MarkedCompany>, IClassFixture<Chromium>
{
    private static readonly string[] Papers = ["docx", "pdf", "pptx"];

    // Points at everything that each chart of the page draws, and tells how many of the cards that came up hold an attack as text, and how many anything that is alive.
    private const string Cards =
        """
        () => {
          const seen = { attacks: 0, alive: 0 };
          for (const canvas of document.querySelectorAll('figure[data-chart] .canvas')) {
            const chart = echarts.getInstanceByDom(canvas);
            chart?.getOption().series.forEach((series, at) => [...(series.data ?? []), ...(series.links ?? [])].forEach((_, point) => {
              chart.dispatchAction({ type: 'showTip', seriesIndex: at, dataIndex: point });
              seen.attacks += canvas.textContent.includes('onerror') ? 1 : 0;
              seen.alive += canvas.querySelectorAll('img, script, a, [onerror]').length;
            }));
          }
          return [seen.attacks, seen.alive, document.querySelectorAll('img[src="x"], [onerror]').length];
        }
        """;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public void X20_Every_text_column_holds_an_attack_or_a_reason_why_nobody_writes_it()
    {
        var bare = company.Columns.Where(column => !column.Value && !MarkedColumns.Reasons.ContainsKey(column.Key)).Select(column => column.Key)
            .Concat(MarkedColumns.Reasons.Keys.Where(reason => company.Columns.GetValueOrDefault(reason, true)).Select(reason => $"{reason} needs no reason"))
            .Concat(company.Leaves.Where(leaf => !leaf.Value && !MarkedColumns.Leaf.Contains(leaf.Key.Split(':')[1])).Select(leaf => leaf.Key)).ToList();
        Assert.True(bare.Count == 0, string.Join('\n', bare));
    }

    [Fact]
    public async Task X20_I15_No_attack_becomes_an_element_an_attribute_or_a_script_in_any_page_or_fragment_of_either_language()
    {
        var doors = new MarkedDoors(company);
        var starts = await doors.Open();
        var wrong = doors.Answered.SelectMany(page => Alive(new HtmlParser().ParseDocument(page.Text), page.Text).Select(what => $"{page.What}: {what}")).ToList();
        Assert.All(["half an answer", "a table that was taken in"], what => Assert.Contains("onerror", doors.Answered.Single(page => page.What == what).Text, StringComparison.Ordinal)); // it is shown
        var seen = new HashSet<string>();
        foreach (var language in new[] { "es-CO", "en-US" })
        {
            await Crawl(language, starts, seen, wrong);
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong.Distinct().Take(60)));
        Assert.Contains(MarkedCompany.PasskeyTitle + "&quot;", await company.Client.GetStringAsync(new Uri("/me", UriKind.Relative), Ct), StringComparison.Ordinal);
        var unseen = Pages().Where(pattern => !seen.Contains(pattern) && !Unseen.IsMatch(pattern)).ToList();
        Assert.True(unseen.Count == 0, string.Join('\n', unseen));
    }

    [Fact]
    public async Task X20_A_chart_shows_an_attack_as_text_also_on_the_card_of_what_is_pointed_at()
    {
        var (page, alarms, attacks) = (await chromium.Newcomer("es-CO"), 0, 0);
        page.Dialog += (_, _) => alarms++;
        await page.GotoAsync(company.Address + "/sign-in");
        await page.Locator("[name=login]").FillAsync("root");
        await page.Locator("[name=password]").FillAsync(Rights.Signing.Password);
        await page.Locator("form[action='/sign-in'] button").ClickAsync();
        await Chromium.Arrives(page, address => !address.Contains("/sign-in", StringComparison.Ordinal));
        foreach (var path in new[] { "/matrix", "/accounts/00112/people", "/value", "/risk" })
        {
            await page.GotoAsync(company.Address + path);
            await Chromium.Drawn(page);
            var seen = await page.EvaluateAsync<int[]>(Cards);
            Assert.Equal([0, 0], seen[1..]);
            attacks += seen[0];
        }

        await page.Context.CloseAsync();
        Assert.Equal(0, alarms);
        Assert.True(attacks > 100, $"{attacks} cards"); // they are shown
    }

    [Fact]
    public async Task X04_X05_X20_No_attack_becomes_a_formula_a_picture_or_a_line_of_its_own_in_any_file_that_is_written()
    {
        var wrong = new List<string>();
        foreach (var address in Files())
        {
            using var answer = await company.Client.GetAsync(new Uri(address, UriKind.Relative), Ct);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{address}: {answer.StatusCode}");
            wrong.AddRange(WrittenFile.Wrong(answer.Content.Headers.ContentType?.MediaType ?? "", await answer.Content.ReadAsByteArrayAsync(Ct)).Select(what => $"{address}: {what}"));
        }

        foreach (var (option, kind) in new[] { ("--svg", "image/svg+xml"), ("--html", "text/html"), ("--xlsx", WrittenFile.Workbook) })
        {
            var file = Path.Combine(company.Workspace, "m" + option);
            file = Path.ChangeExtension(file, option[2..]);
            Assert.Equal(0, await Cli.Setup.Run(["matrix", option, file, "--workspace", company.Workspace], TextWriter.Null, TextWriter.Null, Ct));
            wrong.AddRange(WrittenFile.Wrong(kind, await File.ReadAllBytesAsync(file, Ct)).Select(what => $"matrix {option}: {what}"));
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong.Distinct().Take(60)));
    }

    // Every address that answers with a file, once for each form that it takes.
    private static IEnumerable<string> Files() =>
    [
        .. new[] { "accounts", "products", "contacts", "rates", "segments", "lines/00190", "lines/" + Uri.EscapeDataString(Marker.Of("00107")) }.SelectMany(table => new[] { $"/api/v1/exports/{table}?form=csv", $"/api/v1/exports/{table}?form=xlsx" }),
        .. Papers.SelectMany(form => new[] { $"/api/v1/plans/1/export?form={form}", $"/api/v1/plans/1/export?form={form}&for=customer", $"/api/v1/plans/1/review/export?form={form}", $"/plans/2/plan.{form}", $"/plans/2/review.{form}" }),
        .. new[] { "/api/v1/plans/1/calendar", "/api/v1/plans/1/calendar?for=customer", "/api/v1/plans/1/review/calendar", "/plans/1/plan.ics", "/plans/1/review.ics" },
        .. new[] { "/api/v1/plans/1/book", "/plans/1/plan.xlsx", "/accounts/download.csv", "/accounts/download.xlsx", "/matrix/download.csv" },
    ];

    [Fact]
    public async Task X20_A_letter_is_text_alone_and_no_line_of_it_becomes_a_header()
    {
        var evil = Marker.Of("Laura del Grupo de la Sierra Alta") + "\r\nBcc: thief@example.com\r\n\r\n" + Marker.Script;
        var message = SmtpSender.Message(new Letter("nora@example.com", evil, "kamino@example.com", evil, evil, evil, "1@kamino.example"));
        using var wire = new MemoryStream();
        await message.WriteToAsync(wire, Ct);
        var sent = await MimeKit.MimeMessage.LoadAsync(new MemoryStream(wire.ToArray()), Ct);

        Assert.Equal(("text/plain", "nora@example.com"), (sent.Body?.ContentType.MimeType, Assert.Single(sent.To.Mailboxes).Address));
        Assert.Empty(sent.Bcc);
        Assert.Equal("kamino@example.com", Assert.Single(sent.From.Mailboxes).Address);
        Assert.Equal(["auto-submitted", "content-type", "date", "from", "message-id", "mime-version", "subject", "to"], sent.Headers.Concat(sent.Body?.Headers ?? []).Select(header => header.Field.ToLowerInvariant()).Where(field => field != "content-transfer-encoding").Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task X20_Whatever_text_a_program_sends_comes_back_as_data_and_never_as_a_page()
    {
        // Given each operation's body with an attack in every text that the contract knows, and each question of an address with one
        var contract = JsonDocument.Parse(await company.Client.GetStringAsync(new Uri("/api/v1/openapi.json", UriKind.Relative), Ct)).RootElement;
        var (bodies, wrong, sent) = (new SchemaBody(contract), new List<string>(), 0);
        foreach (var path in contract.GetProperty("paths").EnumerateObject())
        {
            foreach (var operation in path.Value.EnumerateObject().Where(own => !Apart(own.Name, path.Name)))
            {
                var address = Regex.Replace(path.Name, @"\{(?<name>\w+)\}", match => match.Groups["name"].Value switch { "account" => "00190", "number" or "batch" or "id" or "version" or "year" or "share" or "act" => "1", _ => Uri.EscapeDataString(Marker.Of("Una persona cualquiera")) });
                var questions = operation.Value.TryGetProperty("parameters", out var known) ? known.EnumerateArray().Where(own => own.GetProperty("in").GetString() == "query").Select(own => $"{own.GetProperty("name").GetString()}={Uri.EscapeDataString(Marker.Of("Lo que alguien escribe aquí a mano"))}") : [];
                using var request = new HttpRequestMessage(new HttpMethod(operation.Name.ToUpperInvariant()), operation.Name == "get" ? $"{address}?{string.Join('&', questions)}" : address);
                if (bodies.Full(operation.Name, path.Name, Marker.Of("Lo que alguien escribe aquí a mano")) is { } body)
                {
                    request.Content = new StringContent(body, Encoding.UTF8, "application/json");
                    sent++;
                }

                // When it is sent
                using var answer = await company.Client.SendAsync(request, Ct);
                // Then what comes back is no page, and no browser takes it for one
                if ((int)answer.StatusCode >= 500 || answer.Content.Headers.ContentType?.MediaType is not (null or "application/json" or "application/problem+json") || !answer.Headers.Contains("X-Content-Type-Options"))
                {
                    wrong.Add($"{operation.Name} {path.Name}: {answer.StatusCode} {answer.Content.Headers.ContentType}");
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.True(sent > 30, $"{sent} bodies");
    }

    // Files have a test of their own; and what would take the company away from the other tests.
    private static bool Apart(string verb, string path) => verb == "delete" || path.Contains("/export", StringComparison.Ordinal) || path.Contains("/backup", StringComparison.Ordinal) || path.EndsWith("/book", StringComparison.Ordinal)
        || path.EndsWith("/calendar", StringComparison.Ordinal) || path.EndsWith("/deck", StringComparison.Ordinal) || path.EndsWith("/undo", StringComparison.Ordinal) || path.Contains("/imports", StringComparison.Ordinal) || path.EndsWith("/verify", StringComparison.Ordinal);

    [Theory]
    [InlineData("/import", "/import/send", "date,account,account_name,document,product,net")]
    [InlineData("/import", "/import/tables/send", "code,name,seller,country")]
    public async Task X20_I15_A_file_whose_name_headers_and_cells_are_attacks_is_text_on_every_page_that_looks_at_it(string page, string to, string header)
    {
        var (evil, ct) = (Marker.Always("Un texto cualquiera"), Ct);
        var content = $"{header},\"{evil.Replace("\"", "\"\"", StringComparison.Ordinal)}\"\n{string.Join(',', header.Split(',').Select(name => name switch { "date" => "2024-03-01", "net" => "100", _ => $"\"{evil.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" }))},x\n";
        using var form = new MultipartFormDataContent { { new StringContent(await Rights.Signing.Forgery(company.Client, page)), "__RequestVerificationToken" }, { new StringContent("accounts"), "kind" }, { new StringContent(content), "file", "x.csv" } };
        form.Last().Headers.ContentDisposition = new System.Net.Http.Headers.ContentDispositionHeaderValue("form-data") { Name = "file", FileNameStar = Marker.Picture + ".csv" };
        using var sent = await company.Client.PostAsync(new Uri(to, UriKind.Relative), form, ct);
        Assert.True(sent.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.Found or HttpStatusCode.SeeOther, $"{sent.StatusCode}");
        using var shown = await company.Client.GetAsync(sent.Headers.Location, ct);
        var text = await shown.Content.ReadAsStringAsync(ct);
        Assert.Equal(HttpStatusCode.OK, shown.StatusCode);
        Assert.Contains("onerror", text, StringComparison.Ordinal); // it is shown
        Assert.Equal("", string.Join('\n', Alive(new HtmlParser().ParseDocument(text), text)));
    }

    // Files have a test of their own; how far an import is may be over before anybody looks.
    private static readonly Regex Unseen = new(@"\.(?:csv|xlsx|ics|zip|\{form\})$|^/import/\{id\}/progress$|^/(?:_framework|health|sign-in/elsewhere|error|not-found)");

    private async Task Crawl(string language, IReadOnlyList<string> starts, HashSet<string> patterns, List<string> wrong)
    {
        var (open, known, visits) = (new Queue<string>(), new HashSet<string>(), new Dictionary<string, int>());
        foreach (var start in Pages().Where(pattern => !pattern.Contains('{', StringComparison.Ordinal)).Prepend("/").Concat(starts))
        {
            open.Enqueue(start);
            known.Add(start);
        }

        while (open.TryDequeue(out var path))
        {
            using var asked = new HttpRequestMessage(HttpMethod.Get, path);
            asked.Headers.AcceptLanguage.ParseAdd(language);
            using var answer = await company.Client.SendAsync(asked, Ct);
            var text = await answer.Content.ReadAsStringAsync(Ct);
            if ((int)answer.StatusCode >= 500)
            {
                wrong.Add($"{path}: {answer.StatusCode}");
            }

            if (answer.StatusCode == HttpStatusCode.OK && Pattern(path) is { } pattern)
            {
                patterns.Add(pattern);
            }

            if (answer.Content.Headers.ContentType?.MediaType != "text/html")
            {
                continue;
            }

            var page = new HtmlParser().ParseDocument(text);
            wrong.AddRange(Alive(page, text).Select(what => $"{path}: {what}"));
            foreach (var to in page.QuerySelectorAll("[href], [src], [hx-get]").Select(link => link.GetAttribute("hx-get") ?? link.GetAttribute("href") ?? link.GetAttribute("src") ?? "").Where(Ours))
            {
                var bare = to.Split('#')[0];
                var sort = $"{Pattern(bare)}?{string.Join('&', bare.Split('?').Skip(1).SelectMany(query => query.Split('&')).Select(choice => choice.Split('=')[0]).Order(StringComparer.Ordinal))}";
                if (Pattern(bare) is not null && visits.GetValueOrDefault(sort) < 1 && known.Add(bare))
                {
                    visits[sort] = visits.GetValueOrDefault(sort) + 1;
                    open.Enqueue(bare);
                }
            }
        }
    }

    private static bool Ours(string to) => to.StartsWith('/') && !to.StartsWith("//", StringComparison.Ordinal) && !to.StartsWith("/api/", StringComparison.Ordinal) && !to.StartsWith("/settings/backup", StringComparison.Ordinal)
        && !to.Contains("theme=", StringComparison.Ordinal); // each page offers itself in the other look and language

    // What a browser would make of a page: nothing that an attack brought.
    internal static IEnumerable<string> Alive(IDocument page, string text)
    {
        foreach (var element in page.All)
        {
            if (element.LocalName == "img" && element.GetAttribute("src") == "x")
            {
                yield return "a picture that is one: " + Around(text, Marker.Picture);
            }

            if (element.LocalName == "script" && element.GetAttribute("src") is null && element.GetAttribute("type") is not ("application/json" or "importmap"))
            {
                yield return "a script that is one: " + element.TextContent[..Math.Min(80, element.TextContent.Length)];
            }

            foreach (var attribute in element.Attributes)
            {
                if (attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase) || attribute.Name.Contains('"', StringComparison.Ordinal) || attribute.Name.Contains("zz", StringComparison.Ordinal))
                {
                    yield return $"an attribute that is one: {attribute.Name} of {element.LocalName}";
                }

                if (attribute.Name is "href" or "src" or "action" or "formaction" && attribute.Value.Trim().StartsWith("javascript:", StringComparison.OrdinalIgnoreCase))
                {
                    yield return $"an address that is a script: {attribute.Value}";
                }
            }
        }

        if (text.Contains(Marker.Picture, StringComparison.Ordinal) || text.Contains(Marker.Script, StringComparison.Ordinal))
        {
            yield return "it stands there as it was written: " + Around(text, text.Contains(Marker.Picture, StringComparison.Ordinal) ? Marker.Picture : Marker.Script);
        }
    }

    private static string Around(string text, string what) => text.IndexOf(what, StringComparison.Ordinal) is var at and >= 0 ? text[Math.Max(0, at - 150)..Math.Min(text.Length, at + 40)] : "";

    private IEnumerable<RouteEndpoint> Gets() => ((IEndpointRouteBuilder)company.App).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("GET") == true && !Text(endpoint).StartsWith("/api", StringComparison.Ordinal)
            && !Text(endpoint).Contains("**", StringComparison.Ordinal) && !Text(endpoint).StartsWith("/lib/", StringComparison.Ordinal) && endpoint.Metadata.GetMetadata<Microsoft.AspNetCore.StaticAssets.StaticAssetDescriptor>() is null);

    private static string Text(RouteEndpoint endpoint) => "/" + endpoint.RoutePattern.RawText?.Trim('/');

    private IEnumerable<string> Pages() => Gets().Select(Text).Distinct();

    // The route that serves an address: the one with the most words of its own.
    private string? Pattern(string path)
    {
        _routes ??= [.. Pages().OrderBy(pattern => pattern.Count(letter => letter == '{')).ThenByDescending(pattern => pattern.Length)
            .Select(pattern => (pattern, new Regex("^" + Regex.Replace(Regex.Escape(pattern).Replace("\\{", "{", StringComparison.Ordinal), @"\{[^}]*\}", "[^/]+") + "$")))];
        return _routes.FirstOrDefault(route => route.Shape.IsMatch(path.Split('?')[0])).Pattern;
    }

    private List<(string Pattern, Regex Shape)>? _routes;
}
