using Kamino.Core.Accounts;
using Kamino.UseCases.Quantities;
using Kamino.Web.Shell;

namespace Kamino.Web.Accounts;

/// <summary>Rows by one column, from the least up; those without a value stand behind.</summary>
/// <param name="Rows">Places of the rows.</param>
/// <param name="Known">How many of them have a value.</param>
internal sealed record AccountsOrder(int[] Rows, int Known)
{
    private static readonly Dictionary<string, Func<AccountFacts, double?>> Figures = new()
    {
        ["last"] = row => row.LastOrder?.DayNumber,
        ["order_days"] = row => row.OrderDays,
        ["documents"] = row => row.Documents,
        ["products"] = row => row.Products,
        ["gross"] = row => (double)row.Gross.Amount,
        ["credits"] = row => (double)row.Credits.Amount,
        ["net"] = row => (double)row.Net.Amount,
        ["margin"] = row => row.Margin.Match<double?>(margin => (double)margin.Amount, _ => null),
        ["margin_share"] = row => row.MarginShare.Match<double?>(share => share, _ => null),
        ["last_year"] = row => (double)row.LastYear.Amount,
        ["change"] = row => row.YearBefore.Amount > 0 ? (double)(row.LastYear.Amount / row.YearBefore.Amount) : null,
    };

    private static readonly Dictionary<string, Func<AccountFacts, string>> Texts = new()
    {
        ["name"] = row => Folded.Of(row.Name),
        ["account"] = row => row.Account,
        ["group"] = row => row.Group ?? "",
        ["seller"] = row => Folded.Of(row.Seller ?? ""),
        ["country"] = row => Folded.Of(row.Country ?? ""),
    };

    /// <summary>Whether texts stand in the column: they go up by themselves, figures down.</summary>
    public static bool IsText(string column) => Texts.ContainsKey(column);

    /// <summary>Puts the rows in the order of a column; as they come, the highest net first, where there is no such column.</summary>
    public static AccountsOrder By(IReadOnlyList<AccountFacts> rows, string column) =>
        Texts.TryGetValue(column, out var text) ? Sorted(OnEveryCore.Make(rows, text), value => value.Length > 0, StringComparer.Ordinal)
        : Figures.TryGetValue(column, out var figure) ? Sorted([.. rows.Select(row => figure(row) ?? double.NaN)], value => !double.IsNaN(value), Comparer<double>.Default)
        : new AccountsOrder([.. Enumerable.Range(0, rows.Count).Reverse()], rows.Count);

    /// <summary>The places one way or the other.</summary>
    public IEnumerable<int> Places(bool down) => Enumerable.Range(0, Rows.Length).Select(i => Rows[down && i < Known ? Known - 1 - i : i]);

    private static AccountsOrder Sorted<T>(T[] values, Func<T, bool> isKnown, IComparer<T> comparer)
    {
        var known = Enumerable.Range(0, values.Length).Where(i => isKnown(values[i])).ToArray();
        // Equal ones keep the order of the facts: the highest net first.
        Array.Sort(known, (one, other) => comparer.Compare(values[one], values[other]) is var order and not 0 ? order : one.CompareTo(other));
        return new AccountsOrder([.. known, .. Enumerable.Range(0, values.Length).Where(i => !isKnown(values[i]))], known.Length);
    }
}
