using Kamino.Core.Accounts;
using Kamino.Core.Quantities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kamino.Storage.Records;

/// <summary>What is known of an account besides its sales lines. An account of the ledger needs no row.</summary>
internal sealed class AccountRow
{
    public required string Code { get; init; }

    public string? Name { get; set; }

    /// <summary>Code of the account it belongs to; <c>null</c> where it is its own.</summary>
    public string? Parent { get; set; }

    public string? Seller { get; set; }

    public string? Country { get; set; }

    public string? TaxId { get; set; }

    /// <summary>What the customer spends a year in our categories, with us and with others.</summary>
    public decimal? Available { get; set; }

    /// <summary>ISO code of <see cref="Available"/>; <c>null</c> means the reporting currency.</summary>
    public string? AvailableCurrency { get; set; }

    public DateOnly? FirstContact { get; set; }

    /// <summary>Code of the account that a person merged it into; may itself be merged into another.</summary>
    public string? MergedInto { get; set; }

    public string? MergedBy { get; set; }

    public DateTimeOffset? MergedAt { get; set; }

    /// <summary>The row as the use cases know it.</summary>
    public Account Account => new(Code)
    {
        Name = Name,
        Parent = Parent,
        Seller = Seller,
        Country = Country,
        TaxId = TaxId,
        Available = Available is { } amount
            ? Answer.Of(new Money(amount, Currency.TryFrom(AvailableCurrency, out var currency) ? currency : default))
            : Answer.Unknown<Money>(Doubt.NoAvailableSpend),
        FirstContact = FirstContact,
        MergedInto = MergedInto,
    };
}

internal sealed class AccountRowConfiguration : IEntityTypeConfiguration<AccountRow>
{
    public void Configure(EntityTypeBuilder<AccountRow> builder)
    {
        builder.ToTable("account");
        builder.HasKey(row => row.Code);
        builder.Ignore(row => row.Account);
        builder.HasIndex(row => row.MergedInto);
    }
}
