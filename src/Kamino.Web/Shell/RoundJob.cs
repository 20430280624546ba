using Kamino.Core.Rights;
using Kamino.UseCases.Quantities;
using Kamino.UseCases.Rights;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Kamino.Web.Shell;

/// <summary>Work that comes round again and again while the host runs; where several serve one workspace, one of them does it.</summary>
/// <param name="pause">Between two rounds.</param>
/// <param name="scopes">Makes the use cases.</param>
/// <param name="log">Told when a round fails.</param>
internal abstract class RoundJob(TimeSpan pause, IServiceScopeFactory scopes, ILogger log) : BackgroundService
{
    private static readonly Action<ILogger, string, Exception?> Failed = LoggerMessage.Define<string>(LogLevel.Error, new EventId(1), "{Job} failed; it is tried again.");

    /// <summary>One round.</summary>
    protected abstract Task Round(IServiceProvider useCases, CancellationToken ct);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(pause);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await Try(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host stops.
        }
    }

    // A round that fails (a full disk, a database that is busy) is no reason to do nothing any more.
    private async Task Try(CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            if (!await scope.ServiceProvider.GetRequiredService<ITurns>().IsOurs(ct))
            {
                return;
            }

            using var program = scope.ServiceProvider.GetRequiredService<IAsker>().Begin(Asker.Program);
            using var work = Work.Begin(Work.Job, GetType().Name);
            await Round(scope.ServiceProvider, ct);
            work.Done();
        }
        catch (Exception failed) when (failed is not OperationCanceledException)
        {
            Failed(log, GetType().Name, failed);
        }
    }
}
