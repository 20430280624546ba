using Kamino.Core.Portfolio;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kamino.Storage.Records;

/// <summary>One score that a person gave.</summary>
internal sealed class FactorScoreRow
{
    public required string Account { get; init; }

    public required Axis Axis { get; init; }

    public required string Factor { get; init; }

    public required string Supplier { get; init; }

    public required string Assessor { get; init; }

    public required ScoreSource Source { get; init; }

    public required DateOnly Day { get; init; }

    public required double Score { get; set; }
}

internal sealed class FactorScoreRowConfiguration : IEntityTypeConfiguration<FactorScoreRow>
{
    public void Configure(EntityTypeBuilder<FactorScoreRow> builder)
    {
        builder.ToTable("factor_score");
        builder.HasKey(row => new { row.Account, row.Axis, row.Factor, row.Supplier, row.Assessor, row.Source, row.Day });
        builder.Property(row => row.Axis).HasConversion<string>();
        builder.Property(row => row.Source).HasConversion<string>();
    }
}
