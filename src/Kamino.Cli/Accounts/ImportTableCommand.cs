using Kamino.Cli.Ledger;
using Kamino.Cli.Shell;
using Kamino.UseCases;
using Kamino.UseCases.Ledger;
using Spectre.Console.Cli;

namespace Kamino.Cli.Accounts;

/// <summary>Takes accounts, products, contacts, costs, receivables, wallets or rates in; the command's name says which.</summary>
internal sealed class ImportTableCommand(Terminal terminal) : AsyncCommand<TableSettings>
{
    public override async Task<int> ExecuteAsync(CommandContext context, TableSettings settings, CancellationToken cancellationToken)
    {
        var kind = context.Name;
        if (settings.Wrong([.. TableImports.Fields(kind).Select(field => field.Name)], TableImports.Options(kind)) is { } wrong)
        {
            terminal.Complain(wrong);
            return ExitCode.Usage;
        }

        await using var workspace = settings.OpenWorkspace();
        var import = workspace.GetRequiredService<TableImports>();
        var report = await terminal.Watch(
            settings, settings.Print.Say("Importando", "Importing"), () => null, () => import.Run(kind, settings.Request(), cancellationToken));
        terminal.Show(settings, report, TableText.Of);
        return Outcome(settings, report);
    }

    private int Outcome(TableSettings settings, TableReport report)
    {
        foreach (var question in report.Questions)
        {
            terminal.Complain(ReportText.Of(question, settings.Files[0], settings.Print));
        }

        if (report.Status == ImportStatus.Refused)
        {
            if (report.Refusals.Count > 0)
            {
                terminal.Complain(TableText.Of(report.Refusals[0], settings.Print));
            }

            return ExitCode.Refused;
        }

        return report.Rows.Refused > 0 ? ExitCode.DoneWithRefusals : ExitCode.Done;
    }
}
