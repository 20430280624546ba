using System.ComponentModel;
using Kamino.Cli.Shell;
using Kamino.Core.Risk;
using Kamino.UseCases.Accounts;
using Kamino.UseCases.Risk;
using Spectre.Console;
using Spectre.Console.Cli;
using Spectre.Console.Rendering;

namespace Kamino.Cli.Risk;

/// <summary>How much of the sales hangs on few customers.</summary>
internal sealed class ConcentrationCommand(Terminal terminal) : AsyncCommand<ConcentrationCommand.Settings>
{
    public override async Task<int> ExecuteAsync(CommandContext context, Settings settings, CancellationToken cancellationToken)
    {
        await using var workspace = settings.OpenWorkspace();
        var query = new FactsQuery(settings.Day, settings.GroupLevel == "account" ? FactsLevel.Account : FactsLevel.Group);
        var measured = await workspace.GetRequiredService<MeasureConcentration>().Of(query, settings.Span == "year" ? SalesSpan.Year : SalesSpan.Ledger, cancellationToken);
        return measured.Match(
            known => terminal.Show(settings, known, Draw),
            _ => throw new RefusedException("no hay ventas: importe un libro de ventas", "there are no sales: import a sales ledger"));
    }

    private static IRenderable Draw(Concentration measured, Print print)
    {
        var parts = new List<IRenderable>
        {
            new Text($"HHI {print.Number(measured.Hhi, 4)} · " + print.Say("número efectivo de clientes ", "effective number of customers ") + print.Number(measured.Effective, 1)),
            new Text(string.Join(" · ", measured.Top.Select(top => print.Say($"los {top.N} mayores ", $"largest {top.N} ") + print.Share(top.Share)))),
            new Text(print.Say("Clientes con 10 % o más (revelación obligatoria):", "Customers at 10 % or more (must be disclosed):")),
        };
        parts.AddRange(measured.TenPercent.Select(account => new Text($"  {account.Account} {print.Share(account.Share)}")));
        return new Rows(parts);
    }

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
