using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Kamino.UseCases.Ledger;

namespace Kamino.Storage.Facts;

/// <summary>A ClickHouse cluster by its HTTP interface. An answer is whole or there is none: nothing may be left out because a server is away or a limit was met.</summary>
internal sealed class ClickHouseServers(ClickHouseAddress address)
{
    // The answer waits at the server until it is whole, so that its status holds for all of it.
    private const string Whole =
        "wait_end_of_query=1&skip_unavailable_shards=0&join_use_nulls=0&max_query_size=268435456&connect_timeout_with_failover_ms=2000&receive_timeout=60&send_timeout=60"
        + "&timeout_overflow_mode=throw&read_overflow_mode=throw&group_by_overflow_mode=throw&sort_overflow_mode=throw&result_overflow_mode=throw"
        + "&distinct_overflow_mode=throw&set_overflow_mode=throw&join_overflow_mode=throw&transfer_overflow_mode=throw";

    // Groups that would fill a quarter of what a question may take go to disk, and what shards have of them is merged a few at a time.
    private static readonly CompositeFormat Spilled = CompositeFormat.Parse("&distributed_aggregation_memory_efficient=1&max_bytes_before_external_group_by={0}&max_bytes_before_external_sort={0}");

    // An insertion waits until every shard has its part. A server would take a million rows at once, which can be 3 kB of its memory each: they are as many as find room in a quarter of it.
    private static readonly CompositeFormat Inserting = CompositeFormat.Parse("&insert_distributed_sync=1&max_insert_block_size={0}&min_insert_block_size_rows={0}&query=");
    private const ulong RoomOfRow = 4 * 4096;
    private const ulong FewestRows = 16_384;
    private const ulong MostRows = 1_048_576;

    // What the server says when another one is away or can't do what was asked just now; anything else is our defect.
    private static readonly HashSet<int> Away = [81, 159, 164, 192, 193, 194, 195, 198, 202, 209, 210, 241, 242, 243, 252, 279, 291, 497, 516];

    // The other one died in the middle of what it said; the same codes without its words are files that end too early.
    private static readonly HashSet<int> CutOff = [32, 33];
    private static readonly Regex Speaker = new(@"packet from (?<host>[^\s()]+:\d+)", RegexOptions.CultureInvariant);

    private static readonly Regex Code = new(@"Code: (?<code>\d+)", RegexOptions.CultureInvariant);
    private static readonly Regex Host = new(@"\((?<host>[^\s()]+:\d+)[,)]", RegexOptions.CultureInvariant);

