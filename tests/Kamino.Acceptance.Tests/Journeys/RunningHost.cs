using Kamino.Core.Rights;
using Kamino.UseCases.Rights;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Kamino.Acceptance.Tests.Journeys;

/// <summary>The real web host over a new, empty workspace, on a free loopback port.</summary>
public sealed class RunningHost : IAsyncLifetime
{
    private readonly string _workspace = Directory.CreateTempSubdirectory("kamino-web-").FullName;
    private readonly HttpClient _client = new();
    private WebApplication? _app;

    /// <summary>Where it listens.</summary>
    public string Address => _app?.Urls.First() ?? throw new InvalidOperationException("The host isn't up.");

    /// <summary>Its folder.</summary>
    public string Workspace => _workspace;

    /// <summary>What it is made of. Who takes it asks from then on as the program does: in the host nobody else may do anything without having come in by a door.</summary>
    public IServiceProvider Services
    {
        get
        {
            var services = _app?.Services ?? throw new InvalidOperationException("The host isn't up.");
            _ = services.GetRequiredService<IAsker>().Begin(Asker.Program);
            return services;
        }
    }

    /// <summary>Asks it for a page in a language.</summary>
    public async Task<HttpResponseMessage> Get(string path, string language = "es-CO")
    {
        using var asked = new HttpRequestMessage(HttpMethod.Get, Address + path);
        asked.Headers.AcceptLanguage.ParseAdd(language);
        return await _client.SendAsync(asked, TestContext.Current.CancellationToken);
    }

    public async ValueTask InitializeAsync()
    {
        _app = Web.Setup.Build(_workspace, "http://127.0.0.1:0");
        await _app.StartAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Stops serving; the folder stays.</summary>
    public async Task Stop()
    {
        if (_app is not null)
        {
            await _app.DisposeAsync();
            _app = null;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Stop();
        _client.Dispose();
        for (var tries = 0; Directory.Exists(_workspace); tries++)
        {
            try
            {
                Directory.Delete(_workspace, true);
            }
            catch (IOException) when (tries < 20)
            {
                await Task.Delay(100); // what was under way when the host went down still writes
            }
        }
    }
}
