using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Kamino.Acceptance.Tests.Journeys;
using Kamino.Acceptance.Tests.Records;
using Microsoft.Data.Sqlite;

namespace Kamino.Acceptance.Tests.Contracts;

/// <summary>What holds for every route of the interface.</summary>
public sealed class InterfaceTests(RunningHost host) : IClassFixture<RunningHost>, IDisposable
{
    private const string Key = "Idempotency-Key";

    private readonly HttpClient _client = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_list_comes_in_pages_and_rows_that_come_meanwhile_make_none_appear_twice_or_be_left_out()
    {
        // Given six accounts, seen two at a time
        await Import("p", ("p1", 60), ("p2", 50), ("p3", 40), ("p4", 30), ("p5", 20), ("p6", 10));
        var (seen, cursor) = (new List<string>(), "");
        do
        {
            using var page = await Send(HttpMethod.Get, $"/api/v1/accounts?limit=2{cursor}");
            var record = await page.Content.ReadFromJsonAsync<JsonElement>(Ct);
            seen.AddRange(record.GetProperty("items").EnumerateArray().Select(row => row.GetProperty("account").GetString() ?? ""));
            cursor = record.GetProperty("next").GetString() is { } next ? $"&cursor={next}" : "";
            if (seen.Count == 2)
            {
                // When two accounts come meanwhile, one before and one behind
                await Import("q", ("q1", 999), ("q2", 25));
            }
        }
        while (cursor.Length > 0);

        // Then every account that was there is seen once, and the one behind too
        Assert.Equal(["p1", "p2", "p3", "p4", "q2", "p5", "p6"], seen.Where(code => code[0] is 'p' or 'q'));
        using var senseless = await Send(HttpMethod.Get, "/api/v1/accounts?limit=0");
        using var forged = await Send(HttpMethod.Get, "/api/v1/accounts?cursor=%21");
        Assert.Equal([(400, "bad_request"), (400, "bad_request")], [await Problem(senseless), await Problem(forged)]);
    }

