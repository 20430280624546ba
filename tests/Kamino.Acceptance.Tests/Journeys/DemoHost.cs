using Kamino.Core.Sample;
using Kamino.UseCases.Portfolio;
using Kamino.UseCases.Sample;
using Microsoft.Extensions.DependencyInjection;

namespace Kamino.Acceptance.Tests.Journeys;

/// <summary>The web host over the sample company.</summary>
public sealed class DemoHost : IAsyncLifetime
{
    private readonly RunningHost _host = new();

    /// <summary>Where it listens.</summary>
    public string Address => _host.Address;

    /// <inheritdoc cref="RunningHost.Get"/>
    public Task<HttpResponseMessage> Get(string path, string language = "es-CO") => _host.Get(path, language);

    public async ValueTask InitializeAsync()
    {
        await _host.InitializeAsync();
        await _host.Services.GetRequiredService<MakeDemo>().In(
            Path.Combine(_host.Workspace, "sample"), new SampleSettings(12_000, 120), new Progress<DemoStep>(), TestContext.Current.CancellationToken);
        foreach (var day in new[] { new DateOnly(2006, 6, 30), (DateOnly?)null })
        {
            await _host.Services.GetRequiredService<Snapshots>().Take(new PortfolioQuery(day), "Ana Ruiz", TestContext.Current.CancellationToken);
        }
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();
}
