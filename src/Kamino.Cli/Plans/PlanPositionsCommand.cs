using Kamino.Cli.Shell;
using Kamino.Core.Portfolio;
using Kamino.UseCases.Plans;
using Spectre.Console;
using Spectre.Console.Cli;
using Spectre.Console.Rendering;

namespace Kamino.Cli.Plans;

/// <summary>Shows the forecast matrix.</summary>
internal sealed class PlanPositionsCommand(Terminal terminal) : AsyncCommand<KaminoSettings>
{
    public override async Task<int> ExecuteAsync(CommandContext context, KaminoSettings settings, CancellationToken cancellationToken)
    {
        await using var workspace = settings.OpenWorkspace();
        return terminal.Show(settings, await workspace.GetRequiredService<ViewForecastMatrix>().On(cancellationToken), Draw);
    }

    private static IRenderable Draw(IReadOnlyList<PlannedPosition> rows, Print print)
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (var name in new[] { "", "positions.begun", "positions.now", "positions.planned", "positions.move", "positions.actions" })
        {
            table.AddColumn(name.Length > 0 ? print.Word(name) : "");
        }

        foreach (var row in rows)
        {
            table.AddRow(
                new Text($"{row.Plan} {row.Name}"), new Text(Box(row.Begun, print)), new Text(Box(row.Now, print)), new Text($"{Box(row.Planned, print)} ({print.Day(row.Horizon)})"), new Text(print.Word(row.Move)),
                new Text(string.Join("; ", row.Actions.Select(action => action.Text))));
        }

        return table;
    }

    private static string Box(Quadrant? box, Print print) => box is { } known ? print.Word(known) : Print.Unknown;
}
