using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Kamino.Core.Accounts;
using Kamino.UseCases.Accounts;
using Kamino.UseCases.Quantities;
using Kamino.Web.Shell;

namespace Kamino.Web.Accounts;

/// <summary>The facts of a ledger as the accounts page turns them over: each order is made once, so that a page of a million accounts is at hand at once.</summary>
internal sealed class AccountsIndex
{
    private const int MostValues = 300;

    // As long as the facts are kept, so is what was made of them.
    private static readonly ConditionalWeakTable<LedgerFacts, AccountsIndex> Kept = [];

    private readonly IReadOnlyList<AccountFacts> _rows;
    private readonly ConcurrentDictionary<string, Lazy<AccountsOrder>> _orders = new();
    private readonly ConcurrentDictionary<string, Lazy<IReadOnlyList<string>>> _values = new();
    private readonly Lazy<string[]> _folded;

    private AccountsIndex(LedgerFacts facts)
    {
        _rows = facts.Accounts;
        _folded = new Lazy<string[]>(() => OnEveryCore.Make(_rows, row => Folded.Of(row.Name) + "\n" + Folded.Of(row.Account)));
        Currencies = [.. _rows.Select(row => row.Currency).Distinct()];
        HasCountry = _rows.Any(row => row.Country is not null);
    }

    /// <summary>The currencies of the rows.</summary>
    public IReadOnlyList<Core.Quantities.Currency> Currencies { get; }

    /// <summary>Whether anybody said where an account is.</summary>
    public bool HasCountry { get; }

    /// <summary>The index of these facts.</summary>
    public static AccountsIndex Of(LedgerFacts facts) => Kept.GetValue(facts, made => new AccountsIndex(made));

    /// <summary>The values that a column can be narrowed to, without accents in order; the first three hundred.</summary>
    public IReadOnlyList<string> Values(string column) => _values.GetOrAdd(column, name => new Lazy<IReadOnlyList<string>>(() =>
        [.. _rows.Select(AccountsFilter.Field(name)).OfType<string>().Distinct().OrderBy(Folded.Of, StringComparer.Ordinal).Take(MostValues)])).Value;

    /// <summary>The rows that are shown, in their order. What is unknown comes last, whichever way the rest goes.</summary>
    public IEnumerable<AccountFacts> All(AccountsFilter filter) => Places(filter).Select(place => _rows[place]);

    /// <summary>One page of them, and how many there are.</summary>
    public (IReadOnlyList<AccountFacts> Rows, int Total) Page(AccountsFilter filter)
    {
        var skip = (filter.Page - 1) * AccountsFilter.PageSize;
        if (!filter.Narrows)
        {
            return ([.. All(filter).Skip(skip).Take(AccountsFilter.PageSize)], _rows.Count);
        }

        var (page, total) = (new List<AccountFacts>(AccountsFilter.PageSize), 0);
        foreach (var place in Places(filter))
        {
            if (total >= skip && page.Count < AccountsFilter.PageSize)
            {
                page.Add(_rows[place]);
            }

            total++;
        }

        return (page, total);
    }

    private IEnumerable<int> Places(AccountsFilter filter)
    {
        var order = _orders.GetOrAdd(filter.Sort, sort => new Lazy<AccountsOrder>(() => AccountsOrder.By(_rows, sort))).Value;
        var places = order.Places(filter.Down);
        if (!filter.Narrows)
        {
            return places;
        }

        var sought = Folded.Of(filter.Search);
        return places.Where(place => filter.Fits(_rows[place]) && (sought.Length == 0 || _folded.Value[place].Contains(sought, StringComparison.Ordinal)));
    }
}
