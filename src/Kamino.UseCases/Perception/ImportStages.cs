using System.Globalization;
using System.Text.Json;
using Kamino.Core.Perception;
using Kamino.UseCases.Accounts;
using Kamino.UseCases.Ledger;

namespace Kamino.UseCases.Perception;

/// <summary>What was taken in.</summary>
/// <param name="Read">Rows of the file.</param>
/// <param name="Added">Views that were new.</param>
/// <param name="Known">Views that were known already.</param>
public sealed record StagesReport(int Read, int Added, int Known);

/// <summary>Takes in how both sides see relationships. A file is taken whole or refused whole; what it says again is known already.</summary>
/// <param name="files">Reads the file.</param>
/// <param name="stages">Where views are kept.</param>
/// <param name="clock">When it is.</param>
/// <param name="rights">What the one who asks may do.</param>
public sealed class ImportStages(ITableFiles files, IStageStore stages, TimeProvider clock, PeopleRights rights)
{
    private static readonly TableField[] Fields =
    [
        Text("account", true, "cuenta", "codigo", "codigo_cliente", "customer", "cliente"), Text("side", true, "lado", "quien"),
        new("day", CellKind.Date, true, ["dia", "fecha", "date"]), Text("by", true, "por", "persona", "nombre", "name"), Text("word", false, "dicho", "said"),
        Points(StageItem.Trust, "confianza"), Points(StageItem.Information, "informacion"), Points(StageItem.Contacts, "contactos"),
        Points(StageItem.Processes, "procesos"), Points(StageItem.Dependence, "dependencia"), Points(StageItem.Planning, "planeacion"), Text("remark", false, "nota", "note"),
    ];

    private static readonly IReadOnlyDictionary<string, string> Nothing = new Dictionary<string, string>();

    private static readonly Dictionary<string, StageSide> Sides = new(StringComparer.OrdinalIgnoreCase)
    {
        ["us"] = StageSide.Us,
        ["nosotros"] = StageSide.Us,
        ["customer"] = StageSide.Customer,
        ["cliente"] = StageSide.Customer,
    };

    /// <summary>Takes a file in.</summary>
    /// <exception cref="UnreadableFileException">The file is refused; says where and why.</exception>
    public async Task<StagesReport> From(string file, CancellationToken ct)
    {
        rights.Demand();
        var table = await files.Read(file, Fields, Nothing, Nothing, ct);
        if (table.Flaws is [var flaw, ..])
        {
            throw Refused(file, flaw.Flaw, flaw.Row, flaw.Column, flaw.Value);
        }

        if (table.Questions is [var question, ..])
        {
            throw new UnreadableFileException(file, "missing_column", question.Column ?? question.About);
        }

        var entries = table.Rows.Select(row => Entry(file, row)).ToList();
        var known = (await stages.Read(ct)).Select(Key).ToHashSet();
        var news = entries.Where(entry => known.Add(Key(entry))).ToList();
        await stages.Add(news, clock.GetUtcNow(), ct);
        return new StagesReport(entries.Count, news.Count, entries.Count - news.Count);
    }

    private static StageEntry Entry(string file, TableRow row)
    {
        var word = row.Texts.GetValueOrDefault("word") is { } said ? Word(said) ?? throw Refused(file, "unknown_word", row.Row, "word", said) : StageWord.Scored;
        var side = row.Texts.GetValueOrDefault("side", "");
        var entry = new StageEntry(
            row.Texts.GetValueOrDefault("account", ""), Sides.TryGetValue(side, out var whose) ? whose : throw Refused(file, "unknown_word", row.Row, "side", side),
            row.Dates.GetValueOrDefault("day"), row.Texts.GetValueOrDefault("by", ""), word,
            [.. StageReading.Items.Select(item => row.Numbers.TryGetValue(Name(item), out var points) ? (int)points : (int?)null).OfType<int>()], row.Texts.GetValueOrDefault("remark"));
        return StageReading.IsWhole(entry) ? entry : throw Refused(file, "out_of_scale", row.Row, Name(StageItem.Trust), string.Join(' ', entry.Points));
    }

    private static StageWord? Word(string text) =>
        Enum.GetValues<StageWord>().Where(word => Snake(word.ToString()) == text).Select(word => (StageWord?)word).FirstOrDefault();

    private static (string, StageSide, DateOnly, string, StageWord, string) Key(StageEntry entry) =>
        (entry.Account, entry.Side, entry.Day, entry.By, entry.Word, string.Join(',', entry.Points));

    private static UnreadableFileException Refused(string file, string flaw, long row, string column, string value) =>
        new(file, flaw, string.Create(CultureInfo.InvariantCulture, $"row {row}, column {column}: {value}"));

    private static TableField Text(string name, bool required, params string[] words) => new(name, CellKind.Text, required, words);

    private static TableField Points(StageItem item, params string[] words) => new(Name(item), CellKind.Number, false, words);

    private static string Name(StageItem item) => Snake(item.ToString());

    private static string Snake(string name) => JsonNamingPolicy.SnakeCaseLower.ConvertName(name);
}
