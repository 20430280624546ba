using System.Security.Cryptography;
using System.Text;
using Kamino.Core.Accounts;
using Kamino.Core.Rights;
using Kamino.UseCases.Accounts;
using Kamino.UseCases.Quantities;
using Kamino.UseCases.Rights;

namespace Kamino.UseCases.Perception;

/// <summary>Why what was written of a person isn't kept.</summary>
public enum PersonFlaw
{
    /// <summary>They have no name.</summary>
    NoName,

    /// <summary>There is no lawful ground to keep them.</summary>
    NoBasis,

    /// <summary>The last day to keep them is over.</summary>
    PastRetention,

    /// <summary>A number lies outside its scale.</summary>
    OutOfScale,

    /// <summary>A note has a word on health, politics or belief.</summary>
    SensitiveWord,

    /// <summary>They would report to themselves, however many steps up.</summary>
    ReportingCircle,

    /// <summary>There is nobody of that name.</summary>
    UnknownPerson,

    /// <summary>Somebody changed them meanwhile.</summary>
    ChangedMeanwhile,

    /// <summary>There is somebody of that name already.</summary>
    KnownAlready,

    /// <summary>The day isn't possible, such as leaving in the future.</summary>
    BadDay,
}

/// <summary>Everything that can be written of a person. What is left out is emptied.</summary>
/// <param name="Account">The account's code.</param>
/// <param name="Name">Their name.</param>
public sealed record PersonDraft(string Account, string Name)
{
    /// <summary>Their post.</summary>
    public string? Title { get; init; }

    /// <summary>The parts they play when the customer decides.</summary>
    public IReadOnlyList<BuyingRole> Roles { get; init; } = [];

    /// <summary>Their address for mail.</summary>
    public string? Email { get; init; }

    /// <summary>Their telephone number.</summary>
    public string? Phone { get; init; }

    /// <summary>From 0 to 5.</summary>
    public int? Influence { get; init; }

    /// <summary>From 0 to 5.</summary>
    public int? Interest { get; init; }

    /// <summary>From 0 to 5.</summary>
    public int? Risk { get; init; }

    /// <summary>From −2 to 2.</summary>
    public int? Disposition { get; init; }

    /// <summary>From 0 to 5.</summary>
    public int? Relationship { get; init; }

    /// <summary>Who of us knows them.</summary>
    public IReadOnlyList<string> Owners { get; init; } = [];

    /// <summary>Whom they report to.</summary>
    public IReadOnlyList<string> ReportsTo { get; init; } = [];

    /// <summary>Whom they listen to.</summary>
    public IReadOnlyList<string> Trusts { get; init; } = [];

    /// <summary>When we last spoke.</summary>
    public DateOnly? LastTouch { get; init; }

    /// <summary>What we do next.</summary>
    public string? NextStep { get; init; }

    /// <summary>When that is due.</summary>
    public DateOnly? NextStepOn { get; init; }

    /// <summary>The lawful ground.</summary>
    public string Basis { get; init; } = "";

    /// <summary>The last day that they may be kept; as long as the company usually does where left out.</summary>
    public DateOnly? KeepUntil { get; init; }

    /// <summary>What was known when the draft was begun, as <see cref="KeepPerson.Draft"/> says it; <c>null</c> doesn't ask.</summary>
    public string? Version { get; init; }

    /// <summary>Whether nobody of that name may be known yet.</summary>
    public bool IsNew { get; init; }
}

/// <summary>What became of it.</summary>
/// <param name="Flaw">Why nothing was kept.</param>
/// <param name="Found">The word, number or name that is wrong.</param>
/// <param name="Person">The person as they are now.</param>
public sealed record PersonOutcome(PersonFlaw? Flaw, string? Found, Contact? Person);

/// <summary>Adds a person to an account, or changes what is known of them. Ties that no longer hold end today; they aren't forgotten.</summary>
/// <param name="people">Finds them.</param>
/// <param name="contacts">Keeps them.</param>
/// <param name="records">How long people are kept.</param>
/// <param name="asker">What the one who asks may do.</param>
public sealed class KeepPerson(AccountPeople people, IContactStore contacts, IPeopleRecords records, IAsker asker)
{
    /// <summary>What is known of a person, ready to be changed; <c>null</c> where there is no such account or person.</summary>
    public async Task<PersonDraft?> Draft(string account, string name, CancellationToken ct)
    {
        asker.Demand(Right.EditPeople);
        return (await people.At(account, ct))?.Find(name) is not { } person ? null : new PersonDraft(person.Account, person.Name)
        {
            Title = person.Title,
            Roles = person.Roles,
            Email = person.Email,
            Phone = person.Phone,
            Influence = person.Influence,
            Interest = person.Interest,
            Risk = person.Risk,
            Disposition = person.Disposition,
            Relationship = person.Relationship,
            Owners = person.Tied(LinkKind.KnownBy, people.Today),
            ReportsTo = person.Tied(LinkKind.ReportsTo, people.Today),
            Trusts = person.Tied(LinkKind.Trusts, people.Today),
            LastTouch = person.LastTouch,
            NextStep = person.NextStep,
            NextStepOn = person.NextStepOn,
            Basis = person.Basis,
            KeepUntil = person.KeepUntil,
            Version = Version(person),
        };
    }

