using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Kamino.Acceptance.Tests.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Kamino.Acceptance.Tests.Rights;

[Collection("KAMINO_PASSWORD")] // one environment for all of the process
public sealed class ReachTests : IDisposable
{
    private static readonly string[] Bought = ["own", "plant", "zen"];
    private const string Accounts = "code,name,group,seller\nown,Propia SA,,Ana\ngrp,Grupo Norte,,Luis\nplant,Planta Norte,grp,Luis\nzen,Zenith Foreign,,Luis\n";

    private readonly CommandLine _kamino = new();

    [Fact]
    public async Task P01_P02_P03_H09_by_command_somebody_sees_their_own_and_their_groups_and_nothing_of_others()
    {
        await Company();
        // Own by seller, the group that she was given and what is below it; totals are made of those
        var seen = await _kamino.Ask("accounts", "--user", "ana");
        Assert.Equal(["own", "plant"], seen.EnumerateArray().Select(row => row.GetProperty("account").GetString()).Order());
        Assert.Equal(["own"], (await _kamino.Ask("accounts", "--group-level", "group", "--user", "ana")).EnumerateArray().Select(row => row.GetProperty("account").GetString()).Where(code => code == "own"));
        foreach (var command in new[] { "matrix", "concentration", "profitability", "rhythm", "signals", "programme", "rfm", "whitespace" })
        {
            var ended = await _kamino.Run(command, "--json", "--user", "ana");
            Assert.DoesNotContain("zen", ended.Output, StringComparison.OrdinalIgnoreCase);
            Assert.True(ended.Code is 0 or 1, $"{command} ended with {ended.Code}: {ended.Errors}");
        }

        Assert.Contains("zen", (await _kamino.Run("matrix", "--json")).Output, StringComparison.Ordinal);
        // One that isn't hers and one that isn't there answer alike
        foreach (var command in new[] { "group", "lines", "explain" })
        {
            var (foreign, nowhere) = (await _kamino.Run(command, "zen", "--user", "ana"), await _kamino.Run(command, "nix", "--user", "ana"));
            Assert.Equal((nowhere.Code, nowhere.Errors, nowhere.Output), (foreign.Code, foreign.Errors.Replace("zen", "nix", StringComparison.Ordinal), foreign.Output.Replace("zen", "nix", StringComparison.Ordinal)));
        }

        // And each is in reach for a reason that is told, to her and to whoever manages users, and to nobody else
        var why = await _kamino.Ask("user", "why", "ana", "plant");
        Assert.Equal(("given", "grp"), (why.GetProperty("accounts")[0].GetProperty("reasons")[0].GetProperty("cause").GetString(), why.GetProperty("accounts")[0].GetProperty("reasons")[0].GetProperty("through").GetString()));
        Assert.Equal((1, 0), ((await _kamino.Ask("user", "why", "ana", "own", "--user", "ana")).GetProperty("count").GetInt32(), (await _kamino.Ask("user", "why", "ana", "zen")).GetProperty("count").GetInt32()));
        Assert.Equal(1, (await _kamino.Run("user", "why", "root", "--user", "ana")).Code);
        // When the plant leaves the group, it is out at once; when another changes hands, it is in
        await _kamino.Ask("import", "accounts", _kamino.File("moved.csv", "code,group,seller\nplant,zen,Luis\nzen,,Ana\n"));
        Assert.Equal(["own", "plant", "zen"], (await _kamino.Ask("accounts", "--user", "ana")).EnumerateArray().Select(row => row.GetProperty("account").GetString()).Order());
    }

