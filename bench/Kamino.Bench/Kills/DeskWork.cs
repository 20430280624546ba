using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Kamino.UseCases.Perception;

namespace Kamino.Bench.Kills;

/// <summary>What somebody who answers for accounts does, and what customers do by the links that they were given.</summary>
internal sealed partial class DeskWork(Desk desk, int survey, Links links, Witness witness, Random random) : IDisposable
{
    private const int LongestPause = 15;

    private readonly List<(int Plan, string Person, int Share)> _shares = [];
    private Sender? _own;
    private Sender? _guest;

    /// <summary>Writes one thing after another until the program is gone.</summary>
    /// <param name="address">Where it listens.</param>
    /// <param name="isDead">Whether it was killed.</param>
    public async Task Until(Uri address, Func<bool> isDead)
    {
        (_own, _guest) = (new Sender(address, desk.Who.Token, witness), new Sender(address, null, witness));
        while (!isDead())
        {
            await Next(Mark());
            await Task.Delay(random.Next(LongestPause));
        }
    }

    public void Dispose()
    {
        _own?.Dispose();
        _guest?.Dispose();
    }

    private Task Next(string mark) => random.Next(10) switch
    {
        0 or 1 => Plan(Any(desk.Plans), mark),
        2 => Review(Any(desk.Plans), mark),
        3 => Person(Any(desk.Accounts), mark),
        4 => Answer(Any(desk.Opportunities), mark),
        5 => Act(Any(desk.Opportunities), mark),
        6 => Open(Any(desk.Accounts), mark),
        7 => Survey(Any(desk.Asked), mark),
        8 when random.Next(3) == 0 && _shares.Count > 0 => Revoke(random.Next(_shares.Count)),
        _ => Share(Any(desk.Plans), mark),
    };

    // Two fields by one request: both or neither.
    private async Task Plan(int plan, string mark) => await Own(
        HttpMethod.Patch, $"/api/v1/plans/{plan}", new { by = desk.Who.Login, changes = new[] { new { path = "ambition", to = mark }, new { path = "sections/summary/text", to = mark } } },
        (new Deed("plan", Number(plan)), $"{mark}|{mark}"));

    // A review is kept with the plan that it puts an action into.
    private async Task Review(int plan, string mark) => await Own(
        HttpMethod.Post, $"/api/v1/plans/{plan}/reviews", new { kind = "actions", by = desk.Who.Login, notes = mark, actions = new[] { new { text = mark } } }, (new Deed("review", mark), $"{plan} with its action"));

    private async Task Person(string account, string mark) => await Own(
        HttpMethod.Put, "/api/v1/people", new { account, name = "Persona " + mark[..2], title = mark, next_step = mark, basis = "contract", keep_until = "2040-12-31" },
        (new Deed("person", $"{account} Persona {mark[..2]}"), $"{mark}|{mark}"));

    private async Task Answer(long opportunity, string mark) => await Own(
        HttpMethod.Post, $"/api/v1/sales/opportunities/{opportunity}/answers?by={desk.Who.Login}", new { situation = mark, problem = mark }, (new Deed("sheet", Number(opportunity)), $"{mark}|{mark}"));

    private async Task Act(long opportunity, string mark) => await Own(
        HttpMethod.Post, $"/api/v1/sales/opportunities/{opportunity}/actions?by={desk.Who.Login}", new { text = mark, due = "2030-05-01", owner = desk.Who.Login, commitment = mark },
        (new Deed("action", mark), string.Create(CultureInfo.InvariantCulture, $"{opportunity} {mark}")));

    private async Task Open(string account, string mark) => await Own(
        HttpMethod.Post, "/api/v1/sales/opportunities", new { account, name = mark, line = "Empaques", value = 25_000, currency = "COP", close = "2030-05-01", owner = desk.Who.Login }, (new Deed("opportunity", mark), $"{account} with its step"));

    // As a person at the customer does: a link, the form with the version that it shows, an answer.
    private async Task Survey(Invitation asked, string mark)
    {
        var made = await Own(HttpMethod.Post, $"/api/v1/surveys/{survey}/links", new { account = asked.Account, person = asked.Person.Name }, (new Deed("link of a survey", mark), ""));
        if (made is not { } told || _guest is null)
        {
            return;
        }

        var path = new Uri(told.GetProperty("address").GetString() ?? "").AbsolutePath;
        links.Add(path);
        var (status, page) = await _guest.Read(path);
        if (status != HttpStatusCode.OK)
        {
            throw new InvalidOperationException($"{path}: {status}");
        }

        var score = 1 + random.Next(10);
        using var form = new FormUrlEncodedContent(Sheet(page, score, mark));
        await _guest.Write(HttpMethod.Post, path, form, (new Deed("survey answer", $"{asked.Account} {asked.Person.Name}"), Value(mark, score)));
    }

    private async Task Share(int plan, string mark)
    {
        var shared = await Own(HttpMethod.Post, $"/api/v1/plans/{plan}/shares", new { person = mark, by = desk.Who.Login, days = 60 }, (new Deed("share", mark), $"{plan} open"));
        if (shared is not { } told)
        {
            return;
        }

        var number = told.GetProperty("share").GetProperty("number").GetInt32();
        _shares.Add((plan, mark, number));
        if (await Own(HttpMethod.Post, $"/api/v1/plans/{plan}/shares/{number}/pass", null, (new Deed("link of a plan", mark), "")) is { } pass)
        {
            links.Add("/p/" + pass.GetProperty("token").GetString(), new Deed("share", mark));
        }
    }

    private async Task Revoke(int at)
    {
        var (plan, person, share) = _shares[at];
        _shares.RemoveAt(at);
        await Own(HttpMethod.Delete, $"/api/v1/plans/{plan}/shares/{share}?by={desk.Who.Login}", null, (new Deed("share", person), $"{plan} taken back"));
    }

    private Task<System.Text.Json.JsonElement?> Own(HttpMethod method, string path, object? body, (Deed, string) write) => (_own ?? throw new InvalidOperationException()).Write(method, path, body, write);

    /// <summary>How a customer's answer is read again.</summary>
    public static string Value(string remark, int score) => string.Create(CultureInfo.InvariantCulture, $"{remark} {score}");

    private static Dictionary<string, string> Sheet(string page, int score, string mark)
    {
        var factors = Factor().Matches(page).Select(found => found.Groups["key"].Value).Distinct().ToList();
        var sheet = factors.Select((key, at) => ("points." + key, at == 0 ? "100" : "0")).Concat(factors.Select(key => ("score.0." + key, Number(score)))).Concat(factors.Select(key => ("score.1." + key, "5")));
        return sheet.Append(("version", Version().Match(page).Groups["version"].Value)).Append(("remark", mark)).ToDictionary(field => field.Item1, field => field.Item2);
    }

    private string Mark() => random.NextInt64().ToString("x16", CultureInfo.InvariantCulture);

    private T Any<T>(IReadOnlyList<T> all) => all[random.Next(all.Count)];

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex("name=\"points\\.(?<key>[^\"]+)\"")]
    private static partial Regex Factor();

    [GeneratedRegex("name=\"version\"[^>]*value=\"(?<version>[0-9]+)\"")]
    private static partial Regex Version();
}
