using Kamino.Core.Accounts;
using Kamino.UseCases.Perception;
using Kamino.Web.Charts;
using Kamino.Web.Words;

namespace Kamino.Web.Perception;

/// <summary>Draws the people of an account: their organisation, and who of us knows whom.</summary>
internal static class PeopleDrawing
{
    private const double SmallestDot = 16;
    private const double DotPerInfluence = 6;
    private const string Ours = "us:";

    /// <summary>The organisation as a tree, with broken arrows to those who are listened to.</summary>
    public static NetworkChart Organisation(PeopleView view, Locale locale)
    {
        var deepest = Math.Max(1, view.People.Max(row => (int?)row.Depth) ?? 0);
        var across = Across(view.People);
        return new NetworkChart(
            [.. view.People.Select((row, i) => Node(row, view, locale) with { X = across[i], Y = row.Depth / (double)deepest })],
            [
                .. view.People.Where(row => row.Boss is not null).Select(row => new ChartTie(row.Person.Name, row.Boss ?? "", $"{row.Person.Name} · {locale.Of(LinkKind.ReportsTo)} · {row.Boss}")),
                .. from row in view.People
                   from trusted in row.Trusts
                   where view.People.Any(other => other.Person.Name == trusted)
                   select new ChartTie(row.Person.Name, trusted, $"{row.Person.Name} · {locale.Of(LinkKind.Trusts)} · {trusted}") { Arrow = true, Tone = "accent" },
            ]);
    }

    /// <summary>Ours above, theirs below; a line is as wide as the relationship is close.</summary>
    public static NetworkChart Network(PeopleView view, Locale locale)
    {
        var ours = view.People.SelectMany(row => row.Owners).Distinct().Order(StringComparer.Ordinal).ToList();
        return new NetworkChart(
            [
                .. ours.Select((name, i) => new ChartNode(Ours + name, name, Place(i, ours.Count), 0, SmallestDot, "status", [.. Share(view, name, locale)]) { Square = true }),
                .. view.People.Select((row, i) => Node(row, view, locale) with { X = Place(i, view.People.Count), Y = 1 }),
            ],
            [
                .. from row in view.People
                   from link in Known(row, view.AsOf)
                   select new ChartTie(Ours + link.To, row.Person.Name, $"{link.To} · {row.Person.Name} · {Strength(link, row.Person, locale)}") { Width = 1 + (link.Strength ?? row.Person.Relationship ?? 0) },
            ]);
    }

    /// <summary>The same as rows: one of us, the person, since when, how close.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Ties(PeopleView view, Locale locale) =>
    [
        .. from row in view.People
           from link in Known(row, view.AsOf)
           orderby link.To, row.Person.Name
           select (IReadOnlyList<string>)[link.To, row.Person.Name, link.Since is { } since ? locale.Day(since) : "—", Strength(link, row.Person, locale)],
    ];

    private static IEnumerable<ContactLink> Known(PersonRow row, DateOnly day) => row.Person.Links.Where(link => link.Kind == LinkKind.KnownBy && link.HoldsOn(day));

    private static string Strength(ContactLink link, Contact person, Locale locale) => (link.Strength ?? person.Relationship) is { } known ? locale.Count(known) : "—";

    private static IEnumerable<string> Share(PeopleView view, string name, Locale locale) =>
        view.Indices?.Held.Where(own => own.Name == name).Select(own => locale.Share(own.Share, 0)) ?? [];

    private static ChartNode Node(PersonRow row, PeopleView view, Locale locale)
    {
        var person = row.Person;
        return new ChartNode(
            person.Name, person.Name, 0, 0, view.SeesOpinions ? SmallestDot + (DotPerInfluence * (person.Influence ?? 0)) : SmallestDot + DotPerInfluence,
            person.Disposition switch { > 0 => "strategic", < 0 => "bad", _ => "streamline" }, [.. Facts(person, view, locale)])
        {
            Broken = view.SeesOpinions && !(person.Relationship >= Contact.Covered),
            Href = $"/accounts/{Uri.EscapeDataString(view.Account)}/people/{Uri.EscapeDataString(person.Name)}",
        };
    }

    private static IEnumerable<string> Facts(Contact person, PeopleView view, Locale locale)
    {
        string Number(int? number) => number is { } known ? locale.Count(known) : "—";
        return new[]
        {
            person.Title, string.Join(", ", person.Roles.Select(role => locale.Of(role))),
            view.SeesOpinions && (person.Interest ?? person.Risk) is not null ? $"{locale["people.interest"]} {Number(person.Interest)} · {locale["people.risk"]} {Number(person.Risk)}" : null,
            view.SeesOpinions ? $"{locale["people.influence"]} {Number(person.Influence)} · {locale["people.disposition"]} {Number(person.Disposition)} · {locale["people.relationship"]} {Number(person.Relationship)}" : null,
        }.OfType<string>().Where(fact => fact.Length > 0);
    }

    // Whoever has nobody under them takes the next place; a boss stands over the middle of theirs.
    private static double[] Across(IReadOnlyList<PersonRow> people)
    {
        var leaves = people.Count(row => !HasAny(people, row));
        var places = new double[people.Count];
        var next = 0;
        for (var i = 0; i < people.Count; i++)
        {
            places[i] = HasAny(people, people[i]) ? double.NaN : Place(next++, leaves);
        }

        for (var i = people.Count - 1; i >= 0; i--)
        {
            var own = i;
            places[i] = double.IsNaN(places[i]) ? Enumerable.Range(0, people.Count).Where(j => people[j].Boss == people[own].Person.Name).Average(j => places[j]) : places[i];
        }

        return places;
    }

    private static bool HasAny(IReadOnlyList<PersonRow> people, PersonRow boss) => people.Any(row => row.Boss == boss.Person.Name);

    private static double Place(int at, int of) => (at + 0.5) / Math.Max(1, of);
}
