using Kamino.Core.Accounts;
using Kamino.Core.Perception;
using Kamino.Core.Quantities;
using Kamino.Core.Rights;
using Kamino.UseCases.Accounts;
using Kamino.UseCases.Rights;

namespace Kamino.UseCases.Perception;

/// <summary>What was erased.</summary>
/// <param name="People">How many people.</param>
/// <param name="Accounts">Codes of the accounts where they were known.</param>
public sealed record ErasureReport(int People, IReadOnlyList<string> Accounts);

/// <summary>
/// Erases people: who asks for it, and whose last day is over. How the account stood, what was answered and what was totalled stays, without their names.
/// </summary>
/// <param name="people">Finds them.</param>
/// <param name="contacts">Where they are kept.</param>
/// <param name="records">Erases, and keeps what names nobody.</param>
/// <param name="asker">What the one who asks may do.</param>
public sealed class ErasePeople(AccountPeople people, IContactStore contacts, IPeopleRecords records, IAsker asker)
{
    // A mean over two people tells each of them what the other's number is.
    private const int FewestTold = 3;

    /// <summary>Erases one person; <c>null</c> where there is no such account or person.</summary>
    public async Task<ErasureReport?> One(string account, string name, string by, CancellationToken ct)
    {
        asker.Demand(Right.EditPeople);
        by = asker.Signs(by);
        if ((await people.At(account, ct)) is not { } at || at.Find(name) is not { } person)
        {
            return null;
        }

        await Note([(at.Account, at.People)], ct);
        await records.Forget(person.Name, new Erasure(person.Account, ErasureCause.Requested, by, people.Now), ct);
        return new ErasureReport(1, [at.Account]);
    }

    /// <summary>Notes how every account stands, then erases everybody whose last day is over.</summary>
    public async Task<ErasureReport> Expired(string by, CancellationToken ct)
    {
        asker.Demand(Right.EditPeople);
        await Note([.. (await people.All(ct)).Select(at => (at.Key, (IReadOnlyList<Contact>)[.. at]))], ct);
        List<Contact> over = [.. (await contacts.Read(ct)).Where(person => person.KeepUntil < people.Today)];
        foreach (var person in over)
        {
            await records.Forget(person.Name, new Erasure(person.Account, ErasureCause.Expired, by, people.Now), ct);
        }

        return new ErasureReport(over.Count, [.. over.Select(person => person.Account).Distinct().Order(StringComparer.Ordinal)]);
    }

    private async Task Note(IReadOnlyCollection<(string Account, IReadOnlyList<Contact> People)> maps, CancellationToken ct)
    {
        var latest = (await records.LatestNotes(ct)).ToDictionary(note => note.Account);
        var notes = new List<MapNote>();
        foreach (var (account, known) in maps)
        {
            var note = NoteOf(account, StakeholderMap.Indices(known, people.Today), known);
            if (note.People > 0 && !(latest.GetValueOrDefault(account) is { } last && last with { Day = note.Day } == note))
            {
                notes.Add(note);
            }
        }

        await records.Note(notes, ct);
    }

    private MapNote NoteOf(string account, MapIndices indices, IReadOnlyList<Contact> known)
    {
        var told = known.Count(person => person.IsThere(people.Today) && person is { Influence: not null, Disposition: not null }) >= FewestTold;
        double? Told(Answer<double> index) => told && index is Answer<double>.Known number ? number.Value : null;
        return new MapNote(account, people.Today, indices.People, Told(indices.WeightedDisposition), Told(indices.Coverage));
    }
}
