using Kamino.Core.Accounts;
using Kamino.UseCases.Accounts;
using Kamino.Web.Shell;

namespace Kamino.Web.Accounts;

/// <summary>What the address of the accounts page says: which rows, and in which order.</summary>
public sealed record AccountsFilter
{
    /// <summary>Rows of a page.</summary>
    public const int PageSize = 50;

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

    /// <summary>Part of a name or code.</summary>
    public string Search { get; init; } = "";

    /// <summary>One seller's only.</summary>
    public string Seller { get; init; } = "";

    /// <summary>One country's only.</summary>
    public string Country { get; init; } = "";

    /// <summary>One group's only, by its parent's code.</summary>
    public string Group { get; init; } = "";

    /// <summary>Column that they are sorted by; by net where empty.</summary>
    public string Sort { get; init; } = "";

    /// <summary><c>up</c> or <c>down</c>; figures go down by themselves, texts up.</summary>
    public string Order { get; init; } = "";

    /// <summary>Page, from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Which facts.</summary>
    public FactsQuery Query { get; init; } = new();

    /// <summary>Reads the address.</summary>
    internal static AccountsFilter Of(Reader reader) => new()
    {
        Search = reader.Text("q"),
        Seller = reader.Text("seller"),
        Country = reader.Text("country"),
        Group = reader.Text("group"),
        Sort = reader.Text("sort"),
        Order = reader.Text("order"),
        Page = reader.Number("page", 1, 1, 1_000_000),
        Query = new FactsQuery(reader.Day("as_of"), reader.Choice<FactsLevel>("level") ?? FactsLevel.Account),
    };

    /// <summary>The rows that are shown, in their order. What is unknown comes last, whichever way the rest goes.</summary>
    public IReadOnlyList<AccountFacts> Of(IReadOnlyList<AccountFacts> rows)
    {
        var shown = rows.Where(Fits);
        var down = Order.Length > 0 ? Order == "down" : !Texts.ContainsKey(Sort);
        return Texts.TryGetValue(Sort, out var text) ? [.. Sorted(shown.OrderBy(row => text(row).Length == 0), text, down)]
            : Figures.TryGetValue(Sort, out var figure) ? [.. Sorted(shown.OrderBy(row => figure(row) is null), row => figure(row) ?? 0, down)]
            : Order == "up" ? [.. shown.Reverse()] : [.. shown];
    }

    /// <summary>One page of them.</summary>
    public IReadOnlyList<AccountFacts> PageOf(IReadOnlyList<AccountFacts> shown) => [.. shown.Skip((Page - 1) * PageSize).Take(PageSize)];

    private bool Fits(AccountFacts row) =>
        (Search.Length == 0 || Folded.Of(row.Name).Contains(Folded.Of(Search), StringComparison.Ordinal) || Folded.Of(row.Account).Contains(Folded.Of(Search), StringComparison.Ordinal))
        && (Seller.Length == 0 || row.Seller == Seller) && (Country.Length == 0 || row.Country == Country)
        && (Group.Length == 0 || row.Group == Group || row.Account == Group);

    private static IOrderedEnumerable<AccountFacts> Sorted<T>(IOrderedEnumerable<AccountFacts> rows, Func<AccountFacts, T> key, bool down) =>
        down ? rows.ThenByDescending(key, Comparing<T>()) : rows.ThenBy(key, Comparing<T>());

    private static IComparer<T> Comparing<T>() => typeof(T) == typeof(string) ? (IComparer<T>)StringComparer.Ordinal : Comparer<T>.Default;
}
