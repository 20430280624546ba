using Kamino.Cli.Shell;
using Kamino.UseCases.Value;
using Spectre.Console;
using Spectre.Console.Cli;

namespace Kamino.Cli.Value;

/// <summary>What every account leaves, and who eats it up.</summary>
internal sealed class ProfitabilityCommand(Terminal terminal) : AsyncCommand<FactsSettings>
{
    public override async Task<int> ExecuteAsync(CommandContext context, FactsSettings settings, CancellationToken cancellationToken)
    {
        await using var workspace = settings.OpenWorkspace();
        var view = await workspace.GetRequiredService<ViewProfitability>().By(settings.Query, cancellationToken);
        return terminal.Show(settings, view, (shown, print) => Draw(shown, print, settings.Top));
    }

    private static Rows Draw(ProfitabilityView view, Print print, int top)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns(print.Say("Cuenta", "Account"), print.Say("Nombre", "Name"));
        foreach (var name in new[] { print.Say("Venta neta", "Net revenue"), print.Say("Costo", "Cost of goods"), print.Word(view.Line), print.Say("Acumulado", "Cumulative") })
        {
            table.AddColumn(new TableColumn(name).RightAligned());
        }

        var rows = view.Accounts.ToDictionary(row => row.Account);
        foreach (var point in view.Whale.Take(top))
        {
            var row = rows[point.Account];
            table.AddRow(
                new Text(row.Account), new Text(row.Name), new Text(print.Amount(row.NetRevenue)), new Text(print.Amount(row.CostOfGoods)),
                new Text(print.Amount(row.GrossMargin)), new Text(print.Share(point.CumulativeShare)));
        }

        var peak = print.Share(view.PeakShare);
        return new Rows(
            table,
            new Text(print.Say($"Máximo {peak} con {print.Share(view.AccountsAtPeak)} de las cuentas; {print.Number(view.BelowCost)} cuentas bajo el costo", $"Peak {peak} at {print.Share(view.AccountsAtPeak)} of the accounts; {print.Number(view.BelowCost)} accounts below cost")),
            new Text(view.Unknown == 0 ? "" : print.Say($"Sin costo, y por tanto fuera de la curva: {print.Number(view.Unknown)}", $"Without a cost, so not on the curve: {print.Number(view.Unknown)}")));
    }
}
