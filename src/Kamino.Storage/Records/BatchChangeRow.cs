using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kamino.Storage.Records;

/// <summary>What a batch did to one row of the records, so that it can be taken back. It goes when that is done.</summary>
internal sealed class BatchChangeRow
{
    /// <summary>What <see cref="Columns"/> holds where the batch said again what was known.</summary>
    public const string Nothing = "{}";

    public required int Batch { get; init; }

    /// <summary>The table that it is in.</summary>
    public required string Table { get; init; }

    /// <summary>The row's key, as a JSON array.</summary>
    public required string Key { get; init; }

    /// <summary>Whether the row wasn't there before.</summary>
    public required bool IsNew { get; init; }

    /// <summary>Column to what it held before and after, as JSON; <see cref="Nothing"/> where the batch said again what was known.</summary>
    public required string Columns { get; init; }
}

internal sealed class BatchChangeRowConfiguration : IEntityTypeConfiguration<BatchChangeRow>
{
    public void Configure(EntityTypeBuilder<BatchChangeRow> builder)
    {
        builder.ToTable("batch_change");
        builder.HasKey(row => new { row.Batch, row.Table, row.Key });
        builder.HasIndex(row => new { row.Table, row.Key });
    }
}
