using Kamino.Core.Accounts;
using Kamino.Core.Rights;
using Kamino.UseCases.Rights;

namespace Kamino.UseCases.Accounts;

/// <summary>Finds accounts that may be one, by name and tax id. It only proposes.</summary>
/// <param name="accounts">What people said of them.</param>
/// <param name="facts">Names and sales of the ledger.</param>
/// <param name="dismissed">What people said are two firms.</param>
/// <param name="asker">Who asks.</param>
public sealed class ProposeMerges(IAccountStore accounts, IAccountFacts facts, IDismissedMerges dismissed, IAsker asker)
{
    /// <summary>The pairs, the surest first. Of two, the one with the higher net is proposed to stay; accounts that belong to each other aren't proposed, nor is what was dismissed.</summary>
    /// <param name="least">The lowest score worth showing, from 0 to 1.</param>
    /// <param name="ct">Stops the work.</param>
    public async Task<IReadOnlyList<MergeProposal>> List(double least, CancellationToken ct)
    {
        asker.Demand(Right.See);
        var said = await accounts.Read(ct);
        var tree = AccountTree.Of([.. said.Select(account => new AccountLink(account.Code, account.Parent, account.MergedInto))]);
        var known = said.Where(account => tree.Kept(account.Code) == account.Code).ToDictionary(account => account.Code);
        var sold = (await facts.Read(new FactsQuery(), ct)).Accounts
            .Select(row => Named(row.Account, known.GetValueOrDefault(row.Account), row.Name))
            .DistinctBy(account => account.Code).ToList();
        var unsold = known.Values.ExceptBy(sold.Select(account => account.Code), account => account.Code).Select(account => Named(account.Code, account, null));
        var apart = (await dismissed.Read(ct)).ToLookup(pair => (pair.One, pair.Other));
        return
        [
            .. MergeSearch.Propose([.. sold, .. unsold], least).Where(pair => !BelongTogether(tree, pair.From.Code, pair.Into.Code)
                && !apart[DismissedMerge.InOrder(pair.From.Code, pair.Into.Code)].Any(said => said.Covers(pair))),
        ];
    }

    // Where nobody named an account, its code is compared only if it can be a name: words, no number.
    private static NamedAccount Named(string code, Account? said, string? name) =>
        new(code, said?.Name ?? (name is null || name == code ? code.Any(char.IsDigit) ? null : code : name), said?.TaxId, said?.Country);

    private static bool BelongTogether(AccountTree tree, string one, string other) => tree.Parent(one) == other || tree.Parent(other) == one;
}
