using Kamino.Core.Accounts;
using Kamino.Core.Quantities;
using Kamino.Core.Rights;
using Kamino.UseCases.Quantities;
using Kamino.UseCases.Rights;

namespace Kamino.UseCases.Accounts;

/// <summary>One account in the picture of its group.</summary>
/// <param name="Account">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Depth">How many accounts stand above it: 0 for the ultimate parent.</param>
/// <param name="Owner">Who of us sells to it; <c>null</c> where nobody is known.</param>
/// <param name="Own">Its own net sales, one amount per currency; empty where it has none.</param>
/// <param name="Total">Net sales of it and everything below it, one amount per currency.</param>
public sealed record GroupMember(string Account, string Name, int Depth, string? Owner, IReadOnlyList<Money> Own, IReadOnlyList<Money> Total);

/// <summary>Who an account is, whether it ever bought or not.</summary>
/// <param name="Account">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Country">Where it is; <c>null</c> where nobody said.</param>
/// <param name="Owner">Who of us sells to it; <c>null</c> where nobody is known.</param>
/// <param name="Parent">Code of the account that it belongs to; <c>null</c> where it stands alone, or that one is out of reach.</param>
/// <param name="Bought">Whether the ledger has lines of it.</param>
public sealed record DescribedAccount(string Account, string Name, string? Country, string? Owner, string? Parent, bool Bought);

/// <summary>A group of accounts, whole.</summary>
/// <param name="Group">Code of the ultimate parent.</param>
/// <param name="Members">Every account of it, each right after the one that it belongs to, by code.</param>
public sealed record GroupView(string Group, IReadOnlyList<GroupMember> Members);

/// <summary>The group that an account belongs to, with who owns each of its accounts.</summary>
/// <param name="accounts">Who belongs to whom.</param>
/// <param name="facts">Their sales.</param>
/// <param name="asker">Who asks.</param>
public sealed class ViewGroup(IAccountStore accounts, IAccountFacts facts, IAsker asker)
{
    private static readonly MadeOnce<IReadOnlyList<Account>, Dictionary<string, Account>> ByCode = new(accounts => accounts.DistinctBy(account => account.Code).ToDictionary(account => account.Code));

    /// <summary>The whole group, from its ultimate parent down; an account without one is a group of itself.</summary>
    /// <param name="account">Code of any account of the group.</param>
    /// <param name="asOf">The day that counts as today; the ledger's last day where left out.</param>
    /// <param name="ct">Stops the work.</param>
    /// <returns><c>null</c> where nobody ever named such an account.</returns>
    public async Task<GroupView?> Of(string account, DateOnly? asOf, CancellationToken ct)
    {
        asker.Demand(Right.See);
        var said = await accounts.Read(ct);
        var sold = (await facts.Read(new FactsQuery(asOf), ct)).Accounts;
        if (!said.Any(known => known.Code == account || known.Parent == account) && !sold.Any(row => row.Account == account))
        {
            return null;
        }

        var tree = AccountTree.Of([.. said.Select(known => new AccountLink(known.Code, known.Parent, known.MergedInto))]);
        var members = new List<GroupMember>();
        Add(tree.Top(account), 0, new Ground(tree, ByCode.Of(said), sold.ToLookup(row => row.Account), []), members);
        return new GroupView(tree.Top(account), members);
    }

    /// <summary>One account as it was described, or as the ledger names it.</summary>
    /// <param name="account">Its code.</param>
    /// <param name="ct">Stops the work.</param>
    /// <returns><c>null</c> where nobody described it and it never bought, where it is out of reach, and where it was merged into another.</returns>
    public async Task<DescribedAccount?> Described(string account, CancellationToken ct)
    {
        asker.Demand(Right.See);
        var said = ByCode.Of(await accounts.Read(ct)).GetValueOrDefault(account);
        var sold = LedgerFacts.ByAccount((await facts.Read(new FactsQuery(null), ct)).Accounts).GetValueOrDefault(account);
        return said is { MergedInto: not null } || (said is null && sold is null) ? null
            : new DescribedAccount(account, said?.Name ?? sold?.Name ?? account, said?.Country, said?.Seller ?? sold?.Seller, said?.Parent, sold is not null);
    }

    // In a circle of bad data every account is met once.
    private static List<Money> Add(string code, int depth, Ground ground, List<GroupMember> members)
    {
        if (!ground.Met.Add(code))
        {
            return [];
        }

        var at = members.Count;
        var own = ground.Sold[code].Select(row => row.Net).ToList();
        members.Add(new GroupMember(code, ground.Name(code), depth, ground.Owner(code), own, []));
        var below = ground.Tree.Children(code).SelectMany(child => Add(child, depth + 1, ground, members)).ToList();
        List<Money> total = [.. own.Concat(below).GroupBy(net => net.Currency).OrderBy(nets => nets.Key.Code, StringComparer.Ordinal).Select(nets => new Money(nets.Sum(net => net.Amount), nets.Key))];
        members[at] = members[at] with { Total = total };
        return total;
    }

    private sealed record Ground(AccountTree Tree, IReadOnlyDictionary<string, Account> Said, ILookup<string, AccountFacts> Sold, HashSet<string> Met)
    {
        public string Name(string code) => Said.GetValueOrDefault(code)?.Name ?? Sold[code].Select(row => row.Name).FirstOrDefault() ?? code;

        public string? Owner(string code) => Said.GetValueOrDefault(code)?.Seller ?? Sold[code].Select(row => row.Seller).FirstOrDefault();
    }
}
