using Kamino.Core.Quantities;

namespace Kamino.Core.Accounts;

/// <summary>A person at an account. Personal data: it has a lawful ground and a day on which it goes.</summary>
/// <param name="Account">The account's code.</param>
/// <param name="Name">Their name.</param>
/// <param name="Basis">The ground to keep it, such as <c>contract</c> or <c>consent</c>.</param>
/// <param name="KeepUntil">The last day that it may be kept.</param>
/// <remarks>Somebody who left is closed, not deleted: who knew whom outlives both a departure and a handover.</remarks>
public sealed record Contact(string Account, string Name, string Basis, DateOnly KeepUntil)
{
    /// <summary>The highest <see cref="Influence"/> and <see cref="Relationship"/>; the lowest is 0.</summary>
    public const int Highest = 5;

    /// <summary>The highest <see cref="Disposition"/>; the lowest is as far below zero.</summary>
    public const int Furthest = 2;

    /// <summary>From this relationship on we count them as ours.</summary>
    public const int Covered = 3;

    /// <summary>Where a relationship starts at most when another one of us takes it over.</summary>
    public const int Handed = 2;

    /// <summary>Their post.</summary>
    public string? Title { get; init; }

    /// <summary>The parts they play when the customer decides.</summary>
    public ValueList<BuyingRole> Roles { get; init; } = [];

    /// <summary>Their address for mail.</summary>
    public string? Email { get; init; }

    /// <summary>Their telephone number.</summary>
    public string? Phone { get; init; }

    /// <summary>How much they count in a decision, from 0 to 5.</summary>
    public int? Influence { get; init; }

    /// <summary>How much they care about what we do there, from 0 to 5.</summary>
    public int? Interest { get; init; }

    /// <summary>How much harm they could do to our business there, from 0 to 5.</summary>
    public int? Risk { get; init; }

    /// <summary>From −2, against us, to 2, for us.</summary>
    public int? Disposition { get; init; }

    /// <summary>How well we know each other, from 0 to 5.</summary>
    public int? Relationship { get; init; }

    /// <summary>When we last spoke.</summary>
    public DateOnly? LastTouch { get; init; }

    /// <summary>What we do next with them.</summary>
    public string? NextStep { get; init; }

    /// <summary>When that is due.</summary>
    public DateOnly? NextStepOn { get; init; }

    /// <summary>The first day that they no longer worked there.</summary>
    public DateOnly? LeftOn { get; init; }

    /// <summary>All their ties, past ones too: by kind, first day and name.</summary>
    public ValueList<ContactLink> Links { get; init; } = [];

    /// <summary>Whether they work there on that day.</summary>
    public bool IsThere(DateOnly day) => LeftOn is not { } left || day < left;

    /// <summary>To whom a tie of that kind leads on that day, by name.</summary>
    public IReadOnlyList<string> Tied(LinkKind kind, DateOnly day) =>
        [.. Links.Where(link => link.Kind == kind && link.HoldsOn(day)).Select(link => link.To).Order(StringComparer.Ordinal)];

    /// <summary>The same person without what we think of them: what somebody sees who may not see opinions.</summary>
    public Contact WithoutOpinions() => this with
    {
        Influence = null,
        Interest = null,
        Risk = null,
        Disposition = null,
        Relationship = null,
        NextStep = null,
        NextStepOn = null,
        Roles = [.. Roles.Where(role => role is not (BuyingRole.Champion or BuyingRole.Coach or BuyingRole.Blocker or BuyingRole.RivalChampion))],
        Links = [.. Links.Where(link => link.Kind != LinkKind.Trusts).Select(link => link with { Strength = null })],
    };
}
