using Kamino.Core.Accounts;
using Kamino.Core.Quantities;
using Kamino.Core.Rights;
using Kamino.UseCases.Ledger;
using Kamino.UseCases.Rights;

namespace Kamino.UseCases.Accounts;

/// <summary>Writes the accounts to a file: what people said of them, as <c>import accounts</c> reads it back, and beside it what the ledger says.</summary>
/// <param name="accounts">What people said.</param>
/// <param name="facts">What the ledger says.</param>
/// <param name="writer">Writes the file.</param>
/// <param name="asker">Who asks.</param>
public sealed class ExportAccounts(IAccountStore accounts, IAccountFacts facts, ITableWriter writer, IAsker asker)
{
    private static readonly string[] Header =
    [
        "code", "name", "group", "seller", "country", "tax_id", "available", "available_currency", "first_contact",
        "first_line", "last_line", "order_days", "documents", "net", "gross", "credits", "cost", "margin", "products", "ledger_currency", "standard_cost_lines",
    ];

    /// <summary>Writes every account that stands for itself: by net, highest first, then those without sales by code.</summary>
    /// <param name="file">Where to: .xlsx or .csv.</param>
    /// <param name="asOf">The day that counts as today; the ledger's last day where left out.</param>
    /// <param name="ct">Stops the work.</param>
    /// <returns>How many rows.</returns>
    /// <exception cref="UnreadableFileException">The file can't be written.</exception>
    public async Task<int> To(string file, DateOnly? asOf, CancellationToken ct)
    {
        asker.Demand(Right.Export);
        var said = (await accounts.Read(ct)).Where(account => account.MergedInto is null).ToDictionary(account => account.Code);
        var sold = (await facts.Read(new FactsQuery(asOf), ct)).Accounts;
        var unsold = said.Values.ExceptBy(sold.Select(row => row.Account), account => account.Code);
        List<IReadOnlyList<object?>> rows =
        [
            .. sold.Select(row => (IReadOnlyList<object?>)[.. Said(said.GetValueOrDefault(row.Account) ?? new Account(row.Account), row.Name), .. Sold(row)]),
            .. unsold.Select(account => (IReadOnlyList<object?>)[.. Said(account, null), .. Enumerable.Repeat<object?>(null, Header.Length - Said(account, null).Length)]),
        ];
        await writer.Write(file, new WrittenTable("accounts", Header, rows), ct);
        return rows.Count;
    }

    private static object?[] Said(Account account, string? name)
    {
        var available = account.Available is Answer<Money>.Known known ? known.Value : (Money?)null;
        return
        [
            account.Code, account.Name ?? (name == account.Code ? null : name), account.Parent, account.Seller, account.Country, account.TaxId,
            available?.Amount, available is { } money && money.Currency != default ? money.Currency.Code : null, account.FirstContact,
        ];
    }

    private static object?[] Sold(AccountFacts row) =>
    [
        row.First, row.Last, row.OrderDays, row.Documents, row.Net.Rounded(), row.Gross.Rounded(), row.Credits.Rounded(),
        Amount(row.Cost), Amount(row.Margin), row.Products, row.Net.Currency == default ? null : row.Net.Currency.Code, row.StandardCostLines,
    ];

    private static object? Amount(Answer<Money> money) => money.Match(known => (object?)known.Rounded(), _ => null);
}
