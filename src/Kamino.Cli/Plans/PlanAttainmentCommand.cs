using System.ComponentModel;
using Kamino.Cli.Shell;
using Kamino.Core.Plans;
using Kamino.UseCases.Plans;
using Spectre.Console;
using Spectre.Console.Cli;
using Spectre.Console.Rendering;

namespace Kamino.Cli.Plans;

/// <summary>Shows planned sales beside those that came.</summary>
internal sealed class PlanAttainmentCommand(Terminal terminal) : AsyncCommand<PlanAttainmentCommand.Settings>
{
    public override async Task<int> ExecuteAsync(CommandContext context, Settings settings, CancellationToken cancellationToken)
    {
        await using var workspace = settings.OpenWorkspace();
        return terminal.Show(settings, await workspace.GetRequiredService<ViewAttainment>().Of(settings.Year, cancellationToken), Draw);
    }

    private static IRenderable Draw(AttainmentView view, Print print)
    {
        if (view.Year is not { } year)
        {
            return new Text(print.Word("attainment.none"));
        }

        var table = new Table().Border(TableBorder.Simple).Title(print.Say(
            $"{year} hasta el {print.Day(view.AsOf)}: pasó {print.Share(view.Gone)} del año", $"{year} up to {print.Day(view.AsOf)}: {print.Share(view.Gone)} of the year is over"));
        foreach (var name in new[] { "", "attainment.planned", "attainment.sold", "attainment.share", "attainment.passed" })
        {
            table.AddColumn(name.Length > 0 ? print.Word(name) : "");
        }

        foreach (var row in view.Rows)
        {
            table.AddRow(
                new Text(Name(row, view, print)), new Text(print.Amount(row.Planned)), new Text(print.Amount(row.Sold)), new Text(print.Share(row.Share)),
                new Text(row.Passed.Match(mark => print.Word(mark), _ => Print.Unknown)));
        }

        return table;
    }

    private static string Name(Attainment row, AttainmentView view, Print print) => row.Level switch
    {
        AttainmentLevel.Team => print.Word(AttainmentLevel.Team),
        AttainmentLevel.Manager => $"  {row.Of}",
        _ => $"    {row.Plan} {view.Names[row.Of]}",
    };

    internal sealed class Settings : KaminoSettings
    {
        [CommandOption("--year <YEAR>")]
        [Description("The year that is looked at, named by the one that it ends in; the running one if left out")]
        public int? Year { get; init; }
    }
}
