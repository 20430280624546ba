using System.Text.Json;
using Kamino.Core.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kamino.Storage.Records;

/// <summary>A person at an account. Personal data: never without a ground to keep it and a day to let it go.</summary>
internal sealed class ContactRow
{
    public required string Account { get; init; }

    public required string Name { get; init; }

    public string? Title { get; set; }

    /// <summary>Buying roles as words; an earlier Kamino kept the title here.</summary>
    public string? Role { get; set; }

    public string? Email { get; set; }

    public string? Phone { get; set; }

    /// <summary>From 0 to 5.</summary>
    public int? Influence { get; set; }

    /// <summary>From 0 to 5.</summary>
    public int? Interest { get; set; }

    /// <summary>From 0 to 5.</summary>
    public int? Risk { get; set; }

    /// <summary>From −2, against us, to 2, for us.</summary>
    public int? Disposition { get; set; }

    /// <summary>From 0 to 5.</summary>
    public int? Relationship { get; set; }

    public DateOnly? LastTouch { get; set; }

    public string? NextStep { get; set; }

    public DateOnly? NextStepOn { get; set; }

    public DateOnly? LeftOn { get; set; }

    /// <summary>The lawful ground to keep it, such as <c>contract</c> or <c>consent</c>.</summary>
    public required string Basis { get; set; }

    /// <summary>The last day it may be kept.</summary>
    public required DateOnly KeepUntil { get; set; }

    public static ContactRow Of(Contact contact) => new()
    {
        Account = contact.Account,
        Name = contact.Name,
        Basis = contact.Basis,
        KeepUntil = contact.KeepUntil,
        Title = contact.Title,
        Role = contact.Roles.Count == 0 ? null : string.Join(BuyingRoles.Separator, contact.Roles.Select(role => JsonNamingPolicy.SnakeCaseLower.ConvertName(role.ToString()))),
        Email = contact.Email,
        Phone = contact.Phone,
        Influence = contact.Influence,
        Interest = contact.Interest,
        Risk = contact.Risk,
        Disposition = contact.Disposition,
        Relationship = contact.Relationship,
        LastTouch = contact.LastTouch,
        NextStep = contact.NextStep,
        NextStepOn = contact.NextStepOn,
        LeftOn = contact.LeftOn,
    };

    public Contact Contact(IEnumerable<ContactLink> links)
    {
        var roles = BuyingRoles.Read(Role);
        return new Contact(Account, Name, Basis, KeepUntil)
        {
            Title = Title ?? (roles is null ? Role : null),
            Roles = roles ?? [],
            Email = Email,
            Phone = Phone,
            Influence = Influence,
            Interest = Interest,
            Risk = Risk,
            Disposition = Disposition,
            Relationship = Relationship,
            LastTouch = LastTouch,
            NextStep = NextStep,
            NextStepOn = NextStepOn,
            LeftOn = LeftOn,
        }.With(links);
    }
}

/// <summary>A tie of a person at an account, from one day to another.</summary>
internal sealed class ContactLinkRow
{
    public required string Account { get; init; }

    public required string Contact { get; init; }

    public required LinkKind Kind { get; init; }

    public required string To { get; init; }

    /// <summary>The first day of the calendar where nobody knows: a key is never empty.</summary>
    public required DateOnly Since { get; init; }

    public DateOnly? Until { get; set; }

    public int? Strength { get; set; }

    public ContactLink Link => new(Kind, To, Since == DateOnly.MinValue ? null : Since, Until, Strength);

    public static IEnumerable<ContactLinkRow> Of(Contact contact) => contact.Links.Select(link => new ContactLinkRow
    {
        Account = contact.Account,
        Contact = contact.Name,
        Kind = link.Kind,
        To = link.To,
        Since = link.Since ?? DateOnly.MinValue,
        Until = link.Until,
        Strength = link.Strength,
    });
}

internal sealed class ContactRowConfiguration : IEntityTypeConfiguration<ContactRow>, IEntityTypeConfiguration<ContactLinkRow>
{
    public void Configure(EntityTypeBuilder<ContactRow> builder)
    {
        builder.ToTable("contact");
        builder.HasKey(row => new { row.Account, row.Name });
    }

    public void Configure(EntityTypeBuilder<ContactLinkRow> builder)
    {
        builder.ToTable("contact_link");
        builder.HasKey(row => new { row.Account, row.Contact, row.Kind, row.To, row.Since });
        builder.Property(row => row.Kind).HasConversion<string>();
        builder.Ignore(row => row.Link);
    }
}
