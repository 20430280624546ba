using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Kamino.Bench.Load;

/// <summary>How hard and how long.</summary>
/// <param name="Reads">Reads in a second.</param>
/// <param name="Writes">Writes in a second.</param>
/// <param name="Minutes">How long.</param>
internal sealed record Pace(int Reads, int Writes, double Minutes);

/// <summary>Many people at once on one server on this machine. Requests start by the clock, whether or not those before them were answered: a slow answer costs everything behind it too.</summary>
internal sealed partial class LoadRun(Uri address, Cast whole, Process server) : IDisposable
{
    private const int Seed = 20070501;
    private static readonly double[] Morning = [0.1, 0.2, 0.4, 0.6, 0.8]; // parts of the pace, half a minute each, in which people come in; they aren't counted

    private const int Different = 24; // each of twelve sellers, and each of the other roles

    private readonly ConcurrentDictionary<string, ConcurrentQueue<double>> _taken = new();
    private readonly ConcurrentDictionary<string, int> _wrong = new();
    private readonly List<HttpClient> _clients = [];
    private readonly StringBuilder _report = new();
    private readonly Random _random = new(Seed);
    private Cast _cast = whole;

    /// <summary>Signs everybody in, asks, and says what it took.</summary>
    public async Task<string> Run(Pace pace)
    {
        await SignIn();
        var style = Style().Match(await _clients[0].GetStringAsync(new Uri("/", UriKind.Relative))).Groups["path"].Value;
        await Paced(new Pace(pace.Reads, 0, 0.25), (_, _) => new Request("static", HttpMethod.Get, style));
        _report.AppendLine(CultureInfo.InvariantCulture, $"A bare static page of the same server at {pace.Reads} a second: p50 {Percentile(_taken["static"], 0.5):0.0} ms, p95 {Percentile(_taken["static"], 0.95):0.0} ms.").AppendLine();
        _taken.Clear();
        await Warm();
        foreach (var part in Morning)
        {
            await Paced(new Pace((int)(pace.Reads * part), (int)(pace.Writes * part), 0.5), (who, random) => Request.Read(who, _cast, random));
        }

        _taken.Clear();
        _wrong.Clear();
        _report.AppendLine("| minute | reads | p50 ms | p95 ms | p99 ms | writes | p50 ms | p95 ms | errors | memory MB |").AppendLine("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |");
        var all = new Dictionary<string, List<double>>();
        for (var minute = 1; minute <= Math.Ceiling(pace.Minutes); minute++)
        {
            await Paced(pace with { Minutes = Math.Min(1, pace.Minutes - minute + 1) }, (who, random) => Request.Read(who, _cast, random));
            Row(minute, all);
        }

        Kinds(all);
        return _report.ToString();
    }

    public void Dispose() => _clients.ForEach(client => client.Dispose());

