using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kamino.Storage.Records;

/// <summary>One snapshot of the matrix.</summary>
internal sealed class SnapshotRow
{
    public int Id { get; init; }

    public required DateOnly AsOf { get; init; }

    public required string ModelName { get; init; }

    public required int ModelVersion { get; init; }

    public required int Accounts { get; init; }

    public required string InputsHash { get; init; }

    public required string PlacesHash { get; init; }

    public required string TakenBy { get; init; }

    public required DateTimeOffset TakenAt { get; init; }

    public string? SignedBy { get; set; }

    public DateTimeOffset? SignedAt { get; set; }

    public required SnapshotBody Body { get; init; }
}

/// <summary>The large part of a snapshot, read only when it is needed. Texts are Brotli-compressed.</summary>
internal sealed class SnapshotBody
{
    public int SnapshotId { get; init; }

    public required string Model { get; init; }

    public required byte[] Inputs { get; init; }

    public required byte[] Places { get; init; }
}

internal sealed class SnapshotRowConfiguration : IEntityTypeConfiguration<SnapshotRow>
{
    public void Configure(EntityTypeBuilder<SnapshotRow> builder)
    {
        builder.ToTable("snapshot");
        builder.HasKey(row => row.Id);
        builder.HasOne(row => row.Body).WithOne().HasForeignKey<SnapshotBody>(body => body.SnapshotId);
    }
}

internal sealed class SnapshotBodyConfiguration : IEntityTypeConfiguration<SnapshotBody>
{
    public void Configure(EntityTypeBuilder<SnapshotBody> builder)
    {
        builder.ToTable("snapshot_body");
        builder.HasKey(body => body.SnapshotId);
        builder.Property(body => body.SnapshotId).ValueGeneratedNever();
    }
}
