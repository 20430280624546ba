using System.ComponentModel;
using Kamino.Cli.Shell;
using Kamino.Core.Sample;
using Kamino.Storage;
using Kamino.UseCases;
using Kamino.UseCases.Sample;
using Spectre.Console;
using Spectre.Console.Cli;

namespace Kamino.Cli.Sample;

/// <summary>Writes the files of a sample company.</summary>
internal sealed class SampleCommand(Terminal terminal) : AsyncCommand<SampleCommand.Settings>
{
    public override async Task<int> ExecuteAsync(CommandContext context, Settings settings, CancellationToken cancellationToken)
    {
        await using var services = new ServiceCollection().AddPortfolioFiles().AddUseCases().BuildServiceProvider();
        var company = new SampleSettings(settings.Lines, settings.Accounts, settings.Seed);
        var report = await terminal.Watch(
            settings, settings.Print.Say("Escribiendo la empresa de muestra", "Writing the sample company"), () => null,
            () => services.GetRequiredService<WriteSample>().To(settings.Out, company, settings.Layout, cancellationToken));
        return terminal.Show(settings, report, (written, print) => new Text(Said(written, settings.Out, print)));
    }

    private static string Said(SampleReport written, string folder, Print print) => print.Say(
        $"{folder}: ledger.csv con {print.Number(written.Lines)} líneas de {print.Number(written.Accounts)} cuentas, neto {print.Amount(written.Net)}; accounts.csv, products.csv, contacts.csv, surveys.csv, stages.csv, costs.csv, receivables.csv, sample.json",
        $"{folder}: ledger.csv with {print.Number(written.Lines)} lines of {print.Number(written.Accounts)} accounts, net {print.Amount(written.Net)}; accounts.csv, products.csv, contacts.csv, surveys.csv, stages.csv, costs.csv, receivables.csv, sample.json");

    internal sealed class Settings : KaminoSettings
    {
        [CommandOption("--out <DIR>", true)]
        [Description("Folder for the files, made where it isn't there")]
        public string Out { get; init; } = "";

        [CommandOption("--lines <N>")]
        [Description("Lines of the ledger")]
        [DefaultValue((long)SampleSettings.UsualLines)]
        public long Lines { get; init; } = SampleSettings.UsualLines;

        [CommandOption("--accounts <N>")]
        [Description("Accounts that buy")]
        [DefaultValue(SampleSettings.UsualAccounts)]
        public int Accounts { get; init; } = SampleSettings.UsualAccounts;

        [CommandOption("--seed <S>")]
        [Description("The same seed makes the same company")]
        [DefaultValue(SampleSettings.UsualSeed)]
        public ulong Seed { get; init; } = SampleSettings.UsualSeed;

        [CommandOption("--layout <LAYOUT>")]
        [Description("es: semicolon, decimal comma, day first; en: comma, month first; iso: comma, ISO dates")]
        [DefaultValue("es")]
        public SampleLayout Layout { get; init; } = SampleLayout.Es;

        public override ValidationResult Validate() =>
            base.Validate() is { Successful: false } wrong ? wrong
            : Lines is < 1 or > 100_000_000_000 ? ValidationResult.Error($"--lines {Lines}: 1 … 100000000000")
            : Accounts is < 1 or > 5_000_000 ? ValidationResult.Error($"--accounts {Accounts}: 1 … 5000000")
            : ValidationResult.Success();
    }
}
