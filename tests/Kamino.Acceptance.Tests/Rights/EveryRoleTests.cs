using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Kamino.Acceptance.Tests.Accounts;
using Kamino.Acceptance.Tests.Contracts;
using Kamino.Core.Rights;
using Kamino.Web.Words;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Kamino.Acceptance.Tests.Rights;

public sealed class EveryRoleTests : IDisposable
{
    // What ends the session that asks, or isn't about rows.
    private static readonly string[] Apart = ["/sign-out", "/me/password", "/me/codes", "/api/{documentName}/openapi.json", "/api/v1/backup", "/settings/backup.zip"];
    private static readonly string[] Accounts = ["own", "plant", "zen", "nix"];
    private static readonly string[] Bought = ["own", "plant", "zen"];

    private readonly CommandLine _kamino = new();
    private readonly Dictionary<(string Verb, string Pattern), HashSet<Role>> _refused = [];
    private readonly Dictionary<Role, HashSet<string>> _offered = Enum.GetValues<Role>().ToDictionary(role => role, _ => new HashSet<string>());
    private readonly List<string> _told = [];

    [Fact]
    public async Task P01_P02_P03_P04_P08_every_address_answers_each_role_as_the_table_says_tells_of_no_account_out_of_reach_and_offers_nothing_that_it_refuses()
    {
        // Given a company, one user of each role, and three of them who reach one account and one group
        await Company();
        await using var app = Web.Setup.Build(_kamino.Workspace, "http://127.0.0.1:0");
        await app.StartAsync(TestContext.Current.CancellationToken);
        var routes = Routes(app).ToList();
        var clients = new Dictionary<Role, HttpClient>();
        foreach (var role in Enum.GetValues<Role>())
        {
            clients[role] = Signing.Client(app);
            using var entered = await Signing.Enter(clients[role], Locale.WordOf(role), Signing.Password);
            Assert.Equal("/", entered.Headers.Location?.ToString());
        }

        // When each asks for everything, of their own account, of their group's, of a foreign one and of one that isn't there
        // (a reader's rights are everybody's: what isn't refused to readers is refused to nobody; the others ask for that; readers look at pages, the key account manager, who sees more fields, at the interface behind them)
        foreach (var (_, pattern) in routes.Where(route => route.Verb == "GET"))
        {
            await Ask(Role.Reader, clients[Role.Reader], pattern);
        }

        await Send(Role.Reader, clients[Role.Reader], routes.Where(route => route.Verb != "GET"));
        var refused = _refused.Keys.ToHashSet();
        await Parallel.ForEachAsync(clients.Where(client => client.Key is not (Role.Reader or Role.Administrator)), TestContext.Current.CancellationToken, async (client, _) =>
        {
            foreach (var route in routes.Where(route => route.Verb == "GET" && (refused.Contains(route) || (client.Key == Role.KeyAccountManager && IsApi(route.Pattern)))))
            {
                await Ask(client.Key, client.Value, route.Pattern);
            }
        });
        // And then sends everything, the one with the fewest rights first
        foreach (var (role, client) in clients.Where(client => client.Key != Role.Reader).OrderBy(client => RightsTable.Of(client.Key).Count))
        {
            await Send(role, client, routes.Where(route => route.Verb != "GET" && refused.Contains(route)));
        }

        // Then no answer tells of what is out of reach, and a foreign account answers as one that isn't there
        Assert.True(_told.Count == 0, string.Join('\n', _told.Order(StringComparer.Ordinal)));
        // And whoever is refused lacks a right of the table: nobody else is, and nobody is let in without it
        var sets = Enum.GetValues<Right>().Select(right => (right, Without: Enum.GetValues<Role>().Where(role => !RightsTable.Of(role).Contains(right)).ToHashSet())).ToList();
        var lines = routes.Select(route => (route, Refused: _refused.GetValueOrDefault(route) ?? []))
            .Select(pair => $"{pair.route.Verb} {pair.route.Pattern} {(pair.Refused.Count == 0 ? "everybody" : sets.Any(set => set.Without.SetEquals(pair.Refused)) ? string.Join(' ', Enum.GetValues<Role>().Except(pair.Refused).Select(role => Locale.WordOf(role))) : "NO RIGHT OF THE TABLE refuses " + string.Join(' ', pair.Refused))}").ToList();
        Assert.DoesNotContain(lines, line => line.Contains("NO RIGHT", StringComparison.Ordinal));
        GoldenFile.Agrees("rights-routes.txt", string.Join('\n', lines.Distinct().Order(StringComparer.Ordinal)));
        // And no page offers what it would refuse
        var vain = clients.Keys.SelectMany(role => _offered[role].Where(offer => _refused.Any(own => own.Value.Contains(role) && Fits(own.Key, offer))).Select(offer => $"{Locale.WordOf(role)}: {offer}")).ToList();
        Assert.True(vain.Count == 0, string.Join('\n', vain.Order(StringComparer.Ordinal)));
        foreach (var client in clients.Values)
        {
            client.Dispose();
        }
    }

