using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kamino.Storage.Records;

/// <summary>A signal that somebody has seen. It isn't shown again until it is stronger than <see cref="Strength"/>.</summary>
internal sealed class AcknowledgedSignalRow
{
    public required string Account { get; init; }

    public required string Kind { get; init; }

    public required double Strength { get; set; }

    public required DateOnly Day { get; set; }

    public required string By { get; set; }

    public required DateTimeOffset At { get; set; }
}

/// <summary>One version of the rules that name RFM scores.</summary>
internal sealed class SegmentRulesRow
{
    public required int Version { get; init; }

    public required string Json { get; init; }

    public required string By { get; init; }

    public required DateTimeOffset At { get; init; }
}

internal sealed class AcknowledgedSignalRowConfiguration : IEntityTypeConfiguration<AcknowledgedSignalRow>, IEntityTypeConfiguration<SegmentRulesRow>
{
    public void Configure(EntityTypeBuilder<AcknowledgedSignalRow> builder)
    {
        builder.ToTable("acknowledged_signal");
        builder.HasKey(row => new { row.Account, row.Kind });
    }

    public void Configure(EntityTypeBuilder<SegmentRulesRow> builder)
    {
        builder.ToTable("segment_rules");
        builder.HasKey(row => row.Version);
        builder.Property(row => row.Version).ValueGeneratedNever();
    }
}
