using Kamino.Core.Accounts;

namespace Kamino.UseCases.Accounts;

/// <summary>Whose accounts are asked for, by rule: what enters a group or changes hands is in or out at once.</summary>
/// <param name="Group">Code of an account: it and everything below it, at any depth; all where left out.</param>
/// <param name="Seller">Who sells to them; everybody where left out.</param>
public sealed record AccountScope(string? Group = null, string? Seller = null)
{
    /// <summary>Whether it leaves nothing out.</summary>
    public bool IsAll => Group is null && Seller is null;

    /// <summary>The accounts that are in it.</summary>
    /// <param name="rows">Rows of accounts, not of groups.</param>
    /// <param name="tree">Who belongs to whom.</param>
    public IReadOnlyList<AccountFacts> Of(IReadOnlyList<AccountFacts> rows, AccountTree tree)
    {
        ArgumentNullException.ThrowIfNull(tree);
        return IsAll ? rows : [.. rows.Where(row => (Seller is null || row.Seller == Seller) && (Group is null || IsBelow(row.Account, tree)))];
    }

    private bool IsBelow(string account, AccountTree tree)
    {
        var met = new HashSet<string>();
        for (var at = tree.Kept(account); at is not null && met.Add(at); at = tree.Parent(at))
        {
            if (at == Group)
            {
                return true;
            }
        }

        return false;
    }
}
