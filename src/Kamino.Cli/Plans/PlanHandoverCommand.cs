using System.ComponentModel;
using Kamino.Cli.Shell;
using Kamino.UseCases.Plans;
using Spectre.Console;
using Spectre.Console.Cli;
using Spectre.Console.Rendering;

namespace Kamino.Cli.Plans;

/// <summary>Hands over what one of us leaves behind.</summary>
internal sealed class PlanHandoverCommand(Terminal terminal) : AsyncCommand<PlanHandoverCommand.Settings>
{
    public override async Task<int> ExecuteAsync(CommandContext context, Settings settings, CancellationToken cancellationToken)
    {
        await using var workspace = settings.OpenWorkspace();
        var report = await workspace.GetRequiredService<HandOverWork>().Run(new WorkRequest(settings.From, settings.To, settings.By, settings.Reason, settings.DryRun), cancellationToken);
        return report.Flaw is { } flaw ? throw new RefusedException(Print.For("es").Word(flaw), Print.For("en").Word(flaw)) : terminal.Show(settings, report, Draw);
    }

    private static IRenderable Draw(WorkReport report, Print print) => new Rows(
    [
        new Text($"{report.From} → {report.To}{(report.Done ? "" : print.Say(" (nada cambió todavía)", " (nothing changed yet)"))}"),
        .. report.Accounts.Count == 0 ? [] : new[] { new Text($"  {print.Say("cuentas", "accounts")}: {string.Join(", ", report.Accounts)}") },
        .. report.Plans.Select(own => new Text($"  {own.Number} · {own.Account} {own.Name} · {print.Say($"{own.Objectives} objetivos, {own.Actions.Count} acciones, {own.Risks} riesgos", $"{own.Objectives} objectives, {own.Actions.Count} actions, {own.Risks} risks")}")),
        .. report.People.Accounts.Select(own => new Text($"  {own.Account}: {string.Join(", ", own.Names)}")),
        .. report.Opportunities.Select(own => new Text($"  {own.Account}: {own.Name}")),
        .. report.Sponsored.Select(own => new Text($"  {own}")),
    ]);

    internal sealed class Settings : KaminoSettings
    {
        [CommandArgument(0, "<FROM>")]
        [Description("Who leaves")]
        public string From { get; init; } = "";

        [CommandArgument(1, "<TO>")]
        [Description("Who takes over")]
        public string To { get; init; } = "";

        [CommandOption("--dry-run")]
        [Description("Only say what would be handed over")]
        public bool DryRun { get; init; }

        [CommandOption("--reason <TEXT>")]
        [Description("Why")]
        public string Reason { get; init; } = "";

        [CommandOption("--by <NAME>")]
        [Description("Who decides")]
        public string By { get; init; } = Environment.UserName;
    }
}
