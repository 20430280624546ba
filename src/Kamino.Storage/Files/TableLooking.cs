using Kamino.Core.Ledger;
using Kamino.UseCases.Ledger;

namespace Kamino.Storage.Files;

/// <summary>Finds out how a table is written: a sample first, the whole of a column where the sample leaves a doubt.</summary>
internal static class TableLooking
{
    private const int SampleRows = 4000;
    private const int HeaderDepth = 60;
    private const int CheckEvery = 4096;

    public static TableLook Look(SourceFile source, TableRequest request, CancellationToken ct)
    {
        var sheet = source.Kind is FileKind.Xlsx or FileKind.Xls ? Sheets.Choose(source, request) : null;
        var (form, found) = source.Kind == FileKind.Text
            ? SourceForm.OfText(source, request.Settings, ct)
            : (SourceForm.Binary(sheet?.Sheet), new EncodingFound(TextEncoding.Utf8, 0));
        var (rows, from1904, instants) = Sample(source, form);
        var headerAt = HeaderAt(rows, request);
        var header = headerAt < 0 ? Numbered(rows) : [.. rows[headerAt].Cells.Select(Shown)];
        var body = rows.Skip(headerAt + 1).ToList();
        var questions = new List<Question>();
        var columns = ChosenColumns.Of(header, request, questions);
        var formats = new FormatFinding(request, columns, header, body);
        if (formats.IsInDoubt)
        {
            formats.LookOn(Rest(source, form, headerAt + 1 + body.Count, ct));
        }

        formats.Ask(questions);
        return new TableLook(source, form, headerAt < 0 ? 0 : (int)rows[headerAt].Number, header, columns, formats.Numbers, formats.Dates, body)
        {
            Format = new FileFormat(
                source.Kind == FileKind.Text ? EncodingFound.Name(form.Encoding) : "binary", source.Kind == FileKind.Text ? DelimiterName(form.Delimiter) : null,
                formats.DecimalSign, formats.ThousandsSign, formats.DatesName, headerAt < 0 ? 0 : (int)rows[headerAt].Number, form.Sheet),
            Questions = sheet?.Question is { } open ? [open] : questions,
            Notices = [.. TextNotices.Of(header, body, found), .. instants ? [new Notice("days_in_utc", 0)] : Array.Empty<Notice>()],
            DaysFrom1904 = from1904,
        };
    }

    private static string DelimiterName(char delimiter) => delimiter == '\t' ? "tab" : delimiter.ToString();

    private static (List<SampleRow> Rows, bool From1904, bool Instants) Sample(SourceFile source, SourceForm form)
    {
        using var rows = form.Open(source);
        var sample = new List<SampleRow>();
        while (sample.Count < SampleRows && rows.Next())
        {
            sample.Add(SampleRow.Of(rows.Row));
        }

        return (sample, rows.DaysFrom1904, rows.HasInstants);
    }

    private static IEnumerable<RowSource> Rest(SourceFile source, SourceForm form, int skip, CancellationToken ct)
    {
        using var rows = form.Open(source);
        for (var read = 0L; rows.Next(); read++)
        {
            if (read % CheckEvery == 0)
            {
                ct.ThrowIfCancellationRequested();
            }

            if (read >= skip)
            {
                yield return rows;
            }
        }
    }

    private static int HeaderAt(List<SampleRow> rows, TableRequest request)
    {
        if (request.Settings.TryGetValue("header_row", out var chosen) && int.TryParse(chosen, out var number))
        {
            return rows.FindIndex(row => row.Number == number);
        }

        return ColumnMapping.FindHeader([.. rows.Take(HeaderDepth).Select(row => row.Cells)], request.Words) ?? -1;
    }

    private static string[] Numbered(List<SampleRow> rows) =>
        [.. Enumerable.Range(1, rows.Select(row => row.Cells.Length).DefaultIfEmpty(0).Max()).Select(number => $"#{number}")];

    private static string Shown(string cell) => CellText.Of(cell, 0, (_, text) => text.ToString()) ?? "";
}
