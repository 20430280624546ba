using Kamino.UseCases.Perception;
using Kamino.Web.Shell;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Kamino.Web.Perception;

/// <summary>Sends the mail that is due, and closes surveys whose last day is over, while the host runs. Several hosts may run: each mail is claimed by one.</summary>
/// <param name="scopes">Makes the use cases.</param>
/// <param name="log">Told when a round fails.</param>
internal sealed class OutboxJob(IServiceScopeFactory scopes, ILogger<OutboxJob> log) : RoundJob(TimeSpan.FromSeconds(5), scopes, log)
{
    protected override async Task Round(IServiceProvider useCases, CancellationToken ct)
    {
        await useCases.GetRequiredService<CloseSurvey>().Due(ct);
        await useCases.GetRequiredService<SendOutbox>().Run(ct);
    }
}
