using Kamino.Core.Accounts;
using Kamino.Core.Rights;
using Kamino.UseCases.Accounts;
using Kamino.UseCases.Rights;

namespace Kamino.UseCases.Perception;

/// <summary>Closes a person who left, or opens them again. Nothing is deleted: who knew whom stays known.</summary>
/// <param name="people">Finds them.</param>
/// <param name="contacts">Keeps them.</param>
/// <param name="asker">What the one who asks may do.</param>
public sealed class ClosePerson(AccountPeople people, IContactStore contacts, IAsker asker)
{
    /// <summary>Notes that somebody left; <c>null</c> where there is no such account or person.</summary>
    /// <param name="account">The account's code.</param>
    /// <param name="name">Their name.</param>
    /// <param name="day">The first day that they no longer work there; today where left out.</param>
    /// <param name="ct">Stops the work.</param>
    public async Task<PersonOutcome?> Left(string account, string name, DateOnly? day, CancellationToken ct)
    {
        asker.Demand(Right.EditPeople);
        return (await people.At(account, ct))?.Find(name) is not { } person ? null
            : (day ?? people.Today) > people.Today ? new PersonOutcome(PersonFlaw.BadDay, FormattableString.Invariant($"{day:yyyy-MM-dd}"), person)
            : await Keep(person.Left(day ?? people.Today), ct);
    }

    /// <summary>Notes that somebody is there again, with ties to be made anew; <c>null</c> where there is no such account or person.</summary>
    /// <param name="account">The account's code.</param>
    /// <param name="name">Their name.</param>
    /// <param name="ct">Stops the work.</param>
    public async Task<PersonOutcome?> Returned(string account, string name, CancellationToken ct)
    {
        asker.Demand(Right.EditPeople);
        return (await people.At(account, ct))?.Find(name) is not { } person ? null : await Keep(person with { LeftOn = null }, ct);
    }

    private async Task<PersonOutcome> Keep(Contact person, CancellationToken ct)
    {
        await contacts.Save([person], ct);
        return new PersonOutcome(null, null, person);
    }
}
