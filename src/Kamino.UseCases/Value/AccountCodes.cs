using Kamino.Core.Accounts;
using Kamino.UseCases.Accounts;

namespace Kamino.UseCases.Value;

/// <summary>Which row of facts an imported account's code counts for.</summary>
internal static class AccountCodes
{
    /// <summary>The account that it was merged into, or at group level the ultimate parent.</summary>
    public static async Task<Func<string, string>> At(IAccountStore accounts, FactsLevel level, CancellationToken ct)
    {
        var known = await accounts.Read(ct);
        var tree = AccountTree.Of([.. known.Where(account => (account.Parent ?? account.MergedInto) is not null).Select(account => new AccountLink(account.Code, account.Parent, account.MergedInto))]);
        return level switch
        {
            FactsLevel.Account => tree.Kept,
            FactsLevel.Group => tree.Top,
        };
    }
}
