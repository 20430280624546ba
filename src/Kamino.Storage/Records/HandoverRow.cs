using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kamino.Storage.Records;

/// <summary>That one of us handed over to another. Rows are added, never changed.</summary>
internal sealed class HandoverRow
{
    public int Id { get; init; }

    public required string From { get; init; }

    public required string To { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>What was handed over, by whom and why, as JSON.</summary>
    public required string Body { get; init; }
}

internal sealed class HandoverRowConfiguration : IEntityTypeConfiguration<HandoverRow>
{
    public void Configure(EntityTypeBuilder<HandoverRow> builder)
    {
        builder.ToTable("handover");
        builder.HasKey(row => row.Id);
    }
}