    public void Dispose() => _kamino.Dispose();

    private async Task Company()
    {
        await _kamino.Ask("import", "accounts", _kamino.File("accounts.csv", "code,name,group,seller\nown,Propia SA,,Ana\ngrp,Grupo Norte,,Luis\nplant,Planta Norte,grp,Luis\nzen,Zenith Foreign,,Luis\n"));
        await _kamino.Ask("import", "ledger", _kamino.File("ledger.csv", "date,document,account,product,net,cost\n" + string.Concat(Enumerable.Range(1, 9).SelectMany(month => Bought
            .Select((code, place) => FormattableString.Invariant($"2024-0{month}-05,{month}{place},{code},P{place},{(place + 1) * 1000 + month},{(place + 1) * 600}\n"))))));
        await _kamino.Ask("matrix");
        await _kamino.Ask("import", "contacts", _kamino.File("people.csv", "account,name,role,influence,disposition\nown,Eva Propia,user,4,1\nzen,Zoe Foreign,user,5,-2\n"), "--set", "basis=contract", "--set", "keep_until=2028-11-27");
        await _kamino.Ask("plan", "new", "own", "--by", "Ana");
        await _kamino.Ask("plan", "new", "zen", "--by", "Luis");
        Environment.SetEnvironmentVariable("KAMINO_PASSWORD", Signing.Password);
        foreach (var role in Enum.GetValues<Role>())
        {
            string[] user = ["user", "add", Locale.WordOf(role), "--role", Locale.WordOf(role)];
            await _kamino.Ask(RightsTable.ReachesAll(role) ? user : [.. user, "--name", "Ana", "--group", "grp"]);
        }
    }

