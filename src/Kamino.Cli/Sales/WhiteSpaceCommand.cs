using System.ComponentModel;
using Kamino.Cli.Shell;
using Kamino.Core.Sales;
using Kamino.UseCases.Accounts;
using Kamino.UseCases.Sales;
using Spectre.Console;
using Spectre.Console.Cli;
using Spectre.Console.Rendering;

namespace Kamino.Cli.Sales;

/// <summary>What accounts don't buy from us.</summary>
internal sealed class WhiteSpaceCommand(Terminal terminal) : AsyncCommand<WhiteSpaceCommand.Settings>
{
    private const int Shown = 30;

    public override async Task<int> ExecuteAsync(CommandContext context, Settings settings, CancellationToken cancellationToken)
    {
        await using var workspace = settings.OpenWorkspace();
        var view = await workspace.GetRequiredService<ViewWhiteSpace>().By(settings.Query, cancellationToken);
        return settings.Account is { } code && view.Accounts.All(row => row.Account != code)
            ? throw new RefusedException($"{code}: no hay ninguna cuenta así con ventas en el año", $"{code}: there is no such account with sales in the year")
            : terminal.Show(settings, settings.Account is { } one ? view with { Accounts = [.. view.Accounts.Where(row => row.Account == one)] } : view, Draw);
    }

    private static IRenderable Draw(WhiteSpaceView view, Print print)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumn(print.Say("Cuenta", "Account")).AddColumn("").AddColumn(print.Say("Línea", "Line"));
        foreach (var name in new[] { print.Say("Estado", "State"), print.Say("Potencial", "Potential"), print.Say("Apoyo", "Support"), print.Say("Realce", "Lift") })
        {
            table.AddColumn(new TableColumn(name).RightAligned());
        }

        var cells = view.Accounts.SelectMany(row => row.Cells.Where(cell => cell.Suggested).Select(cell => (Row: row, Cell: cell)))
            .OrderByDescending(pair => pair.Cell.Potential.Match(amount => amount.Amount, _ => 0m)).ThenByDescending(pair => pair.Cell.Lift.Match(lift => lift, _ => 0.0));
        foreach (var (row, cell) in cells.Take(Shown))
        {
            table.AddRow(
                new Text(row.Account), new Text(row.Name), new Text(cell.Line), new Text(print.Word(cell.State)), new Text(print.Amount(cell.Potential)), new Text(print.Share(cell.Support)),
                new Text(cell.Lift.Match(lift => print.Number(lift, 2), _ => Print.Unknown)));
        }

        var sold = view.Accounts.Sum(row => row.Cells.Count(cell => cell.State == SpaceState.Sold));
        return new Rows(new Text(print.Accounts(view.Accounts.Count) + " × " + print.Count(view.Lines.Count, ("línea", "líneas"), ("line", "lines")) + print.Say($", vendidas {print.Number(sold)}", $", {print.Number(sold)} sold")), table);
    }

    internal sealed class Settings : KaminoSettings
    {
        [CommandOption("--account <ACCOUNT>")]
        [Description("Only this account")]
        public string? Account { get; init; }

        [CommandOption("--group-level <LEVEL>")]
        [Description("account or group")]
        public string Level { get; init; } = "account";

        public FactsQuery Query => new(Day, Level == "group" ? FactsLevel.Group : FactsLevel.Account);

        public override ValidationResult Validate() => Level is not ("account" or "group") ? ValidationResult.Error($"--group-level {Level}: account | group") : base.Validate();
    }
}
