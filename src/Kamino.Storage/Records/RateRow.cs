using Kamino.Core.Quantities;
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

    /// <summary>The row as the core knows it.</summary>
    public ExchangeRate ExchangeRate => new(Day, new Currency(From), new Currency(To), Rate);
}

internal sealed class RateRowConfiguration : IEntityTypeConfiguration<RateRow>
{
    public void Configure(EntityTypeBuilder<RateRow> builder)
    {
        builder.ToTable("rate");
        builder.Ignore(row => row.ExchangeRate);
        builder.HasKey(row => new { row.Day, row.From, row.To });
    }
}
