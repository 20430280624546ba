using System.Data.Common;
using Kamino.Acceptance.Tests.Records;
using Kamino.Storage;
using Kamino.Storage.Records;
using Kamino.UseCases.Quantities;

[assembly: AssemblyFixture(typeof(TestRecords))]

namespace Kamino.Acceptance.Tests.Records;

/// <summary>Where the tests keep records: in SQLite, or with <c>KAMINO_TEST_RECORDS=postgres</c> all of them on PostgreSQL, each workspace in a schema of its own.</summary>
public sealed class TestRecords : IAsyncLifetime
{
    private readonly SemaphoreSlim _turn = new(1);
    private PostgresServer? _server;

    /// <summary>Whether every workspace's records are on PostgreSQL.</summary>
    public static bool AreOnPostgres { get; } = Environment.GetEnvironmentVariable("KAMINO_TEST_RECORDS") == "postgres";

    /// <summary>The records of a workspace as its own engine has them, without Kamino between; open.</summary>
    public static DbConnection Open(string workspace) => Engine(workspace).Connect();

    /// <summary>Where a workspace's records are.</summary>
    internal static IRecordsEngine Engine(string workspace) => RecordsPlace.Of(new Workspace(workspace), WorkspaceSettings.OfEnvironment());

    /// <summary>How an empty schema is reached.</summary>
    public async Task<string> Postgres() => (await Server()).Connection($"kamino_{Guid.NewGuid():N}");

    public async ValueTask InitializeAsync()
    {
        if (AreOnPostgres)
        {
            Environment.SetEnvironmentVariable("KAMINO_RECORDS", (await Server()).EachWorkspace);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }

        _turn.Dispose();
    }

    private async Task<PostgresServer> Server()
    {
        await _turn.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            return _server ??= await PostgresServer.Start();
        }
        finally
        {
            _turn.Release();
        }
    }
}
