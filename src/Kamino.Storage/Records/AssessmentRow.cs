using Kamino.Core.Programme;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kamino.Storage.Records;

/// <summary>A year's answers to a self-assessment. Rows are added, never changed: the latest of a year counts.</summary>
internal sealed class AssessmentRow
{
    public int Id { get; init; }

    public required AssessmentKind Kind { get; init; }

    public required int Year { get; init; }

    public required string By { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The answers, as JSON.</summary>
    public required string Points { get; init; }
}

internal sealed class AssessmentRowConfiguration : IEntityTypeConfiguration<AssessmentRow>
{
    public void Configure(EntityTypeBuilder<AssessmentRow> builder)
    {
        builder.ToTable("assessment");
        builder.HasKey(row => row.Id);
        builder.HasIndex(row => new { row.Kind, row.Year });
        builder.Property(row => row.Kind).HasConversion<string>();
    }
}
