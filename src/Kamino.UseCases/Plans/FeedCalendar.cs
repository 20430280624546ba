using System.Globalization;
using Kamino.Core.Plans;
using Kamino.UseCases.Perception;
using Kamino.UseCases.Quantities;

namespace Kamino.UseCases.Plans;

/// <summary>An entry of a calendar.</summary>
/// <param name="Id">The same whenever the calendar is read, so that a moved entry is moved and not doubled.</param>
/// <param name="Title">What.</param>
/// <param name="Day">When: all day long, wherever the reader is, unless a time is agreed.</param>
/// <param name="At">At what time.</param>
/// <param name="Link">Where to read more; empty where nowhere.</param>
public sealed record CalendarEntry(string Id, string Title, DateOnly Day, TimeOnly? At, string Link);

/// <summary>Writes calendars that other programs subscribe to.</summary>
public interface ICalendarFiles
{
    /// <summary>The calendar as iCalendar text.</summary>
    /// <param name="name">What it is called.</param>
    /// <param name="entries">Its entries.</param>
    /// <param name="zone">Where their times are meant, as an IANA time zone.</param>
    /// <param name="now">When it is written.</param>
    string Write(string name, IReadOnlyCollection<CalendarEntry> entries, string zone, DateTimeOffset now);
}

/// <summary>Gives somebody's calendar to whoever has its secret address.</summary>
/// <param name="team">Whose it is.</param>
/// <param name="due">What is due.</param>
/// <param name="files">Writes it.</param>
/// <param name="company">The company's time zone and address.</param>
/// <param name="clock">When it is.</param>
public sealed class FeedCalendar(ITeam team, ReadDue due, ICalendarFiles files, ICompanySettings company, TimeProvider clock)
{
    /// <summary>The calendar; <c>null</c> for whatever reason the address doesn't work: nobody learns which.</summary>
    public async Task<string?> Of(string token, CancellationToken ct)
    {
        if (!LinkToken.IsPlausible(token) || await team.FindByFeed(LinkToken.Hash(token), ct) is not { } mate)
        {
            return null;
        }

        var settings = await company.Read(ct);
        var own = (await due.All(ct)).Where(thing => mate.Is(thing.Owner));
        return files.Write($"Kamino · {mate.Name}", [.. own.Select(thing => Entry(thing, mate.Language, settings.Mail.PublicAddress))], settings.TimeZone ?? clock.LocalTimeZone.Id, clock.GetUtcNow());
    }

    internal static CalendarEntry Entry(DueThing thing, string language, string site) => new(
        string.Create(CultureInfo.InvariantCulture, $"{thing.Plan}-{thing.Where.Replace('/', '-')}@kamino"),
        $"{thing.Account}: {(thing.Text.Length > 0 ? thing.Text : language == "es" ? "revisión del plan" : "review of the plan")}", thing.Day, thing.At,
        site.Length == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{site}/plans/{thing.Plan}"));
}
