namespace Kamino.Core.Accounts;

/// <summary>A person's place in the customer's organisation as far as we know it.</summary>
/// <param name="Person">Who.</param>
/// <param name="Depth">0 for somebody under nobody that we know.</param>
/// <param name="Boss">Whom they report to; <c>null</c> at the top.</param>
public sealed record OrganisationPlace(Contact Person, int Depth, string? Boss);

/// <summary>Who reports to whom at one account.</summary>
public static class ReportingLine
{
    /// <summary>Everybody who works there, bosses before those who report to them, equals by name.</summary>
    /// <param name="people">Everybody known there.</param>
    /// <param name="day">The day that counts as today.</param>
    /// <returns>Each once. In a circle, which only bad data has, the first by name stands at the top.</returns>
    public static IReadOnlyList<OrganisationPlace> Tree(IEnumerable<Contact> people, DateOnly day)
    {
        List<Contact> there = [.. people.Where(person => person.IsThere(day)).OrderBy(person => person.Name, StringComparer.Ordinal)];
        var known = there.Select(person => person.Name).ToHashSet();
        var below = there.ToLookup(person => Boss(person, known, day) ?? "");
        var (placed, met) = (new List<OrganisationPlace>(), new HashSet<(string, string)>());
        foreach (var top in below[""].Concat(there))
        {
            Place(top, 0, null);
        }

        return placed;

        void Place(Contact person, int depth, string? boss)
        {
            if (met.Add((person.Account, person.Name)))
            {
                placed.Add(new OrganisationPlace(person, depth, boss));
                foreach (var next in below[person.Name])
                {
                    Place(next, depth + 1, person.Name);
                }
            }
        }
    }

    /// <summary>Whether somebody would report to themselves, however many steps up.</summary>
    /// <param name="people">Everybody known at the account, as they would be.</param>
    /// <param name="name">The person whose boss changes.</param>
    /// <param name="day">On which day.</param>
    public static bool IsCircle(IEnumerable<Contact> people, string name, DateOnly day)
    {
        var bosses = people.SelectMany(person => person.Tied(LinkKind.ReportsTo, day).Select(boss => (person.Name, Boss: boss))).ToLookup(tie => tie.Name, tie => tie.Boss);
        var (met, open) = (new HashSet<string>(), new Stack<string>(bosses[name]));
        while (open.TryPop(out var boss))
        {
            if (boss == name)
            {
                return true;
            }

            foreach (var next in met.Add(boss) ? bosses[boss] : [])
            {
                open.Push(next);
            }
        }

        return false;
    }

    private static string? Boss(Contact person, HashSet<string> known, DateOnly day) => person.Tied(LinkKind.ReportsTo, day).FirstOrDefault(known.Contains);
}
