using Kamino.Core.Rights;
using Kamino.UseCases.Rights;

namespace Kamino.UseCases.Accounts;

/// <summary>Shows and sets which product codes are charges, such as postage: they stay in net, apart from the products.</summary>
/// <param name="products">Where it is kept.</param>
/// <param name="asker">Who asks.</param>
public sealed class EditCharges(IProductStore products, IAsker asker)
{
    /// <summary>The charges, by code.</summary>
    public async Task<IReadOnlyList<Product>> List(CancellationToken ct)
    {
        asker.Demand(Right.See);
        return [.. (await products.Read(ct)).Where(product => product.IsCharge)];
    }

    /// <summary>Says of product codes that they are charges, or that they aren't. A person's word outlasts what imports recognise.</summary>
    /// <param name="codes">The codes as the ledger writes them; one that nobody named yet is kept for later.</param>
    /// <param name="isCharge">Whether they are charges.</param>
    /// <param name="by">Who says so.</param>
    /// <param name="ct">Stops the work.</param>
    /// <returns>The charges afterwards.</returns>
    public async Task<IReadOnlyList<Product>> Set(IReadOnlyCollection<string> codes, bool isCharge, string by, CancellationToken ct)
    {
        asker.Demand(Right.EditCosts);
        by = asker.Signs(by);
        ArgumentNullException.ThrowIfNull(codes);
        var known = (await products.Read(ct)).ToDictionary(product => product.Code);
        await products.Save(
            [.. codes.Distinct().Select(code => (known.GetValueOrDefault(code) ?? new Product(code)) with { IsCharge = isCharge, ChargeSetBy = by })], ct);
        return await List(ct);
    }
}