    private async Task Ask(Role role, HttpClient client, string pattern)
    {
        var answers = new Dictionary<string, (HttpStatusCode Status, string Text)>();
        foreach (var account in Asked(role, pattern))
        {
            using var answer = await client.GetAsync(new Uri(Filled(pattern, account), UriKind.Relative), TestContext.Current.CancellationToken);
            answers[account] = (answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
            Note(role, "GET", pattern, answer.StatusCode);
        }

        lock (_told)
        {
            if (!RightsTable.ReachesAll(role) && (answers.Values.Any(answer => answer.Text.Contains("Zenith", StringComparison.Ordinal)) || (answers.TryGetValue("zen", out var zen) && !IsSame(zen, answers["nix"]))))
            {
                _told.Add($"{Locale.WordOf(role)} GET {pattern}: {string.Join(' ', answers.Select(answer => $"{answer.Key} {answer.Value.Status}"))}");
            }

            foreach (var form in answers.Values.SelectMany(answer => Regex.Matches(Regex.Replace(answer.Text, "(?s)<fieldset disabled.*?</form>", ""), "<form method=\"post\" action=\"(?<to>/[^\"?]*)|<a [^>]*href=\"(?<link>/[^\"?#]*)")))
            {
                _offered[role].Add(WebUtility.HtmlDecode(form.Groups["to"].Success ? $"POST {form.Groups["to"].Value}" : $"GET {form.Groups["link"].Value}"));
            }
        }
    }

    // A page of the own account, and of the two that must answer alike; the interface of the group's too.
    private static string[] Asked(Role role, string pattern) => Filled(pattern, "x") == Filled(pattern, "y") ? ["own"]
        : IsApi(pattern) ? role == Role.KeyAccountManager ? Accounts : ["own"]
        : role == Role.Reader ? ["own", "zen", "nix"] : ["own"];

    private static bool IsApi(string pattern) => pattern.StartsWith("/api", StringComparison.Ordinal);

    // The same status, and the code stands there no more often than the one that isn't there: where an answer repeats what was asked.
    private static bool IsSame((HttpStatusCode Status, string Text) zen, (HttpStatusCode Status, string Text) nix) =>
        zen.Status == nix.Status && Regex.Count(zen.Text, "\\bzen\\b") == Regex.Count(nix.Text, "\\bnix\\b");

    private async Task Send(Role role, HttpClient client, IEnumerable<(string Verb, string Pattern)> routes)
    {
        var seal = await Signing.Forgery(client, "/sign-in");
        var bodies = new SchemaBody(JsonDocument.Parse(await client.GetStringAsync(new Uri("/api/v1/openapi.json", UriKind.Relative), TestContext.Current.CancellationToken)).RootElement);
        foreach (var (verb, pattern) in routes)
        {
            using var request = new HttpRequestMessage(new HttpMethod(verb), Filled(pattern, "own"));
            request.Content = IsApi(pattern)
                ? new StringContent(bodies.Of(verb, pattern), Encoding.UTF8, "application/json")
                : new FormUrlEncodedContent(new Dictionary<string, string> { ["__RequestVerificationToken"] = seal });
            using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
            Note(role, verb, pattern, answer.StatusCode);
        }
    }

    private void Note(Role role, string verb, string pattern, HttpStatusCode status)
    {
        lock (_refused)
        {
            if (status == HttpStatusCode.Forbidden)
            {
                (_refused.TryGetValue((verb, pattern), out var known) ? known : _refused[(verb, pattern)] = []).Add(role);
            }
            else if (status >= HttpStatusCode.InternalServerError && verb == "GET")
            {
                _told.Add($"{Locale.WordOf(role)} {verb} {pattern}: {status}");
            }
        }
    }

    private static bool Fits((string Verb, string Pattern) route, string offer) =>
        Regex.IsMatch(offer, $"^{route.Verb} {Regex.Replace(Regex.Escape(route.Pattern).Replace("\\{", "{", StringComparison.Ordinal), @"\{[^}/]*\}", "[^/]+")}$");

    private static IEnumerable<(string Verb, string Pattern)> Routes(WebApplication app) => ((IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null)
        .SelectMany(endpoint => Verbs(endpoint).Select(verb => (Verb: verb, Pattern: "/" + endpoint.RoutePattern.RawText?.TrimStart('/'))))
        .Where(route => !Apart.Contains(route.Pattern) && !route.Pattern.Contains("reference", StringComparison.Ordinal) && !route.Pattern.Contains("_framework", StringComparison.Ordinal) && !route.Pattern.Contains("**", StringComparison.Ordinal)).Distinct();

    // A page is sent nothing: what its forms do has addresses of its own.
    private static IEnumerable<string> Verbs(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods is not { } verbs ? []
        : verbs.Contains("GET") ? ["GET"] : verbs.Where(verb => verb is "POST" or "PUT" or "DELETE");

    private static string Filled(string path, string account) =>
        Regex.Replace(path, @"\{(?<name>\w+)(?<rest>[^}]*)\}", match => match.Groups["rest"].Value.Contains("int", StringComparison.Ordinal) || match.Groups["rest"].Value.Contains("long", StringComparison.Ordinal) ? "1"
            : match.Groups["name"].Value.Equals("name", StringComparison.OrdinalIgnoreCase) || match.Groups["name"].Value == "person" ? (account == "zen" ? "Zoe%20Foreign" : "Eva%20Propia")
            : match.Groups["name"].Value is "login" ? "reader" : account);
}
