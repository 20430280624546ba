using System.Diagnostics;
using System.Globalization;
using Kamino.Acceptance.Tests.Contracts;
using Npgsql;

namespace Kamino.Acceptance.Tests.Records;

/// <summary>A real PostgreSQL server on a port and a folder of its own, stopped with the tests.</summary>
internal sealed class PostgresServer : IAsyncDisposable
{
    private const string Account = "postgres";

    // The database sorts as people do, so that whoever counts on its order is found out; and what is lost in a power cut is no loss here.
    private const string Kept = "-c listen_addresses=127.0.0.1 -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=400 -c autovacuum=off";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kamino-postgres-");
    private readonly int _port = FreePort.Next();

    private PostgresServer()
    {
    }

    /// <summary>Where the programs are; <c>null</c> where there are none.</summary>
    public static string? Programs { get; } = Directory.Exists("/usr/lib/postgresql")
        ? Directory.EnumerateDirectories("/usr/lib/postgresql").Order(StringComparer.Ordinal).Select(version => Path.Combine(version, "bin")).LastOrDefault(bin => File.Exists(Path.Combine(bin, "initdb")))
        : null;

    /// <summary>How each workspace gets a schema of its own on it.</summary>
    public string EachWorkspace => Connection("{workspace}");

    /// <summary>How a schema on it is reached.</summary>
    public string Connection(string schema) =>
        string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={_port};Database=postgres;Username=kamino;Search Path={schema};Maximum Pool Size=20;Connection Idle Lifetime=4;Connection Pruning Interval=2");

    public static async Task<PostgresServer> Start()
    {
        Assert.True(Programs is not null, "PostgreSQL isn't installed; ./test does it (apt-get install postgresql).");
        var server = new PostgresServer();
        await Run($"chown -R {Account} {server._folder.FullName}", isPlain: true);
        await Run($"{Programs}/initdb -D {server._folder.FullName}/data -U kamino -A trust -E UTF8 --locale=C.UTF-8 --locale-provider=icu --icu-locale=en-US --no-sync");
        await server.Begin();
        return server;
    }

    /// <summary>Starts it again where it was.</summary>
    public async Task Begin()
    {
        // The watcher stops the server where the tests end without doing so.
        var watched = $"{Programs}/postgres -D {_folder.FullName}/data -p {_port} -k {_folder.FullName} {Kept} & pid=$!; while kill -0 $pid && [ -d /proc/{Environment.ProcessId} ]; do sleep 1; done; kill -INT $pid";
        _ = Begin(watched);
        await Answers();
    }

    /// <summary>Ends it as a power cut would.</summary>
    public Task Stop() => Run($"{Programs}/pg_ctl stop -D {_folder.FullName}/data -m immediate");

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        await Stop();
        _folder.Delete(true);
    }

    private async Task Answers()
    {
        for (var tries = 0; ; tries++)
        {
            try
            {
                await using var connection = new NpgsqlConnection(Connection("public"));
                await connection.OpenAsync();
                return;
            }
            catch (NpgsqlException) when (tries < 1200)
            {
                await Task.Delay(50);
            }
        }
    }

    private static async Task Run(string command, bool isPlain = false)
    {
        using var process = Begin(command, isPlain);
        var said = await process.StandardOutput.ReadToEndAsync() + await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0 && !isPlain)
        {
            throw new InvalidOperationException($"{command}: {said}");
        }
    }

    // PostgreSQL doesn't run as root: root lends it the account that its package made.
    private static Process Begin(string command, bool isPlain = false)
    {
        var start = new ProcessStartInfo(Environment.IsPrivilegedProcess && !isPlain ? "setpriv" : "sh") { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = "/tmp" };
        string[] who = Environment.IsPrivilegedProcess && !isPlain ? [$"--reuid={Account}", $"--regid={Account}", "--clear-groups", "sh"] : [];
        foreach (var argument in who.Concat(["-c", command]))
        {
            start.ArgumentList.Add(argument);
        }

        return Process.Start(start) ?? throw new InvalidOperationException($"{command} didn't start.");
    }
}
