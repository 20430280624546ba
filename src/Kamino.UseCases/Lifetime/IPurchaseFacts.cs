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
public sealed record AccountPurchases(string Account, int Days, DateOnly First, DateOnly Last, Money FirstDay, Money Net, int DaysAfter);

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
    /// <param name="ct">Stops the work.</param>
    Task<PurchaseFacts> Read(DateOnly? asOf, DateOnly? until, CancellationToken ct);
}
