using Kamino.UseCases.Ledger;
using Kamino.Web.Shell;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Kamino.Web.Ledger;

/// <summary>Keeps copies of large batches, in which few accounts are found fast, while the host runs.</summary>
/// <param name="scopes">Makes what it needs.</param>
/// <param name="log">Told when a round fails.</param>
internal sealed class OrderedCopiesJob(IServiceScopeFactory scopes, ILogger<OrderedCopiesJob> log) : RoundJob(TimeSpan.FromMinutes(1), scopes, log)
{
    protected override Task Round(IServiceProvider useCases, CancellationToken ct) => useCases.GetRequiredService<IOrderedCopies>().Keep(ct);
}