    /// <summary>Keeps a draft, or says why not; <c>null</c> where there is no such account.</summary>
    public async Task<PersonOutcome?> Keep(PersonDraft draft, CancellationToken ct)
    {
        asker.Demand(Right.EditPeople);
        ArgumentNullException.ThrowIfNull(draft);
        if (await people.At(draft.Account, ct) is not { } at)
        {
            return null;
        }

        var known = at.Find(draft.Name);
        var until = draft.KeepUntil ?? known?.KeepUntil ?? people.Today.AddMonths((await records.Rules(ct)).KeepMonths);
        if (Flaw(draft, known, until) is { } flaw)
        {
            return new PersonOutcome(flaw.Flaw, flaw.Found, known);
        }

        var person = Apply(draft, known ?? new Contact(at.Account, draft.Name.Trim(), draft.Basis, until), until, known is null ? null : people.Today);
        if (ReportingLine.IsCircle([.. at.People.Where(other => other.Name != person.Name), person], person.Name, people.Today))
        {
            return new PersonOutcome(PersonFlaw.ReportingCircle, string.Join(BuyingRoles.Separator, draft.ReportsTo), known);
        }

        await contacts.Save([person], ct);
        return new PersonOutcome(null, null, person);
    }

    private (PersonFlaw Flaw, string? Found)? Flaw(PersonDraft draft, Contact? known, DateOnly until)
    {
        static bool Outside(int? number, int least, int most) => number < least || number > most;
        return draft.Name.Trim().Length == 0 ? (PersonFlaw.NoName, null)
            : draft.IsNew && known is not null ? (PersonFlaw.KnownAlready, draft.Name)
            : draft.Version is { } version && (known is null || Version(known) != version) ? (PersonFlaw.ChangedMeanwhile, null)
            : draft.Basis.Trim().Length == 0 ? (PersonFlaw.NoBasis, null)
            : until < people.Today ? (PersonFlaw.PastRetention, FormattableString.Invariant($"{until:yyyy-MM-dd}"))
            : Outside(draft.Influence, 0, Contact.Highest) ? (PersonFlaw.OutOfScale, $"{draft.Influence}")
            : Outside(draft.Interest, 0, Contact.Highest) ? (PersonFlaw.OutOfScale, $"{draft.Interest}")
            : Outside(draft.Risk, 0, Contact.Highest) ? (PersonFlaw.OutOfScale, $"{draft.Risk}")
            : Outside(draft.Disposition, -Contact.Furthest, Contact.Furthest) ? (PersonFlaw.OutOfScale, $"{draft.Disposition}")
            : Outside(draft.Relationship, 0, Contact.Highest) ? (PersonFlaw.OutOfScale, $"{draft.Relationship}")
            : SensitiveWords.Find(draft.NextStep) is { } word ? (PersonFlaw.SensitiveWord, word.Word)
            : null;
    }

    private Contact Apply(PersonDraft draft, Contact known, DateOnly until, DateOnly? since) => (known with
    {
        Basis = draft.Basis.Trim(),
        KeepUntil = until,
        Title = draft.Title,
        Roles = [.. draft.Roles.Distinct().Order()],
        Email = draft.Email,
        Phone = draft.Phone,
        Influence = draft.Influence,
        Interest = draft.Interest,
        Risk = draft.Risk,
        Disposition = draft.Disposition,
        Relationship = draft.Relationship,
        LastTouch = draft.LastTouch,
        NextStep = draft.NextStep,
        NextStepOn = draft.NextStepOn,
    }).TiedTo(LinkKind.KnownBy, draft.Owners, people.Today, since).TiedTo(LinkKind.ReportsTo, draft.ReportsTo, people.Today, since).TiedTo(LinkKind.Trusts, draft.Trusts, people.Today, since);

    private static string Version(Contact person) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(RecordJson.Write(person))))[..16];
}
