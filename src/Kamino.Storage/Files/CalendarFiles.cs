using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using Kamino.UseCases.Plans;

namespace Kamino.Storage.Files;

/// <summary>Writes calendars by Ical.Net. A due day is a date without time or zone; a review at a time is in the company's zone, which the file describes.</summary>
internal sealed class CalendarFiles : ICalendarFiles
{
    public string Write(string name, IReadOnlyCollection<CalendarEntry> entries, string zone, DateTimeOffset now)
    {
        var calendar = new Calendar { ProductId = "-//Kamino//Key accounts//ES" };
        calendar.AddProperty("X-WR-CALNAME", name);
        if (entries.Any(entry => entry.At is not null))
        {
            calendar.AddTimeZone(zone);
        }

        calendar.Events.AddRange(entries.Select(entry => Event(entry, zone, now)));
        return new CalendarSerializer(calendar).SerializeToString() ?? "";
    }

    private static CalendarEvent Event(CalendarEntry entry, string zone, DateTimeOffset now) => new()
    {
        Uid = entry.Id,
        Summary = entry.Title,
        DtStamp = new CalDateTime(now.UtcDateTime, "UTC"),
        Start = entry.At is { } at ? new CalDateTime(entry.Day.ToDateTime(at), zone) : new CalDateTime(entry.Day),
        End = entry.At is { } from ? new CalDateTime(entry.Day.ToDateTime(from).AddHours(1), zone) : new CalDateTime(entry.Day.AddDays(1)),
        Url = entry.Link.Length > 0 ? new Uri(entry.Link) : null,
    };
}
