using System.Globalization;
using Kamino.Core.Plans;
using Kamino.Core.Rights;
using Kamino.UseCases.Perception;
using Kamino.UseCases.Quantities;
using Kamino.UseCases.Rights;

namespace Kamino.UseCases.Plans;

/// <summary>Queues one mail a day for each of us who has something due: never a second one for the same day, however many processes ask.</summary>
/// <param name="team">Who we are.</param>
/// <param name="due">What is due.</param>
/// <param name="outbox">Where mail waits.</param>
/// <param name="clock">When it is.</param>
/// <param name="asker">Who asks.</param>
public sealed class SendReminders(ITeam team, ReadDue due, IOutbox outbox, TimeProvider clock, IAsker asker)
{
    /// <summary>Queues what is due by now.</summary>
    /// <returns>How many mails are new.</returns>
    public async Task<int> Queue(CancellationToken ct)
    {
        asker.Demand(Right.Administer);
        var asked = ReminderBox.Of(await team.Read(ct)).Select(box => (Box: box, Now: Local(box.Reader))).Where(own => own.Now.Hour >= Reminders.Hour).ToList();
        if (asked.Count == 0)
        {
            return 0;
        }

        var queued = (await outbox.List(MailTopic.Reminder, 0, ct)).Select(mail => (mail.Person, mail.Occasion)).ToHashSet();
        asked.RemoveAll(own => queued.Contains((own.Box.Address, Day(own.Now).DayNumber)));
        var things = asked.Count == 0 ? [] : await due.All(ct);
        return await outbox.Queue(
            [.. asked.Where(own => Reminders.Of(things, own.Box.Names, Day(own.Now)).Count > 0).Select(own => new OutboxMail(MailTopic.Reminder, 0, "", own.Box.Address, Day(own.Now).DayNumber, clock.GetUtcNow(), clock.GetUtcNow()))], ct);
    }

    private DateTimeOffset Local(Teammate mate) =>
        TimeZoneInfo.ConvertTime(clock.GetUtcNow(), TimeZoneInfo.TryFindSystemTimeZoneById(mate.TimeZone, out var zone) ? zone : clock.LocalTimeZone);

    private static DateOnly Day(DateTimeOffset instant) => DateOnly.FromDateTime(instant.DateTime);
}

/// <summary>Where reminders arrive: whoever is given another name on the way, or has two, still gets one mail a day.</summary>
/// <param name="Address">The address as all write it; the mail's identity in the outbox.</param>
/// <param name="Reader">Whose language, day and link are the mail's.</param>
/// <param name="Names">How plans may write who reads there.</param>
internal sealed record ReminderBox(string Address, Teammate Reader, IReadOnlyCollection<string> Names)
{
    /// <summary>The addresses of those who want reminders.</summary>
    public static IEnumerable<ReminderBox> Of(IEnumerable<Teammate> team) => team.Where(mate => mate is { Reminders: true, Email.Length: > 0 }).GroupBy(mate => mate.Email.Trim().ToLowerInvariant())
        .Select(box => new ReminderBox(box.Key, box.First(), [.. box.SelectMany(mate => mate.Names)]));
}

/// <summary>Writes a day's reminders when the mail leaves: what was done meanwhile isn't in it, and where nothing is left it isn't sent.</summary>
/// <param name="team">Whom it goes to.</param>
/// <param name="due">What is due.</param>
/// <param name="company">How we are called.</param>
internal sealed class ReminderLetters(ITeam team, ReadDue due, ICompanySettings company) : IMailWriter
{
    public IReadOnlyCollection<MailTopic> Topics { get; } = [MailTopic.Reminder];

    public async Task<Letter?> Write(OutboxMail mail, MailSettings server, CancellationToken ct)
    {
        var box = ReminderBox.Of(await team.Read(ct)).FirstOrDefault(own => own.Address == mail.Person);
        var reminders = box is null ? [] : Reminders.Of(await due.All(ct), box.Names, DateOnly.FromDayNumber(mail.Occasion));
        if (box is null || reminders.Count == 0)
        {
            return null;
        }

        var mate = box.Reader;
        var us = (await company.Read(ct)).OurName is { Length: > 0 } name ? name : "Kamino";
        var id = string.Create(CultureInfo.InvariantCulture, $"{mail.Topic}.{mail.Occasion}.{LinkToken.Hash(box.Address)[..24]}");
        return new Letter(mate.Email, mate.Name, server.From, us, Subject(mate, reminders), Text(mate, reminders, server, StopReminders.Token(await team.Key(ct), mate.Name)), $"{id}@{server.From.Split('@')[^1]}");
    }

    private static string Subject(Teammate mate, IReadOnlyList<Reminder> reminders)
    {
        var late = reminders.Count(own => own.Occasion == ReminderOccasion.Overdue);
        return mate.Language == "es" ? $"Kamino: {reminders.Count} {(reminders.Count == 1 ? "pendiente" : "pendientes")}{(late > 0 ? $", {late} {(late == 1 ? "vencido" : "vencidos")}" : "")}" : $"Kamino: {reminders.Count} {(reminders.Count == 1 ? "thing" : "things")} due{(late > 0 ? $", {late} overdue" : "")}";
    }

    private static string Text(Teammate mate, IReadOnlyList<Reminder> reminders, MailSettings server, string stop)
    {
        var lines = reminders.GroupBy(own => own.Occasion).Select(group => $"{Head(group.Key, mate.Language)}\n{string.Join('\n', group.Select(own => Line(own.Thing, mate.Language, server)))}");
        return mate.Language == "es"
            ? $"Hola, {mate.Name}:\n\n{string.Join("\n\n", lines)}\n\nPara no recibir más estos recordatorios: {server.PublicAddress}/stop/{stop}\n"
            : $"Hello {mate.Name},\n\n{string.Join("\n\n", lines)}\n\nTo get no more of these reminders: {server.PublicAddress}/stop/{stop}\n";
    }

    private static string Line(DueThing thing, string language, MailSettings server) => string.Create(
        CultureInfo.InvariantCulture,
        $"- {thing.Day:yyyy-MM-dd}{(thing.At is { } at ? $" {at:HH\\:mm}" : "")} · {thing.Account}: {(thing.Text.Length > 0 ? thing.Text : language == "es" ? "revisión del plan" : "review of the plan")} {server.PublicAddress}/plans/{thing.Plan}");

    private static string Head(ReminderOccasion occasion, string language) => (occasion, language) switch
    {
        (ReminderOccasion.Overdue, "es") => "Vencido",
        (ReminderOccasion.Today, "es") => "Hoy",
        (ReminderOccasion.Tomorrow, "es") => "Mañana",
        (ReminderOccasion.Week, "es") => "En siete días",
        (ReminderOccasion.Overdue, _) => "Overdue",
        (ReminderOccasion.Today, _) => "Today",
        (ReminderOccasion.Tomorrow, _) => "Tomorrow",
        _ => "In seven days",
    };
}
