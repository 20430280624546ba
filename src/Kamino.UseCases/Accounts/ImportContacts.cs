using System.Globalization;
using Kamino.Core.Accounts;
using Kamino.UseCases.Ledger;

namespace Kamino.UseCases.Accounts;

/// <summary>Takes in the people at accounts. None enters without a lawful ground and a day on which it goes; both may be set for a whole file.</summary>
/// <param name="files">Reads the files.</param>
/// <param name="contacts">Where they are kept.</param>
/// <param name="clock">When it is, and what a sensible day to keep them until is counted from.</param>
public sealed class ImportContacts(ITableFiles files, IContactStore contacts, TimeProvider clock)
{
    /// <summary>The options of this table.</summary>
    public static IReadOnlyList<string> Options { get; } = [Basis, KeepUntil];

    private const string Basis = "basis";
    private const string KeepUntil = "keep_until";
    private const string Name = "name";
    private const string DayForm = "yyyy-MM-dd";
    private const int YearsOffered = 2;

    private static readonly string[] Grounds = ["contract", "consent", "legitimate_interest", "legal_obligation"];

    /// <summary>Imports, or says what an import would do.</summary>
    /// <exception cref="UnreadableFileException">A file can't be read.</exception>
    public async Task<TableReport> From(TableImportRequest request, CancellationToken ct)
    {
        var intake = await TableIntake.Read(files, request, TableFields.Contacts, ct);
        Ask(intake);
        var known = (await contacts.Read(ct)).ToDictionary(contact => (contact.Account, contact.Name));
        var changes = new RecordChanges<(string Account, string Name), Contact>(intake, known);
        foreach (var row in intake.HasQuestions ? [] : intake.Rows)
        {
            var reading = new RowReading(intake, row);
            var (account, name) = (reading.Needed("account"), NameOf(row, reading));
            changes.Take(row, (account, name), Name, before => Read(reading, row, before ?? Fresh(account, name, reading, row, request)));
        }

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
            var offered = Iso(DateOnly.FromDateTime(clock.GetLocalNow().DateTime).AddYears(YearsOffered));
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

    private static Contact? Read(RowReading reading, IntakeRow row, Contact known)
    {
        var contact = known with
        {
            Basis = row.Text(Basis) ?? known.Basis,
            KeepUntil = row.Day(KeepUntil) ?? known.KeepUntil,
            Role = reading.Text("role", known.Role),
            Email = reading.Text("email", known.Email),
            Phone = reading.Text("phone", known.Phone),
            Owner = reading.Text("owner", known.Owner),
            Influence = reading.OnScale("influence", 0, Contact.Highest, known.Influence),
            Disposition = reading.OnScale("disposition", -Contact.Furthest, Contact.Furthest, known.Disposition),
            Relationship = reading.OnScale("relationship", 0, Contact.Highest, known.Relationship),
            LastTouch = reading.Day("last_touch", known.LastTouch),
        };
        return reading.IsGood ? contact : null;
    }

    private static DateOnly? Day(TableImportRequest request) =>
        DateOnly.TryParseExact(request.Setting(KeepUntil), DayForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static string Iso(DateOnly day) => day.ToString(DayForm, CultureInfo.InvariantCulture);
}
