using Kamino.Cli.Shell;
using Kamino.UseCases.Plans;
using Spectre.Console;
using Spectre.Console.Cli;
using Spectre.Console.Rendering;

namespace Kamino.Cli.Plans;

/// <summary>Shows what was measured of a plan's account.</summary>
internal sealed class PlanFiguresCommand(Terminal terminal) : AsyncCommand<PlanSettings>
{
    public override async Task<int> ExecuteAsync(CommandContext context, PlanSettings settings, CancellationToken cancellationToken)
    {
        await using var workspace = settings.OpenWorkspace();
        var found = await workspace.GetRequiredService<ViewPlans>().Figures(settings.Plan, cancellationToken) ?? throw PlanCommands.NoPlan(settings.Plan);
        return terminal.Show(settings, found, Page);
    }

    private static Rows Page(PlanFigures found, Print print) => new(
    [
        new Text(print.Word("plans.figures") + " · " + print.Day(found.AsOf)),
        new Text($"{print.Word("profit_line.net_customer_contribution")}: {found.Contribution.Match(print.Amount, why => print.Word(why))}"),
        new Text($"{print.Word("plans.baseline")}: {found.Baseline.Match(own => print.Amount(own.Year), why => print.Word(why))} ({print.Word("plans.baseline.text")})"),
        .. Listed(print.Word("perception.gaps"), found.Perception?.Gaps.Where(gap => gap.Behind > 0).Select(gap => $"{gap.Factor} {print.Number(gap.Us, 1)} / {gap.Rival} {print.Number(gap.Best, 1)}") ?? []),
        .. Listed(print.Word("nav.whitespace"), found.WhiteSpace.Select(line => $"{line.Line} {line.Potential.Match(print.Amount, why => print.Word(why))}")),
        .. Listed(print.Word("nav.signals"), found.Signals.Select(signal => print.Word(signal.Kind))),
        .. Listed(print.Word("plans.open_opportunities"), found.Open.Select(own => $"{own.Name} · {print.Amount(own.Value)} · {print.Day(own.Close)}")),
    ]);

    private static IEnumerable<IRenderable> Listed(string title, IEnumerable<string> lines) => lines.DefaultIfEmpty(Print.Unknown).Select(line => new Text($"{title}: {line}"));
}
