using System.ComponentModel;
using System.Globalization;
using Kamino.Cli.Shell;
using Kamino.Core.Quantities;
using Kamino.UseCases.Accounts;
using Kamino.UseCases.Value;
using Spectre.Console;
using Spectre.Console.Cli;

namespace Kamino.Cli.Value;

/// <summary>What every account leaves, and who eats it up.</summary>
internal sealed class ProfitabilityCommand(Terminal terminal) : AsyncCommand<ProfitabilityCommand.Settings>
{
    public override async Task<int> ExecuteAsync(CommandContext context, Settings settings, CancellationToken cancellationToken)
    {
        await using var workspace = settings.OpenWorkspace();
        var view = await workspace.GetRequiredService<ViewProfitability>().By(settings.Asked, cancellationToken);
        return terminal.Show(settings, view, (shown, print) => Draw(shown, print, settings.Top));
    }

    private static Rows Draw(ProfitabilityView view, Print print, int top)
    {
        var peak = print.Share(view.PeakShare);
        return new Rows(
            [
                Table(view, print, top),
                new Text(print.Say($"Máximo {peak} con {print.Share(view.AccountsAtPeak)} de las cuentas; {print.Accounts(view.BelowCost)} bajo el costo", $"Peak {peak} at {print.Share(view.AccountsAtPeak)} of the accounts; {print.Accounts(view.BelowCost)} below cost")),
                new Text(view.Unknown == 0 ? "" : print.Say($"Sin costo, y por tanto fuera de la curva: {print.Number(view.Unknown)}", $"Without a cost, so not on the curve: {print.Number(view.Unknown)}")),
                .. Unknown(view, print),
                .. view.Pools.Select(pool => new Text(Pool(pool, print))),
            ]);
    }

    private static Table Table(ProfitabilityView view, Print print, int top)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns(print.Say("Cuenta", "Account"), print.Say("Nombre", "Name"));
        foreach (var name in new[]
        {
            print.Say("Venta neta", "Net revenue"), print.Say("Costo", "Cost of goods"), print.Word(ProfitLine.GrossMargin), print.Say("Servir", "To serve"),
            print.Word(ProfitLine.CustomerOperatingIncome), print.Say("Capital y riesgo", "Capital, risk"), print.Word(ProfitLine.NetCustomerContribution), print.Say("Acumulado", "Cumulative"),
        })
        {
            table.AddColumn(new TableColumn(name).RightAligned());
        }

        var rows = view.Accounts.ToDictionary(row => row.Account);
        foreach (var point in view.Whale.Take(top))
        {
            var row = rows[point.Account];
            table.AddRow([
                new Text(row.Account), new Text(row.Name),
                .. new[] { row.NetRevenue, row.CostOfGoods, row.GrossMargin, row.CostToServe, row.CustomerOperatingIncome, Capital(row), row.NetCustomerContribution }.Select(amount => new Text(print.Amount(amount))),
                new Text(print.Share(point.CumulativeShare))]);
        }

        return table;
    }

    private static Answer<Money> Capital(ProfitRow row) => new[] { row.ReceivablesFinancing, row.InventoryFinancing, row.ExpectedCreditLoss }
        .Aggregate((sum, part) => sum.Match(known => part.Then(more => known + more), Answer.Unknown<Money>));

    // A line that is unknown for everybody says why, once.
    private static IEnumerable<Text> Unknown(ProfitabilityView view, Print print)
    {
        (string Name, Func<ProfitRow, Answer<Money>> Line)[] lines =
        [
            (print.Say("Costo de servir", "Cost to serve"), row => row.CostToServe), (print.Say("Financiación de cartera", "Receivables financing"), row => row.ReceivablesFinancing),
            (print.Say("Financiación de inventario", "Inventory financing"), row => row.InventoryFinancing), (print.Say("Pérdida esperada", "Expected credit loss"), row => row.ExpectedCreditLoss),
        ];
        return from line in lines
               let doubts = view.Accounts.Select(line.Line).OfType<Answer<Money>.Unknown>().ToList()
               where doubts.Count > 0 && doubts.Count == view.Accounts.Count
               select new Text($"{line.Name}: {print.Word(doubts[0].Why)}");
    }

    private static string Pool(PoolRow pool, Print print) => $"{pool.Activity} {pool.Period}: " + (pool.Reconciles
        ? print.Say($"{print.Amount(pool.Allocated)} repartido, concilia", $"{print.Amount(pool.Allocated)} allocated, reconciles")
        : print.Say($"{print.Amount(pool.Allocated)} repartido de {print.Amount(pool.Stated)}: difiere en {print.Amount(pool.Difference)}", $"{print.Amount(pool.Allocated)} allocated of {print.Amount(pool.Stated)}: off by {print.Amount(pool.Difference)}"));

    internal sealed class Settings : FactsSettings
    {
        [CommandOption("--period <PERIOD>")]
        [Description("2025, 2025-Q1, 2025-03 or 2025-01-01/2025-04-01 (the last day excluded); else the time that costs are known for, else all of the ledger")]
        public string? Period { get; init; }

        public FactsQuery Asked => Period is null ? Query : Query.Within(Core.Quantities.Period.Parse(Period, CultureInfo.InvariantCulture));

        public override ValidationResult Validate() =>
            Period is not null && !Core.Quantities.Period.TryParse(Period, CultureInfo.InvariantCulture, out _)
                ? ValidationResult.Error($"--period {Period}: 2025 | 2025-Q1 | 2025-03 | 2025-01-01/2025-04-01")
                : base.Validate();
    }
}
