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

    private const int Shown = 16;

    private static IRenderable Draw(DoctorReport report, Print print) => new Rows(
    [
        new Text(report.Sound
            ? print.Say("El espacio está sano. Como se escribió: ", "The workspace is sound. As it was written: ") + print.Files(report.Files)
            : report.Findings.All(finding => finding.Flaw is WorkspaceFlaw.Leftover or WorkspaceFlaw.NotServed)
                ? print.Say("El registro de quién hizo qué fue alterado; el libro está como se escribió", "The trail of who did what was tampered with; the ledger is as it was written")
                : print.Say("Faltan líneas o están dañadas: restaure una copia de respaldo", "Lines are missing or damaged: restore a backup")),
        new Text(report.Audit.Broken is { } broken
            ? print.Say($"Registro: la entrada {broken} no es la que se escribió; desde ahí no vale como prueba", $"Audit trail: entry {broken} isn't the one that was written; from there on it proves nothing")
            : print.Say("Registro: ", "Audit trail: ") + print.Count(report.Audit.Entries, ("entrada", "entradas"), ("entry", "entries")) + print.Say(", la última ", ", the last one ") + report.Audit.Last[..Shown]),
        .. report.Findings.Select(finding => new Text($"· {finding.File}: {print.Word(finding.Flaw)}{(finding.Removed ? print.Say(" (eliminado)", " (removed)") : "")}")),
    ]);
}
