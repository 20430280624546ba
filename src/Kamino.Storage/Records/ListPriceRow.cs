using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kamino.Storage.Records;

/// <summary>What one unit of a product costs before any discount.</summary>
internal sealed class ListPriceRow
{
    public required string Product { get; init; }

    public required decimal Price { get; set; }

    /// <summary>ISO code; <c>null</c> means the currency of the lines.</summary>
    public string? Currency { get; set; }
}

internal sealed class ListPriceRowConfiguration : IEntityTypeConfiguration<ListPriceRow>
{
    public void Configure(EntityTypeBuilder<ListPriceRow> builder)
    {
        builder.ToTable("list_price");
        builder.HasKey(row => row.Product);
    }
}
