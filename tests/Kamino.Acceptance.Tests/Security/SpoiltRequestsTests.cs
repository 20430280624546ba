using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Kamino.Acceptance.Tests.Accounts;
using Kamino.Acceptance.Tests.Contracts;
using Kamino.Acceptance.Tests.Faults;
using Kamino.Acceptance.Tests.Rights;
using Kamino.Core.Rights;
using Kamino.UseCases.Rights;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Kamino.Acceptance.Tests.Security;

/// <summary>Bodies, tokens and model files that nobody sound would send. A short form runs always; <c>KAMINO_FUZZ=1000</c> says how many of each to try.</summary>
public sealed class SpoiltRequestsTests : IDisposable
{
    private readonly CommandLine _kamino = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static int Tries(int usual) => int.TryParse(Environment.GetEnvironmentVariable("KAMINO_FUZZ"), NumberStyles.None, CultureInfo.InvariantCulture, out var tries) ? tries : usual;

    [Fact]
    public async Task A_spoilt_body_is_never_a_defect_and_what_is_refused_leaves_no_trace()
    {
        // Given a small company and each operation that takes JSON
        await Company();
        await using var app = Web.Setup.Build(_kamino.Workspace, "http://127.0.0.1:0", new Dictionary<string, string?> { ["Limits:Burst"] = "1000000", ["Limits:PerMinute"] = "1000000" });
        await app.StartAsync(Ct);
        using var client = Signing.Client(app);
        var contract = JsonDocument.Parse(await client.GetStringAsync(new Uri("/api/v1/openapi.json", UriKind.Relative), Ct)).RootElement;
        var (bodies, wrong, refused, taken) = (new SchemaBody(contract), new List<string>(), 0, 0);
        foreach (var (verb, path) in contract.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject().Select(operation => (operation.Name, path.Name))))
        {
            if (bodies.Full(verb, path, "own") is not { } whole)
            {
                continue;
            }

            for (var number = 0; number < Tries(12); number++)
            {
                // When it gets a spoilt one
                var (body, before) = (SpoiltBody.Of(number % 2 == 0 ? whole : bodies.Of(verb, path), number), Writes());
                using var request = new HttpRequestMessage(new HttpMethod(verb.ToUpperInvariant()), Filled(path)) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
                using var answer = await client.SendAsync(request, Ct);
                var isRefused = answer.StatusCode >= HttpStatusCode.BadRequest;
                (refused, taken) = isRefused ? (refused + 1, taken) : (refused, taken + 1);
                // Then it is taken or refused, and a refusal has written nothing
                if (answer.StatusCode >= HttpStatusCode.InternalServerError || (isRefused && Writes() != before))
                {
                    wrong.Add($"{verb} {path} #{number} {answer.StatusCode}{(Writes() != before ? " wrote" : "")}: {body[..Math.Min(300, body.Length)]}");
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong.Take(40)));
        Assert.True(refused > 100 && taken > 5, $"{refused} refused, {taken} taken");
        // And whatever was taken is whole: the lists that show it open, and the trail of it holds
        foreach (var list in new[] { "accounts", "plans", "team", "people/own", "models", "surveys", "selection", "sales/opportunities", "settings", "stages", "signals/thresholds", "plans/targets", "audit" })
        {
            using var shown = await client.GetAsync(new Uri($"/api/v1/{list}", UriKind.Relative), Ct);
            Assert.True(shown.IsSuccessStatusCode, $"{list}: {shown.StatusCode} {await shown.Content.ReadAsStringAsync(Ct)}");
        }

        using var program = app.Services.GetRequiredService<IAsker>().Begin(Asker.Program);
        Assert.True((await app.Services.GetRequiredService<IAuditTrail>().Check(Ct)).Sound);
    }

