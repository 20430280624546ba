using Kamino.UseCases.Ledger;

namespace Kamino.UseCases.Accounts;

/// <summary>What is known of a product code besides its sales lines.</summary>
/// <param name="Code">The code, a text.</param>
public sealed record Product(string Code)
{
    /// <summary>Its name.</summary>
    public string? Name { get; init; }

    /// <summary>The category that it is in.</summary>
    public string? Category { get; init; }

    /// <summary>What one unit costs; <c>null</c> where nobody said so.</summary>
    public decimal? StandardCost { get; init; }

    /// <summary>ISO code of the cost; <c>null</c> means the currency of the lines.</summary>
    public string? CostCurrency { get; init; }

    /// <summary>What one unit costs before any discount; <c>null</c> where nobody said so.</summary>
    public decimal? ListPrice { get; init; }

    /// <summary>ISO code of the list price; <c>null</c> means the currency of the lines.</summary>
    public string? ListCurrency { get; init; }

    /// <summary>Whether it is no product but a charge, such as postage.</summary>
    public bool IsCharge { get; init; }

    /// <summary><c>found</c> where import recognised it, else the person who said whether it is a charge.</summary>
    public string? ChargeSetBy { get; init; }
}

/// <summary>Where products and charges are kept.</summary>
public interface IProductStore
{
    /// <summary>Every product that somebody said something of, by code.</summary>
    Task<IReadOnlyList<Product>> Read(CancellationToken ct);

    /// <summary>Keeps products that an import found, all or none, as a batch that can be taken back.</summary>
    /// <returns>The batch's number.</returns>
    /// <exception cref="ImportUnderWayException">Another import is under way.</exception>
    Task<string> Enter(TableChanges<Product> found, TableDraft draft, CancellationToken ct);

    /// <summary>Keeps what a person said of products, all or none.</summary>
    Task Save(IReadOnlyCollection<Product> products, CancellationToken ct);
}
