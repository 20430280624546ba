using Kamino.UseCases.Plans;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Kamino.Web.Plans;

/// <summary>Queues the day's reminders while the host runs. Several hosts may run: a mail of a day is queued once.</summary>
/// <param name="scopes">Makes the use cases.</param>
/// <param name="log">Told when a round fails.</param>
internal sealed class ReminderJob(IServiceScopeFactory scopes, ILogger<ReminderJob> log) : BackgroundService
{
    private static readonly Action<ILogger, Exception?> Failed = LoggerMessage.Define(LogLevel.Error, new EventId(1), "Queuing reminders failed; it is tried again.");
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(10);

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

    // A round that fails (a database that is busy) is no reason to remind nobody any more.
    private async Task Round(CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<SendReminders>().Queue(ct);
        }
        catch (Exception failed) when (failed is not OperationCanceledException)
        {
            Failed(log, failed);
        }
    }
}