    private async Task SignIn()
    {
        var reach = new List<Person>();
        foreach (var person in _cast.People)
        {
            var client = new HttpClient(new SocketsHttpHandler { CookieContainer = new CookieContainer(), AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.None, MaxConnectionsPerServer = 6 }) { BaseAddress = address, Timeout = TimeSpan.FromSeconds(60) };
            var page = await client.GetStringAsync(new Uri("/sign-in", UriKind.Relative));
            using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["login"] = person.Login, ["password"] = GrownCompany.Password, ["__RequestVerificationToken"] = Seal().Match(page).Groups["token"].Value });
            using var answer = await client.PostAsync(new Uri("/sign-in", UriKind.Relative), form);
            _clients.Add(answer.StatusCode == HttpStatusCode.Found || answer.StatusCode == HttpStatusCode.SeeOther ? client : throw new InvalidOperationException($"{person.Login} didn't get in: {answer.StatusCode}"));
            reach.Add(person with { Plans = [.. await Numbers(client, person, "/api/v1/plans?limit=500", "plan", "number")], Opportunities = [.. (await Numbers(client, person, "/api/v1/sales/opportunities", "id")).Select(number => (long)number)] });
        }

        _cast = _cast with { People = reach };
    }

    private static async Task<IReadOnlyList<int>> Numbers(HttpClient client, Person person, string path, params string[] steps)
    {
        using var message = new Request("own", HttpMethod.Get, path).Message(person);
        using var answer = await client.SendAsync(message);
        using var read = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        var rows = read.RootElement.ValueKind == JsonValueKind.Array ? read.RootElement : read.RootElement.GetProperty(read.RootElement.TryGetProperty("items", out _) ? "items" : "opportunities");
        return [.. rows.EnumerateArray().Where(row => !row.TryGetProperty("end", out var end) || end.GetString() == "open").Select(row => steps.Aggregate(row, (at, step) => at.GetProperty(step)).GetInt32())];
    }

    // Of everybody who reaches something else, somebody looks once at each kind of page before the clock starts.
    private async Task Warm()
    {
        var random = new Random(Seed);
        for (var i = 0; i < Math.Min(_cast.People.Count, Different); i++)
        {
            Console.Error.Write('.');
            foreach (var request in Enumerable.Range(0, 200).Select(_ => Request.Read(_cast.People[i], _cast, random)).DistinctBy(request => request.Kind))
            {
                await Ask(i, request, Stopwatch.GetTimestamp());
            }
        }

        _taken.Clear();
        foreach (var (wrong, times) in _wrong)
        {
            _report.AppendLine(CultureInfo.InvariantCulture, $"Before the clock started: {wrong}, {times} times.");
        }

        _wrong.Clear();
    }

    private async Task Paced(Pace pace, Func<Person, Random, Request> read)
    {
        var (running, each) = (new List<Task>(), pace.Reads + pace.Writes);
        var writers = Enumerable.Range(0, _cast.People.Count).Where(i => _cast.People[i].Writes).ToArray();
        var (start, count) = (Stopwatch.GetTimestamp(), (long)(pace.Minutes * 60 * each));
        for (var i = 0L; i < count; i++)
        {
            var due = start + (i * Stopwatch.Frequency / each);
            if (Stopwatch.GetElapsedTime(Stopwatch.GetTimestamp(), due) is var early && early > TimeSpan.FromMilliseconds(1))
            {
                await Task.Delay(early);
            }

            var writes = (i + 1) * pace.Writes / each > i * pace.Writes / each; // spread evenly
            var who = writes ? writers[_random.Next(writers.Length)] : _random.Next(_cast.People.Count);
            running.Add(Ask(who, writes ? Request.Write(_cast.People[who], _random) : read(_cast.People[who], _random), due));
        }

        await Task.WhenAll(running);
    }

    private async Task Ask(int who, Request request, long due)
    {
        try
        {
            using var message = request.Message(_cast.People[who]);
            using var answer = await _clients[who].SendAsync(message, HttpCompletionOption.ResponseHeadersRead);
            await Take(who, request, answer);
            if (!IsRight(request, answer.StatusCode))
            {
                _wrong.AddOrUpdate($"{request.Kind} {(int)answer.StatusCode}", 1, (_, times) => times + 1);
            }
        }
        catch (Exception lost) when (lost is HttpRequestException or IOException or TaskCanceledException)
        {
            _wrong.AddOrUpdate($"{request.Kind} {lost.GetType().Name}", 1, (_, times) => times + 1);
        }

        _taken.GetOrAdd(request.Kind, _ => new()).Enqueue(Stopwatch.GetElapsedTime(due).TotalMilliseconds);
    }

    // What a browser asks for besides belongs to the page: it is there when its chart is.
    private async Task Take(int who, Request request, HttpResponseMessage answer)
    {
        if (!request.HasChart || !answer.IsSuccessStatusCode)
        {
            await answer.Content.CopyToAsync(Stream.Null);
        }
        else if (Source().Match(await answer.Content.ReadAsStringAsync()) is { Success: true } source)
        {
            using var chart = new HttpRequestMessage(HttpMethod.Get, WebUtility.HtmlDecode(source.Groups["path"].Value)) { Headers = { { "Accept-Encoding", "gzip" } } };
            using var data = await _clients[who].SendAsync(chart, HttpCompletionOption.ResponseHeadersRead);
            data.EnsureSuccessStatusCode();
            await data.Content.CopyToAsync(Stream.Null);
        }
    }

    // Plans and opportunities are drawn from all of them: of one out of reach it is said, rightly, that there is none.
    private static bool IsRight(Request request, HttpStatusCode status) =>
        (int)status is >= 200 and < 300 || (status == HttpStatusCode.NotFound && request.Kind.Split(' ')[^1] is "plan" or "opportunity");

    private void Row(int minute, Dictionary<string, List<double>> all)
    {
        server.Refresh();
        var (reads, writes) = (Of(false), Of(true));
        var row = string.Create(CultureInfo.InvariantCulture, $"| {minute} | {reads.Count} | {Percentile(reads, 0.5):0.0} | {Percentile(reads, 0.95):0.0} | {Percentile(reads, 0.99):0.0} | {writes.Count} | {Percentile(writes, 0.5):0.0} | {Percentile(writes, 0.95):0.0} | {(_wrong.IsEmpty ? "none" : string.Join(", ", _wrong.Select(wrong => $"{wrong.Key} × {wrong.Value}")))} | {server.WorkingSet64 >> 20} |");
        Console.Error.WriteLine(row);
        _report.AppendLine(row);
        foreach (var (kind, taken) in _taken)
        {
            all.TryAdd(kind, []);
            all[kind].AddRange(taken);
        }

        _taken.Clear();
        _wrong.Clear();
    }

    private void Kinds(Dictionary<string, List<double>> all)
    {
        _report.AppendLine().AppendLine("| asked | times | p50 ms | p95 ms | p99 ms |").AppendLine("| --- | --- | --- | --- | --- |");
        (string, List<double>) Sum(string name, bool writes) => (name, [.. all.Where(pair => IsWrite(pair.Key) == writes).SelectMany(pair => pair.Value)]);
        foreach (var (kind, taken) in all.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => (pair.Key, pair.Value)).Append(Sum("all reads", false)).Append(Sum("all writes", true)))
        {
            _report.AppendLine(CultureInfo.InvariantCulture, $"| {kind} | {taken.Count} | {Percentile(taken, 0.5):0.0} | {Percentile(taken, 0.95):0.0} | {Percentile(taken, 0.99):0.0} |");
        }
    }

    private List<double> Of(bool writes) => [.. _taken.Where(pair => IsWrite(pair.Key) == writes).SelectMany(pair => pair.Value)];

    private static bool IsWrite(string kind) => kind.StartsWith("write ", StringComparison.Ordinal);

    private static double Percentile(IReadOnlyCollection<double> taken, double share)
    {
        var sorted = taken.Order().ToArray();
        return sorted.Length == 0 ? double.NaN : sorted[Math.Min(sorted.Length - 1, (int)(share * sorted.Length))];
    }

    [GeneratedRegex("href=\"(?<path>[^\"]+\\.styles\\.css)\"")]
    private static partial Regex Style();

    [GeneratedRegex("data-source=\"(?<path>[^\"]+)\"")]
    private static partial Regex Source();

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"(?<token>[^\"]+)\"")]
    private static partial Regex Seal();
}
