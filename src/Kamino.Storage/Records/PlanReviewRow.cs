using Kamino.Core.Plans;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kamino.Storage.Records;

/// <summary>A review that was held. Rows are added, never changed.</summary>
internal sealed class PlanReviewRow
{
    public int Id { get; init; }

    public required int Number { get; init; }

    public required ReviewKind Kind { get; init; }

    public required DateOnly Day { get; init; }

    public required string By { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The review, as JSON.</summary>
    public required string Body { get; init; }
}

internal sealed class PlanReviewRowConfiguration : IEntityTypeConfiguration<PlanReviewRow>
{
    public void Configure(EntityTypeBuilder<PlanReviewRow> builder)
    {
        builder.ToTable("plan_review");
        builder.HasKey(row => row.Id);
        builder.HasIndex(row => row.Number);
        builder.Property(row => row.Kind).HasConversion<string>();
    }
}
