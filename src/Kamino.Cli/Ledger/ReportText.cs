using Kamino.Cli.Shell;
using Kamino.UseCases.Ledger;
using Spectre.Console;
using Spectre.Console.Rendering;
using Table = Spectre.Console.Table;

namespace Kamino.Cli.Ledger;

/// <summary>What an import did, for a person at the terminal.</summary>
internal static class ReportText
{
    private const int Shown = 10;

    public static IRenderable Of(ImportReport report, Print print)
    {
        var parts = new List<IRenderable> { new Text(Headline(report, print)), Rows(report.Rows, print) };
        if (report.Totals.Count > 0)
        {
            parts.Add(Totals(report.Totals, print));
        }

        parts.Add(new Text(Reading(report, print)));
        parts.AddRange(report.Notices.Select(notice => new Text($"· {print.Word("notice." + notice.About)}{Many(notice, print)}")));
        if (report.Refusals.Count > 0)
        {
            parts.Add(Refusals(report, print));
        }

        return new Rows(parts);
    }

    public static string Of(Question question, string file, Print print) =>
        $"{Path.GetFileName(file)}: {print.Word("question." + question.About)}"
        + (question.Column is { } column ? print.Say($" Columna «{column}»", $" Column “{column}”") : "")
        + (question.Example is { } example ? $" ({example})" : "") + " → " + question.AnswerWith;

    public static string Of(Refusal refusal, string file, Print print) =>
        $"{Path.GetFileName(file)}: " + print.Say($"fila {refusal.Row}, columna «{refusal.Column}», valor «{refusal.Value}»: ", $"row {refusal.Row}, column “{refusal.Column}”, value “{refusal.Value}”: ")
        + print.Word(refusal.Flaw);

    private static string Headline(ImportReport report, Print print) => report.Status switch
    {
        ImportStatus.Committed => print.Say($"Importado: lote {report.Batch}", $"Imported: batch {report.Batch}"),
        ImportStatus.DryRun => print.Say("Ensayo: nada cambió", "Dry run: nothing changed"),
        ImportStatus.Refused => print.Say("Rechazado: nada cambió", "Refused: nothing changed"),
        ImportStatus.Unchanged => print.Say("El libro ya lo tiene todo: nada cambió", "The ledger holds all of it already: nothing changed"),
    };

    /// <summary>What became of the rows.</summary>
    public static Table Rows(RowCounts rows, Print print)
    {
        var table = new Table().Border(TableBorder.Simple);
        (string Name, long Count)[] columns =
        [
            (print.Say("Leídas", "Read"), rows.Read), (print.Say("Nuevas", "New"), rows.Accepted), (print.Say("Sin cambio", "Unchanged"), rows.Unchanged),
            (print.Say("Corregidas", "Corrected"), rows.Corrected), (print.Say("Rechazadas", "Refused"), rows.Refused), (print.Say("Ignoradas", "Ignored"), rows.Ignored),
        ];
        foreach (var column in columns)
        {
            table.AddColumn(new TableColumn(column.Name).RightAligned());
        }

        return table.AddRow([.. columns.Select(column => print.Number(column.Count))]);
    }

    private static Table Totals(IReadOnlyList<CurrencyTotal> totals, Print print)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumn(print.Say("Moneda", "Currency"));
        foreach (var name in new[] { print.Say("Venta bruta", "Gross"), print.Say("Notas y devoluciones", "Credits"), print.Say("Venta neta", "Net"), print.Say("de ella sin cliente", "of it without customer") })
        {
            table.AddColumn(new TableColumn(name).RightAligned());
        }

        foreach (var total in totals)
        {
            table.AddRow(
                total.Currency == default ? Print.Unknown : total.Currency.Code, print.Number(total.Gross.Rounded(), total.Currency.Decimals),
                print.Number(total.Credits.Rounded(), total.Currency.Decimals), print.Number(total.Net.Rounded(), total.Currency.Decimals),
                print.Number(total.NetWithoutAccount.Rounded(), total.Currency.Decimals));
        }

        return table;
    }

    private static string Reading(ImportReport report, Print print)
    {
        var format = report.Format;
        var days = report.Period is { } period ? $"{print.Day(period.From)} – {print.Day(period.Until.AddDays(-1))} · " : "";
        return days + print.Accounts(report.Accounts) + " · "
            + string.Join(" · ", new[] { format.Encoding, format.Delimiter is null ? null : $"'{format.Delimiter}'", format.Decimal is null ? null : $"1{format.Thousands}000{format.Decimal}00", format.Dates, format.Sheet }.OfType<string>());
    }

    private static string Many(Notice notice, Print print) => notice.Count == 0 ? "" : $" ({print.Number(notice.Count)})";

    private static Table Refusals(ImportReport report, Print print)
    {
        var table = new Table().Border(TableBorder.Simple)
            .AddColumns(print.Say("Fila", "Row"), print.Say("Columna", "Column"), print.Say("Valor", "Value"), print.Say("Qué falla", "What is wrong"));
        foreach (var refusal in report.Refusals.Take(Shown))
        {
            table.AddRow(new Text((refusal.File is { } file ? file + " " : "") + print.Number(refusal.Row)), new Text(refusal.Column), new Text(refusal.Value), new Text(print.Word(refusal.Flaw)));
        }

        return report.Rows.Refused > Shown ? table.AddRow(new Text("…"), new Text(""), new Text(""), new Text(print.Number(report.Rows.Refused - Shown))) : table;
    }
}
