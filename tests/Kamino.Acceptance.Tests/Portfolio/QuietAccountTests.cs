using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Kamino.Acceptance.Tests.Accounts;
using Kamino.Acceptance.Tests.Rights;
using Kamino.Core.Rights;

namespace Kamino.Acceptance.Tests.Portfolio;

/// <summary>An account that was described and never bought has a page; one that isn't there, or is out of reach, has none.</summary>
public sealed class QuietAccountTests : IDisposable
{
    private static readonly string[] Out = ["Q9", "other"];

    private readonly CommandLine _kamino = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_described_account_without_sales_says_who_it_is_and_leads_to_its_people_and_plan_and_what_is_out_of_reach_answers_as_what_is_not_there()
    {
        // Given one account that bought, one that was described, and one of somebody else
        await _kamino.Ask("import", "accounts", _kamino.File("accounts.csv", "code,name,seller,country\nQ1,Quieta SA,Ana,CO\nother,Ajena SA,Luis,CO\n"));
        await _kamino.Ask("import", "ledger", _kamino.File("ledger.csv", "date,document,line,account,product,net,currency\n2026-01-10,A1,1,B1,P1,100,EUR\n2026-02-10,A2,1,B1,P1,50,EUR\n"));
        await using var app = Web.Setup.Build(_kamino.Workspace, "http://127.0.0.1:0");
        await app.StartAsync(Ct);
        using var root = await Signing.In(app, "boss", Role.Administrator);
        // When it is opened
        var page = WebUtility.HtmlDecode(await root.GetStringAsync(new Uri("/accounts/Q1?lang=es-CO", UriKind.Relative), Ct));
        // Then it says who it is, and what can be done without sales
        Assert.All(["Quieta SA", "Todavía sin ventas", "Q1 · CO · Ana", "/plans/new?account=Q1", "/accounts/Q1/people", "/accounts/Q1/stage"], said => Assert.Contains(said, page, StringComparison.Ordinal));
        var told = await root.GetFromJsonAsync<JsonElement>("/api/v1/accounts/Q1", Ct);
        Assert.Equal(("Q1", "Quieta SA", "CO", "Ana", false), (told.GetProperty("account").GetString(), told.GetProperty("name").GetString(), told.GetProperty("country").GetString(), told.GetProperty("owner").GetString(), told.GetProperty("bought").GetBoolean()));
        Assert.True((await root.GetFromJsonAsync<JsonElement>("/api/v1/accounts/B1", Ct)).GetProperty("bought").GetBoolean());
        foreach (var below in new[] { "people", "stage", "group" })
        {
            Assert.Equal(HttpStatusCode.OK, (await Get(root, $"/accounts/Q1/{below}")).Status);
        }

        // And who reaches their own accounts alone sees it as their own, and the other's as nobody's
        using var ana = await Signing.In(app, "Ana", Role.KeyAccountManager);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), ((await Get(ana, "/accounts/Q1")).Status, (await Get(ana, "/api/v1/accounts/Q1")).Status));
        foreach (var form in new[] { "/accounts/{0}?lang=en-US", "/api/v1/accounts/{0}" })
        {
            var answers = await Task.WhenAll(Out.Select(async code => await Get(ana, string.Format(System.Globalization.CultureInfo.InvariantCulture, form, code))));
            Assert.All(answers, answer => Assert.Equal(HttpStatusCode.NotFound, answer.Status));
            Assert.Equal(Bare(answers[0].Text, Out[0]), Bare(answers[1].Text, Out[1]));
        }
    }

    [Fact]
    public async Task An_edit_with_a_version_of_what_is_not_there_is_answered_as_one_without()
    {
        await using var app = Web.Setup.Build(_kamino.Workspace, "http://127.0.0.1:0");
        await app.StartAsync(Ct);
        using var root = await Signing.In(app, "boss", Role.Administrator);
        foreach (var version in new[] { null, "*", "\"0123456789abcdef0123456789abcdef\"" })
        {
            using var asked = new HttpRequestMessage(HttpMethod.Post, "/api/v1/sales/opportunities/999/end?end=won&by=Ana&reason=price");
            asked.Headers.TryAddWithoutValidation("If-Match", version);
            using var answer = await root.SendAsync(asked, Ct);
            Assert.Equal((version, HttpStatusCode.NotFound), (version, answer.StatusCode));
            Assert.Contains("unknown_opportunity", await answer.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        }

        // And what an edit could make isn't taken for something that was there
        using var fresh = new HttpRequestMessage(HttpMethod.Put, "/api/v1/users/eva") { Content = JsonContent.Create(new { name = "Eva", role = "reader", password = Signing.Password }) };
        fresh.Headers.TryAddWithoutValidation("If-Match", "*");
        using var refused = await root.SendAsync(fresh, Ct);
        Assert.Equal(HttpStatusCode.PreconditionFailed, refused.StatusCode);
    }

    public void Dispose() => _kamino.Dispose();

    private static async Task<(HttpStatusCode Status, string Text)> Get(HttpClient client, string path)
    {
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), Ct);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(Ct));
    }

    // Each answer has a trace and, as a page, its own address in it.
    private static string Bare(string text, string code) =>
        System.Text.RegularExpressions.Regex.Replace(text.Replace(code, "", StringComparison.Ordinal), "\"trace_id\":\"[^\"]*\"|value=\"CfDJ8[^\"]*\"|<code>[0-9a-f-]{20,}</code>", "");
}
