using Kamino.Core.Perception;
using Kamino.Core.Quantities;

namespace Kamino.Core.Sample;

/// <summary>An invented customer.</summary>
/// <param name="Number">From 0, in the order of the codes.</param>
/// <param name="Code">Its code, with leading zeros as ERPs have them; <c>null</c> for sales over the counter, which name nobody.</param>
/// <param name="Name">Its name.</param>
/// <param name="Parent">The code of its holding or of the head of its region; <c>null</c> where it stands alone.</param>
/// <param name="Seller">Who sells to it.</param>
/// <param name="Country">ISO 3166 code.</param>
/// <param name="TaxId">Made up, with a check digit that is wrong, so that it can't be anybody's.</param>
/// <param name="FirstContact">When somebody first spoke to it.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Habit">How it buys.</param>
public sealed record SampleAccount(
    int Number, string? Code, string Name, string? Parent, string Seller, string Country, string TaxId, DateOnly FirstContact, SampleKind Kind, SampleHabit Habit)
{
    private const decimal Rounding = 100_000m;

    /// <summary>What it spends a year in the categories of the company, with everybody.</summary>
    /// <param name="lastYear">What it bought here in the ledger's last twelve months.</param>
    /// <returns>Whole hundred thousands; <c>null</c> where nobody knows, and where it bought nothing.</returns>
    public decimal? Available(Money lastYear) => Habit.ShareOfWallet is { } share && lastYear.Amount > 0
        ? Math.Ceiling(lastYear.Amount / (decimal)share / Rounding) * Rounding
        : null;
}

/// <summary>A company that owns accounts and buys nothing itself.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Parent">The code of what it belongs to itself; <c>null</c> at the top.</param>
public sealed record SampleHolding(string Code, string Name, string? Parent);

/// <summary>A person at an account.</summary>
/// <param name="Account">The account's code.</param>
/// <param name="Name">The person's name.</param>
/// <param name="Title">Their post.</param>
/// <param name="Role">The parts the person plays when they decide on us, as <see cref="Accounts.BuyingRoles"/> reads them.</param>
/// <param name="Mail">An address under <c>.example</c>, where no mail arrives.</param>
/// <param name="Influence">From 0 to 5.</param>
/// <param name="Disposition">From −2, against us, to 2, for us.</param>
/// <param name="Relationship">From 0, never met, to 5.</param>
/// <param name="Owner">Who of us keeps in touch.</param>
/// <param name="LastTouch">When they last spoke.</param>
public sealed record SampleContact(
    string Account, string Name, string Title, string Role, string Mail, int Influence, int Disposition, int Relationship, string Owner, DateOnly LastTouch)
{
    /// <summary>Whom they work under; empty where nobody of them.</summary>
    public string ReportsTo { get; init; } = "";

    /// <summary>Whom they listen to; empty where nobody of them.</summary>
    public string Trusts { get; init; } = "";

    /// <summary>What comes next with them; empty where nothing is planned.</summary>
    public string NextStep { get; init; } = "";

    /// <summary>When that is due.</summary>
    public DateOnly? NextStepOn { get; init; }

    /// <summary>The day they left, where they did.</summary>
    public DateOnly? LeftOn { get; init; }
}

/// <summary>What a person answered, or what we guessed that they would.</summary>
/// <param name="Survey">Name of the survey.</param>
/// <param name="Ours">Whether it is our guess.</param>
/// <param name="Answer">The answer.</param>
public sealed record SampleAnswer(string Survey, bool Ours, SurveyAnswer Answer);
