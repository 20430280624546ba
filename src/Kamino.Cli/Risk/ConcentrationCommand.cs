using System.ComponentModel;
using Kamino.Cli.Shell;
using Kamino.Core.Quantities;
using Kamino.Core.Risk;
using Kamino.UseCases.Accounts;
using Kamino.UseCases.Risk;
using Spectre.Console;
using Spectre.Console.Cli;
using Spectre.Console.Rendering;

namespace Kamino.Cli.Risk;

/// <summary>How much of the sales hangs on few customers, and what losing them would do.</summary>
internal sealed class ConcentrationCommand(Terminal terminal) : AsyncCommand<ConcentrationCommand.Settings>
{
    private const int Shown = 10;

    public override async Task<int> ExecuteAsync(CommandContext context, Settings settings, CancellationToken cancellationToken)
    {
        await using var workspace = settings.OpenWorkspace();
        var query = new FactsQuery(settings.Day, settings.GroupLevel == "account" ? FactsLevel.Account : FactsLevel.Group);
        var measured = await workspace.GetRequiredService<MeasureRisk>().Of(query, settings.Span == "year" ? SalesSpan.Year : SalesSpan.Ledger, cancellationToken);
        return measured.Match(
            known => terminal.Show(settings, known, Draw),
            _ => throw new RefusedException("no hay ventas: importe un libro de ventas", "there are no sales: import a sales ledger"));
    }

    private static Rows Draw(RiskView risk, Print print) => new(
        [
            new Text($"HHI {print.Number(risk.Hhi, 4)} · " + print.Say("número efectivo de clientes ", "effective number of customers ") + print.Number(risk.Effective, 1)),
            new Text(string.Join(" · ", risk.Top.Select(top => $"{print.Largest(top.N)} {print.Share(top.Share)}"))),
            new Text(print.Say("Clientes con 10 % o más (revelación obligatoria, por año fiscal):", "Customers at 10 % or more (must be disclosed, per fiscal year):")),
            .. risk.FiscalYears.Select(year => new Text($"  {Name(year, print)} · HHI {print.Number(year.Hhi, 4)} · " + (year.TenPercent.Count == 0 ? "0" : string.Join(" · ", year.TenPercent.Select(account => $"{account.Account} {print.Share(account.Share)}"))))),
            new Text(print.Say("Volumen en riesgo: ", "Volume at risk: ") + Known(risk.VolumeAtRisk, print) + risk.VolumeAtRiskShare.Match(share => $" ({print.Share(share)})", _ => "")),
            new Text(print.Say("Pérdida esperada de cartera: ", "Expected credit loss: ") + Known(risk.ExpectedCreditLoss, print)
                + print.Say(" (sin datos de cartera: ", " (no receivables known: ") + print.Accounts(risk.WithoutReceivables) + ")"),
            .. risk.Stress.Select(row => new Text(
                (row.Lost == 0 ? print.Say("Con todos", "With all") : print.Say("Sin ", "Without ") + print.Largest(row.Lost)) + print.Say(": venta ", ": sales ") + print.Amount(row.Sales) + print.Say(", margen ", ", margin ") + Known(row.Margin, print)
                + print.Say(", tras costos fijos ", ", after fixed cost ") + Known(row.AfterFixedCost, print))),
            risk.Betas.Match<IRenderable>(betas => Betas(betas, print), why => new Text("β: " + print.Word(why))),
        ]);

    private static string Name(FiscalYearConcentration year, Print print) =>
        $"{print.Day(year.From)} – {print.Day(year.Until.AddDays(-1))}" + (year.Complete ? "" : print.Say(" (en curso)", " (not over)"));

    private static string Known(Answer<Money> amount, Print print) => amount.Match(print.Amount, print.Word);

    private static Table Betas(IReadOnlyList<CustomerBeta> betas, Print print)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumn(print.Say("Cuenta", "Account"));
        foreach (var name in new[] { "β", print.Say("Media mensual", "Monthly mean"), print.Say("Media / desviación", "Mean / deviation") })
        {
            table.AddColumn(new TableColumn(name).RightAligned());
        }

        foreach (var own in betas.Take(Shown))
        {
            table.AddRow(own.Account, Number(own.Beta, print), print.Number(own.Mean, 0), Number(own.Reward, print));
        }

        return table;
    }

    private static string Number(Answer<double> number, Print print) => number.Match(known => print.Number(known, 2), _ => Print.Unknown);

    internal sealed class Settings : KaminoSettings
    {
        [CommandOption("--group-level <LEVEL>")]
        [Description("group: accounts under common control are one customer; or account")]
        public string GroupLevel { get; init; } = "group";

        [CommandOption("--span <SPAN>")]
        [Description("ledger: all sales up to the day; year: the twelve months up to it")]
        public string Span { get; init; } = "ledger";

        public override ValidationResult Validate() =>
            GroupLevel is not ("account" or "group") ? ValidationResult.Error($"--group-level {GroupLevel}: account | group")
            : Span is not ("ledger" or "year") ? ValidationResult.Error($"--span {Span}: ledger | year")
            : base.Validate();
    }
}
