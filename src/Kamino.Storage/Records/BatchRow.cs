using Kamino.UseCases.Ledger;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kamino.Storage.Records;

/// <summary>The manifest: one row per import. What a batch brought counts from the transaction on that inserts it.</summary>
internal sealed class BatchRow
{
    public required int Number { get; init; }

    public required BatchKind Kind { get; init; }

    public required BatchStatus Status { get; set; }

    public required string Files { get; init; }

    public required string By { get; init; }

    public required DateTimeOffset At { get; init; }

    public string? UndoneBy { get; set; }

    public DateTimeOffset? UndoneAt { get; set; }

    public required string LeansOn { get; init; }

    public required string Report { get; set; }

    /// <summary>The ledger's lines; <c>null</c> where the batch brought none.</summary>
    public string? LinesFile { get; init; }

    public string? LinesHash { get; init; }

    public string? ReplacedFile { get; init; }

    public string? ReplacedHash { get; init; }

    public string? RefusedFile { get; init; }

    public string? RefusedHash { get; init; }

    /// <summary>Product codes whose words say that they are charges; <c>null</c> where nobody looked.</summary>
    public string? Charges { get; init; }

    /// <summary>What stayed when it was undone, because somebody had changed it since.</summary>
    public string? KeptEdits { get; set; }
}

internal sealed class BatchRowConfiguration : IEntityTypeConfiguration<BatchRow>
{
    public void Configure(EntityTypeBuilder<BatchRow> builder)
    {
        builder.ToTable("batch");
        builder.HasKey(row => row.Number);
        builder.Property(row => row.Number).ValueGeneratedNever();
        builder.Property(row => row.Kind).HasConversion<string>();
        builder.Property(row => row.Status).HasConversion<string>();
    }
}
