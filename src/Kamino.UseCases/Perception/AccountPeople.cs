using Kamino.Core.Accounts;
using Kamino.UseCases.Accounts;
using Kamino.UseCases.Quantities;

namespace Kamino.UseCases.Perception;

/// <summary>The people of one account that exists.</summary>
/// <param name="Account">The code that it counts as.</param>
/// <param name="Name">Its name.</param>
/// <param name="People">Everybody known there, those too who came with an account merged into it.</param>
internal sealed record PeopleAt(string Account, string Name, IReadOnlyList<Contact> People)
{
    /// <summary>The person of that name.</summary>
    public Contact? Find(string name) => People.FirstOrDefault(person => person.Name == name);
}

/// <summary>The accounts that anybody knows of, at hand.</summary>
/// <param name="Tree">Which account each code counts as.</param>
/// <param name="Names">What accounts are called, those of the ledger too.</param>
public sealed record NamedAccounts(AccountTree Tree, IReadOnlyDictionary<string, string> Names);

/// <summary>Finds accounts and their people. What isn't there and what may not be seen answer alike.</summary>
/// <param name="accounts">What people said of accounts.</param>
/// <param name="facts">What the ledger says.</param>
/// <param name="contacts">The people.</param>
/// <param name="kept">Both of them, by code.</param>
/// <param name="clock">What day it is.</param>
public sealed class AccountPeople(IAccountStore accounts, IAccountFacts facts, IContactStore contacts, KeptAnswers<string, NamedAccounts> kept, TimeProvider clock)
{
    /// <summary>How many accounts are kept together.</summary>
    public const int MostKept = 2_000_000;

    private const int Few = 50; // accounts whose people are asked for by themselves rather than taken out of everybody

    private static readonly LastMade<IReadOnlyList<Contact>, (AccountTree Tree, DateOnly Today), ILookup<string, Contact>> Living = new();

    /// <summary>What day it is where we are.</summary>
    internal DateOnly Today => clock.Today();

    /// <summary>When it is.</summary>
    internal DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>One account with its people; <c>null</c> where neither the ledger nor anybody knows it.</summary>
    internal async Task<PeopleAt?> At(string account, CancellationToken ct)
    {
        var known = await Known(ct);
        var code = known.Tree.Kept(account);
        var people = Kept(await contacts.At(known.Tree.CountedAs(code), ct));
        return people.Count == 0 && !known.Names.ContainsKey(code) ? null : new PeopleAt(code, known.Names.GetValueOrDefault(code, code), people);
    }

    /// <summary>Which account each code counts as.</summary>
    internal async Task<AccountTree> Merges(CancellationToken ct) => (await Known(ct)).Tree;

    /// <summary>Everybody at some accounts, by the account that theirs counts as.</summary>
    internal async Task<ILookup<string, Contact>> At(IReadOnlyCollection<string> accounts, CancellationToken ct)
    {
        if (accounts.Count > Few)
        {
            return await All(ct);
        }

        var tree = await Merges(ct);
        return Kept(await contacts.At([.. accounts.SelectMany(tree.CountedAs).Distinct()], ct)).ToLookup(person => tree.Kept(person.Account));
    }

    /// <summary>Who left some accounts by today, by the account that theirs counts as.</summary>
    internal async Task<ILookup<string, Contact>> Left(IReadOnlyCollection<string> accounts, CancellationToken ct)
    {
        var (tree, today) = (await Merges(ct), Today);
        var gone = accounts.Count > Few ? await contacts.Left(today, ct) : (await contacts.At([.. accounts.SelectMany(tree.CountedAs).Distinct()], ct)).Where(person => person.LeftOn <= today);
        return Kept(gone).ToLookup(person => tree.Kept(person.Account));
    }

    /// <summary>Everybody, by the account that theirs counts as.</summary>
    internal async Task<ILookup<string, Contact>> All(CancellationToken ct)
    {
        var tree = await Merges(ct);
        var people = await contacts.Read(ct);
        return Living.Of(people, (tree, Today), () => Kept(people).ToLookup(person => tree.Kept(person.Account)));
    }

    /// <summary>What accounts are called, by code.</summary>
    internal async Task<IReadOnlyDictionary<string, string>> Names(CancellationToken ct) => (await Known(ct)).Names;

    private Task<NamedAccounts> Known(CancellationToken ct) => kept.Get("", async () =>
    {
        var said = await accounts.Read(ct);
        var names = (await facts.Read(new FactsQuery(), ct)).Accounts.DistinctBy(row => row.Account).ToDictionary(row => row.Account, row => row.Name);
        foreach (var account in said)
        {
            names[account.Code] = account.Name ?? names.GetValueOrDefault(account.Code, account.Code);
        }

        return new NamedAccounts(Tree(said), names);
    });

    // Whose last day is over is gone from that day on, even before the erasure has run.
    private IReadOnlyList<Contact> Kept(IEnumerable<Contact> people)
    {
        var today = Today;
        return [.. people.Where(person => person.KeepUntil >= today)];
    }

    private static AccountTree Tree(IReadOnlyList<Account> said) =>
        AccountTree.Of([.. said.Where(account => account.MergedInto is not null).Select(account => new AccountLink(account.Code, null, account.MergedInto))]);
}
