using System.ComponentModel;
using System.Globalization;
using Kamino.Cli.Shell;
using Kamino.Core.Value;
using Kamino.UseCases.Value;
using Spectre.Console;
using Spectre.Console.Cli;

namespace Kamino.Cli.Value;

/// <summary>How much of each account's wallet is ours, and the rule that tells it from ranks.</summary>
internal static class WalletCommands
{
    public static void Add(IConfigurator commands) => commands.AddBranch("wallet", wallet =>
    {
        wallet.SetDescription("How much of each account's spend is ours, by which evidence, and who holds the rest");
        wallet.SetDefaultCommand<WalletCommand>();
        wallet.AddCommand<WalletRuleCommand>("rule").WithDescription("The Wallet Allocation Rule: what a rank among n suppliers is worth");
    });
}

/// <summary>Every account's wallet.</summary>
internal sealed class WalletCommand(Terminal terminal) : AsyncCommand<FactsSettings>
{
    public override async Task<int> ExecuteAsync(CommandContext context, FactsSettings settings, CancellationToken cancellationToken)
    {
        await using var workspace = settings.OpenWorkspace();
        var rows = await workspace.GetRequiredService<ViewWallet>().By(settings.Query, cancellationToken);
        return terminal.Show(settings, rows, (shown, print) => Draw(shown, print, settings.Top));
    }

    private static Table Draw(IReadOnlyList<WalletRow> rows, Print print, int top)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns(print.Say("Cuenta", "Account"), print.Say("Nombre", "Name"), print.Say("Somos", "We are"), print.Say("Evidencia", "Evidence"));
        foreach (var name in new[]
        {
            print.Say("Venta", "Sales"), print.Say("Gasto", "Spend"), print.Say("Participación", "Share"), print.Say("Tendencia", "Trend"), print.Say("Puesto", "Rank"),
            print.Say("De nuestra venta", "Of our sales"), print.Say("Dependencia", "Dependence"),
        })
        {
            table.AddColumn(new TableColumn(name).RightAligned());
        }

        table.AddColumn(print.Say("Rivales", "Rivals"));
        foreach (var row in rows.Take(top))
        {
            table.AddRow(
                new Text(row.Account), new Text(row.Name), new Text(row.Role.Match(print.Word, _ => Print.Unknown)), new Text(row.Evidence is { } evidence ? print.Word(evidence) : Print.Unknown),
                new Text(print.Amount(row.Sales)), new Text(print.Amount(row.Spend)), new Text(print.Share(row.Share)), new Text(print.Share(row.Trend)),
                new Text(row.Rank.Match(rank => $"{print.Number(rank, rank % 1 == 0 ? 0 : 1)} / {row.Suppliers}", _ => Print.Unknown)), new Text(print.Share(row.ShareOfOurs)),
                new Text(row.Dependence.Match(ratio => print.Number(ratio, 2), _ => Print.Unknown)),
                new Text(string.Join(" · ", row.Rivals.Select(rival => $"{rival.Supplier} {print.Share(rival.Share)} ({print.Amount(rival.Gap)})"))));
        }

        return table;
    }
}

/// <summary>What ranks are worth by the rule: a calculator that needs no workspace.</summary>
internal sealed class WalletRuleCommand(Terminal terminal) : Command<WalletRuleCommand.Settings>
{
    private const int MostShown = 6;

    public override int Execute(CommandContext context, Settings settings, CancellationToken cancellationToken)
    {
        var rows = settings.Given is { } ranks
            ? [new RuleRow(ranks.Count, ShareOfWallet.Allocated([.. ranks.Select(rank => -rank)]))]
            : Enumerable.Range(1, MostShown).Select(n => new RuleRow(n, [.. Enumerable.Range(1, n).Select(rank => ShareOfWallet.Allocated(rank, n))])).ToList();
        return terminal.Show(settings, rows, Draw);
    }

    private static Rows Draw(IReadOnlyList<RuleRow> rows, Print print) =>
        new(rows.Select(row => new Text($"n = {row.N}: " + string.Join(" · ", row.Shares.Select(share => print.Number(share, 4))))));

    /// <summary>The shares of n suppliers.</summary>
    internal sealed record RuleRow(int N, IReadOnlyList<double> Shares);

    internal sealed class Settings : KaminoSettings
    {
        [CommandOption("--ranks <RANKS>")]
        [Description("Ranks of the suppliers in use, equal ones tie: 1,1,3; else the table for one to six")]
        public string? Ranks { get; init; }

        public IReadOnlyList<double>? Given => Ranks?.Split(',').Select(text => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var rank) ? rank : 0).ToList();

        public override ValidationResult Validate() => Given?.Any(rank => rank < 1) == true ? ValidationResult.Error($"--ranks {Ranks}: 1,1,3") : base.Validate();
    }
}