    [Fact]
    public async Task A_request_that_names_itself_is_done_once_and_its_answer_lies_sealed()
    {
        await Import("k", ("k1", 5));
        const string Name = "snapshot-of-the-month";
        using var first = await Send(HttpMethod.Post, "/api/v1/snapshots?by=Luz", (Key, Name));
        using var again = await Send(HttpMethod.Post, "/api/v1/snapshots?by=Luz", (Key, Name));
        using var other = await Send(HttpMethod.Post, "/api/v1/snapshots?by=Ana", (Key, Name));
        using var shortName = await Send(HttpMethod.Post, "/api/v1/snapshots?by=Luz", (Key, "short"));

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.Created, "true"), (first.StatusCode, again.StatusCode, string.Join("", again.Headers.GetValues("Idempotency-Replayed"))));
        Assert.Equal((await first.Content.ReadAsStringAsync(Ct), first.Headers.Location), (await again.Content.ReadAsStringAsync(Ct), again.Headers.Location));
        Assert.Equal([(422, "key_used_otherwise"), (400, "bad_key")], [await Problem(other), await Problem(shortName)]);
        using var list = await Send(HttpMethod.Get, "/api/v1/snapshots");
        Assert.Single((await list.Content.ReadFromJsonAsync<JsonElement>(Ct)).GetProperty("items").EnumerateArray(), card => card.GetProperty("taken_by").GetString() == "Luz");
        // What is kept of it tells nobody anything
        await using var records = TestRecords.Open(host.Workspace);
        await using var command = records.CreateCommand();
        command.CommandText = "select \"Name\", \"Answer\" from answered_request";
        await using var rows = await command.ExecuteReaderAsync(Ct);
        Assert.True(await rows.ReadAsync(Ct));
        Assert.NotEqual(Name, rows.GetString(0));
        Assert.DoesNotContain("Luz", Encoding.UTF8.GetString((byte[])rows[1]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task P11_an_edit_says_which_version_it_saw_and_overwrites_no_other()
    {
        using var seen = await Send(HttpMethod.Get, "/api/v1/settings");
        var tag = seen.Headers.ETag?.Tag ?? "";
        using var unchanged = await Send(HttpMethod.Get, "/api/v1/settings", ("If-None-Match", tag));
        using var blind = await Send(HttpMethod.Patch, "/api/v1/settings", new { our_name = "Blind" });
        using var first = await Send(HttpMethod.Patch, "/api/v1/settings", new { our_name = "First" }, ("If-Match", tag));
        using var late = await Send(HttpMethod.Patch, "/api/v1/settings", new { our_name = "Late" }, ("If-Match", tag));
        using var next = await Send(HttpMethod.Patch, "/api/v1/settings", new { our_name = "Next" }, ("If-Match", first.Headers.ETag?.Tag ?? ""));

        Assert.Equal([HttpStatusCode.NotModified, HttpStatusCode.OK, HttpStatusCode.OK], new[] { unchanged, first, next }.Select(answer => answer.StatusCode));
        Assert.Equal([(428, "version_missing"), (412, "changed_meanwhile")], [await Problem(blind), await Problem(late)]);
        Assert.Equal(first.Headers.ETag, late.Headers.ETag);
    }

    [Fact]
    public async Task P11_of_two_edits_of_one_opportunity_by_different_routes_that_saw_the_same_one_is_refused()
    {
        await Import("o", ("o1", 5));
        var (first, second) = (await Opened("First"), await Opened("Second"));
        var tag = await Version(first);
        // What happens to another moves chances, and no version
        using var other = await Send(HttpMethod.Post, $"/api/v1/sales/opportunities/{second}/end?end=won&by=Ana&reason=price", ("If-Match", "*"));
        Assert.Equal((HttpStatusCode.OK, tag), (other.StatusCode, await Version(first)));

        var edits = await Task.WhenAll(
            Send(HttpMethod.Post, $"/api/v1/sales/opportunities/{first}/answers?by=Ana", new { situation = "A depot" }, ("If-Match", tag)),
            Send(HttpMethod.Post, $"/api/v1/sales/opportunities/{first}/actions?by=Ana", new { text = "Call", due = DateTime.Now.AddDays(9).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), owner = "Ana" }, ("If-Match", tag)));

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.PreconditionFailed], edits.Select(answer => answer.StatusCode).Order());
        Assert.Equal([await Version(first)], edits.Where(answer => answer.IsSuccessStatusCode).Select(answer => answer.Headers.ETag?.Tag ?? ""));

        async Task<long> Opened(string name)
        {
            using var answer = await Send(HttpMethod.Post, "/api/v1/sales/opportunities", new { account = "o1", name, line = "", value = 10, currency = "COP", close = DateTime.Now.AddDays(90).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), owner = "Ana" });
            return (await answer.Content.ReadFromJsonAsync<JsonElement>(Ct)).GetProperty("opportunity").GetProperty("id").GetInt64();
        }

        async Task<string> Version(long id)
        {
            using var answer = await Send(HttpMethod.Get, $"/api/v1/sales/opportunities/{id}");
            return answer.Headers.ETag?.Tag ?? "";
        }
    }

    [Fact]
    public async Task A_refusal_says_its_word_to_programs_and_its_sentence_to_people()
    {
        using var bad = await Send(HttpMethod.Patch, "/api/v1/settings", new { fiscal_start = "13-99" }, ("If-Match", "*"), ("Accept-Language", "en-GB"));
        using var malo = await Send(HttpMethod.Patch, "/api/v1/settings", new { fiscal_start = "13-99" }, ("If-Match", "*"), ("Accept-Language", "es-CO"));
        using var nobody = await Send(HttpMethod.Get, "/api/v1/selection/nobody");
        using var nowhere = await Send(HttpMethod.Get, "/api/v1/nowhere");
        using var senseless = await Send(HttpMethod.Get, "/api/v1/value/rfm?level=galaxy");
        using var unread = await Send(HttpMethod.Post, "/api/v1/tokens", new StringContent("{", Encoding.UTF8, "application/json"));

        Assert.Equal([(422, "bad_fiscal_start"), (422, "bad_fiscal_start"), (404, "not_found"), (404, "not_found"), (400, "bad_request"), (400, "bad_request")],
            [await Problem(bad), await Problem(malo), await Problem(nobody), await Problem(nowhere), await Problem(senseless), await Problem(unread)]);
        var (title, titulo) = (await Member(bad, "title"), await Member(malo, "title"));
        Assert.NotEqual(title, titulo);
        Assert.Contains("account, group", await Member(senseless, "detail"), StringComparison.Ordinal); // it says what would be right
    }

    [Fact]
    public async Task A_body_that_lacks_everything_or_has_words_of_a_wrong_kind_is_refused_at_every_route_and_breaks_nothing()
    {
        using var told = await Send(HttpMethod.Get, "/api/v1/openapi.json");
        var asked = (await told.Content.ReadFromJsonAsync<JsonElement>(Ct)).GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject().Where(verb => verb.Value.TryGetProperty("requestBody", out _))
            .Select(verb => (Method: new HttpMethod(verb.Name.ToUpperInvariant()), Path: Filled(path.Name), Json: verb.Value.GetProperty("requestBody").GetProperty("content").TryGetProperty("application/json", out _)))).ToList();
        var wrong = new List<string>();
        foreach (var (method, path, json) in asked)
        {
            foreach (var body in json ? new[] { "{}", "[]", "\"x\"", "7", "null", "{\"by\":{}}", "{", "" } : ["{}"])
            {
                using var answer = await Send(method, path, new StringContent(body, Encoding.UTF8, "application/json"), ("If-Match", "*"));
                // An edit of nothing is none; a list of nothing is one.
                var isRefused = answer.StatusCode is >= HttpStatusCode.BadRequest and < HttpStatusCode.TooManyRequests && answer.Content.Headers.ContentType?.MediaType == "application/problem+json";
                if (!isRefused && !(answer.IsSuccessStatusCode && body is "{}" or "[]" or "{\"by\":{}}"))
                {
                    wrong.Add($"{method} {path} {body}: {(int)answer.StatusCode} {answer.Content.Headers.ContentType?.MediaType}");
                }
            }
        }

        Assert.True(asked.Count > 40, $"Only {asked.Count} routes take a body.");
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));

        static string Filled(string path) => Regex.Replace(path, "\\{(?<name>[^}]+)\\}", gap => gap.Groups["name"].Value is "number" or "id" or "year" ? "1" : gap.Groups["name"].Value == "kind" ? path.Contains("imports", StringComparison.Ordinal) ? "accounts" : "barriers" : "nobody");
    }

    [Fact]
    public async Task Whoever_asks_too_much_is_told_when_to_ask_again()
    {
        var folder = Directory.CreateTempSubdirectory("kamino-limits-");
        await using (var app = Web.Setup.Build(folder.FullName, "http://127.0.0.1:0", new Dictionary<string, string?> { ["Limits:PerMinute"] = "1", ["Limits:Burst"] = "2", ["Limits:Doors"] = "1" }))
        {
            await app.StartAsync(Ct);
            async Task<HttpResponseMessage> Ask(string path) => await _client.GetAsync(new Uri(app.Urls.First() + path), Ct);
            using var first = await Ask("/api/v1/team");
            using var second = await Ask("/api/v1/team");
            using var third = await Ask("/api/v1/team");
            using var page = await Ask("/team");

            Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.OK], new[] { first, second, page }.Select(answer => answer.StatusCode));
            Assert.Equal((429, "too_many_requests"), await Problem(third));
            Assert.InRange(third.Headers.RetryAfter?.Delta?.TotalSeconds ?? 0, 1, 60);
        }

        SqliteConnection.ClearAllPools();
        folder.Delete(true);
    }

    [Fact]
    public async Task The_reference_page_shows_the_document_of_the_interface()
    {
        using var answer = await Send(HttpMethod.Get, "/api/reference");
        var page = await answer.Content.ReadAsStringAsync(Ct);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("openapi.json", page, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe-inline", string.Join(' ', answer.Headers.GetValues("Content-Security-Policy")).Split(';').First(rule => rule.Contains("script-src", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    public void Dispose() => _client.Dispose();

    private Task<HttpResponseMessage> Send(HttpMethod method, string path, params (string Name, string Value)[] headers) => Send(method, path, (HttpContent?)null, headers);

    private Task<HttpResponseMessage> Send(HttpMethod method, string path, object body, params (string Name, string Value)[] headers) => Send(method, path, JsonContent.Create(body), headers);

    private async Task<HttpResponseMessage> Send(HttpMethod method, string path, HttpContent? body, params (string Name, string Value)[] headers)
    {
        using var asked = new HttpRequestMessage(method, host.Address + path) { Content = body };
        foreach (var (name, value) in headers)
        {
            asked.Headers.TryAddWithoutValidation(name, value);
        }

        return await _client.SendAsync(asked, Ct);
    }

    private async Task Import(string name, params (string Account, int Net)[] sales)
    {
        using var file = new StringContent("date,document,account,net\n" + string.Concat(sales.Select(sale => $"2024-05-05,{name}{sale.Account},{sale.Account},{sale.Net}\n")));
        file.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        using var form = new MultipartFormDataContent { { file, "file", $"{name}.csv" } };
        using var answer = await Send(HttpMethod.Post, "/api/v1/imports", form);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(Ct));
    }

    private static async Task<(int Status, string Flaw)> Problem(HttpResponseMessage answer)
    {
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        return ((int)answer.StatusCode, await Member(answer, "flaw"));
    }

    private static async Task<string> Member(HttpResponseMessage answer, string name) =>
        JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Ct)).RootElement.GetProperty(name).GetString() ?? "";
}
