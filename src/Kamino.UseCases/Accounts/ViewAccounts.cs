using Kamino.Core.Accounts;
using Kamino.Core.Rights;
using Kamino.UseCases.Rights;

namespace Kamino.UseCases.Accounts;

/// <summary>The accounts with what the ledger says of each.</summary>
/// <param name="facts">What it says.</param>
/// <param name="accounts">Who belongs to whom.</param>
/// <param name="asker">Who asks.</param>
public sealed class ViewAccounts(IAccountFacts facts, IAccountStore accounts, IAsker asker)
{
    /// <summary>One row per account, by net, highest first, ties by code.</summary>
    /// <param name="query">Which facts.</param>
    /// <param name="top">How many rows at most; all where left out.</param>
    /// <param name="ct">Stops the work.</param>
    public async Task<LedgerFacts> List(FactsQuery query, int? top, CancellationToken ct)
    {
        asker.Demand(Right.See);
        var ledger = await facts.Read(query, ct);
        return top is { } most && most < ledger.Accounts.Count ? ledger with { Accounts = [.. ledger.Accounts.Take(most)] } : ledger;
    }

    /// <summary>All of them, for a file that leaves the program.</summary>
    public Task<LedgerFacts> ToTake(FactsQuery query, CancellationToken ct)
    {
        asker.Demand(Right.Export);
        return List(query, null, ct);
    }

    /// <summary>The same of some accounts only.</summary>
    /// <param name="query">Which facts; of accounts, where the scope leaves any out: a group's row would tell of the others too.</param>
    /// <param name="scope">Whose accounts.</param>
    /// <param name="top">How many rows at most; all where left out.</param>
    /// <param name="ct">Stops the work.</param>
    /// <exception cref="ArgumentException">Groups are asked for of a scope that leaves accounts out.</exception>
    public async Task<LedgerFacts> List(FactsQuery query, AccountScope scope, int? top, CancellationToken ct)
    {
        asker.Demand(Right.See);
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(scope);
        if (scope.IsAll)
        {
            return await List(query, top, ct);
        }

        if (query.Level != FactsLevel.Account)
        {
            throw new ArgumentException("A group's row would tell of accounts outside the scope.", nameof(query));
        }

        var tree = AccountTree.Of([.. (await accounts.Read(ct)).Select(account => new AccountLink(account.Code, account.Parent, account.MergedInto))]);
        var ledger = await facts.Read(query, ct);
        return ledger with { Accounts = [.. scope.Of(ledger.Accounts, tree).Take(top ?? int.MaxValue)] };
    }
}
