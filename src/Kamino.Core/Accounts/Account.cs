using Kamino.Core.Quantities;

namespace Kamino.Core.Accounts;

/// <summary>What people said of an account, besides its sales lines. An account that the ledger names needs nobody to say anything.</summary>
/// <param name="Code">Its code, a text: <c>00123</c> and <c>123</c> are two accounts.</param>
public sealed record Account(string Code)
{
    /// <summary>Its name; <c>null</c> where only the ledger may know it.</summary>
    public string? Name { get; init; }

    /// <summary>Code of the account that it belongs to; <c>null</c> where it is its own.</summary>
    public string? Parent { get; init; }

    /// <summary>Who sells to it.</summary>
    public string? Seller { get; init; }

    /// <summary>Where it is, as the file writes it.</summary>
    public string? Country { get; init; }

    /// <summary>NIT, CIF, RFC, RUT, VAT number…, as the file writes it.</summary>
    public string? TaxId { get; init; }

    /// <summary>What the customer spends a year in our categories, with us and with others. <c>XXX</c> stands for the reporting currency.</summary>
    public Answer<Money> Available { get; init; } = Answer.Unknown<Money>(Doubt.NoAvailableSpend);

    /// <summary>When we first spoke.</summary>
    public DateOnly? FirstContact { get; init; }

    /// <summary>Code of the account that a person merged it into.</summary>
    public string? MergedInto { get; init; }

    /// <summary>The account with what it lacks taken from one merged into it: its own word wins, the earlier first contact stays.</summary>
    /// <param name="merged">The account that is no longer one of its own.</param>
    public Account FilledFrom(Account merged)
    {
        ArgumentNullException.ThrowIfNull(merged);
        return this with
        {
            Name = Name ?? merged.Name,
            Parent = Parent ?? merged.Parent,
            Seller = Seller ?? merged.Seller,
            Country = Country ?? merged.Country,
            TaxId = TaxId ?? merged.TaxId,
            Available = Available is Answer<Money>.Known ? Available : merged.Available,
            FirstContact = FirstContact is { } own && merged.FirstContact is { } other ? (own < other ? own : other) : FirstContact ?? merged.FirstContact,
        };
    }
}
