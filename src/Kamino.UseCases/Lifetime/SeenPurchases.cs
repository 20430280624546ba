using Kamino.Core.Lifetime;
using Kamino.UseCases.Rights;
using Microsoft.Extensions.DependencyInjection;

namespace Kamino.UseCases.Lifetime;

/// <summary>What accounts in reach bought.</summary>
internal sealed class SeenPurchases([FromKeyedServices(Seen.Whole)] IPurchaseFacts whole, ISight sight) : IPurchaseFacts
{
    public async Task<PurchaseFacts> Read(DateOnly? asOf, DateOnly? until, TimeUnit? occasion, CancellationToken ct)
    {
        var (all, seen) = (await whole.Read(asOf, until, occasion, ct), await sight.Now(ct));
        return seen.IsAll ? all : all with { Accounts = seen.Of(all.Accounts, row => row.Account) };
    }
}
