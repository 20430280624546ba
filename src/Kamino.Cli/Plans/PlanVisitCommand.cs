using Kamino.Cli.Shell;
using Kamino.Core.Plans;
using Kamino.Core.Quantities;
using Kamino.UseCases.Plans;
using Spectre.Console;
using Spectre.Console.Cli;
using Spectre.Console.Rendering;

namespace Kamino.Cli.Plans;

/// <summary>The sheet for a visit.</summary>
internal sealed class PlanVisitCommand(Terminal terminal) : AsyncCommand<PlanSettings>
{
    public override async Task<int> ExecuteAsync(CommandContext context, PlanSettings settings, CancellationToken cancellationToken)
    {
        await using var workspace = settings.OpenWorkspace();
        return terminal.Show(settings, await workspace.GetRequiredService<ViewVisit>().Of(settings.Plan, cancellationToken) ?? throw PlanCommands.NoPlan(settings.Plan), Draw);
    }

    private static IRenderable Draw(VisitSheet sheet, Print print) => new Rows(
    [
        new Text($"{sheet.Card.Account} {sheet.Position.Name} · {print.Day(sheet.Today)} · {sheet.Plan.Ambition}"),
        new Text(print.Say("Venta de 12 meses: ", "Sales of 12 months: ") + print.Amount(sheet.Position.Place?.Sales ?? Answer.Unknown<Money>(Doubt.NoSales)) + string.Concat(sheet.Signals.Select(kind => " · " + print.Word(kind)))),
        new Text(print.Say("Último contacto: ", "Last contact: ") + (sheet.LastContact is { } day ? print.Day(day) : Print.Unknown)),
        .. sheet.People.Select(own => new Text($"  {own.Name} · {own.Title} · {string.Join(", ", own.Roles.Select(role => print.Word(role)))}")),
        new Text(print.Say("Nuestras acciones", "Our actions")), .. sheet.Ours.Select(own => Action(own, print)),
        new Text(print.Say("Las suyas", "Theirs")), .. sheet.Theirs.Select(own => Action(own, print)),
        new Text(print.Say("Brechas", "Gaps")),
        .. sheet.Gaps.Select(gap => new Text($"  {sheet.Factors.GetValueOrDefault(gap.Factor)?.In(print.Language) ?? gap.Factor}: {print.Number(gap.Us, 1)} · {gap.Rival} {print.Number(gap.Best, 1)}")),
        new Text(print.Say("Preguntas", "Questions")),
        .. sheet.Questions.Select(own => new Text("  " + (own.About.Length == 0 ? print.Word($"visit_ask.{PlanWord.Of(own.Topic)}") : string.Format(print.Culture, print.Word($"visit_ask_about.{PlanWord.Of(own.Topic)}"), own.About)))),
        new Text(print.Say("Pedir", "Ask for")), .. sheet.Asks.Select(own => new Text("  " + own)),
    ]);

    private static Text Action(PlanAction own, Print print) => new($"  {(own.Due is { } due ? print.Day(due) : Print.Unknown)} · {own.Text} · {own.Owner}");
}
