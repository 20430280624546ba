using Kamino.UseCases.Accounts;
using Kamino.UseCases.Ledger;
using Microsoft.EntityFrameworkCore;

namespace Kamino.Storage.Records;

internal sealed class ProductStore(IDbContextFactory<RecordsContext> records, TableBatches batches) : IProductStore
{
    public async Task<IReadOnlyList<Product>> Read(CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        var rows = await context.Set<ProductRow>().AsNoTracking().ToListAsync(ct);
        return [.. rows.OrderBy(row => row.Code, StringComparer.Ordinal).Select(Product)];
    }

    public Task<string> Enter(TableChanges<Product> found, TableDraft draft, CancellationToken ct) =>
        batches.Enter(BatchKind.Products, draft, entry => entry.Keep(found.As(Row), KeepCharge, ct), ct);

    public async Task Save(IReadOnlyCollection<Product> products, CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        await Traced.Rows<ProductRow>(context, [.. products.Select(Row)], ct);
    }

    // Whether it is a charge is said elsewhere: no file of products has a say in it.
    private static void KeepCharge(ProductRow row, ProductRow known) => (row.IsCharge, row.ChargeSetBy) = (known.IsCharge, known.ChargeSetBy);

    private static Product Product(ProductRow row) => new(row.Code)
    {
        Name = row.Name,
        Category = row.Category,
        StandardCost = row.StandardCost,
        CostCurrency = row.StandardCostCurrency,
        IsCharge = row.IsCharge,
        ChargeSetBy = row.ChargeSetBy,
        ListPrice = row.ListPrice,
        ListCurrency = row.ListCurrency,
    };

    private static ProductRow Row(Product product) => new()
    {
        Code = product.Code,
        Name = product.Name,
        Category = product.Category,
        StandardCost = product.StandardCost,
        StandardCostCurrency = product.CostCurrency,
        ListPrice = product.ListPrice,
        ListCurrency = product.ListCurrency,
        IsCharge = product.IsCharge,
        ChargeSetBy = product.ChargeSetBy,
    };
}
