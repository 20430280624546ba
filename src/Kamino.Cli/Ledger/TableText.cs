using Kamino.Cli.Shell;
using Kamino.UseCases.Ledger;
using Kamino.Web.Words;
using Spectre.Console;
using Spectre.Console.Rendering;
using Table = Spectre.Console.Table;

namespace Kamino.Cli.Ledger;

/// <summary>What an import of accounts, products, contacts or rates did, for a person at the terminal.</summary>
internal static class TableText
{
    private const int Shown = 10;

    private static readonly HashSet<string> OwnFlaws = [.. Enum.GetValues<RecordFlaw>().Select(flaw => Locale.WordOf(flaw))];

    public static IRenderable Of(TableReport report, Print print)
    {
        var parts = new List<IRenderable> { new Text(Headline(report, print)), ReportText.Rows(report.Rows, print) };
        if (report.Mapping.Count > 0)
        {
            parts.Add(new Text(string.Join(" · ", report.Mapping.Select(pair => $"{pair.Key} = {pair.Value}"))));
        }

        parts.AddRange(report.Notices.Select(notice => new Text($"· {print.Word("notice." + notice.About)}: {notice.Example} ({print.Number(notice.Count)})")));
        if (report.Refusals.Count > 0)
        {
            parts.Add(Refusals(report, print));
        }

        return new Rows(parts);
    }

    public static string Of(TableRefusal refusal, Print print) =>
        $"{refusal.File}: " + print.Say($"fila {refusal.Row}, columna «{refusal.Column}», valor «{refusal.Value}»: ", $"row {refusal.Row}, column “{refusal.Column}”, value “{refusal.Value}”: ")
        + Flaw(refusal.Flaw, print);

    private static string Headline(TableReport report, Print print) => report.Status switch
    {
        ImportStatus.Committed => print.Say($"Importado: lote {report.Batch}", $"Imported: batch {report.Batch}"),
        ImportStatus.DryRun => print.Say("Ensayo: nada cambió", "Dry run: nothing changed"),
        ImportStatus.Refused => print.Say("Rechazado: nada cambió", "Refused: nothing changed"),
        ImportStatus.Unchanged => print.Say("Ya se sabía todo: nada cambió", "All of it was known already: nothing changed"),
    };

    private static Table Refusals(TableReport report, Print print)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns(
            print.Say("Archivo", "File"), print.Say("Fila", "Row"), print.Say("Columna", "Column"), print.Say("Valor", "Value"), print.Say("Qué falla", "What is wrong"));
        foreach (var refusal in report.Refusals.Take(Shown))
        {
            table.AddRow(new Text(refusal.File), new Text(print.Number(refusal.Row)), new Text(refusal.Column), new Text(refusal.Value), new Text(Flaw(refusal.Flaw, print)));
        }

        return report.Rows.Refused > Shown ? table.AddRow(new Text("…"), new Text(""), new Text(""), new Text(""), new Text(print.Number(report.Rows.Refused - Shown))) : table;
    }

    private static string Flaw(string word, Print print) => print.Word((OwnFlaws.Contains(word) ? "record_flaw." : "row_flaw.") + word);
}
