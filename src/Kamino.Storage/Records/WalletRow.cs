using Kamino.Core.Value;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kamino.Storage.Records;

/// <summary>What somebody said, on a day, of one supplier of an account, or, where <see cref="Supplier"/> is empty, of all that the account spends.</summary>
internal sealed class WalletRow
{
    public required string Account { get; init; }

    public required DateOnly Day { get; init; }

    public required string Supplier { get; init; }

    public required WalletEvidence Evidence { get; init; }

    public double? Rank { get; set; }

    public double? Score { get; set; }

    public double? Share { get; set; }

    public double? Chance { get; set; }

    public decimal? Spend { get; set; }

    public required string Currency { get; set; }
}

internal sealed class WalletRowConfiguration : IEntityTypeConfiguration<WalletRow>
{
    public void Configure(EntityTypeBuilder<WalletRow> builder)
    {
        builder.ToTable("wallet");
        builder.HasKey(row => new { row.Account, row.Day, row.Supplier, row.Evidence });
        builder.Property(row => row.Evidence).HasConversion<string>();
    }
}
