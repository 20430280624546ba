using System.Text.Json;
using Kamino.UseCases.Ledger;
using Kamino.UseCases.Quantities;
using Kamino.UseCases.Rights;

namespace Kamino.UseCases.Accounts;

/// <summary>A row as it is taken in.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Columns">Field to column header.</param>
/// <param name="Cells">The row.</param>
internal sealed record IntakeRow(string File, IReadOnlyDictionary<string, string> Columns, TableRow Cells)
{
    public string? Text(string field) => Cells.Texts.GetValueOrDefault(field);

    public decimal? Number(string field) => Cells.Numbers.TryGetValue(field, out var number) ? number : null;

    public DateOnly? Day(string field) => Cells.Dates.TryGetValue(field, out var day) ? day : null;
}

/// <summary>Lets imports be signed.</summary>
internal static class SignedImports
{
    /// <summary>The import under the name that whoever asks signs with.</summary>
    public static TableImportRequest Signed(this IAsker asker, TableImportRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request with { By = asker.Signs(request.By) };
    }
}

/// <summary>What became of a good row.</summary>
internal enum RowChange
{
    New,
    Changed,
    Same,
    LeftOut,
}

/// <summary>The rows of the files of one import, and what becomes of each.</summary>
/// <param name="files">Reads the files.</param>
/// <param name="request">The import.</param>
/// <param name="fields">What the files may carry.</param>
internal sealed class TableIntake(ITableFiles files, TableImportRequest request, IReadOnlyList<TableField> fields)
{
    private readonly List<IntakeRow> _rows = [];
    private readonly List<TableRefusal> _refusals = [];
    private readonly List<Question> _questions = [];
    private readonly List<Notice> _notices = [];
    private Table? _first;
    private long _read;
    private long _ignored;

    public TableImportRequest Request => request;

    public IReadOnlyList<IntakeRow> Rows => _rows;

    public bool HasQuestions => _questions.Count > 0;

    public static async Task<TableIntake> Read(ITableFiles files, TableImportRequest request, IReadOnlyList<TableField> fields, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(request);
        var intake = new TableIntake(files, request, fields);
        foreach (var file in request.Files)
        {
            intake.Add(Path.GetFileName(file), await files.Read(file, fields, request.Mapping, request.Settings, ct));
        }

        return intake;
    }

    public bool HasColumn(string field) => _first?.Mapping.ContainsKey(field) == true;

    public void Ask(Question question) => _questions.Add(question);

    public void Note(Notice notice) => _notices.Add(notice);

    public void Refuse(IntakeRow row, string field, string? value, RecordFlaw flaw) => _refusals.Add(
        new TableRefusal(row.File, row.Cells.Row, row.Columns.GetValueOrDefault(field, field), value ?? "", JsonNamingPolicy.SnakeCaseLower.ConvertName(flaw.ToString())));

    /// <summary>Closes the import: saves what changed, unless it is a dry run, a question is open or nothing changed.</summary>
    /// <param name="changes">What became of each good row.</param>
    /// <param name="at">When it is.</param>
    /// <param name="enter">Keeps the changes as a batch, and says its number.</param>
    /// <param name="ct">Stops the work.</param>
    public async Task<TableReport> Close(IReadOnlyCollection<RowChange> changes, DateTimeOffset at, Func<TableDraft, Task<string>> enter, CancellationToken ct)
    {
        var report = Report(changes);

        if (request.RefusedTo is { } target && _refusals.Count > 0)
        {
            await files.SaveRows(request.Files[0], _refusals.Select(refusal => refusal.Row).ToHashSet(), target, fields, request.Settings, ct);
        }

        return report.Status != ImportStatus.Committed ? report
            : report with { Batch = await enter(new TableDraft([.. request.Files.Select(file => Path.GetFileName(file))], request.By, at, report)) };
    }

    private TableReport Report(IReadOnlyCollection<RowChange> changes)
    {
        var counts = Counts(changes);
        return new TableReport(
            Status(counts), counts, _first?.Format, _first?.Mapping ?? new Dictionary<string, string>(),
            [.. _refusals.OrderBy(refusal => refusal.Row).Take(ImportReport.Listed)], _questions, _notices);
    }

    private void Add(string file, Table table)
    {
        _first ??= table;
        _read += table.RowsRead;
        _ignored += table.RowsIgnored;
        _rows.AddRange(table.Rows.Select(row => new IntakeRow(file, table.Mapping, row)));
        _refusals.AddRange(table.Flaws.Select(flaw => new TableRefusal(file, flaw.Row, flaw.Column, flaw.Value, RecordWord.Of(flaw.Flaw))));
        _questions.AddRange(table.Questions);
    }

    private RowCounts Counts(IReadOnlyCollection<RowChange> changes)
    {
        long Of(RowChange change) => changes.LongCount(made => made == change);
        return HasQuestions
            ? new RowCounts(0, 0, 0, 0, 0, 0)
            : new RowCounts(_read, Of(RowChange.New), Of(RowChange.Same), Of(RowChange.Changed), _refusals.Count, _ignored + Of(RowChange.LeftOut));
    }

    private ImportStatus Status(RowCounts counts) =>
        HasQuestions || (counts.Refused > 0 && counts.Accepted + counts.Corrected + counts.Unchanged == 0) ? ImportStatus.Refused
        : counts.Accepted + counts.Corrected == 0 ? ImportStatus.Unchanged
        : request.DryRun ? ImportStatus.DryRun
        : ImportStatus.Committed;
}
