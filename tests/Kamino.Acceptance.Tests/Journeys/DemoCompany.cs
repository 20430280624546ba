using Kamino.Acceptance.Tests.Journeys;
using Kamino.Core.Sample;
using Kamino.UseCases.Portfolio;
using Kamino.UseCases.Sample;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

[assembly: AssemblyFixture(typeof(DemoCompany))]

// Half of what a test does is waiting: for a browser, a program, a disk.
[assembly: Xunit.v3.Parallelization(MaxThreads = 4)]

namespace Kamino.Acceptance.Tests.Journeys;

/// <summary>The workspace of the sample company: made once, by the first test that needs it, and copied for each class of tests.</summary>
public sealed class DemoCompany : IAsyncDisposable
{
    private readonly Lazy<Task<RunningHost>> _made = new(Make);

    /// <summary>Copies it into a folder.</summary>
    public async Task CopyTo(string folder)
    {
        var from = (await _made.Value).Workspace;
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var to = Path.Combine(folder, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(to) ?? folder);
            File.Copy(file, to);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_made.IsValueCreated)
        {
            await (await _made.Value).DisposeAsync();
        }
    }

    private static async Task<RunningHost> Make()
    {
        var host = new RunningHost();
        await host.InitializeAsync();
        await host.Services.GetRequiredService<MakeDemo>().In(
            Path.Combine(host.Workspace, "sample"), new SampleSettings(12_000, 120), new Progress<DemoStep>(), CancellationToken.None);
        foreach (var day in new[] { new DateOnly(2006, 6, 30), (DateOnly?)null })
        {
            await host.Services.GetRequiredService<Snapshots>().Take(new PortfolioQuery(day), "Ana Ruiz", CancellationToken.None);
        }

        await host.Stop();
        SqliteConnection.ClearAllPools(); // what is still in the log goes into the file
        return host;
    }
}
