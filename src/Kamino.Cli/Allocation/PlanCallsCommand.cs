using System.ComponentModel;
using Kamino.Cli.Shell;
using Kamino.UseCases.Allocation;
using Spectre.Console;
using Spectre.Console.Cli;
using Spectre.Console.Rendering;

namespace Kamino.Cli.Allocation;

/// <summary>Puts the best plan of calls into the account plans.</summary>
internal sealed class PlanCallsCommand(Terminal terminal) : AsyncCommand<PlanCallsCommand.Settings>
{
    public override async Task<int> ExecuteAsync(CommandContext context, Settings settings, CancellationToken cancellationToken)
    {
        await using var workspace = settings.OpenWorkspace();
        return terminal.Show(settings, await workspace.GetRequiredService<ProposeCalls>().From(settings.File, settings.Query, settings.By, settings.Print.Language, settings.DryRun, cancellationToken), Draw);
    }

    private static Rows Draw(CallProposalReport report, Print print) => new(
    [
        .. report.Accounts.Select(own => (IRenderable)new Text(
            $"{own.Account}: {print.Number(own.Now)} → {print.Number(own.Calls)} · {print.Number(own.Days, 1)} {print.Say("días", "days")} · "
            + (own.Flaw is { } flaw ? print.Word(flaw) : $"plan {own.Plan} · {own.Owner}"))),
        new Text(report.Written ? print.Say("Escrito en los planes", "Written into the plans") : print.Say("Nada cambió", "Nothing changed")),
    ]);

    internal sealed class Settings : AllocateCommand.Settings
    {
        [CommandOption("--by <NAME>")]
        [Description("Who does it")]
        public string By { get; init; } = Environment.UserName;

        [CommandOption("--dry-run")]
        [Description("Only say what would be proposed")]
        public bool DryRun { get; init; }
    }
}
