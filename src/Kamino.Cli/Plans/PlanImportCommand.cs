using System.ComponentModel;
using Kamino.Cli.Shell;
using Kamino.UseCases.Plans;
using Spectre.Console;
using Spectre.Console.Cli;

namespace Kamino.Cli.Plans;

/// <summary>Takes a plan's workbook back.</summary>
internal sealed class PlanImportCommand(Terminal terminal) : AsyncCommand<PlanImportCommand.Settings>
{
    public override async Task<int> ExecuteAsync(CommandContext context, Settings settings, CancellationToken cancellationToken)
    {
        await using var workspace = settings.OpenWorkspace();
        var report = await workspace.GetRequiredService<ImportPlanBook>().Run(settings.Plan, settings.File, settings.By, settings.DryRun, cancellationToken) ?? throw PlanCommands.NoPlan(settings.Plan);
        if (report.Flaw is not null)
        {
            throw PlanCommands.Refused(new PlanOutcome(report.Flaw, null) { Conflicts = report.Conflicts, Wrong = report.Wrong });
        }

        terminal.Show(settings, report, (done, print) => new Rows(
        [
            .. done.Changes.Select(own => new Text($"{own.Path}: {own.From} → {own.To}")),
            .. done.Conflicts.Select(own => new Text($"{print.Word("plans.book.conflict")} {own.Path}: {own.Theirs} / {own.Yours}")),
            .. done.Missing.Select(own => new Text($"{print.Word("plans.book.missing")} {own}")),
            new Text(print.Word(done.Kept ? "plans.book.kept" : settings.DryRun ? "plans.book.trial" : "plans.book.nothing")),
        ]));
        return report.Conflicts.Count > 0 ? ExitCode.DoneWithRefusals : ExitCode.Done;
    }

    internal sealed class Settings : PlanSettings
    {
        [CommandArgument(1, "<FILE>")]
        [Description("The workbook, as plan export wrote it and somebody changed it")]
        public string File { get; init; } = "";

        [CommandOption("--dry-run")]
        [Description("Says what would change, and changes nothing")]
        public bool DryRun { get; init; }
    }
}
