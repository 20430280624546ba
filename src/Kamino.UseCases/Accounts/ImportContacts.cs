using System.Globalization;
using Kamino.Core.Accounts;
using Kamino.Core.Quantities;
using Kamino.Core.Rights;
using Kamino.UseCases.Ledger;
using Kamino.UseCases.Quantities;
using Kamino.UseCases.Rights;

namespace Kamino.UseCases.Accounts;

/// <summary>Takes in the people at accounts. None enters without a lawful ground and a day on which it goes; both may be set for a whole file.</summary>
/// <param name="files">Reads the files.</param>
/// <param name="contacts">Where they are kept.</param>
/// <param name="clock">When it is, and what a sensible day to keep them until is counted from.</param>
/// <param name="asker">Who asks.</param>
public sealed class ImportContacts(ITableFiles files, IContactStore contacts, TimeProvider clock, IAsker asker)
{
    /// <summary>The options of this table.</summary>
    public static IReadOnlyList<string> Options { get; } = [Basis, KeepUntil];

    private const string Basis = "basis";
    private const string KeepUntil = "keep_until";
    private const string Name = "name";
    private const string DayForm = "yyyy-MM-dd";
    private const string ReportsTo = "reports_to";
    private const int YearsOffered = 2;

    private static readonly (string Field, LinkKind Kind)[] Ties = [("owner", LinkKind.KnownBy), (ReportsTo, LinkKind.ReportsTo), ("trusts", LinkKind.Trusts)];

    private static readonly string[] Grounds = ["contract", "consent", "legitimate_interest", "legal_obligation"];

    /// <summary>Imports, or says what an import would do.</summary>
    /// <exception cref="UnreadableFileException">A file can't be read.</exception>
    public async Task<TableReport> From(TableImportRequest request, CancellationToken ct)
    {
        asker.Demand(Right.Import);
        var intake = await TableIntake.Read(files, asker.Signed(request), TableFields.Contacts, ct);
        Ask(intake);
        var today = clock.Today();
        var known = (await contacts.Read(ct)).ToDictionary(contact => (contact.Account, contact.Name));
        var changes = new RecordChanges<(string Account, string Name), Contact>(intake, known);
        foreach (var row in intake.HasQuestions ? [] : intake.Rows)
        {
            var reading = new RowReading(intake, row);
            var (account, name) = (reading.Needed("account"), NameOf(row, reading));
            changes.Take(row, (account, name), Name, before => Read(reading, row, before ?? Fresh(account, name, reading, row, request), today, before is null ? null : today));
        }

        RefuseCircles(intake, known, changes, today);
        return await intake.Close(changes.Outcomes, clock.GetUtcNow(), draft => contacts.Enter(changes.Found, draft, ct), ct);
    }

    private void Ask(TableIntake intake)
    {
        if (!intake.HasColumn(Name) && !intake.HasColumn("first_name") && !intake.HasColumn("last_name"))
        {
            intake.Ask(new Question("mapping", [], "--map name=#2", Name));
        }

        if (!intake.HasColumn(Basis) && intake.Request.Setting(Basis) is null)
        {
            intake.Ask(new Question(Basis, Grounds, $"--set {Basis}={Grounds[0]}"));
        }

        if (!intake.HasColumn(KeepUntil) && Day(intake.Request) is null)
        {
            var offered = Iso(clock.Today().AddYears(YearsOffered));
            intake.Ask(new Question(KeepUntil, [offered], $"--set {KeepUntil}={offered}", Example: intake.Request.Setting(KeepUntil)));
        }
    }

    private static string NameOf(IntakeRow row, RowReading reading)
    {
        var name = row.Text(Name) ?? $"{row.Text("first_name")} {row.Text("last_name")}".Trim();
        if (name.Length == 0)
        {
            reading.Refuse(Name, "", RecordFlaw.EmptyCell);
        }

        return name;
    }

