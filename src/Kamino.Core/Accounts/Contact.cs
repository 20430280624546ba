namespace Kamino.Core.Accounts;

/// <summary>A person at an account. Personal data: it has a lawful ground and a day on which it goes.</summary>
/// <param name="Account">The account's code.</param>
/// <param name="Name">Their name.</param>
/// <param name="Basis">The ground to keep it, such as <c>contract</c> or <c>consent</c>.</param>
/// <param name="KeepUntil">The last day that it may be kept.</param>
public sealed record Contact(string Account, string Name, string Basis, DateOnly KeepUntil)
{
    /// <summary>The highest <see cref="Influence"/> and <see cref="Relationship"/>; the lowest is 0.</summary>
    public const int Highest = 5;

    /// <summary>The highest <see cref="Disposition"/>; the lowest is as far below zero.</summary>
    public const int Furthest = 2;

    /// <summary>What they do there.</summary>
    public string? Role { get; init; }

    /// <summary>Their address for mail.</summary>
    public string? Email { get; init; }

    /// <summary>Their telephone number.</summary>
    public string? Phone { get; init; }

    /// <summary>Who of us knows them.</summary>
    public string? Owner { get; init; }

    /// <summary>How much they count in a decision, from 0 to 5.</summary>
    public int? Influence { get; init; }

    /// <summary>From −2, against us, to 2, for us.</summary>
    public int? Disposition { get; init; }

    /// <summary>How well we know each other, from 0 to 5.</summary>
    public int? Relationship { get; init; }

    /// <summary>When we last spoke.</summary>
    public DateOnly? LastTouch { get; init; }
}
