using Kamino.UseCases.Perception;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Kamino.Web.Perception;

/// <summary>Sends the mail that is due, and closes surveys whose last day is over, while the host runs. Several hosts may run: each mail is claimed by one.</summary>
/// <param name="scopes">Makes the use cases.</param>
/// <param name="log">Told when a round fails.</param>
internal sealed class OutboxJob(IServiceScopeFactory scopes, ILogger<OutboxJob> log) : BackgroundService
{
    private static readonly Action<ILogger, Exception?> Failed = LoggerMessage.Define(LogLevel.Error, new EventId(1), "Sending mail failed; it is tried again.");
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await Round(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host stops.
        }
    }

    // A round that fails (a full disk, a database that is busy) is no reason to send nothing any more.
    private async Task Round(CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<CloseSurvey>().Due(ct);
            await scope.ServiceProvider.GetRequiredService<SendOutbox>().Run(ct);
        }
        catch (Exception failed) when (failed is not OperationCanceledException)
        {
            Failed(log, failed);
        }
    }
}
