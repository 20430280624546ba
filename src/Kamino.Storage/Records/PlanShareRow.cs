using Kamino.Core.Plans;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kamino.Storage.Records;

/// <summary>That somebody at the customer may open a plan. Personal data.</summary>
internal sealed class PlanShareRow
{
    public int Number { get; init; }

    public required int Plan { get; init; }

    public required string Account { get; init; }

    public required string Name { get; init; }

    public required string Email { get; init; }

    public required string Language { get; init; }

    public required ShareRight Right { get; init; }

    /// <summary>What they see, as words with commas.</summary>
    public required string Parts { get; init; }

    public required DateTimeOffset Expires { get; init; }

    public required string By { get; init; }

    public required DateTimeOffset At { get; init; }

    public DateTimeOffset? Revoked { get; set; }

    public string RevokedBy { get; set; } = "";

    public PlanShare Share() => new(Number, Plan, Account, Name, Email, Language)
    {
        Right = Right,
        Parts = [.. Parts.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<SharedPart>)],
        Expires = Expires,
        By = By,
        At = At,
        Revoked = Revoked,
        RevokedBy = RevokedBy,
    };
}

/// <summary>A code that opens a share once; only its hash is kept.</summary>
internal sealed class PlanCodeRow
{
    public long Id { get; init; }

    public required int Share { get; init; }

    public required string Hash { get; init; }

    public required DateTimeOffset Expires { get; init; }

    public int Tries { get; set; }

    public bool Used { get; set; }
}

/// <summary>What somebody did with a shared plan. Rows are added, never changed; erasing a person takes the name out.</summary>
internal sealed class PlanActRow
{
    public long Number { get; init; }

    public required int Plan { get; init; }

    public required int Version { get; init; }

    public required PlanActKind Kind { get; init; }

    public required int Share { get; init; }

    public required string Account { get; init; }

    public required string Name { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string Where { get; init; }

    public required string Text { get; init; }

    public PlanAct Act() => new(Number, Plan, Version, Kind, Name, At) { Share = Share, Where = Where, Text = Text };
}

internal sealed class PlanShareRowConfiguration : IEntityTypeConfiguration<PlanShareRow>, IEntityTypeConfiguration<PlanCodeRow>, IEntityTypeConfiguration<PlanActRow>
{
    public void Configure(EntityTypeBuilder<PlanShareRow> builder)
    {
        builder.ToTable("plan_share");
        builder.HasKey(row => row.Number);
        builder.HasIndex(row => row.Plan);
        builder.Property(row => row.Right).HasConversion<string>();
    }

    public void Configure(EntityTypeBuilder<PlanCodeRow> builder)
    {
        builder.ToTable("plan_code");
        builder.HasKey(row => row.Id);
        builder.HasIndex(row => row.Share);
    }

    public void Configure(EntityTypeBuilder<PlanActRow> builder)
    {
        builder.ToTable("plan_act");
        builder.HasKey(row => row.Number);
        builder.HasIndex(row => row.Plan);
        builder.Property(row => row.Kind).HasConversion<string>();
    }
}
