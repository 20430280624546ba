using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kamino.Storage.Records;

/// <summary>The rate by which the documents of one day and currency count in the reporting currency. Once there, it never changes.</summary>
internal sealed class FrozenRateRow
{
    public required string Currency { get; init; }

    public required DateOnly Day { get; init; }

    public required string To { get; init; }

    /// <summary>The rate as quoted, with its own direction and day.</summary>
    public required string QuotedFrom { get; init; }

    public required decimal Rate { get; init; }

    public required DateOnly QuotedOn { get; init; }

    /// <summary>The rate that it was taken from, as far as its key goes.</summary>
    public RateRow Quoted => new() { Day = QuotedOn, From = QuotedFrom, To = QuotedFrom == Currency ? To : Currency, Rate = Rate, Source = "" };
}

internal sealed class FrozenRateRowConfiguration : IEntityTypeConfiguration<FrozenRateRow>
{
    public void Configure(EntityTypeBuilder<FrozenRateRow> builder)
    {
        builder.ToTable("frozen_rate");
        builder.Ignore(row => row.Quoted);
        builder.HasKey(row => new { row.Currency, row.Day, row.To });
    }
}
