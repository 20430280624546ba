using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kamino.Storage.Records;

/// <summary>An exchange rate: on <see cref="Day"/>, one unit of <see cref="From"/> was worth <see cref="Rate"/> units of <see cref="To"/>.</summary>
internal sealed class RateRow
{
    public required DateOnly Day { get; init; }

    public required string From { get; init; }

    public required string To { get; init; }

    public required decimal Rate { get; set; }

    /// <summary>The file it came from.</summary>
    public required string Source { get; set; }
}

internal sealed class RateRowConfiguration : IEntityTypeConfiguration<RateRow>
{
    public void Configure(EntityTypeBuilder<RateRow> builder)
    {
        builder.ToTable("rate");
        builder.HasKey(row => new { row.Day, row.From, row.To });
    }
}
