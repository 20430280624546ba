using Kamino.Core.Portfolio;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kamino.Storage.Records;

/// <summary>One step of an account to or from being a key account.</summary>
internal sealed class SelectionStepRow
{
    public int Id { get; init; }

    public required string Account { get; init; }

    public required SelectionStage From { get; init; }

    public required SelectionStage To { get; init; }

    public required string Reason { get; init; }

    public required string By { get; init; }

    public required DateTimeOffset At { get; init; }

    public string? Sponsor { get; init; }

    public DateOnly? OverrideUntil { get; init; }

    public string? TransitionPlan { get; init; }
}

/// <summary>How many key accounts are too many: one row.</summary>
internal sealed class SelectionLimitsRow
{
    public int Id { get; init; } = 1;

    public required int Warn { get; set; }

    public required int Refuse { get; set; }
}

internal sealed class SelectionStepRowConfiguration : IEntityTypeConfiguration<SelectionStepRow>
{
    public void Configure(EntityTypeBuilder<SelectionStepRow> builder)
    {
        builder.ToTable("selection_step");
        builder.HasKey(row => row.Id);
        builder.Property(row => row.From).HasConversion<string>();
        builder.Property(row => row.To).HasConversion<string>();
    }
}

internal sealed class SelectionLimitsRowConfiguration : IEntityTypeConfiguration<SelectionLimitsRow>
{
    public void Configure(EntityTypeBuilder<SelectionLimitsRow> builder)
    {
        builder.ToTable("selection_limits");
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Id).ValueGeneratedNever();
    }
}
