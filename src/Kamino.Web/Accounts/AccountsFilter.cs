using Kamino.Core.Accounts;
using Kamino.UseCases.Accounts;
using Kamino.Web.Shell;

namespace Kamino.Web.Accounts;

/// <summary>What the address of the accounts page says: which rows, and in which order.</summary>
public sealed record AccountsFilter
{
    /// <summary>Rows of a page.</summary>
    public const int PageSize = 50;

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

    /// <summary>Whether the rows go down.</summary>
    public bool Down => Order.Length > 0 ? Order == "down" : !AccountsOrder.IsText(Sort);

    /// <summary>Whether some rows are left out.</summary>
    public bool Narrows => Search.Length + Seller.Length + Country.Length + Group.Length > 0;

    /// <summary>Whether a row is one seller's, country's and group's, as they were chosen.</summary>
    public bool Fits(AccountFacts row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return (Seller.Length == 0 || row.Seller == Seller) && (Country.Length == 0 || row.Country == Country) && (Group.Length == 0 || row.Group == Group || row.Account == Group);
    }

    /// <summary>The field that a filter of that name narrows.</summary>
    internal static Func<AccountFacts, string?> Field(string name) => name switch
    {
        "seller" => row => row.Seller,
        "country" => row => row.Country,
        _ => row => row.Group,
    };
}
