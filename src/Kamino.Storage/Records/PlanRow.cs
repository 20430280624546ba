using Kamino.Core.Plans;
using Kamino.Core.Portfolio;
using Kamino.UseCases.Plans;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kamino.Storage.Records;

/// <summary>One version of a plan: its document, and beside it what lists need.</summary>
internal sealed class PlanRow
{
    public required int Number { get; init; }

    public required int Version { get; init; }

    public required string Account { get; init; }

    public required PlanStatus Status { get; set; }

    public required int Revision { get; set; }

    public required string By { get; set; }

    public required DateTimeOffset At { get; set; }

    public required string Owner { get; set; }

    public required string Ambition { get; set; }

    public required DateOnly From { get; set; }

    public required DateOnly Until { get; set; }

    public Quadrant? Box { get; set; }

    public required int Objectives { get; set; }

    public required int Actions { get; set; }

    public required int OpenActions { get; set; }

    public required decimal OpenDays { get; set; }

    public DateOnly? NextDue { get; set; }

    public double? Progress { get; set; }

    public int Typed { get; set; }

    public int Seconds { get; set; }

    /// <summary>The plan, as JSON.</summary>
    public required string Body { get; set; }

    public PlanCard Card() => new(Number, Version, Account, Status, Revision, By, At)
    {
        Owner = Owner,
        Ambition = Ambition,
        From = From,
        Until = Until,
        Box = Box,
        Objectives = Objectives,
        Actions = Actions,
        OpenActions = OpenActions,
        OpenDays = OpenDays,
        NextDue = NextDue,
        Progress = Progress,
        Typed = Typed,
        Seconds = Seconds,
    };
}

/// <summary>That somebody moved a version on. Rows are added, never changed.</summary>
internal sealed class PlanStepRow
{
    public int Id { get; init; }

    public required int Number { get; init; }

    public required int Version { get; init; }

    public required PlanStatus To { get; init; }

    public required string By { get; init; }

    public required DateTimeOffset At { get; init; }

    public string? Remark { get; init; }
}

internal sealed class PlanRowConfiguration : IEntityTypeConfiguration<PlanRow>, IEntityTypeConfiguration<PlanStepRow>
{
    public void Configure(EntityTypeBuilder<PlanRow> builder)
    {
        builder.ToTable("plan");
        builder.HasKey(row => new { row.Number, row.Version });
        builder.HasIndex(row => new { row.Account, row.Version }).IsUnique();
        builder.Property(row => row.Status).HasConversion<string>();
        builder.Property(row => row.Box).HasConversion<string>();
    }

    public void Configure(EntityTypeBuilder<PlanStepRow> builder)
    {
        builder.ToTable("plan_step");
        builder.HasKey(row => row.Id);
        builder.HasIndex(row => row.Number);
        builder.Property(row => row.To).HasConversion<string>();
    }
}
