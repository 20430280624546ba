using Kamino.Cli.Shell;
using Kamino.UseCases.Value;
using Spectre.Console;
using Spectre.Console.Cli;

namespace Kamino.Cli.Value;

/// <summary>RFM codes, and what a mailing by them brought.</summary>
internal static class RfmCommands
{
    public static void Add(IConfigurator commands) => commands.AddBranch("rfm", rfm =>
    {
        rfm.SetDescription("When, how often and for how much each account bought");
        rfm.SetDefaultCommand<RfmCommand>();
        rfm.AddCommand<SegmentsCommand>("segments").WithDescription("The rules that name scores, first match wins; import segments replaces them");
        rfm.AddCommand<ResponseCommand>("response").WithDescription("Response, breakeven and profit per cell of a mailing");
    });
}

/// <summary>Scores every account.</summary>
internal sealed class RfmCommand(Terminal terminal) : AsyncCommand<RfmSettings>
{
    public override async Task<int> ExecuteAsync(CommandContext context, RfmSettings settings, CancellationToken cancellationToken)
    {
        await using var workspace = settings.OpenWorkspace();
        var rows = await workspace.GetRequiredService<ScoreRfm>().By(settings.Query, settings.Rule, cancellationToken);
        return terminal.Show(settings, rows, (shown, print) => Draw(shown, print, settings.Top));
    }

    private static Table Draw(IReadOnlyList<RfmRow> rows, Print print, int top)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns(print.Say("Cuenta", "Account"), print.Say("Nombre", "Name"), "RFM", print.Say("Segmento", "Segment"));
        foreach (var name in new[] { print.Say("Días desde la compra", "Days since"), print.Say("Días de compra", "Order days"), print.Say("Venta neta", "Net") })
        {
            table.AddColumn(new TableColumn(name).RightAligned());
        }

        foreach (var row in rows.Take(top))
        {
            table.AddRow(
                new Text(row.Account), new Text(row.Name), new Text(row.Code), new Text(row.Segment is { } segment ? SegmentsCommand.Name(segment, print) : ""),
                new Text(row.RecencyDays is { } days ? print.Number(days) : Print.Unknown), new Text(print.Number(row.Frequency)), new Text(print.Amount(row.Monetary)));
        }

        return table;
    }
}
