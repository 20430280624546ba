using Kamino.Core.Ledger;
using Kamino.Storage.Facts;
using Kamino.UseCases.Ledger;

namespace Kamino.Storage.Files;

/// <summary>Reads small tables by the same detection as ledgers.</summary>
internal sealed class TableFiles : ITableFiles
{
    private const string Missing = "mapping";

    public Task<Table> Read(
        string file, IReadOnlyList<TableField> fields, IReadOnlyDictionary<string, string> mapping,
        IReadOnlyDictionary<string, string> settings, CancellationToken ct) => Task.Run(() => ReadNow(file, fields, mapping, settings, ct), ct);

    public Task SaveRows(
        string file, IReadOnlySet<long> rows, string target, IReadOnlyList<TableField> fields, IReadOnlyDictionary<string, string> settings, CancellationToken ct) =>
        Task.Run(() => SaveNow(Look(file, fields, new Dictionary<string, string>(), settings, ct), rows, target), ct);

    private static void SaveNow(TableLook look, IReadOnlySet<long> rows, string target)
    {
        try
        {
            using var saved = new RefusedRows(target, look.Header);
            using var source = look.Form.Open(look.Source);
            while (source.Next())
            {
                if (rows.Contains(source.Number))
                {
                    saved.Add(source.Row.ToTexts());
                }
            }
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            throw new UnreadableFileException(target, FileFlaw.UnwritableFile, unwritable.Message);
        }
    }

    private static TableLook Look(
        string file, IReadOnlyList<TableField> fields, IReadOnlyDictionary<string, string> mapping, IReadOnlyDictionary<string, string> settings, CancellationToken ct)
    {
        var request = new TableRequest(
            [.. fields.Select(field => new HeaderWords(field.Name, [Folded([field.Name, .. field.Headers]), Folded(field.LessSure)]))],
            fields.ToDictionary(field => field.Name, field => field.Kind), mapping, settings);
        var sources = Archives.Find(file).SelectMany(source => Sheets.Spread(source, request)).ToList();
        if (sources.Count > 1)
        {
            throw new UnreadableFileException(Path.GetFileName(file), FileFlaw.SeveralTables, string.Join(", ", sources.Select(source => source.Sheet ?? source.Entry)));
        }

        return TableLooking.Look(sources[0], request, ct);
    }

    private static Table ReadNow(
        string file, IReadOnlyList<TableField> fields, IReadOnlyDictionary<string, string> mapping,
        IReadOnlyDictionary<string, string> settings, CancellationToken ct)
    {
        var look = Look(file, fields, mapping, settings, ct);
        var questions = look.Questions.ToList();
        questions.AddRange(fields
            .Where(field => field.Required && !look.Columns.ContainsKey(field.Name) && !questions.Any(q => q.About == Missing && q.Column == field.Name))
            .Select(field => ChosenColumns.Ask(field.Name, look.Header)));
        var rows = new TableRows(look, [.. fields.Where(field => look.Columns.ContainsKey(field.Name))]);
        if (questions.Count == 0)
        {
            rows.Read(ct);
        }

        return new Table(
            look.Format, look.Columns.ToDictionary(pair => pair.Key, pair => look.Header[pair.Value]),
            rows.Rows, rows.Flaws, questions, rows.RowsRead, rows.RowsIgnored);
    }

    private static HashSet<string> Folded(IEnumerable<string> words) => [.. words.Select(HeaderText.Fold)];
}
