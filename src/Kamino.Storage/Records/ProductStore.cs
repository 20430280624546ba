using Kamino.UseCases.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Kamino.Storage.Records;

internal sealed class ProductStore(IDbContextFactory<RecordsContext> records) : IProductStore
{
    public async Task<IReadOnlyList<Product>> Read(CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        var rows = await context.Set<ProductRow>().AsNoTracking().ToListAsync(ct);
        return [.. rows.OrderBy(row => row.Code, StringComparer.Ordinal).Select(Product)];
    }

    public async Task Save(IReadOnlyCollection<Product> products, CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        await Upsert.Rows(context, [.. products.Select(Row)], ct);
    }

    private static Product Product(ProductRow row) => new(row.Code)
    {
        Name = row.Name,
        Category = row.Category,
        StandardCost = row.StandardCost,
        CostCurrency = row.StandardCostCurrency,
        IsCharge = row.IsCharge,
        ChargeSetBy = row.ChargeSetBy,
    };

    private static ProductRow Row(Product product) => new()
    {
        Code = product.Code,
        Name = product.Name,
        Category = product.Category,
        StandardCost = product.StandardCost,
        StandardCostCurrency = product.CostCurrency,
        IsCharge = product.IsCharge,
        ChargeSetBy = product.ChargeSetBy,
    };
}
