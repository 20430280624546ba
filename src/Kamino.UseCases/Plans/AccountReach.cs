using Kamino.Core.Accounts;
using Kamino.Core.Plans;
using Kamino.Core.Rights;
using Kamino.UseCases.Accounts;
using Kamino.UseCases.Quantities;
using Kamino.UseCases.Rights;
using Microsoft.Extensions.DependencyInjection;

namespace Kamino.UseCases.Plans;

/// <summary>Why somebody reaches an account.</summary>
public enum ReachCause
{
    /// <summary>Their role's work is with all accounts.</summary>
    Role,

    /// <summary>They were given all accounts.</summary>
    GivenAll,

    /// <summary>The account names them as its seller.</summary>
    Seller,

    /// <summary>The ledger names them as its seller, and the account names nobody.</summary>
    LedgerSeller,

    /// <summary>They answer for its plan.</summary>
    PlanOwner,

    /// <summary>They were given the account with all that is below it.</summary>
    Given,
}

/// <summary>An account that is in reach, with everything below it.</summary>
/// <param name="Account">Its code.</param>
/// <param name="Cause">Why.</param>
public sealed record ReachTop(string Account, ReachCause Cause);

/// <summary>The accounts that somebody sells to.</summary>
/// <param name="Tops">They, and why.</param>
/// <param name="Tree">What is below what.</param>
/// <param name="Known">All accounts.</param>
public sealed record SoldAccounts(IReadOnlyList<ReachTop> Tops, AccountTree Tree, IReadOnlyList<Account> Known);

/// <summary>Finds what somebody reaches by rule, and says why.</summary>
/// <param name="accounts">All accounts.</param>
/// <param name="facts">What the ledger says of all.</param>
/// <param name="plans">All plans.</param>
/// <param name="kept">What was sold by whom; plans change more often than that.</param>
public sealed class AccountReach(
    [FromKeyedServices(Seen.Whole)] IAccountStore accounts, [FromKeyedServices(Seen.Whole)] IAccountFacts facts, [FromKeyedServices(Seen.Whole)] IPlanStore plans, KeptAnswers<string, SoldAccounts> kept)
{
    private static readonly MadeOnce<IReadOnlyList<PlanCard>, ILookup<string, PlanCard>> ByOwner = new(cards => cards.ToLookup(card => card.Owner.Trim(), StringComparer.OrdinalIgnoreCase));

    private const int Deepest = 32;

    /// <summary>How many accounts that somebody sells to are kept together.</summary>
    public const int MostKept = 2_000_000;

    /// <summary>The accounts that somebody reaches for a cause of its own, and the tree that tells what is below them.</summary>
    internal async Task<SoldAccounts> Of(Asker who, CancellationToken ct)
    {
        var (sold, given) = await Causes(who, ct);
        return sold with { Tops = [.. sold.Tops.Concat(given).Distinct()] };
    }

    /// <summary>The accounts that somebody sells to, and those that they reach because they answer for a plan or were given them.</summary>
    internal async Task<(SoldAccounts Sold, IReadOnlyList<ReachTop> Given)> Causes(Asker who, CancellationToken ct)
    {
        var sold = await kept.Get(who.Name, () => Sold(who.Name, ct));
        var given = (who.Name.Trim() is { Length: > 0 } name ? ByOwner.Of(await plans.List(ct))[name] : []).Select(card => new ReachTop(card.Account, ReachCause.PlanOwner))
            .Concat(who.Groups.Select(code => new ReachTop(code, ReachCause.Given)));
        return (sold, [.. given.Select(top => top with { Account = sold.Tree.Kept(top.Account) }).Distinct()]);
    }

    private async Task<SoldAccounts> Sold(string name, CancellationToken ct)
    {
        var described = await accounts.Read(ct);
        var tree = AccountTree.Of([.. described.Select(account => new AccountLink(account.Code, account.Parent, account.MergedInto))]);
        var said = described.Where(account => account.Seller is not null).Select(account => account.Code).ToHashSet();
        var tops = described.Where(account => IsSame(account.Seller, name)).Select(account => new ReachTop(account.Code, ReachCause.Seller))
            .Concat((await facts.Read(new FactsQuery(), ct)).Accounts.Where(row => IsSame(row.Seller, name) && !said.Contains(row.Account)).Select(row => new ReachTop(row.Account, ReachCause.LedgerSeller)));
        return new SoldAccounts([.. tops.Select(top => top with { Account = tree.Kept(top.Account) }).Distinct()], tree, described);
    }

    /// <summary>An account and what is above it, from itself upwards; in a circle of bad data each is met once.</summary>
    internal static IEnumerable<string> Upwards(string code, AccountTree tree)
    {
        var met = new HashSet<string>();
        for (var at = tree.Kept(code); at is not null && met.Add(at); at = tree.Parent(at))
        {
            yield return at;
        }
    }

    /// <summary>Whether an account or one that is above it is among some.</summary>
    internal static bool IsBelow(string code, HashSet<string> tops, AccountTree tree)
    {
        var at = tree.Kept(code);
        for (var steps = 0; steps < Deepest; steps++)
        {
            if (tops.Contains(at))
            {
                return true;
            }

            if (tree.Parent(at) is not { } above)
            {
                return false;
            }

            at = above;
        }

        return Upwards(code, tree).Any(tops.Contains); // so deep, or a circle of bad data
    }

    private static bool IsSame(string? name, string other) => name is { Length: > 0 } && PlanHandover.IsSame(name, other);
}
