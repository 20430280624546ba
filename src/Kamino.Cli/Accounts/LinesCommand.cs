using System.ComponentModel;
using Kamino.Cli.Shell;
using Kamino.UseCases.Accounts;
using Spectre.Console;
using Spectre.Console.Cli;
using Spectre.Console.Rendering;

namespace Kamino.Cli.Accounts;

/// <summary>The ledger lines behind an account's figures, latest first.</summary>
internal sealed class LinesCommand(Terminal terminal) : AsyncCommand<LinesCommand.Settings>
{
    public override async Task<int> ExecuteAsync(CommandContext context, Settings settings, CancellationToken cancellationToken)
    {
        await using var workspace = settings.OpenWorkspace();
        if (settings.To is { } file)
        {
            var rows = await workspace.GetRequiredService<ExportLines>().To(file, settings.Account, settings.Day, cancellationToken);
            terminal.Remark(settings, settings.Print.Say($"{settings.Print.Number(rows)} filas en {file}", $"{settings.Print.Number(rows)} rows in {file}"));
            return ExitCode.Done;
        }

        var query = new LinesQuery(settings.Account, settings.Day, settings.Skip, settings.Top);
        return terminal.Show(settings, await workspace.GetRequiredService<ViewLines>().Of(query, cancellationToken), List);
    }

    private static IRenderable List(AccountLines lines, Print print)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns(
            print.Say("Fecha", "Date"), print.Say("Documento", "Document"), print.Say("Producto", "Product"));
        foreach (var name in new[] { print.Say("Cantidad", "Quantity"), print.Say("Precio", "Price"), print.Say("Neto", "Net"), print.Say("En la moneda de reporte", "In the reporting currency"), print.Say("Tasa", "Rate"), print.Say("Costo", "Cost"), print.Say("Lote · fila", "Batch · row") })
        {
            table.AddColumn(new TableColumn(name).RightAligned());
        }

        foreach (var line in lines.Lines)
        {
            table.AddRow(
                new Text(print.Day(line.Date)), new Text($"{line.Document} {line.Line}".Trim()), new Text($"{line.Product} {line.ProductName}".Trim()),
                new Text(Number(line.Quantity, print)), new Text(Number(line.UnitPrice, print)), new Text(print.Amount(line.Net)),
                new Text(print.Amount(line.Reported)), new Text(line.Rate is { } rate ? $"{rate} ({print.Day(rate.Day)})" : ""), new Text(print.Amount(line.Cost)),
                new Text($"{line.Batch} · {print.Number(line.Row)}"));
        }

        return new Rows(table, new Text(print.Say($"{print.Number(lines.Lines.Count)} de {print.Number(lines.Total)} renglones", $"{print.Number(lines.Lines.Count)} of {print.Number(lines.Total)} lines")));
    }

    private static string Number(decimal? number, Print print) => number is { } known ? print.Number(known, 2) : Print.Unknown;

    internal sealed class Settings : KaminoSettings
    {
        [CommandArgument(0, "<ACCOUNT>")]
        [Description("The account's code")]
        public string Account { get; init; } = "";

        [CommandOption("--top <N>")]
        [Description("How many, latest first; at most 1000")]
        public int Top { get; init; } = 25;

        [CommandOption("--skip <N>")]
        [Description("How many of the latest to leave out")]
        public int Skip { get; init; }

        [CommandOption("--to <FILE>")]
        [Description("Write all of them to a file: .xlsx or .csv")]
        public string? To { get; init; }

        public override ValidationResult Validate() =>
            Top < 1 || Skip < 0 ? ValidationResult.Error($"--top {Top} --skip {Skip}: 1…1000, 0…") : base.Validate();
    }
}
