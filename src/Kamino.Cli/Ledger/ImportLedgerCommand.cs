using Kamino.Cli.Shell;
using Kamino.UseCases.Ledger;
using Spectre.Console.Cli;

namespace Kamino.Cli.Ledger;

/// <summary>Takes an export of the sales ledger in.</summary>
internal sealed class ImportLedgerCommand(Terminal terminal) : AsyncCommand<ImportSettings>
{
    public override async Task<int> ExecuteAsync(CommandContext context, ImportSettings settings, CancellationToken cancellationToken)
    {
        await using var workspace = settings.OpenWorkspace();
        var progress = new ReadingProgress();
        var import = workspace.GetRequiredService<ImportLedger>();
        var report = await terminal.Watch(
            settings, settings.Print.Say("Importando", "Importing"),
            () => progress.BytesTotal == 0 ? null : (double)progress.BytesRead / progress.BytesTotal,
            () => import.From(settings.Request(), progress, cancellationToken));
        terminal.Show(settings, report, ReportText.Of);
        return Outcome(settings, report);
    }

    private int Outcome(ImportSettings settings, ImportReport report)
    {
        foreach (var question in report.Questions)
        {
            terminal.Complain(ReportText.Of(question, settings.Files[0], settings.Print));
        }

        if (report.Status == ImportStatus.Refused)
        {
            if (report.Refusals.Count > 0)
            {
                terminal.Complain(ReportText.Of(report.Refusals[0], settings.Files[0], settings.Print));
            }

            return ExitCode.Refused;
        }

        return report.Rows.Refused > 0 ? ExitCode.DoneWithRefusals : ExitCode.Done;
    }
}
