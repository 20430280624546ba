using System.ComponentModel;
using Kamino.Cli.Shell;
using Kamino.Core.Quantities;
using Kamino.UseCases.Forecasting;
using Spectre.Console;
using Spectre.Console.Cli;

namespace Kamino.Cli.Forecasting;

/// <summary>Tries every method on the ledger's own launches.</summary>
internal sealed class LaunchesCommand(Terminal terminal) : AsyncCommand<LaunchesCommand.Settings>
{
    public override async Task<int> ExecuteAsync(CommandContext context, Settings settings, CancellationToken cancellationToken)
    {
        await using var workspace = settings.OpenWorkspace();
        var view = await workspace.GetRequiredService<TestLaunches>().On(settings.Day, settings.Known, settings.Horizon, cancellationToken);
        return terminal.Show(settings, view, (shown, print) => Draw(shown, print, settings.Top));
    }

    private static Rows Draw(LaunchTestView view, Print print, int top) => new Rows(
        new Text(print.Say(
            $"{print.Number(view.Launches.Count)} productos lanzados desde {print.Day(view.Since)}; {print.Number(view.Tried)} con {view.Known + view.Horizon} meses o más, pronosticados tras {view.Known} por {view.Horizon}; {print.Number(view.WithoutEarlier)} de ellos sin ningún lanzamiento anterior observado tanto tiempo",
            $"{print.Number(view.Launches.Count)} products launched since {print.Day(view.Since)}; {print.Number(view.Tried)} of {view.Known + view.Horizon} months or more, forecast after {view.Known} for {view.Horizon}; {print.Number(view.WithoutEarlier)} of them with no earlier launch observed for as long")),
        Methods(view, print), Launches(view, print, top));

    private static Table Methods(LaunchTestView view, Print print)
    {
        string Share(Answer<double> figure) => figure.Match(known => print.Share(known), _ => Print.Unknown);
        var table = new Table().Border(TableBorder.Simple).AddColumn(print.Say("Método", "Method"));
        foreach (var name in new[] { print.Say("Lanzamientos", "Launches"), "MAPE", print.Say("MAPE ingenuo", "Naive MAPE"), print.Say("Sesgo", "Bias") })
        {
            table.AddColumn(new TableColumn(name).RightAligned());
        }

        table.AddColumn("");
        foreach (var score in view.Methods)
        {
            table.AddRow(
                new Text(print.Word(score.Method)), new Text(print.Number(score.Launches)), new Text(Share(score.Mape)), new Text(score.Trust is null ? "" : Share(score.NaiveMape)), new Text(Share(score.Bias)), new Text(score.Trust is { } trust ? print.Word(trust) : ""));
        }

        return table;
    }

    private static Table Launches(LaunchTestView view, Print print, int top)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumn(print.Say("Código", "Code")).AddColumn(print.Say("Producto", "Product")).AddColumn(print.Say("Lanzado", "Launched"))
            .AddColumn(new TableColumn(print.Say("Meses", "Months")).RightAligned()).AddColumn(new TableColumn(print.Say("Ventas", "Sales")).RightAligned());
        foreach (var launch in view.Launches.Take(top))
        {
            table.AddRow(new Text(launch.Product), new Text(launch.Name), new Text(print.Day(launch.First)), new Text(print.Number(launch.Sales.Count)), new Text(print.Amount(launch.Total)));
        }

        return table;
    }

    internal sealed class Settings : KaminoSettings
    {
        [CommandOption("--known <N>")]
        [Description("How many months of its life each forecast may see")]
        public int Known { get; init; } = TestLaunches.Usual;

        [CommandOption("--horizon <N>")]
        [Description("How many months after them it is judged by")]
        public int Horizon { get; init; } = TestLaunches.Usual;

        [CommandOption("--top <N>")]
        [Description("How many launches are listed, by sales; all with --json")]
        public int Top { get; init; } = 25;

        public override ValidationResult Validate() =>
            Known is < 1 or > TestLaunches.Most ? ValidationResult.Error($"--known {Known}: 1…{TestLaunches.Most}")
            : Horizon is < 1 or > TestLaunches.Most ? ValidationResult.Error($"--horizon {Horizon}: 1…{TestLaunches.Most}")
            : Top < 1 ? ValidationResult.Error($"--top {Top}: 1…")
            : base.Validate();
    }
}
