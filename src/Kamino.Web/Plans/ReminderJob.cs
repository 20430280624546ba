using Kamino.UseCases.Plans;
using Kamino.Web.Shell;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Kamino.Web.Plans;

/// <summary>Queues the day's reminders while the host runs. Several hosts may run: a mail of a day is queued once.</summary>
/// <param name="scopes">Makes the use cases.</param>
/// <param name="log">Told when a round fails.</param>
internal sealed class ReminderJob(IServiceScopeFactory scopes, ILogger<ReminderJob> log) : RoundJob(TimeSpan.FromMinutes(10), scopes, log)
{
    protected override Task Round(IServiceProvider useCases, CancellationToken ct) => useCases.GetRequiredService<SendReminders>().Queue(ct);
}
