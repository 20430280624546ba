using Kamino.Core.Lifetime;
using Kamino.Core.Quantities;

namespace Kamino.UseCases.Lifetime;

/// <summary>What the models need to know of one account: its days with a net above zero.</summary>
/// <param name="Account">The account's code.</param>
/// <param name="Days">How many such days there are; 0 where returns outweigh on all of them.</param>
/// <param name="First">The first of them.</param>
/// <param name="Last">The last of them.</param>
/// <param name="FirstDay">Net of the first of them.</param>
/// <param name="Net">Net of all of them.</param>
/// <param name="DaysAfter">Such days after the observation, within the time that is tested.</param>
public sealed record AccountPurchases(string Account, int Days, DateOnly First, DateOnly Last, Money FirstDay, Money Net, int DaysAfter)
{
    /// <summary>The account as a customer who can buy once in each unit of time after its first purchase; <c>null</c> where that wasn't asked for.</summary>
    public AccountOccasions? Occasions { get; init; }
}

/// <summary>Whole units of time after the first purchase, each an occasion to buy.</summary>
/// <param name="Taken">In how many of them it bought.</param>
/// <param name="Last">Number of the last of those, from 1; 0 where there is none.</param>
/// <param name="Observed">How many are over.</param>
/// <param name="Net">Net of the purchases in them.</param>
/// <param name="TakenAfter">In how many of the next ones it bought, within the time that is tested.</param>
public sealed record AccountOccasions(int Taken, int Last, int Observed, Money Net, int TakenAfter = 0);

/// <summary>Every account's purchases.</summary>
/// <param name="AsOf">Last day of the observation.</param>
/// <param name="Until">Last day of the time that is tested; that of the observation where nothing is.</param>
/// <param name="Accounts">One row per account; one per account and currency where there is no reporting currency.</param>
public sealed record PurchaseFacts(DateOnly AsOf, DateOnly Until, IReadOnlyList<AccountPurchases> Accounts);

/// <summary>The purchases of the workspace's ledger.</summary>
public interface IPurchaseFacts
{
    /// <summary>Computes them over the lines that count.</summary>
    /// <param name="asOf">Last day of the observation; the ledger's last day where left out.</param>
    /// <param name="until">Last day of the time that is tested; the ledger's last day where left out.</param>
    /// <param name="occasion">How long an occasion to buy is; occasions aren't counted where left out.</param>
    /// <param name="ct">Stops the work.</param>
    Task<PurchaseFacts> Read(DateOnly? asOf, DateOnly? until, TimeUnit? occasion, CancellationToken ct);
}
