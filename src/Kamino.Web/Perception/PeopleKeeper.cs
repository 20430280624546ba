using Kamino.Core.Rights;
using Kamino.UseCases.Perception;
using Kamino.UseCases.Quantities;
using Kamino.UseCases.Rights;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Kamino.Web.Perception;

/// <summary>Once a day, notes how accounts stand and erases everybody whose last day is over: at the start of the host, and then daily while it serves.</summary>
/// <param name="scopes">Makes what it needs.</param>
/// <param name="clock">What time it is.</param>
/// <param name="log">Where a failure is written down; the next day tries again.</param>
internal sealed class PeopleKeeper(IServiceScopeFactory scopes, TimeProvider clock, ILogger<PeopleKeeper> log) : BackgroundService
{
    private const string By = "kamino";

    private static readonly Action<ILogger, Exception?> Failed =
        LoggerMessage.Define(LogLevel.Error, new EventId(1, nameof(Failed)), "People whose last day is over couldn't be erased; the next run tries again");

    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Day, clock);
        try
        {
            do
            {
                await Run(stoppingToken);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException)
        {
            // the host ends; its next start runs anew
        }
    }

    private async Task Run(CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            if (!await scope.ServiceProvider.GetRequiredService<ITurns>().IsOurs(ct))
            {
                return;
            }

            using var program = scope.ServiceProvider.GetRequiredService<IAsker>().Begin(Asker.Program);
            await scope.ServiceProvider.GetRequiredService<ErasePeople>().Expired(By, ct);
            await scope.ServiceProvider.GetRequiredService<ViewAudit>().Expire(ct);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            Failed(log, failure);
        }
    }
}
