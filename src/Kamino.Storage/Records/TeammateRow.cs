using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kamino.Storage.Records;

/// <summary>One of us.</summary>
internal sealed class TeammateRow
{
    public required string Name { get; init; }

    public required string Email { get; set; }

    public required string TimeZone { get; set; }

    public required string Language { get; set; }

    public required bool Reminders { get; set; }

    /// <summary>SHA-256 of the secret in the address of their calendar.</summary>
    public string? FeedHash { get; set; }

    public DateTimeOffset? FeedSince { get; set; }
}

internal sealed class TeammateRowConfiguration : IEntityTypeConfiguration<TeammateRow>
{
    public void Configure(EntityTypeBuilder<TeammateRow> builder)
    {
        builder.ToTable("teammate");
        builder.HasKey(row => row.Name);
        builder.HasIndex(row => row.FeedHash).IsUnique();
    }
}
