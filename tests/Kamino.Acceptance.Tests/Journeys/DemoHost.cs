namespace Kamino.Acceptance.Tests.Journeys;

/// <summary>The web host over a copy of the sample company.</summary>
public sealed class DemoHost(DemoCompany company) : IAsyncLifetime
{
    private readonly RunningHost _host = new();

    /// <summary>Where it listens.</summary>
    public string Address => _host.Address;

    /// <inheritdoc cref="RunningHost.Get"/>
    public Task<HttpResponseMessage> Get(string path, string language = "es-CO") => _host.Get(path, language);

    public async ValueTask InitializeAsync()
    {
        await company.CopyTo(_host.Workspace);
        await _host.InitializeAsync();
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();
}
