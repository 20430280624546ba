using System.ComponentModel;
using Kamino.Cli.Shell;
using Kamino.UseCases.Perception;
using Spectre.Console;
using Spectre.Console.Cli;

namespace Kamino.Cli.Perception;

/// <summary>Takes in how both sides see relationships.</summary>
internal sealed class ImportStagesCommand(Terminal terminal) : AsyncCommand<ImportStagesCommand.Settings>
{
    public override async Task<int> ExecuteAsync(CommandContext context, Settings settings, CancellationToken cancellationToken)
    {
        await using var workspace = settings.OpenWorkspace();
        var report = await workspace.GetRequiredService<ImportStages>().From(settings.File, cancellationToken);
        return terminal.Show(settings, report, (done, print) => new Text(print.Say(
            $"{done.Added} opiniones nuevas sobre la etapa, {done.Known} ya conocidas", $"{done.Added} new views of stages, {done.Known} known already")));
    }

    internal sealed class Settings : KaminoSettings
    {
        [CommandArgument(0, "<FILE>")]
        [Description("account,side,day,by,trust,information,contacts,processes,dependence,planning, and word,remark where needed; side is us or customer, word no_business or trust_broken")]
        public string File { get; init; } = "";
    }
}
