using Kamino.UseCases.Quantities;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Kamino.Web.Shell;

/// <summary>What whoever watches over the program asks: does it run, and can it answer? They say no more than that, and need no user.</summary>
internal static class Health
{
    public static void Add(IServiceCollection services) => services.AddHealthChecks().AddCheck<Pulse>("workspace", timeout: TimeSpan.FromSeconds(5));

    /// <summary>Stands before everything that needs the records: it is asked most when they are away.</summary>
    public static void Use(IApplicationBuilder app)
    {
        app.UseHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        app.UseHealthChecks("/health/ready");
    }

    private sealed class Pulse(IWorkspacePulse workspace) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            await workspace.Feel(cancellationToken); // what it throws is taken for unhealthy
            // Without the lines' servers the pages of records still work, and those of figures say which server is away: nobody should be sent elsewhere for it.
            return await workspace.Silent(cancellationToken) is { } servers ? HealthCheckResult.Degraded(servers) : HealthCheckResult.Healthy();
        }
    }
}
