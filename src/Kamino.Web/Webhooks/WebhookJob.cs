using Kamino.UseCases.Webhooks;
using Kamino.Web.Shell;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Kamino.Web.Webhooks;

/// <summary>Tells those outside what happened, while the host runs. Several hosts may run: each message is claimed by one.</summary>
/// <param name="scopes">Makes the use cases.</param>
/// <param name="log">Told when a round fails.</param>
internal sealed class WebhookJob(IServiceScopeFactory scopes, ILogger<WebhookJob> log) : RoundJob(TimeSpan.FromSeconds(5), scopes, log)
{
    protected override Task Round(IServiceProvider useCases, CancellationToken ct) => useCases.GetRequiredService<SendWebhooks>().Run(ct);
}
