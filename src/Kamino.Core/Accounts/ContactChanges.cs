namespace Kamino.Core.Accounts;

/// <summary>What changes in what we know of a person, without losing what was.</summary>
public static class ContactChanges
{
    /// <summary>The person with exactly these ties of one kind from a day on. What no longer holds ends on that day, what is new begins.</summary>
    /// <param name="contact">The person.</param>
    /// <param name="kind">Which ties.</param>
    /// <param name="names">To whom; a person isn't tied to themselves.</param>
    /// <param name="day">Until when the others held.</param>
    /// <param name="since">From when on the new ones hold; <c>null</c> where nobody knows.</param>
    public static Contact TiedTo(this Contact contact, LinkKind kind, IReadOnlyCollection<string> names, DateOnly day, DateOnly? since)
    {
        ArgumentNullException.ThrowIfNull(contact);
        ArgumentNullException.ThrowIfNull(names);
        var wanted = names.Where(name => name != contact.Name || kind == LinkKind.KnownBy).ToHashSet();
        List<ContactLink> links = [.. contact.Links.Select(link => link.Kind == kind && link.Until is null && !wanted.Remove(link.To) ? Ended(link, day) : link)];
        return contact.With(wanted.Aggregate(links, (made, name) => Begun(made, new ContactLink(kind, name, since))));
    }

    /// <summary>The person as one who left. Ties among people there and with us end on that day.</summary>
    /// <param name="contact">The person.</param>
    /// <param name="day">The first day that they no longer work there.</param>
    public static Contact Left(this Contact contact, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(contact);
        return (contact with { LeftOn = day, NextStep = null, NextStepOn = null }).With(contact.Links.Select(link => link.Until is null ? Ended(link, day) : link));
    }

    /// <summary>The person after one of us took over from another. The new relationship starts at 2 at most: it has to be won anew.</summary>
    /// <param name="contact">The person.</param>
    /// <param name="from">Who knew them.</param>
    /// <param name="to">Who takes over.</param>
    /// <param name="day">From when on.</param>
    /// <returns>The same person where <paramref name="from"/> doesn't know them on that day.</returns>
    public static Contact Handed(this Contact contact, string from, string to, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(contact);
        if (from == to || contact.Links.FirstOrDefault(link => link is { Kind: LinkKind.KnownBy, Until: null } && link.To == from && link.HoldsOn(day)) is not { } old)
        {
            return contact;
        }

        var start = (old.Strength ?? contact.Relationship) is { } known ? Math.Min(Contact.Handed, known) : (int?)null;
        List<ContactLink> links = [.. contact.Links.Select(link => link == old ? Ended(old, day) : link)];
        var met = links.Exists(link => link is { Kind: LinkKind.KnownBy, Until: null } && link.To == to);
        links = met ? links : Begun(links, new ContactLink(LinkKind.KnownBy, to, day, null, start));
        var best = links.Where(link => link is { Kind: LinkKind.KnownBy, Until: null }).Max(link => link.Strength);
        return (contact with { Relationship = best ?? start ?? contact.Relationship }).With(links);
    }

    /// <summary>The person with other ties, in their order.</summary>
    /// <param name="contact">The person.</param>
    /// <param name="links">All of them.</param>
    public static Contact With(this Contact contact, IEnumerable<ContactLink> links)
    {
        ArgumentNullException.ThrowIfNull(contact);
        return contact with { Links = [.. links.OrderBy(link => link.Kind).ThenBy(link => link.Since).ThenBy(link => link.To, StringComparer.Ordinal)] };
    }

    // A tie that ends on the day that it began was a slip: it held on no day.
    private static ContactLink Ended(ContactLink link, DateOnly day) => link with { Until = link.Since > day ? link.Since : day };

    // A tie that began and ended on this day goes on: a tie is one only by its first day.
    private static List<ContactLink> Begun(List<ContactLink> links, ContactLink link) =>
        [.. links.Where(known => (known.Kind, known.To, known.Since) != (link.Kind, link.To, link.Since)), link];
}