    private static readonly HttpClient Http = new(new SocketsHttpHandler
    {
        ConnectTimeout = TimeSpan.FromSeconds(5),
        PooledConnectionIdleTimeout = TimeSpan.FromSeconds(2), // the server closes what is idle for three
        UseProxy = false,
    })
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };

    private static readonly TimeSpan LongestSilence = TimeSpan.FromSeconds(5);

    private Uri? _answering;
    private ulong? _limit;

    public ClickHouseAddress Address => address;

    /// <summary>Asks a question to one server, which asks the others.</summary>
    /// <param name="sql">The question, without a format.</param>
    /// <param name="take">Takes each row while it is there.</param>
    /// <param name="ct">Stops the work.</param>
    /// <exception cref="FactsAwayException">A server is away.</exception>
    public async Task Read(string sql, Action<ClickHouseRow> take, CancellationToken ct)
    {
        var server = await Answering(ct);
        var limit = await Limit(server, ct);
        await Read(server, sql, limit == 0 ? "" : string.Format(CultureInfo.InvariantCulture, Spilled, limit / 4), take, ct); // who has no limit spills as the profile says
    }

    private async Task Read(Uri server, string sql, string settings, Action<ClickHouseRow> take, CancellationToken ct) =>
        await Take(server, settings, new StringContent(sql + " format TabSeparated", Encoding.UTF8), async content => await ClickHouseRow.Read(content, take, ct), ct);

    /// <summary>Saves an answer as it is.</summary>
    /// <param name="sql">The question, with a format.</param>
    /// <param name="tables">Tables that go with it, as CSV files with their columns.</param>
    /// <param name="file">Where to.</param>
    /// <param name="ct">Stops the work.</param>
    public async Task Save(string sql, IReadOnlyList<(string Name, string Columns, string File)> tables, string file, CancellationToken ct)
    {
        using var form = new MultipartFormDataContent();
        foreach (var table in tables)
        {
            form.Add(new StreamContent(File.OpenRead(table.File)), table.Name, table.Name);
        }

        var columns = string.Concat(tables.Select(table => $"&{table.Name}_format=CSV&{table.Name}_structure={Uri.EscapeDataString(table.Columns)}"));
        await Take(await Answering(ct), $"{columns}&query={Uri.EscapeDataString(sql)}", tables.Count > 0 ? form : new StringContent(""), async content =>
        {
            await using var target = File.Create(file);
            await content.CopyToAsync(target, ct);
        }, ct);
    }

    /// <summary>Runs a statement on one server.</summary>
    public async Task Run(string sql, CancellationToken ct) => await Run(await Answering(ct), sql, ct);

    /// <summary>Runs a statement on a server.</summary>
    /// <param name="server">Which.</param>
    /// <param name="sql">The statement.</param>
    /// <param name="ct">Stops the work.</param>
    /// <param name="database">In which database; none where it is still to be made.</param>
    public Task Run(Uri server, string sql, CancellationToken ct, bool database = true) =>
        Take(server, "&insert_distributed_sync=1", new StringContent(sql, Encoding.UTF8), _ => Task.CompletedTask, ct, database);

    /// <summary>Inserts a file of CSV.</summary>
    /// <param name="sql">The insertion, with its format.</param>
    /// <param name="file">The rows.</param>
    /// <param name="ct">Stops the work.</param>
    public async Task Insert(string sql, string file, CancellationToken ct)
    {
        var server = await Answering(ct);
        var limit = await Limit(server, ct);
        await using var rows = File.OpenRead(file);
        await Take(server, string.Format(CultureInfo.InvariantCulture, Inserting, limit == 0 ? MostRows : Math.Clamp(limit / RoomOfRow, FewestRows, MostRows)) + Uri.EscapeDataString(sql), new StreamContent(rows), _ => Task.CompletedTask, ct);
    }

    /// <summary>The servers that don't answer, as somebody reads them; <c>null</c> where all do.</summary>
    public async Task<string?> Silent(CancellationToken ct)
    {
        var answers = await Task.WhenAll(address.Servers.Select(async server => (Server: server, Answers: await Answers(server, ct))));
        var silent = answers.Where(answer => !answer.Answers).Select(answer => Name(answer.Server)).ToList();
        return silent.Count > 0 ? string.Join(", ", silent) : null;
    }

    /// <summary>How a server is called where somebody reads it.</summary>
    public static string Name(Uri server) => server.Authority;

    // How much memory a question may take; nothing where it may take all.
    private async Task<ulong> Limit(Uri server, CancellationToken ct)
    {
        if (_limit is { } known)
        {
            return known;
        }

        var limit = 0UL;
        await Read(server, "select toUInt64(value) from system.settings where name = 'max_memory_usage'", "", row => limit = row.Number(0), ct);
        _limit = limit;
        return limit;
    }

    // Whichever server answers first in their order is asked until it fails.
    private async Task<Uri> Answering(CancellationToken ct)
    {
        if (_answering is { } known)
        {
            return known;
        }

        foreach (var server in address.Servers)
        {
            if (await Answers(server, ct))
            {
                return _answering = server;
            }
        }

        throw new FactsAwayException(string.Join(", ", address.Servers.Select(Name)), "no answer");
    }

    private static async Task<bool> Answers(Uri server, CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(LongestSilence);
        try
        {
            using var answer = await Http.GetAsync(new Uri(server, "ping"), patience.Token);
            return answer.IsSuccessStatusCode;
        }
        catch (Exception silent) when (silent is HttpRequestException || (silent is OperationCanceledException && !ct.IsCancellationRequested))
        {
            return false;
        }
    }

    private async Task Take(Uri server, string more, HttpContent content, Func<Stream, Task> take, CancellationToken ct, bool database = true)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(server, $"?{Whole}{(database ? "&database=" + address.Database : "")}{more}")) { Content = content };
        request.Headers.Add("X-ClickHouse-User", address.User);
        request.Headers.Add("X-ClickHouse-Key", address.Password);
        try
        {
            using var answer = await Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ct);
            if (answer.StatusCode != HttpStatusCode.OK)
            {
                throw await Refusal(server, await answer.Content.ReadAsStringAsync(ct), ct);
            }

            await using var body = await answer.Content.ReadAsStreamAsync(ct);
            await take(body);
        }
        catch (Exception broken) when (broken is HttpRequestException or HttpIOException)
        {
            _answering = null;
            throw new FactsAwayException(await Silent(ct) ?? Name(server), broken.GetBaseException().Message, broken);
        }
    }

    private async Task<Exception> Refusal(Uri server, string said, CancellationToken ct)
    {
        var line = said.Split('\n')[0].Trim();
        var code = Code.Match(line) is { Success: true } found ? int.Parse(found.Groups["code"].ValueSpan, CultureInfo.InvariantCulture) : 0;
        var speaker = Speaker.Match(line);
        return Away.Contains(code) || (CutOff.Contains(code) && speaker.Success)
            ? new FactsAwayException(await Silent(ct) ?? (speaker.Success ? speaker : Host.Match(line)) switch { { Success: true } named => named.Groups["host"].Value, _ => Name(server) }, line)
            : new InvalidOperationException($"{Name(server)}: {line}");
    }
}
