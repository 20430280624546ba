using Kamino.Core.Accounts;
using Kamino.Core.Perception;
using Kamino.Core.Rights;
using Kamino.UseCases.Rights;

namespace Kamino.UseCases.Perception;

/// <summary>Somebody in the organisation as far as we know it.</summary>
/// <param name="Person">Who.</param>
/// <param name="Depth">0 for somebody under nobody that we know.</param>
/// <param name="Boss">Whom they report to; <c>null</c> at the top.</param>
/// <param name="Owners">Who of us knows them now.</param>
/// <param name="Trusts">Whom they listen to now.</param>
/// <param name="IsOverdue">Whether the next step is late.</param>
public sealed record PersonRow(Contact Person, int Depth, string? Boss, IReadOnlyList<string> Owners, IReadOnlyList<string> Trusts, bool IsOverdue);

/// <summary>The people of one account.</summary>
/// <param name="AsOf">The day that counts as today.</param>
/// <param name="Account">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="SeesOpinions">Whether opinions on people are in it; otherwise they aren't, nor what is computed from them.</param>
/// <param name="People">Who works there, bosses first.</param>
/// <param name="Left">Who left, with whom they knew.</param>
/// <param name="Indices">How they stand to us; <c>null</c> for who may not see opinions.</param>
/// <param name="Notes">How they stood on earlier days; the same.</param>
/// <param name="Rules">Why and how long people are kept.</param>
public sealed record PeopleView(
    DateOnly AsOf, string Account, string Name, bool SeesOpinions, IReadOnlyList<PersonRow> People, IReadOnlyList<Contact> Left, MapIndices? Indices,
    IReadOnlyList<MapNote> Notes, PrivacyRules Rules);

/// <summary>Shows the people of an account: the stakeholder map.</summary>
/// <param name="people">Finds them.</param>
/// <param name="records">Notes and rules.</param>
/// <param name="asker">What the one who asks may see.</param>
/// <param name="trail">Where it is noted that somebody looked at opinions.</param>
public sealed class ViewPeople(AccountPeople people, IPeopleRecords records, IAsker asker, IAuditTrail trail)
{
    /// <summary>The map; <c>null</c> where there is no such account.</summary>
    /// <param name="account">The account's code.</param>
    /// <param name="asOf">The day that counts as today; today where left out.</param>
    /// <param name="ct">Stops the work.</param>
    public async Task<PeopleView?> At(string account, DateOnly? asOf, CancellationToken ct)
    {
        asker.Demand(Right.See);
        if (await people.At(account, ct) is not { } at)
        {
            return null;
        }

        if (asker.May(Right.SeeOpinions) && at.People.Count > 0 && asker.Now.Login.Length > 0)
        {
            await trail.Note(AuditAct.Read, "contact", at.Account, at.Account, ct);
        }

        var day = asOf ?? people.Today;
        List<Contact> seen = [.. at.People.Select(person => asker.May(Right.SeeOpinions) ? person : person.WithoutOpinions())];
        return new PeopleView(
            day, at.Account, at.Name, asker.May(Right.SeeOpinions),
            [
                .. ReportingLine.Tree(seen, day).Select(place => new PersonRow(
                    place.Person, place.Depth, place.Boss, place.Person.Tied(LinkKind.KnownBy, day), place.Person.Tied(LinkKind.Trusts, day), place.Person.NextStepOn < day)),
            ],
            [.. seen.Where(person => !person.IsThere(day))],
            asker.May(Right.SeeOpinions) ? StakeholderMap.Indices(at.People, day) : null,
            asker.May(Right.SeeOpinions) ? await records.Notes(at.Account, ct) : [], await records.Rules(ct));
    }
}
