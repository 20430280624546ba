using Kamino.Core.Quantities;
using Kamino.Core.Rights;
using Kamino.UseCases.Ledger;
using Kamino.UseCases.Rights;

namespace Kamino.UseCases.Accounts;

/// <summary>Writes the ledger lines of an account to a file: each in its own currency and, beside it, as it is summed, with the rate and its day.</summary>
/// <param name="lines">The ledger.</param>
/// <param name="writer">Writes the file.</param>
/// <param name="asker">Who asks.</param>
public sealed class ExportLines(IAccountLines lines, ITableWriter writer, IAsker asker)
{
    private static readonly string[] Header =
    [
        "date", "account", "document", "line", "product", "product_name", "quantity", "unit_price", "net", "currency", "cost",
        "net_reported", "reporting_currency", "rate", "rate_date", "batch", "row",
    ];

    /// <summary>Writes every line that counts, latest first.</summary>
    /// <param name="file">Where to: .xlsx or .csv.</param>
    /// <param name="account">The account's code.</param>
    /// <param name="asOf">Nothing later than this day; all where left out.</param>
    /// <param name="ct">Stops the work.</param>
    /// <returns>How many rows.</returns>
    /// <exception cref="UnreadableFileException">The file can't be written.</exception>
    public async Task<int> To(string file, string account, DateOnly? asOf, CancellationToken ct)
    {
        asker.Demand(Right.Export);
        var found = (await lines.Read(new LinesQuery(account, asOf, 0, int.MaxValue), ct)).Lines;
        await writer.Write(file, new WrittenTable("lines", Header, found.Select(line => Cells(account, line))), ct);
        return found.Count;
    }

    private static object?[] Cells(string account, CountedLine line)
    {
        var reported = line.Reported is Answer<Money>.Known known ? known.Value : (Money?)null;
        return
        [
            line.Date, account, line.Document, line.Line, line.Product, line.ProductName, line.Quantity, line.UnitPrice, line.Net.Amount, Code(line.Net.Currency),
            line.Cost.Match<object?>(cost => cost.Amount, _ => null), reported?.Amount, reported is { } money ? Code(money.Currency) : null,
            line.Rate?.ToString(), line.Rate?.Day, line.Batch, line.Row,
        ];
    }

    private static string? Code(Currency currency) => currency == default ? null : currency.Code;
}
