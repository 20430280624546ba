namespace Kamino.Core.Accounts;

/// <summary>Why two accounts can't be merged, or a merge can't be taken back.</summary>
public enum MergeFlaw
{
    /// <summary>Nobody ever named this account, neither the ledger nor a file.</summary>
    NoSuchAccount,

    /// <summary>Both are one account already.</summary>
    SameAccount,

    /// <summary>It is merged into another account: take that back first.</summary>
    AlreadyMerged,

    /// <summary>Afterwards accounts would belong to each other in a circle.</summary>
    GroupCircle,

    /// <summary>It isn't merged into anything.</summary>
    NotMerged,

    /// <summary>Nothing proposes that these two be one.</summary>
    NotProposed,

    /// <summary>Nobody said that these are two firms.</summary>
    NotDismissed,
}

/// <summary>The rules of merging accounts. Merging is a person's act; nothing here merges by itself.</summary>
public static class AccountMerging
{
    /// <summary>What forbids a merge.</summary>
    /// <param name="from">The account that is to go.</param>
    /// <param name="into">The account that is to stay; where it was merged itself, the one that it counts as.</param>
    /// <param name="links">Every account with a parent or a merge.</param>
    /// <returns><c>null</c> where nothing does.</returns>
    public static MergeFlaw? Forbids(string from, string into, IReadOnlyCollection<AccountLink> links)
    {
        var tree = AccountTree.Of(links);
        return tree.Kept(from) == tree.Kept(into) ? MergeFlaw.SameAccount
            : tree.Kept(from) != from ? MergeFlaw.AlreadyMerged
            : AccountTree.Of(After(from, into, links)).Circles.Count > tree.Circles.Count ? MergeFlaw.GroupCircle
            : null;
    }

    /// <summary>The links as they are once the merge is done.</summary>
    /// <param name="from">The account that goes.</param>
    /// <param name="into">The account that stays.</param>
    /// <param name="links">Every account with a parent or a merge.</param>
    public static IReadOnlyCollection<AccountLink> After(string from, string into, IReadOnlyCollection<AccountLink> links)
    {
        ArgumentNullException.ThrowIfNull(links);
        var parent = links.FirstOrDefault(link => link.Code == from).Parent;
        return [.. links.Where(link => link.Code != from), new AccountLink(from, parent, into)];
    }
}
