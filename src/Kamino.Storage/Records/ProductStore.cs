using Kamino.UseCases.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Kamino.Storage.Records;

internal sealed class ProductStore(IDbContextFactory<RecordsContext> records) : IProductStore
{
    public async Task<IReadOnlyList<Product>> Read(CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        var rows = await context.Set<ProductRow>().AsNoTracking().ToListAsync(ct);
        var prices = await context.Set<ListPriceRow>().AsNoTracking().ToDictionaryAsync(row => row.Product, ct);
        return [.. rows.OrderBy(row => row.Code, StringComparer.Ordinal).Select(row => Product(row, prices.GetValueOrDefault(row.Code)))];
    }

    public async Task Save(IReadOnlyCollection<Product> products, CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        await using var transaction = await context.Database.BeginTransactionAsync(ct);
        await Upsert.Rows(context, [.. products.Select(Row)], ct);
        await Upsert.Rows(context, [.. products.SelectMany(Price)], ct);
        var unpriced = products.Where(product => product.ListPrice is null).Select(product => product.Code).ToHashSet();
        context.RemoveRange((await context.Set<ListPriceRow>().ToListAsync(ct)).Where(row => unpriced.Contains(row.Product)));
        await context.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }

    private static IEnumerable<ListPriceRow> Price(Product product) =>
        product.ListPrice is { } price ? [new ListPriceRow { Product = product.Code, Price = price, Currency = product.ListCurrency }] : [];

    private static Product Product(ProductRow row, ListPriceRow? list) => new(row.Code)
    {
        Name = row.Name,
        Category = row.Category,
        StandardCost = row.StandardCost,
        CostCurrency = row.StandardCostCurrency,
        IsCharge = row.IsCharge,
        ChargeSetBy = row.ChargeSetBy,
        ListPrice = list?.Price,
        ListCurrency = list?.Currency,
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
