using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kamino.Storage.Records;

/// <summary>One version of a scoring model.</summary>
internal sealed class ScoringModelRow
{
    public required string Name { get; init; }

    public required int Version { get; init; }

    public required string Json { get; init; }

    public required string By { get; init; }

    public required DateTimeOffset At { get; init; }

    public required bool InForce { get; set; }
}

internal sealed class ScoringModelRowConfiguration : IEntityTypeConfiguration<ScoringModelRow>
{
    public void Configure(EntityTypeBuilder<ScoringModelRow> builder)
    {
        builder.ToTable("scoring_model");
        builder.HasKey(row => new { row.Name, row.Version });
    }
}
