using System.ComponentModel;
using Kamino.Cli.Shell;
using Kamino.UseCases.Accounts;
using Kamino.UseCases.Value;
using Spectre.Console;
using Spectre.Console.Cli;

namespace Kamino.Cli.Accounts;

/// <summary>Writes accounts, products, contacts or rates to a file; the command's name says which.</summary>
internal sealed class ExportTableCommand(Terminal terminal) : AsyncCommand<ExportTableCommand.Settings>
{
    private static readonly Dictionary<string, Func<ServiceProvider, Settings, CancellationToken, Task<int>>> Exports = new()
    {
        ["accounts"] = (services, settings, ct) => services.GetRequiredService<ExportAccounts>().To(settings.File, settings.Day, ct),
        ["products"] = (services, settings, ct) => services.GetRequiredService<ExportTables>().Products(settings.File, ct),
        ["contacts"] = (services, settings, ct) => services.GetRequiredService<ExportTables>().Contacts(settings.File, ct),
        ["segments"] = (services, settings, ct) => services.GetRequiredService<EditSegments>().To(settings.File, ct),
        ["rates"] = (services, settings, ct) => services.GetRequiredService<ExportTables>().Rates(settings.File, ct),
    };

    public override async Task<int> ExecuteAsync(CommandContext context, Settings settings, CancellationToken cancellationToken)
    {
        await using var workspace = settings.OpenWorkspace();
        var rows = await Exports[context.Name](workspace, settings, cancellationToken);
        terminal.Remark(settings, settings.Print.Say($"{settings.Print.Number(rows)} filas en {settings.To}", $"{settings.Print.Number(rows)} rows in {settings.To}"));
        return ExitCode.Done;
    }

    internal sealed class Settings : KaminoSettings
    {
        [CommandOption("--to <FILE>")]
        [Description("Where to: .xlsx or .csv")]
        public string? To { get; init; }

        public string File => To ?? "";

        public override ValidationResult Validate() => To is null ? ValidationResult.Error("--to FILE.(xlsx|csv)")
            : Path.GetExtension(To).ToUpperInvariant() is not ".XLSX" and not ".CSV" ? ValidationResult.Error($"--to {To}: .xlsx | .csv") : base.Validate();
    }
}
