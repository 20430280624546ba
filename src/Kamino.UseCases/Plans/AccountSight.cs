using Kamino.Core.Accounts;
using Kamino.Core.Plans;
using Kamino.Core.Rights;
using Kamino.UseCases.Accounts;
using Kamino.UseCases.Quantities;
using Kamino.UseCases.Rights;
using Microsoft.Extensions.DependencyInjection;

namespace Kamino.UseCases.Plans;

/// <summary>Tells which accounts somebody reaches: those that they sell to, whose plan they answer for or that they were given, and all that is below those.</summary>
/// <param name="asker">Who asks.</param>
/// <param name="accounts">All accounts.</param>
/// <param name="facts">What the ledger says of all.</param>
/// <param name="plans">All plans.</param>
/// <param name="kept">What somebody reached last.</param>
public sealed class AccountSight(
    IAsker asker, [FromKeyedServices(Seen.Whole)] IAccountStore accounts, [FromKeyedServices(Seen.Whole)] IAccountFacts facts, [FromKeyedServices(Seen.Whole)] IPlanStore plans,
    KeptAnswers<Asker, Sight> kept) : ISight
{
    /// <summary>For how many askers it is kept what they reach.</summary>
    public const int MostKept = 1_000;

    /// <inheritdoc/>
    public Task<Sight> Now(CancellationToken ct)
    {
        var who = asker.Now;
        return who.Role is null ? Task.FromResult(Sight.Nothing)
            : who.SeesAll ? Task.FromResult(Sight.All)
            : kept.Get(who, () => Of(who, ct));
    }

    private async Task<Sight> Of(Asker who, CancellationToken ct)
    {
        var described = await accounts.Read(ct);
        var tree = AccountTree.Of([.. described.Select(account => new AccountLink(account.Code, account.Parent, account.MergedInto))]);
        var said = described.Where(account => account.Seller is not null).Select(account => account.Code).ToHashSet();
        var tops = described.Where(account => IsSame(account.Seller, who)).Select(account => account.Code)
            .Concat((await facts.Read(new FactsQuery(), ct)).Accounts.Where(row => IsSame(row.Seller, who) && !said.Contains(row.Account)).Select(row => row.Account))
            .Concat((await plans.List(ct)).Where(card => IsSame(card.Owner, who)).Select(card => card.Account))
            .Concat(who.Groups).Select(tree.Kept).ToHashSet();
        return new Sight(code => IsBelow(code, tops, tree));
    }

    private static bool IsSame(string? name, Asker who) => name is { Length: > 0 } && PlanHandover.IsSame(name, who.Name);

    // In a circle of bad data every account is met once.
    private static bool IsBelow(string code, HashSet<string> tops, AccountTree tree)
    {
        var met = new HashSet<string>();
        for (var at = tree.Kept(code); at is not null && met.Add(at); at = tree.Parent(at))
        {
            if (tops.Contains(at))
            {
                return true;
            }
        }

        return false;
    }
}
