namespace Kamino.UseCases.Accounts;

/// <summary>The accounts with what the ledger says of each.</summary>
/// <param name="facts">What it says.</param>
public sealed class ViewAccounts(IAccountFacts facts)
{
    /// <summary>One row per account, by net, highest first, ties by code.</summary>
    /// <param name="query">Which facts.</param>
    /// <param name="top">How many rows at most; all where left out.</param>
    /// <param name="ct">Stops the work.</param>
    public async Task<LedgerFacts> List(FactsQuery query, int? top, CancellationToken ct)
    {
        var ledger = await facts.Read(query, ct);
        return top is { } most && most < ledger.Accounts.Count ? ledger with { Accounts = [.. ledger.Accounts.Take(most)] } : ledger;
    }
}
