using Kamino.Core.Accounts;
using Kamino.Core.Rights;
using Kamino.UseCases.Quantities;
using Kamino.UseCases.Rights;

namespace Kamino.UseCases.Perception;

/// <summary>Everything that is kept of a person, for that person.</summary>
/// <param name="Told">On which day.</param>
/// <param name="Purpose">Why the company keeps people.</param>
/// <param name="Account">Where they work.</param>
/// <param name="Person">What we wrote of them, opinions too, with the ground and the last day.</param>
/// <param name="Traces">What leads to them elsewhere.</param>
public sealed record PersonFile(DateOnly Told, string Purpose, string Account, Contact Person, PersonTraces Traces);

/// <summary>Tells a person what is kept of them: the answer to a request for access.</summary>
/// <param name="people">Finds them.</param>
/// <param name="records">What leads to them elsewhere.</param>
/// <param name="asker">What the one who asks may see.</param>
/// <param name="trail">Where it is noted that it was told.</param>
public sealed class TellPerson(AccountPeople people, IPeopleRecords records, IAsker asker, IAuditTrail trail)
{
    /// <summary>The file; <c>null</c> where there is no such account or person.</summary>
    public async Task<PersonFile?> For(string account, string name, IReaderWords words, CancellationToken ct)
    {
        asker.Demand(Right.EditPeople);
        ArgumentNullException.ThrowIfNull(words);
        if ((await people.At(account, ct)) is not { } at || at.Find(name) is not { } person)
        {
            return null;
        }

        await trail.Note(AuditAct.TakenOut, "contact", person.Account, $"{person.Account} · {person.Name}", ct);
        return new PersonFile(people.Today, (await records.Rules(ct)).Purpose ?? words["people.purpose"], at.Name, person, await records.Traces(person.Account, person.Name, ct));
    }
}
