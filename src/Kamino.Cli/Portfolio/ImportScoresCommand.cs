using System.ComponentModel;
using Kamino.Cli.Shell;
using Kamino.UseCases.Portfolio;
using Spectre.Console;
using Spectre.Console.Cli;

namespace Kamino.Cli.Portfolio;

/// <summary>Takes in customers' answers and our own judgements.</summary>
internal sealed class ImportScoresCommand(Terminal terminal) : AsyncCommand<ImportScoresCommand.Settings>
{
    public override async Task<int> ExecuteAsync(CommandContext context, Settings settings, CancellationToken cancellationToken)
    {
        await using var workspace = settings.OpenWorkspace();
        var report = await workspace.GetRequiredService<ImportScores>().From(settings.File, settings.Day, cancellationToken);
        return terminal.Show(settings, report, (done, print) => new Text(print.Say(
            $"{done.Scores} puntuaciones de {done.Accounts} cuentas, {done.CustomerStated} dichas por el cliente",
            $"{done.Scores} scores of {done.Accounts} accounts, {done.CustomerStated} said by the customer")));
    }

    internal sealed class Settings : KaminoSettings
    {
        [CommandArgument(0, "<FILE>")]
        [Description("CSV: account,name,axis,factor,supplier,score, and source,assessor,day where known")]
        public string File { get; init; } = "";
    }
}
