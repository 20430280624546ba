using Kamino.Cli.Shell;
using Kamino.UseCases.Ledger;
using Spectre.Console;
using Spectre.Console.Cli;
using Spectre.Console.Rendering;

namespace Kamino.Cli.Ledger;

/// <summary>Looks a workspace over after a crash; exit code 1 where lines are missing or damaged.</summary>
internal sealed class DoctorCommand(Terminal terminal) : AsyncCommand<KaminoSettings>
{
    public override async Task<int> ExecuteAsync(CommandContext context, KaminoSettings settings, CancellationToken cancellationToken)
    {
        await using var workspace = settings.OpenWorkspace();
        var report = await workspace.GetRequiredService<Doctor>().Look(cancellationToken);
        terminal.Show(settings, report, Draw);
        return report.Sound ? ExitCode.Done : ExitCode.Refused;
    }

    private static IRenderable Draw(DoctorReport report, Print print) => new Rows(
    [
        new Text(report.Sound
            ? print.Say($"El espacio está sano: {report.Files} archivos como se escribieron", $"The workspace is sound: {report.Files} files as they were written")
            : print.Say("Faltan líneas o están dañadas: restaure una copia de respaldo", "Lines are missing or damaged: restore a backup")),
        .. report.Findings.Select(finding => new Text($"· {finding.File}: {print.Word(finding.Flaw)}{(finding.Removed ? print.Say(" (eliminado)", " (removed)") : "")}")),
    ]);
}
