using Kamino.UseCases.Perception;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kamino.Storage.Records;

/// <summary>How an account's people stood on a day; it names nobody.</summary>
internal sealed class MapNoteRow
{
    public required string Account { get; init; }

    public required DateOnly Day { get; init; }

    public required int People { get; set; }

    public double? WeightedDisposition { get; set; }

    public double? Coverage { get; set; }
}

/// <summary>That somebody was erased; it doesn't say who.</summary>
internal sealed class ErasureRow
{
    public int Id { get; init; }

    public required string Account { get; init; }

    public required ErasureCause Why { get; init; }

    public required string By { get; init; }

    public required DateTimeOffset At { get; init; }
}

internal sealed class PeopleRowsConfiguration : IEntityTypeConfiguration<MapNoteRow>, IEntityTypeConfiguration<ErasureRow>
{
    public void Configure(EntityTypeBuilder<MapNoteRow> builder)
    {
        builder.ToTable("map_note");
        builder.HasKey(row => new { row.Account, row.Day });
    }

    public void Configure(EntityTypeBuilder<ErasureRow> builder)
    {
        builder.ToTable("erasure");
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Why).HasConversion<string>();
    }
}
