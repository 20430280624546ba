using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kamino.Storage.Records;

/// <summary>What is known of a product code besides its sales lines.</summary>
internal sealed class ProductRow
{
    /// <summary>Who says that a code is a charge, where import recognised it by its words.</summary>
    public const string Found = "found";

    public required string Code { get; init; }

    public string? Name { get; set; }

    public string? Category { get; set; }

    /// <summary>Cost of one unit.</summary>
    public decimal? StandardCost { get; set; }

    /// <summary>ISO code of <see cref="StandardCost"/>; <c>null</c> means the currency of the lines.</summary>
    public string? StandardCostCurrency { get; set; }

    /// <summary>What one unit costs before any discount.</summary>
    public decimal? ListPrice { get; set; }

    /// <summary>ISO code of <see cref="ListPrice"/>; <c>null</c> means the currency of the lines.</summary>
    public string? ListCurrency { get; set; }

    /// <summary>Whether it is no product but a charge, such as postage: it stays in net, apart from the products.</summary>
    public bool IsCharge { get; set; }

    /// <summary><see cref="Found"/>, or the person who said whether it is a charge; <c>null</c> where nobody did. A person's word wins.</summary>
    public string? ChargeSetBy { get; set; }
}

internal sealed class ProductRowConfiguration : IEntityTypeConfiguration<ProductRow>
{
    public void Configure(EntityTypeBuilder<ProductRow> builder)
    {
        builder.ToTable("product");
        builder.HasKey(row => row.Code);
    }
}
