using Kamino.Core.Rights;
using Kamino.UseCases.Ledger;
using Kamino.UseCases.Rights;

namespace Kamino.UseCases.Accounts;

/// <summary>Takes in what the company knows of its products: names, categories, standard costs.</summary>
/// <param name="files">Reads the files.</param>
/// <param name="products">Where they are kept.</param>
/// <param name="clock">When it is.</param>
/// <param name="asker">Who asks.</param>
public sealed class ImportProducts(ITableFiles files, IProductStore products, TimeProvider clock, IAsker asker)
{
    /// <summary>The options of this table: the currency of the costs where the file has no column for it.</summary>
    public static IReadOnlyList<string> Options { get; } = [Currency, ListCurrency];

    private const string Code = "code";
    private const string Cost = "standard_cost";
    private const string Currency = "cost_currency";
    private const string List = "list_price";
    private const string ListCurrency = "list_currency";

    /// <summary>Imports, or says what an import would do. Codes stay text.</summary>
    /// <exception cref="UnreadableFileException">A file can't be read.</exception>
    public async Task<TableReport> From(TableImportRequest request, CancellationToken ct)
    {
        asker.Demand(Right.Import);
        var intake = await TableIntake.Read(files, asker.Signed(request), TableFields.Products, ct);
        var known = (await products.Read(ct)).ToDictionary(product => product.Code);
        var changes = new RecordChanges<string, Product>(intake, known);
        foreach (var row in intake.Rows)
        {
            var reading = new RowReading(intake, row);
            var code = reading.Needed(Code);
            changes.Take(row, code, Code, before => Read(reading, row, before ?? new Product(code)));
        }

        return await intake.Close(changes.Outcomes, clock.GetUtcNow(), draft => products.Enter(changes.Found, draft, ct), ct);
    }

    private static Product? Read(RowReading reading, IntakeRow row, Product known)
    {
        var (cost, list) = (NotBelowZero(reading, Cost, known.StandardCost), NotBelowZero(reading, List, known.ListPrice));

        var product = known with
        {
            Name = reading.Text("name", known.Name),
            Category = reading.Text("category", known.Category),
            StandardCost = cost,
            CostCurrency = row.Number(Cost) is null ? (cost is null ? null : known.CostCurrency) : reading.Currency(Currency)?.Code,
            ListPrice = list,
            ListCurrency = row.Number(List) is null ? (list is null ? null : known.ListCurrency) : reading.Currency(ListCurrency)?.Code,
        };
        return reading.IsGood ? product : null;
    }

    private static decimal? NotBelowZero(RowReading reading, string field, decimal? known)
    {
        var number = reading.Number(field, known);
        if (number < 0)
        {
            reading.Refuse(field, FormattableString.Invariant($"{number}"), RecordFlaw.BelowZero);
        }

        return number;
    }
}
