using Kamino.Core.Rights;
using Kamino.UseCases.Accounts;
using Kamino.UseCases.Ledger;
using Kamino.UseCases.Quantities;
using Kamino.UseCases.Rights;

namespace Kamino.UseCases.Perception;

/// <summary>
/// Takes in answers that were given by telephone, on paper or in another tool, and guesses of ours. A survey that isn't known yet is made of what the
/// file asks about, and is closed: a whole earlier study comes in that way.
/// </summary>
/// <param name="files">Reads the files.</param>
/// <param name="surveys">Where surveys are kept.</param>
/// <param name="company">How customers know us.</param>
/// <param name="clock">When it is.</param>
/// <param name="asker">Who asks.</param>
public sealed class ImportSurveys(ITableFiles files, ISurveyStore surveys, ICompanySettings company, TimeProvider clock, IAsker asker)
{
    /// <summary>The options of this table: what holds for the whole file where it has no column for it.</summary>
    public static IReadOnlyList<string> Options { get; } = [Survey, Date, TakenBy, Side];

    private const string Survey = "survey";
    private const string Date = "date";
    private const string TakenBy = "taken_by";
    private const string Side = "side";

    /// <summary>Imports, or says what an import would do.</summary>
    /// <exception cref="UnreadableFileException">A file can't be read.</exception>
    public async Task<TableReport> From(TableImportRequest request, CancellationToken ct)
    {
        asker.Demand(Right.Import);
        var intake = await TableIntake.Read(files, asker.Signed(request), TableFields.Surveys, ct);
        Ask(intake);
        var (known, kept, our) = (await surveys.List(ct), await surveys.Answers(null, ct), (await company.Read(ct)).OurName);
        var (now, today) = (clock.GetUtcNow(), clock.Today());
        var sheets = intake.HasQuestions ? [] : AnswerSheets.Of(intake);
        var asked = new AskedSurveys(known, sheets, our, request.By, now);
        var entry = new AnswerEntry(intake, asked, kept, today, now);
        foreach (var sheet in sheets.OrderByDescending(sheet => sheet.Side)) // our guesses come before the answers of the same file
        {
            entry.Take(sheet);
        }

        return await intake.Close(entry.Outcomes, now, draft => surveys.Enter(asked.Made(entry.Found.Changed), entry.Found, draft, ct), ct);
    }

    private static void Ask(TableIntake intake)
    {
        foreach (var (field, example) in new[] { (Survey, "2026-1"), (Date, "2026-05-31") })
        {
            if (!intake.HasColumn(field) && intake.Request.Setting(field) is null)
            {
                intake.Ask(new Question(field, [], $"--set {field}={example}"));
            }
        }
    }
}
