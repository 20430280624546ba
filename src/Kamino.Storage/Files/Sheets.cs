using Kamino.Core.Ledger;
using Kamino.UseCases.Ledger;

namespace Kamino.Storage.Files;

/// <summary>Which sheet of a workbook holds the table.</summary>
/// <param name="Sheet">Its name; the likeliest one while that is open.</param>
/// <param name="Question">Asked where several could.</param>
internal sealed record SheetChoice(string Sheet, Question? Question);

/// <summary>Finds the sheets of workbooks.</summary>
internal static class Sheets
{
    /// <summary>What stands for all the sheets that look alike, one after the other.</summary>
    public const string All = "*";

    private const int HeaderDepth = 60;

    /// <summary>A workbook as one source for each of its tables, where all were chosen; otherwise the source as it is.</summary>
    public static IReadOnlyList<SourceFile> Spread(SourceFile source, TableRequest request)
    {
        if (!IsWorkbook(source) || request.Settings.GetValueOrDefault("sheet") != All)
        {
            return [source];
        }

        var looks = Look(source, request);
        var most = looks.Select(look => look.Fields).DefaultIfEmpty(0).Max();
        return [.. looks.Where(look => look.Fields == most).Select(look => source with { Sheet = look.Name })];
    }

    /// <summary>Chooses a sheet: the one that was named, the only one that holds anything, the only one that looks like the table.</summary>
    public static SheetChoice Choose(SourceFile source, TableRequest request)
    {
        if (source.Sheet is not null)
        {
            return new SheetChoice(source.Sheet, null);
        }

        var looks = Look(source, request);
        var named = Named(looks, request.Settings.GetValueOrDefault("sheet"));
        var likely = looks.Where(look => look.Fields == looks[0].Fields || look.Fields * 2 > looks[0].Fields).ToList();
        return named is not null ? new SheetChoice(named, null)
            : likely.Count == 1 ? new SheetChoice(likely[0].Name, null)
            : new SheetChoice(looks[0].Name, Ask(likely));
    }

    private static bool IsWorkbook(SourceFile source) => source.Kind is FileKind.Xlsx or FileKind.Xls;

    private static string? Named(List<(string Name, int Fields)> looks, string? wanted) =>
        looks.Select(look => look.Name).FirstOrDefault(name => name == wanted)
        ?? looks.Select(look => look.Name).FirstOrDefault(name => wanted is not null && HeaderText.Fold(name) == HeaderText.Fold(wanted));

    private static Question Ask(List<(string Name, int Fields)> looks)
    {
        var names = looks.Select(look => look.Name).Order(StringComparer.Ordinal).ToList();
        var option = $"sheet={names[0]}";
        return new Question("sheet", [.. names, All], option.All(sign => char.IsLetterOrDigit(sign) || sign is '_' or '=') ? $"--set {option}" : $"--set \"{option}\"");
    }

    // The sheets that hold something, those first that name the most fields; hidden ones only where all are.
    private static List<(string Name, int Fields)> Look(SourceFile source, TableRequest request)
    {
        var sheets = List(source);
        var shown = sheets.Where(sheet => !sheet.IsHidden).ToList();
        var looks = (shown.Count > 0 ? shown : sheets)
            .Select(sheet => (sheet.Name, Fields: Fields(source, sheet.Name, request)))
            .Where(look => look.Fields >= 0)
            .OrderByDescending(look => look.Fields)
            .ToList();
        return looks.Count > 0 ? looks : throw new UnreadableFileException(source.Name, FileFlaw.EmptyFile);
    }

    private static IReadOnlyList<Sheet> List(SourceFile source)
    {
        if (source.Kind == FileKind.Xlsx)
        {
            using var book = new XlsxBook(source.Name, Archives.OpenWhole(source));
            return book.Sheets;
        }

        using var old = new XlsSheet(source.Name, Archives.OpenWhole(source));
        var sheets = new List<Sheet> { old.Current };
        while (old.NextSheet())
        {
            sheets.Add(old.Current);
        }

        return sheets;
    }

    // How many fields the header row names; -1 for a sheet without rows.
    private static int Fields(SourceFile source, string sheet, TableRequest request)
    {
        using var rows = SourceForm.Binary(sheet).Open(source);
        var head = new List<IReadOnlyList<string>>();
        while (head.Count < HeaderDepth && rows.Next())
        {
            head.Add(rows.Row.ToTexts());
        }

        return head.Count == 0 ? -1
            : ColumnMapping.FindHeader(head, request.Words) is { } header ? ColumnMapping.Find(head[header], request.Words, []).Count
            : 0;
    }
}
