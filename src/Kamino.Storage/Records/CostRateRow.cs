using Kamino.Core.Value;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kamino.Storage.Records;

/// <summary>What one unit of an activity costs. <see cref="Period"/> is as it was imported; empty means always.</summary>
internal sealed class CostRateRow
{
    public required string Activity { get; init; }

    public required string Period { get; init; }

    public required string Driver { get; set; }

    public required decimal Rate { get; set; }

    public required string Currency { get; set; }

    public required CostPlace Place { get; set; }

    public decimal? Total { get; set; }
}

/// <summary>How much of an activity an account took.</summary>
internal sealed class DriverQuantityRow
{
    public required string Account { get; init; }

    public required string Activity { get; init; }

    public required string Period { get; init; }

    public required decimal Quantity { get; set; }
}

/// <summary>What an account owed on a day.</summary>
internal sealed class ReceivableRow
{
    public required string Account { get; init; }

    public required DateOnly Day { get; init; }

    public decimal? Balance { get; set; }

    public decimal? Days { get; set; }

    public double? DefaultChance { get; set; }

    public double? LossGiven { get; set; }

    public required string Currency { get; set; }
}

internal sealed class CostRateRowConfiguration
    : IEntityTypeConfiguration<CostRateRow>, IEntityTypeConfiguration<DriverQuantityRow>, IEntityTypeConfiguration<ReceivableRow>
{
    public void Configure(EntityTypeBuilder<CostRateRow> builder)
    {
        builder.ToTable("cost_rate");
        builder.HasKey(row => new { row.Activity, row.Period });
        builder.Property(row => row.Place).HasConversion<string>();
    }

    public void Configure(EntityTypeBuilder<DriverQuantityRow> builder)
    {
        builder.ToTable("driver_quantity");
        builder.HasKey(row => new { row.Account, row.Activity, row.Period });
    }

    public void Configure(EntityTypeBuilder<ReceivableRow> builder)
    {
        builder.ToTable("receivable");
        builder.HasKey(row => new { row.Account, row.Day });
    }
}
