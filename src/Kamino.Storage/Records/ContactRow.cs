using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kamino.Storage.Records;

/// <summary>A person at an account. Personal data: never without a ground to keep it and a day to let it go.</summary>
internal sealed class ContactRow
{
    public required string Account { get; init; }

    public required string Name { get; init; }

    public string? Role { get; set; }

    public string? Email { get; set; }

    public string? Phone { get; set; }

    /// <summary>Who of us knows them.</summary>
    public string? Owner { get; set; }

    /// <summary>From 0 to 5.</summary>
    public int? Influence { get; set; }

    /// <summary>From −2, against us, to 2, for us.</summary>
    public int? Disposition { get; set; }

    /// <summary>From 0 to 5.</summary>
    public int? Relationship { get; set; }

    public DateOnly? LastTouch { get; set; }

    /// <summary>The lawful ground to keep it, such as <c>contract</c> or <c>consent</c>.</summary>
    public required string Basis { get; set; }

    /// <summary>The last day it may be kept.</summary>
    public required DateOnly KeepUntil { get; set; }
}

internal sealed class ContactRowConfiguration : IEntityTypeConfiguration<ContactRow>
{
    public void Configure(EntityTypeBuilder<ContactRow> builder)
    {
        builder.ToTable("contact");
        builder.HasKey(row => new { row.Account, row.Name });
    }
}
