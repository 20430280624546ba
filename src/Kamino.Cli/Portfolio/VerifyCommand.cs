using Kamino.Cli.Shell;
using Kamino.UseCases.Allocation;
using Kamino.UseCases.Forecasting;
using Kamino.UseCases.Lifetime;
using Kamino.UseCases.Portfolio;
using Kamino.UseCases.Quantities;
using Kamino.UseCases.Risk;
using Kamino.UseCases.Value;
using Spectre.Console;
using Spectre.Console.Cli;
using Spectre.Console.Rendering;

namespace Kamino.Cli.Portfolio;

/// <summary>Recomputes every published example on this machine.</summary>
internal sealed class VerifyCommand(Terminal terminal) : Command<KaminoSettings>
{
    public override int Execute(CommandContext context, KaminoSettings settings, CancellationToken cancellationToken)
    {
        IReadOnlyList<VerifiedFigure> figures = [.. VerifyExamples.All(), .. ValueExamples.All(), .. RiskExamples.All(), .. LifetimeExamples.All(), .. ForecastExamples.All(), .. AllocationExamples.All()];
        terminal.Show(settings, figures, Draw);
        return figures.All(figure => figure.Agrees) ? ExitCode.Done : ExitCode.Defect;
    }

    private static IRenderable Draw(IReadOnlyList<VerifiedFigure> figures, Print print)
    {
        var table = new Table { Border = TableBorder.Simple };
        foreach (var heading in new[] { "", print.Say("Qué", "What"), print.Say("Impreso", "Printed"), print.Say("Calculado", "Computed"), "", print.Say("Fuente", "Source") })
        {
            table.AddColumn(heading);
        }

        foreach (var figure in figures)
        {
            table.AddRow([.. new[] { figure.Id, figure.What, figure.Printed, figure.Computed, figure.Agrees ? "✓" : "✗", figure.Source }.Select(Markup.Escape)]);
        }

        var agree = figures.Count(figure => figure.Agrees);
        return new Rows(table, new Text(print.Say($"{agree} de {figures.Count} cifras coinciden", $"{agree} of {figures.Count} figures agree")));
    }
}
