using Kamino.Cli.Shell;
using Kamino.UseCases.Value;
using Spectre.Console;
using Spectre.Console.Cli;

namespace Kamino.Cli.Value;

/// <summary>The rules that name RFM scores.</summary>
internal sealed class SegmentsCommand(Terminal terminal) : AsyncCommand<KaminoSettings>
{
    public override async Task<int> ExecuteAsync(CommandContext context, KaminoSettings settings, CancellationToken cancellationToken)
    {
        await using var workspace = settings.OpenWorkspace();
        return terminal.Show(settings, await workspace.GetRequiredService<EditSegments>().View(cancellationToken), Draw);
    }

    /// <summary>The words for a usual segment; a name that somebody gave stands for itself.</summary>
    public static string Name(string segment, Print print) => print.Word("rfm_segment." + segment) is var word && word != "rfm_segment." + segment ? word : segment;

    private static Table Draw(SegmentsView segments, Print print)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns(print.Say("Segmento", "Segment"), "R", "F", "M");
        foreach (var rule in segments.Rules)
        {
            table.AddRow(new Text(Name(rule.Name, print)), new Text(rule.R), new Text(rule.F), new Text(rule.M));
        }

        return table.Caption(segments.Version == 0 ? print.Say("Las usuales", "The usual ones") : print.Say($"Versión {segments.Version}, {segments.By}", $"Version {segments.Version}, {segments.By}"));
    }
}
