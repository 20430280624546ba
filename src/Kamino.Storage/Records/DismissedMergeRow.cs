using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kamino.Storage.Records;

/// <summary>Two accounts that a person said are two firms.</summary>
internal sealed class DismissedMergeRow
{
    public required string One { get; init; }

    public required string Other { get; init; }

    public required string Evidence { get; set; }

    public required string By { get; set; }

    public required DateTimeOffset At { get; set; }
}

internal sealed class DismissedMergeRowConfiguration : IEntityTypeConfiguration<DismissedMergeRow>
{
    public void Configure(EntityTypeBuilder<DismissedMergeRow> builder)
    {
        builder.ToTable("dismissed_merge");
        builder.HasKey(row => new { row.One, row.Other });
    }
}
