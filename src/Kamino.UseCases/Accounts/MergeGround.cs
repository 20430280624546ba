using Kamino.Core.Accounts;

namespace Kamino.UseCases.Accounts;

/// <summary>What a merge is judged by.</summary>
internal sealed class MergeGround
{
    private readonly Dictionary<string, Account> _said;
    private readonly ILookup<string, AccountFacts> _facts;
    private readonly ILookup<string, Contact> _contacts;

    public MergeGround(IReadOnlyList<Account> said, IReadOnlyList<AccountFacts> facts, IReadOnlyList<Contact> contacts)
    {
        _said = said.ToDictionary(account => account.Code);
        _facts = facts.ToLookup(row => row.Account);
        Links = [.. said.Select(account => new AccountLink(account.Code, account.Parent, account.MergedInto))];
        Tree = AccountTree.Of(Links);
        _contacts = contacts.ToLookup(contact => Tree.Kept(contact.Account));
    }

    public IReadOnlyCollection<AccountLink> Links { get; }

    public AccountTree Tree { get; }

    public bool Knows(string code) => _said.ContainsKey(code) || _facts.Contains(code);

    public MergeSide Side(string code) => new(
        code, _said.GetValueOrDefault(code)?.Name ?? _facts[code].Select(row => row.Name).FirstOrDefault() ?? code,
        [.. _facts[code].Select(row => row.Net)], _facts[code].Sum(row => row.Documents), Tree.Kept(code) == code ? Tree.Children(code) : [], _contacts[code].Count());

    /// <summary>The fields that one account lacks and the other has.</summary>
    public IReadOnlyList<string> Fills(string from, string into)
    {
        var kept = _said.GetValueOrDefault(into) ?? new Account(into);
        var filled = kept.FilledFrom(_said.GetValueOrDefault(from) ?? new Account(from));
        (string Field, bool Changes)[] fields =
        [
            ("name", kept.Name != filled.Name), ("group", kept.Parent != filled.Parent), ("seller", kept.Seller != filled.Seller), ("country", kept.Country != filled.Country),
            ("tax_id", kept.TaxId != filled.TaxId), ("available", kept.Available != filled.Available), ("first_contact", kept.FirstContact != filled.FirstContact),
        ];
        return [.. fields.Where(field => field.Changes).Select(field => field.Field)];
    }
}