    private static Contact Fresh(string account, string name, RowReading reading, IntakeRow row, TableImportRequest request)
    {
        var until = row.Day(KeepUntil) ?? Day(request);
        if (until is null)
        {
            reading.Refuse(KeepUntil, "", RecordFlaw.EmptyCell);
        }

        return new Contact(account, name, reading.Needed(Basis), until ?? default);
    }

    private static Contact? Read(RowReading reading, IntakeRow row, Contact known, DateOnly today, DateOnly? since)
    {
        var (title, roles) = TitleAndRoles(reading, known);
        var contact = known with
        {
            Basis = row.Text(Basis) ?? known.Basis,
            KeepUntil = row.Day(KeepUntil) ?? known.KeepUntil,
            Title = title,
            Roles = roles,
            Email = reading.Text("email", known.Email),
            Phone = reading.Text("phone", known.Phone),
            Influence = reading.OnScale("influence", 0, Contact.Highest, known.Influence),
            Interest = reading.OnScale("interest", 0, Contact.Highest, known.Interest),
            Risk = reading.OnScale("risk", 0, Contact.Highest, known.Risk),
            Disposition = reading.OnScale("disposition", -Contact.Furthest, Contact.Furthest, known.Disposition),
            Relationship = reading.OnScale("relationship", 0, Contact.Highest, known.Relationship),
            LastTouch = reading.Day("last_touch", known.LastTouch),
            NextStep = Note(reading, known.NextStep),
            NextStepOn = reading.Day("next_step_on", known.NextStepOn),
            LeftOn = reading.Day("left_on", known.LeftOn),
        };
        contact = Ties.Aggregate(contact, (tied, tie) => reading.Names(tie.Field) is { } names ? tied.TiedTo(tie.Kind, names, today, since) : tied);
        return !reading.IsGood ? null : contact.LeftOn is { } left && known.LeftOn is null ? contact.Left(left) : contact;
    }

    // A file's "role" is often a post: what is no buying role is taken as the title, unless the file has one.
    private static (string? Title, ValueList<BuyingRole> Roles) TitleAndRoles(RowReading reading, Contact known)
    {
        var (title, role) = (reading.Text("title", known.Title), reading.Text("role"));
        if (role is null)
        {
            return (title, reading.Empties("role") ? [] : known.Roles);
        }

        if (BuyingRoles.Read(role) is { } roles)
        {
            return (title, roles);
        }

        if (reading.Has("title"))
        {
            reading.Refuse("role", role, RecordFlaw.UnknownWord);
        }

        return (role, known.Roles);
    }

    private static string? Note(RowReading reading, string? known)
    {
        var note = reading.Text("next_step", known);
        if (SensitiveWords.Find(note) is { } found)
        {
            reading.Refuse("next_step", found.Word, RecordFlaw.SensitiveWord);
        }

        return note;
    }

    // Without the rows that close a circle an older boss may come back and close another.
    private static void RefuseCircles(
        TableIntake intake, Dictionary<(string Account, string Name), Contact> known, RecordChanges<(string Account, string Name), Contact> changes, DateOnly today)
    {
        int dropped;
        do
        {
            var after = new Dictionary<(string Account, string Name), Contact>(known);
            foreach (var change in changes.All.Where(change => change.IsNews))
            {
                after[change.Key] = change.Record;
            }

            var people = after.Values.ToLookup(person => person.Account);
            var refused = changes.All.Where(change => change.IsNews && ReportingLine.IsCircle(people[change.Key.Account], change.Key.Name, today)).ToHashSet();
            foreach (var change in refused)
            {
                intake.Refuse(change.Row, ReportsTo, change.Row.Text(ReportsTo), RecordFlaw.ReportingCircle);
            }

            dropped = changes.Drop(refused.Contains);
        }
        while (dropped > 0);
    }

    private static DateOnly? Day(TableImportRequest request) =>
        DateOnly.TryParseExact(request.Setting(KeepUntil), DayForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static string Iso(DateOnly day) => day.ToString(DayForm, CultureInfo.InvariantCulture);
}