    [Fact]
    public async Task P03_P05_by_command_a_right_that_somebody_lacks_ends_with_4_and_a_field_that_they_may_not_see_is_null()
    {
        await Company();
        await _kamino.Ask("user", "add", "lee", "--role", "reader", "--all-accounts");
        var row = (await _kamino.Ask("accounts", "--user", "lee"))[0];
        Assert.Equal((JsonValueKind.Null, "not_visible"), (row.GetProperty("cost").ValueKind, row.GetProperty("cost_why").GetString()));
        Assert.Equal((JsonValueKind.Null, "not_visible"), (row.GetProperty("margin").ValueKind, row.GetProperty("margin_why").GetString()));
        Assert.NotEqual(JsonValueKind.Null, (await _kamino.Ask("accounts"))[0].GetProperty("cost").ValueKind);
        // A score that rests on margins tells none: its factors say so, and the score comes in steps
        var (told, exact) = (await _kamino.Ask("explain", "own", "--user", "lee"), await _kamino.Ask("explain", "own"));
        var (hidden, open) = (Factors(told), Factors(exact));
        Assert.All(hidden.Where(factor => factor.GetProperty("measure").GetString() is "margin" or "margin_share"), factor => Assert.Equal((JsonValueKind.Null, JsonValueKind.Null, 0.0), (factor.GetProperty("value").ValueKind, factor.GetProperty("score").ValueKind, factor.GetProperty("contribution").GetDouble())));
        Assert.Contains(open, factor => factor.GetProperty("measure").GetString() is "margin" or "margin_share");
        var score = told.GetProperty("attractiveness").GetProperty("total").GetDouble();
        Assert.Equal((Math.Round(score), score), (score, told.GetProperty("place").GetProperty("attractiveness").GetDouble()));
        Assert.Equal(exact.GetProperty("place").GetProperty("quadrant").ToString(), told.GetProperty("place").GetProperty("quadrant").ToString());
        Assert.Equal("not_visible", told.GetProperty("place").GetProperty("hold_rate_why").GetString());
        Assert.Equal(4, (await _kamino.Run("matrix", "--cut", "capacity", "--capacity", "1", "--user", "lee")).Code);
        var file = _kamino.File("more.csv", "date,document,account,net\n2024-05-05,9,own,1\n");
        var refused = new[]
        {
            new[] { "export", "accounts", "--to", _kamino.File("out.csv", "") }, ["export", "matrix", "--to", file + ".csv"], ["matrix", "--xlsx", file + ".xlsx"], ["import", "ledger", file], ["import", "accounts", file], ["settings", "set", "our_name=X"], ["models", "list"], ["doctor"], ["user", "list"],
        };
        foreach (var command in refused)
        {
            var ended = await _kamino.Run([.. command, "--user", "lee"]);
            Assert.True(ended.Code == (command[0] == "models" ? 0 : 4), $"{string.Join(' ', command)} ended with {ended.Code}: {ended.Errors}");
        }
    }

    [Fact]
    public async Task P02_no_address_answers_somebody_who_is_not_signed_in()
    {
        await Company();
        await using var app = Web.Setup.Build(_kamino.Workspace, "http://127.0.0.1:0");
        await app.StartAsync(TestContext.Current.CancellationToken);
        using var nobody = Signing.Client(app);
        var answered = new List<string>();
        foreach (var (pattern, foreign) in Addresses(app))
        {
            var (status, _) = await Get(nobody, foreign);
            if (status is not (HttpStatusCode.Redirect or HttpStatusCode.Unauthorized))
            {
                answered.Add($"{pattern}: {status}; only AllowAnonymous and OpenBySecret open an address");
            }
        }

        Assert.True(answered.Count == 0, string.Join('\n', answered));
    }

    public void Dispose() => _kamino.Dispose();

    private async Task Company()
    {
        await _kamino.Ask("import", "accounts", _kamino.File("accounts.csv", Accounts));
        await _kamino.Ask("import", "ledger", _kamino.File("ledger.csv", "date,document,account,product,net,cost\n" + string.Concat(Enumerable.Range(1, 9).SelectMany(month => Bought
            .Select((code, place) => FormattableString.Invariant($"2024-0{month}-05,{month}{place},{code},P{place},{(place + 1) * 1000 + month},{(place + 1) * 600}\n"))))));
        await _kamino.Ask("matrix");
        Environment.SetEnvironmentVariable("KAMINO_PASSWORD", Signing.Password);
        await _kamino.Ask("user", "add", "root", "--role", "administrator");
        await _kamino.Ask("user", "add", "ana", "--name", "Ana", "--role", "key_account_manager", "--group", "grp");
    }

    private static List<JsonElement> Factors(JsonElement explained) => [.. explained.GetProperty("attractiveness").GetProperty("factors").EnumerateArray()];

    private static IEnumerable<(string Pattern, string Foreign)> Addresses(WebApplication app) => ((IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null && endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("GET") == true)
        .Select(endpoint => "/" + endpoint.RoutePattern.RawText?.TrimStart('/')).Where(path => !path.Contains("reference", StringComparison.Ordinal) && !path.Contains("_framework", StringComparison.Ordinal) && !path.Contains("**", StringComparison.Ordinal) && !path.Contains("openapi", StringComparison.Ordinal)).Distinct()
        .Select(path => (path, Filled(path, "zen", "1", "Eva%20Secreta")));

    private static string Filled(string path, string account, string number, string name) =>
        Regex.Replace(path, @"\{(?<name>\w+)(?<rest>[^}]*)\}", match => match.Groups["rest"].Value.Contains("int", StringComparison.Ordinal) || match.Groups["rest"].Value.Contains("long", StringComparison.Ordinal) ? number
            : match.Groups["name"].Value.Equals("name", StringComparison.OrdinalIgnoreCase) || match.Groups["name"].Value == "person" ? name : account);

    private static async Task<(HttpStatusCode Status, string Text)> Get(HttpClient client, string path)
    {
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
