using System.ComponentModel;
using System.Globalization;
using Kamino.Cli.Shell;
using Kamino.Core.Quantities;
using Kamino.Core.Value;
using Kamino.Storage;
using Kamino.UseCases;
using Kamino.UseCases.Value;
using Spectre.Console;
using Spectre.Console.Cli;
using Spectre.Console.Rendering;

namespace Kamino.Cli.Value;

/// <summary>What a mailing brought, cell by cell. On the given file alone: no workspace is opened or made.</summary>
internal sealed class ResponseCommand(Terminal terminal) : AsyncCommand<ResponseCommand.Settings>
{
    public override async Task<int> ExecuteAsync(CommandContext context, Settings settings, CancellationToken cancellationToken)
    {
        await using var services = new ServiceCollection().AddCalculatorFiles().AddUseCases().BuildServiceProvider();
        var table = await services.GetRequiredService<ViewResponse>().Of(settings.File, settings.CostOfContact, settings.MarginShare, cancellationToken);
        return terminal.Show(settings, table, Draw);
    }

    private static IRenderable Draw(ResponseTable table, Print print)
    {
        var drawn = new Table().Border(TableBorder.Simple).AddColumn(print.Say("Celda", "Cell"));
        foreach (var name in new[]
        {
            print.Say("Clientes", "Customers"), print.Say("Respuestas", "Responses"), "%", print.Say("% ajustada", "Shrunken %"), print.Say("Equilibrio %", "Breakeven %"), "BEI",
            print.Say("Venta media", "Average sale"), print.Say("Utilidad", "Profit"),
        })
        {
            drawn.AddColumn(new TableColumn(name).RightAligned());
        }

        foreach (var cell in table.Cells)
        {
            drawn.AddRow(Cells(cell, cell.Cell, print));
        }

        drawn.AddRow(Cells(table.All, print.Say("Todas", "All"), print));
        return new Rows(drawn, new Text(print.Say("Solo las celdas que convienen: ", "Worthwhile cells alone: ") + print.Amount(table.ProfitOfWorthwhile)));
    }

    private static Text[] Cells(CellResponse cell, string name, Print print)
    {
        string Percent(Answer<double> rate) => rate.Match(value => print.Number(value * 100, 3), _ => Print.Unknown);
        return
        [
            new(name), new(print.Number(cell.Customers)), new(print.Number(cell.Responses)), new(Percent(cell.Rate)), new(Percent(cell.ShrunkenRate)), new(Percent(cell.Breakeven)),
            new(cell.BreakevenIndex.Match(value => print.Number(value, 1), _ => Print.Unknown)), new(print.Amount(cell.AverageSale)), new(print.Amount(cell.Profit)),
        ];
    }

    internal sealed class Settings : KaminoSettings
    {
        [CommandArgument(0, "<FILE>")]
        [Description("CSV: cell,customers,responses,revenue")]
        public string File { get; init; } = "";

        [CommandOption("--cost <C>")]
        [Description("Cost of one contact")]
        public string? Cost { get; init; }

        [CommandOption("--margin <M>")]
        [Description("Share of a sale that stays, such as 0.5")]
        public string? Margin { get; init; }

        public decimal CostOfContact => Number(Cost) ?? 0;

        public decimal MarginShare => Number(Margin) ?? 0;

        public override ValidationResult Validate() =>
            !(Number(Cost) >= 0) ? ValidationResult.Error($"--cost {Cost}: ≥ 0")
            : !(Number(Margin) is > 0 and <= 1) ? ValidationResult.Error($"--margin {Margin}: 0…1")
            : base.Validate();

        private static decimal? Number(string? text) => decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}
