using Kamino.Core.Rights;
using Kamino.UseCases.Rights;

namespace Kamino.UseCases.Perception;

/// <summary>Gives a person another name, everywhere: what they answered, said and are tied to goes with them.</summary>
/// <param name="people">Finds them.</param>
/// <param name="records">Renames them.</param>
/// <param name="asker">What the one who asks may do.</param>
public sealed class RenamePerson(AccountPeople people, IPeopleRecords records, IAsker asker)
{
    /// <summary>Renames, or says why not; <c>null</c> where there is no such account or person.</summary>
    public async Task<PersonOutcome?> To(string account, string name, string to, CancellationToken ct)
    {
        asker.Demand(Right.EditPeople);
        ArgumentNullException.ThrowIfNull(to);
        if (await people.At(account, ct) is not { } at || at.Find(name) is not { } person)
        {
            return null;
        }

        var wanted = to.Trim();
        if (wanted.Length == 0 || wanted == name)
        {
            return new PersonOutcome(wanted.Length == 0 ? PersonFlaw.NoName : null, null, person);
        }

        // A name that answered a survey, or that somebody is tied to, is taken too: two people would become one.
        var traces = await records.Traces(person.Account, wanted, ct);
        if (at.Find(wanted) is not null || traces.Answers.Count + traces.Stages.Count + traces.NamedBy.Count > 0)
        {
            return new PersonOutcome(PersonFlaw.KnownAlready, wanted, person);
        }

        await records.Rename(person.Account, name, wanted, ct);
        return new PersonOutcome(null, null, (await people.At(account, ct))?.Find(wanted));
    }
}
