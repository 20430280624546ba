using System.Diagnostics;
using System.Globalization;
using Kamino.Acceptance.Tests.Contracts;

namespace Kamino.Acceptance.Tests.Facts;

/// <summary>Real ClickHouse servers that form a cluster, each on ports and in a folder of its own, stopped with the tests.</summary>
internal sealed class ClickHouseCluster : IAsyncDisposable
{
    private static readonly string Program = File.Exists("/usr/sbin/clickhouse-server") ? "/usr/sbin/clickhouse-server" : "/usr/bin/clickhouse-server"; // where Debian puts it, or its maker
    private const string User = "kamino";
    private const string Password = "it's $ecret"; // what has to be written in some way of its own

    // For one statement: a GB is enough for what tests ask, and what a benchmark asks grows with its lines.
    private static readonly long Memory = Math.Max(1_000_000_000, 250 * EqualAnswersTests.SampleLines);

    private static readonly HttpClient Http = new(new SocketsHttpHandler { UseProxy = false });

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kamino-clickhouse-");
    private readonly IReadOnlyList<Node> _nodes;

    private ClickHouseCluster(int shards) => _nodes = [.. Enumerable.Range(0, shards).Select(_ => new Node(FreePort.Next(), FreePort.Next(), FreePort.Next()))];

    public static bool IsInstalled { get; } = File.Exists(Program);

    /// <summary>How each workspace gets a database of its own on it.</summary>
    public string EachWorkspace => Address("{workspace}");

    /// <summary>How a database on it is reached.</summary>
    public string Address(string database) =>
        $"clickhouse://{User}:{Uri.EscapeDataString(Password)}@{string.Join(',', _nodes.Select(node => node.Name))}/{database}?cluster=kamino";

    /// <summary>How a server is called where somebody reads it.</summary>
    public string Name(int shard) => _nodes[shard].Name;

    public static async Task<ClickHouseCluster> Start(int shards)
    {
        Assert.True(IsInstalled, "ClickHouse isn't installed; ./test does it (apt-get install clickhouse-server).");
        var cluster = new ClickHouseCluster(shards);
        for (var shard = 0; shard < shards; shard++)
        {
            cluster.Begin(shard);
        }

        await Task.WhenAll(cluster._nodes.Select(node => Answers(node)));
        return cluster;
    }

    /// <summary>Ends a server as a power cut would.</summary>
    public async Task Kill(int shard)
    {
        if (_nodes[shard].Process is { } process)
        {
            process.Kill();
            await process.WaitForExitAsync();
            _nodes[shard].Process = null;
        }
    }

    /// <summary>Starts a server again where it was.</summary>
    public async Task Revive(int shard)
    {
        Begin(shard);
        await Answers(_nodes[shard]);
    }

    /// <summary>Asks one server something.</summary>
    public async Task<string> Ask(int shard, string sql)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"http://{_nodes[shard].Name}/") { Content = new StringContent(sql) };
        request.Headers.Add("X-ClickHouse-User", User);
        request.Headers.Add("X-ClickHouse-Key", Password);
        using var answer = await Http.SendAsync(request);
        return (await answer.Content.ReadAsStringAsync()).Trim();
    }

    public async ValueTask DisposeAsync()
    {
        for (var shard = 0; shard < _nodes.Count; shard++)
        {
            await Kill(shard);
        }

        _folder.Delete(true);
    }

    // The watcher stops the server where the tests end without doing so.
    private void Begin(int shard)
    {
        var folder = _folder.CreateSubdirectory(string.Create(CultureInfo.InvariantCulture, $"{shard}"));
        File.WriteAllText(Path.Combine(folder.FullName, "config.xml"), Configuration(shard, folder.FullName));
        File.WriteAllText(Path.Combine(folder.FullName, "users.xml"), Users());
        var command = $"exec {Program} --config-file={folder.FullName}/config.xml >/dev/null 2>&1";
        _nodes[shard].Process = Process.Start(new ProcessStartInfo("sh", ["-c", command]) { WorkingDirectory = folder.FullName });
        Process.Start(new ProcessStartInfo("sh", ["-c", $"while [ -d /proc/{_nodes[shard].Process?.Id} ] && [ -d /proc/{Environment.ProcessId} ]; do sleep 1; done; [ -d /proc/{Environment.ProcessId} ] || kill -9 {_nodes[shard].Process?.Id} 2>/dev/null; [ -d /proc/{Environment.ProcessId} ] || rm -rf {_folder.FullName}"]))?.Dispose();
    }

    private string Configuration(int shard, string folder)
    {
        var shards = string.Concat(_nodes.Select(node => $"<shard><replica><host>127.0.0.1</host><port>{node.Native}</port><user>{User}</user><password>{Xml(Password)}</password></replica></shard>"));
        return $"""
            <?xml version="1.0"?>
            <yandex>
              <logger><level>warning</level><log>{folder}/server.log</log><errorlog>{folder}/errors.log</errorlog></logger>
              <http_port>{_nodes[shard].Port}</http_port><tcp_port>{_nodes[shard].Native}</tcp_port><interserver_http_port>{_nodes[shard].Between}</interserver_http_port>
              <interserver_http_host>127.0.0.1</interserver_http_host><listen_host>127.0.0.1</listen_host><keep_alive_timeout>10</keep_alive_timeout>
              <uncompressed_cache_size>16777216</uncompressed_cache_size><mark_cache_size>16777216</mark_cache_size>
              <path>{folder}/data/</path><tmp_path>{folder}/scratch/</tmp_path><user_files_path>{folder}/files/</user_files_path><format_schema_path>{folder}/schemas/</format_schema_path>
              <users_config>users.xml</users_config><default_profile>default</default_profile><default_database>default</default_database><timezone>UTC</timezone>
              <remote_servers><kamino>{shards}</kamino></remote_servers>
            </yandex>
            """;
    }

    private static string Users() =>
        $"""
        <?xml version="1.0"?>
        <yandex>
          <profiles><default><max_memory_usage>{Memory.ToString(CultureInfo.InvariantCulture)}</max_memory_usage><max_threads>2</max_threads><skip_unavailable_shards>1</skip_unavailable_shards></default></profiles>
          <users>
            <default><password></password><networks><ip>127.0.0.1</ip></networks><profile>default</profile><quota>default</quota></default>
            <{User}><password>{Xml(Password)}</password><networks><ip>127.0.0.1</ip></networks><profile>default</profile><quota>default</quota></{User}>
          </users>
          <quotas><default><interval><duration>3600</duration><queries>0</queries><errors>0</errors><result_rows>0</result_rows><read_rows>0</read_rows><execution_time>0</execution_time></interval></default></quotas>
        </yandex>
        """;

    private static string Xml(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);

    private static async Task Answers(Node node)
    {
        for (var tries = 0; ; tries++)
        {
            try
            {
                using var answer = await Http.GetAsync($"http://{node.Name}/ping");
                return;
            }
            catch (HttpRequestException) when (tries < 600)
            {
                await Task.Delay(50);
            }
        }
    }

    private sealed record Node(int Port, int Native, int Between)
    {
        public Process? Process { get; set; }

        public string Name => string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{Port}");
    }
}