    [Fact]
    public async Task A_spoilt_token_or_session_signs_nobody_in()
    {
        await Company();
        await using var app = Web.Setup.Build(_kamino.Workspace, "http://127.0.0.1:0", new Dictionary<string, string?> { ["Limits:Burst"] = "1000000", ["Limits:PerMinute"] = "1000000", ["Limits:Doors"] = "1000000" });
        await app.StartAsync(Ct);
        await Signing.Add(app, new User("root", "Root", Role.Administrator, false, []));
        var token = await Token(app);
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new Uri(app.Urls.First()) };
        using var browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new Uri(app.Urls.First()) };
        Assert.Equal(HttpStatusCode.OK, await Asked(client, token, null));
        for (var number = 0; number < Tries(150); number++)
        {
            var spoilt = Spoilt(token, new Random(number));
            Assert.True(spoilt.Trim() == token || await Asked(client, spoilt, null) == HttpStatusCode.Unauthorized, $"#{number} {spoilt}");
            var session = Spoilt("kamino=CfDJ8" + token + token + token, new Random(number));
            Assert.Equal(HttpStatusCode.Unauthorized, await Asked(browser, null, session));
        }
    }

    [Fact]
    public async Task A_spoilt_model_file_ends_in_a_matrix_or_in_a_word()
    {
        await Company();
        var scores = _kamino.File("scores.csv", "account,name,axis,factor,supplier,score\nown,Propia,attractiveness,growth,,7\nown,Propia,strength,price,us,6\nown,Propia,strength,price,rival,5\n");
        var files = new Mutator([(".json", """{"name":"m","attractiveness":{"factors":[{"key":"growth","weight":60,"kind":"judged","measure":null,"anchors":{"zero":0,"ten":0.25},"family":"opportunity"}]},"strength":{"factors":[{"key":"price","weight":30}]},"cut":{"rule":"fixed","attractiveness":5,"strength":1},"missing":"renormalise","coverage":0.7,"seed":7}"""u8.ToArray())]);
        for (var number = 0; number < Tries(60); number++)
        {
            var model = _kamino.File("model.json", "");
            await File.WriteAllBytesAsync(model, files.Make(number).Content, Ct);
            var ended = await _kamino.Run("matrix", "--model", model, "--scores", scores, "--json");
            Assert.True(ended.Code is 0 or 1 or 2 or 3, $"#{number} ended with {ended.Code}: {ended.Errors}");
        }
    }

    public void Dispose() => _kamino.Dispose();

    private async Task Company()
    {
        await _kamino.Ask("import", "accounts", _kamino.File("accounts.csv", "code,name,group,seller\nown,Propia SA,,Ana\nplant,Planta Norte,own,Luis\n"));
        await _kamino.Ask("import", "ledger", _kamino.File("ledger.csv", "date,document,account,product,net,cost\n2026-01-05,1,own,P1,1000,600\n2026-02-05,2,plant,P2,2000,900\n2026-03-05,3,own,P1,1500,800\n"));
        await _kamino.Ask("import", "contacts", _kamino.File("people.csv", "account,name,role,influence,disposition\nown,own,user,4,1\n"), "--set", "basis=contract", "--set", "keep_until=2028-11-27");
        await _kamino.Ask("plan", "new", "own", "--by", "Ana");
    }

    private static string Filled(string path) => Regex.Replace(path, @"\{(?<name>\w+)\}", match => match.Groups["name"].Value is "number" or "id" or "year" or "share" or "act" ? "1" : match.Groups["name"].Value == "kind" ? "customer_centric" : "own");

    // Each table counts its writes; what the host does by itself, round after round, isn't a request's.
    private long Writes()
    {
        using var records = new SqliteConnection($"Data Source={Path.Combine(_kamino.Workspace, "kamino.db")};Pooling=False");
        records.Open();
        using var command = new SqliteCommand("select coalesce(sum(number), 0) from table_version where name not in ('map_note', 'outbox_mail', 'webhook_message')", records);
        return (long)(command.ExecuteScalar() ?? 0L);
    }

    private static async Task<string> Token(WebApplication app)
    {
        using var program = app.Services.GetRequiredService<IAsker>().Begin(Asker.Program);
        var (made, _) = await app.Services.GetRequiredService<EditTokens>().New("root", "fuzz", TokenScope.Write, 30, Ct);
        return made?.Secret ?? throw new InvalidOperationException("No token.");
    }

    private static async Task<HttpStatusCode> Asked(HttpClient client, string? token, string? cookie)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/accounts");
        if (token is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + token);
        }

        if (cookie is not null)
        {
            request.Headers.TryAddWithoutValidation("Cookie", cookie);
        }

        using var answer = await client.SendAsync(request, Ct);
        return answer.StatusCode;
    }

    private static string Spoilt(string token, Random random)
    {
        var at = random.Next(token.Length);
        return random.Next(8) switch
        {
            0 => token[..at],
            1 => token[at..],
            2 => token.Insert(at, ((char)random.Next(33, 126)).ToString()),
            3 => token + token,
            4 => token.All(sign => !char.IsAsciiLetterLower(sign)) ? token + "a" : token.ToUpperInvariant(),
            5 => token.Remove(at, 1),
            6 => new string([.. token.Reverse()]),
            _ => token[..at] + (token[at] == 'x' ? 'y' : 'x') + token[(at + 1)..],
        };
    }
}
