using Kamino.Cli.Ledger;
using Kamino.Cli.Shell;
using Kamino.UseCases.Accounts;
using Kamino.UseCases.Ledger;
using Kamino.UseCases.Perception;
using Kamino.UseCases.Value;
using Spectre.Console.Cli;

namespace Kamino.Cli.Accounts;

/// <summary>Takes accounts, products, contacts, costs, receivables, wallets or rates in; the command's name says which.</summary>
internal sealed class ImportTableCommand(Terminal terminal) : AsyncCommand<TableSettings>
{
    private sealed record Import(
        IReadOnlyList<TableField> Fields, IReadOnlyList<string> Options, Func<ServiceProvider, TableImportRequest, CancellationToken, Task<TableReport>> Run);

    private static readonly Dictionary<string, Import> Imports = new()
    {
        ["accounts"] = new(TableFields.Accounts, ImportAccounts.Options, (services, request, ct) => services.GetRequiredService<ImportAccounts>().From(request, ct)),
        ["products"] = new(TableFields.Products, ImportProducts.Options, (services, request, ct) => services.GetRequiredService<ImportProducts>().From(request, ct)),
        ["contacts"] = new(TableFields.Contacts, ImportContacts.Options, (services, request, ct) => services.GetRequiredService<ImportContacts>().From(request, ct)),
        ["costs"] = new(TableFields.Costs, ImportCosts.Options, (services, request, ct) => services.GetRequiredService<ImportCosts>().From(request, ct)),
        ["receivables"] = new(TableFields.Receivables, ImportReceivables.Options, (services, request, ct) => services.GetRequiredService<ImportReceivables>().From(request, ct)),
        ["wallet"] = new(TableFields.Wallet, ImportWallet.Options, (services, request, ct) => services.GetRequiredService<ImportWallet>().From(request, ct)),
        ["surveys"] = new(TableFields.Surveys, ImportSurveys.Options, (services, request, ct) => services.GetRequiredService<ImportSurveys>().From(request, ct)),
        ["segments"] = new(TableFields.Segments, EditSegments.Options, (services, request, ct) => services.GetRequiredService<EditSegments>().From(request, ct)),
        ["rates"] = new(TableFields.Rates, ImportRates.Options, (services, request, ct) => services.GetRequiredService<ImportRates>().From(request, ct)),
    };

    public override async Task<int> ExecuteAsync(CommandContext context, TableSettings settings, CancellationToken cancellationToken)
    {
        var import = Imports[context.Name];
        if (settings.Wrong([.. import.Fields.Select(field => field.Name)], import.Options) is { } wrong)
        {
            terminal.Complain(wrong);
            return ExitCode.Usage;
        }

        await using var workspace = settings.OpenWorkspace();
        var report = await terminal.Watch(
            settings, settings.Print.Say("Importando", "Importing"), () => null, () => import.Run(workspace, settings.Request(), cancellationToken));
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
