using System.Globalization;
using Kamino.Core.Accounts;
using Kamino.Core.Ledger;
using Kamino.Core.Perception;
using Kamino.Core.Rights;
using Kamino.UseCases.Accounts;
using Kamino.UseCases.Ledger;
using Kamino.UseCases.Rights;
using Kamino.UseCases.Quantities;

namespace Kamino.UseCases.Perception;

/// <summary>Takes in how both sides see relationships. What a file says again is known already.</summary>
/// <param name="files">Reads the files.</param>
/// <param name="stages">Where views are kept.</param>
/// <param name="clock">When it is.</param>
/// <param name="asker">What the one who asks may do.</param>
public sealed class ImportStages(ITableFiles files, IStageStore stages, TimeProvider clock, IAsker asker)
{
    /// <summary>The options of this table: what holds for the whole file where it has no column for it.</summary>
    public static IReadOnlyList<string> Options { get; } = [Day, Side, By];

    private const string Account = "account";
    private const string Day = "day";
    private const string Side = "side";
    private const string By = "by";
    private const string Word = "word";
    private const string Remark = "remark";

    private static readonly Dictionary<string, StageSide> Sides = new()
    {
        ["us"] = StageSide.Us,
        ["ours"] = StageSide.Us,
        ["nosotros"] = StageSide.Us,
        ["customer"] = StageSide.Customer,
        ["cliente"] = StageSide.Customer,
    };

    private static readonly Dictionary<string, StageWord> Words = Enum.GetValues<StageWord>().ToDictionary(word => HeaderText.Fold(RecordWord.Of(word)));

    /// <summary>Imports, or says what an import would do.</summary>
    /// <exception cref="UnreadableFileException">A file can't be read.</exception>
    public async Task<TableReport> From(TableImportRequest request, CancellationToken ct)
    {
        asker.Demand(Right.EditPeople);
        var intake = await TableIntake.Read(files, asker.Signed(request), TableFields.Stages, ct);
        var changes = new RecordChanges<StageKey, StageEntry>(
            intake, (await stages.Kept(ct)).GroupBy(StageKey.Of).ToDictionary(same => same.Key, same => same.First()));
        foreach (var row in intake.HasQuestions ? [] : intake.Rows)
        {
            var reading = new RowReading(intake, row);
            var entry = Read(reading, row, request);
            if (reading.IsGood)
            {
                changes.Take(row, StageKey.Of(entry), Account, known => known ?? entry);
            }
        }

        var now = clock.GetUtcNow();
        return await intake.Close(changes.Outcomes, now, draft => stages.Enter(changes.Found, draft, ct), ct);
    }

    private static StageEntry Read(RowReading reading, IntakeRow row, TableImportRequest request)
    {
        var (side, said) = (reading.Needed(Side), row.Text(Word));
        if (!Sides.TryGetValue(HeaderText.Fold(side), out var whose))
        {
            reading.Refuse(Side, side, RecordFlaw.UnknownWord);
        }

        var word = StageWord.Scored;
        if (said is not null && !Words.TryGetValue(HeaderText.Fold(said), out word))
        {
            reading.Refuse(Word, said, RecordFlaw.UnknownWord);
        }

        var entry = new StageEntry(reading.Needed(Account), whose, On(reading, row, request), reading.Needed(By), word, Points(reading), row.Text(Remark));
        if (!StageReading.IsWhole(entry))
        {
            reading.Refuse(RecordWord.Of(StageItem.Trust), string.Join(' ', entry.Points), RecordFlaw.OutOfScale);
        }

        if (SensitiveWords.Find(entry.Remark) is { } found)
        {
            reading.Refuse(Remark, found.Word, RecordFlaw.SensitiveWord);
        }

        return entry;
    }

    private static List<int> Points(RowReading reading) =>
        [.. StageReading.Items.Select(item => reading.OnScale(RecordWord.Of(item), 1, StageReading.MostPoints, null)).OfType<int>()];

    private static DateOnly On(RowReading reading, IntakeRow row, TableImportRequest request)
    {
        if ((row.Day(Day) ?? (DateOnly.TryParseExact(request.Setting(Day), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var set) ? set : null)) is { } day)
        {
            return day;
        }

        reading.Refuse(Day, "", RecordFlaw.EmptyCell);
        return default;
    }
}
