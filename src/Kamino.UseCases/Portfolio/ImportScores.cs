using System.Globalization;
using Kamino.Core.Ledger;
using Kamino.Core.Portfolio;
using Kamino.Core.Rights;
using Kamino.UseCases.Accounts;
using Kamino.UseCases.Ledger;
using Kamino.UseCases.Quantities;
using Kamino.UseCases.Rights;

namespace Kamino.UseCases.Portfolio;

/// <summary>Takes in what people said: customers' answers on critical success factors, and our own judgements.</summary>
/// <param name="files">Reads the files.</param>
/// <param name="scores">Where they are kept.</param>
/// <param name="portfolio">The model in force.</param>
/// <param name="clock">When they count as given where the file doesn't say.</param>
/// <param name="asker">Who asks.</param>
public sealed class ImportScores(ITableFiles files, IScoreStore scores, ReadPortfolio portfolio, TimeProvider clock, IAsker asker)
{
    /// <summary>The options of this table: what holds for the whole file where it has no column for it.</summary>
    public static IReadOnlyList<string> Options { get; } = [Axis, Source, Assessor, Day];

    private const string Axis = "axis";
    private const string Factor = "factor";
    private const string Supplier = "supplier";
    private const string Score = "score";
    private const string Source = "source";
    private const string Assessor = "assessor";
    private const string Day = "day";

    private static readonly Dictionary<string, Core.Portfolio.Axis> Axes = new()
    {
        ["attractiveness"] = Core.Portfolio.Axis.Attractiveness,
        ["atractivo"] = Core.Portfolio.Axis.Attractiveness,
        ["strength"] = Core.Portfolio.Axis.Strength,
        ["fortaleza"] = Core.Portfolio.Axis.Strength,
    };

    private static readonly Dictionary<string, ScoreSource> Sources = new()
    {
        ["customer"] = ScoreSource.Customer,
        ["cliente"] = ScoreSource.Customer,
        ["judged"] = ScoreSource.Judged,
        ["juicio"] = ScoreSource.Judged,
    };

    /// <summary>Imports, or says what an import would do. A factor that the model in force doesn't have is kept, and counts only under a model that has it.</summary>
    /// <exception cref="UnreadableFileException">A file can't be read.</exception>
    public async Task<TableReport> From(TableImportRequest request, CancellationToken ct)
    {
        asker.Demand(Right.Import);
        var intake = await TableIntake.Read(files, asker.Signed(request), TableFields.Scores, ct);
        var changes = new RecordChanges<ScoreKey, FactorScore>(intake, (await scores.Kept(ct)).ToDictionary(ScoreKey.Of));
        var today = clock.Today();
        foreach (var row in intake.HasQuestions ? [] : intake.Rows)
        {
            var reading = new RowReading(intake, row);
            var score = Read(reading, row, On(reading, row, request, today));
            if (reading.IsGood)
            {
                changes.Take(row, ScoreKey.Of(score), Factor, _ => score);
            }
        }

        await Note(intake, changes, ct);
        return await intake.Close(changes.Outcomes, clock.GetUtcNow(), draft => scores.Enter(changes.Found, draft, ct), ct);
    }

    private async Task Note(TableIntake intake, RecordChanges<ScoreKey, FactorScore> changes, CancellationToken ct)
    {
        if (changes.All.Count == 0)
        {
            return;
        }

        var model = (await portfolio.For(new PortfolioQuery(), ct)).Model;
        var known = model.Attractiveness.Factors.Select(factor => (Core.Portfolio.Axis.Attractiveness, factor.Key))
            .Concat(model.Strength.Factors.Select(factor => (Core.Portfolio.Axis.Strength, factor.Key))).ToHashSet();
        var unknown = changes.All.Where(change => !known.Contains((change.Record.Axis, change.Record.Factor))).Select(change => change.Record.Factor).ToList();
        if (unknown.Count > 0)
        {
            intake.Note(new Notice("factor_of_another_model", unknown.Count, string.Join(", ", unknown.Distinct().Order(StringComparer.Ordinal).Take(5))));
        }
    }

    private static FactorScore Read(RowReading reading, IntakeRow row, DateOnly day)
    {
        var axis = Word(reading, Axis, reading.Needed(Axis), Axes);
        var given = reading.Text(Source) ?? reading.Setting(Source);
        var source = given is not null ? Word(reading, Source, given, Sources) : axis == Core.Portfolio.Axis.Strength ? ScoreSource.Customer : ScoreSource.Judged;
        var score = row.Number(Score);
        if (score is not (>= 0 and <= 10))
        {
            reading.Refuse(Score, score?.ToString(CultureInfo.InvariantCulture), score is null ? RecordFlaw.EmptyCell : RecordFlaw.OutOfScale);
        }

        return new FactorScore(
            reading.Needed("account"), axis, reading.Needed(Factor), axis == Core.Portfolio.Axis.Strength ? reading.Needed(Supplier) : "", (double)(score ?? 0), source,
            reading.Text(Assessor) ?? reading.Setting(Assessor) ?? "", day);
    }

    private static T Word<T>(RowReading reading, string field, string text, Dictionary<string, T> words)
        where T : struct
    {
        if (!words.TryGetValue(HeaderText.Fold(text), out var word))
        {
            reading.Refuse(field, text, RecordFlaw.UnknownWord);
        }

        return word;
    }

    private static DateOnly On(RowReading reading, IntakeRow row, TableImportRequest request, DateOnly today)
    {
        if (row.Day(Day) is { } own)
        {
            return own;
        }

        if (request.Setting(Day) is not { } text)
        {
            return today;
        }

        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            reading.Refuse(Day, text, RecordFlaw.UnknownWord);
        }

        return day;
    }
}
