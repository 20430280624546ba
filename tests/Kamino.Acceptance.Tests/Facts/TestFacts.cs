using Kamino.Acceptance.Tests.Facts;

[assembly: AssemblyFixture(typeof(TestFacts))]

namespace Kamino.Acceptance.Tests.Facts;

/// <summary>What serves the tests' lines: DuckDB, or with <c>KAMINO_TEST_FACTS=clickhouse</c> for all of them a cluster of two servers, each workspace in a database of its own.</summary>
public sealed class TestFacts : IAsyncLifetime
{
    private readonly SemaphoreSlim _turn = new(1);
    private ClickHouseCluster? _cluster;

    /// <summary>Whether every workspace's lines are served by a cluster.</summary>
    public static bool AreOnClickHouse { get; } = Environment.GetEnvironmentVariable("KAMINO_TEST_FACTS") == "clickhouse";

    public async ValueTask InitializeAsync()
    {
        if (AreOnClickHouse)
        {
            Environment.SetEnvironmentVariable("KAMINO_FACTS", (await Cluster()).EachWorkspace);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_cluster is not null)
        {
            await _cluster.DisposeAsync();
        }

        _turn.Dispose();
    }

    /// <summary>Two servers that nobody stops.</summary>
    internal async Task<ClickHouseCluster> Cluster()
    {
        await _turn.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            return _cluster ??= await ClickHouseCluster.Start(2);
        }
        finally
        {
            _turn.Release();
        }
    }
}
