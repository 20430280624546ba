using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kamino.Storage.Records;

/// <summary>A request that named itself, and what it was answered.</summary>
internal sealed class AnsweredRequestRow
{
    /// <summary>SHA-256 of caller and name.</summary>
    public required string Name { get; init; }

    /// <summary>SHA-256 of all that it asks.</summary>
    public required string Request { get; init; }

    /// <summary>The sealed answer; <c>null</c> until there is one.</summary>
    public byte[]? Answer { get; set; }

    /// <summary>When it is forgotten, as ticks of UTC.</summary>
    public required long Until { get; init; }
}

internal sealed class AnsweredRequestRowConfiguration : IEntityTypeConfiguration<AnsweredRequestRow>
{
    public void Configure(EntityTypeBuilder<AnsweredRequestRow> builder)
    {
        builder.ToTable("answered_request");
        builder.HasKey(row => row.Name);
        builder.HasIndex(row => row.Until);
    }
}
