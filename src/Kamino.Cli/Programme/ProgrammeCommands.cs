using System.ComponentModel;
using Kamino.Cli.Shell;
using Kamino.Cli.Value;
using Kamino.Core.Programme;
using Kamino.UseCases.Programme;
using Spectre.Console;
using Spectre.Console.Cli;
using Spectre.Console.Rendering;

namespace Kamino.Cli.Programme;

/// <summary>How the programme of key accounts does.</summary>
internal sealed class ProgrammeCommand(Terminal terminal) : AsyncCommand<FactsSettings>
{
    private const int Shown = 25;

    public override async Task<int> ExecuteAsync(CommandContext context, FactsSettings settings, CancellationToken cancellationToken)
    {
        await using var workspace = settings.OpenWorkspace();
        return terminal.Show(settings, await workspace.GetRequiredService<ViewProgramme>().On(settings.Query, cancellationToken), Draw);
    }

    private static IRenderable Draw(ProgrammeView view, Print print)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumn(print.Say("Cuenta", "Account")).AddColumn("");
        foreach (var name in new[] { print.Say("Salud", "Health") }.Concat(Enum.GetValues<HealthPart>().Select(part => print.Word(part))))
        {
            table.AddColumn(new TableColumn(name).RightAligned());
        }

        foreach (var row in view.Health.Take(Shown))
        {
            table.AddRow([
                new Text(row.Account), new Text(row.Name), new Text(row.Health.Match(points => print.Number(points, 0), _ => Print.Unknown)),
                .. row.Parts.Select(part => new Text(part.Most > 0 ? $"{print.Number(part.Points, 1)} / {print.Number(part.Most, 0)}" : Print.Unknown))]);
        }

        return new Rows([
            .. Retained(print.Say("Todos los clientes", "All customers"), view.Retention, print), .. Retained(print.Say("Cuentas clave", "Key accounts"), view.KeyRetention, print),
            new Text(print.Say($"{view.KeyAccounts} cuentas clave", $"{view.KeyAccounts} key accounts") + print.Say(" · parte de la venta ", " · share of sales ") + print.Share(view.KeyShareOfSales)
                + print.Say(" · parte del crecimiento ", " · share of growth ") + print.Share(view.KeyShareOfGrowth)),
            table]);
    }

    private static IEnumerable<IRenderable> Retained(string whose, RetentionView? kept, Print print)
    {
        if (kept is not null)
        {
            yield return new Text($"{whose}: GRR {print.Share(kept.Grr)} · NRR {print.Share(kept.Nrr)} · {print.Say("clientes que siguen", "customers kept")} {print.Share(kept.LogoRetention)} ({print.Number(kept.Customers)})");
        }
    }
}

/// <summary>What strategy asks of the organisation, and what it has. On the given figures alone: no workspace is opened or made.</summary>
internal sealed class CentricityCommand(Terminal terminal) : Command<CentricityCommand.Settings>
{
    public override int Execute(CommandContext context, Settings settings, CancellationToken cancellationToken) =>
        terminal.Show(settings, CentricityAudit.Of(settings.Scale, settings.Integration, settings.Points), (audit, print) => new Rows([
            new Text($"{audit.Sum}: {print.Word(audit.Level)}"), .. audit.Star.Select(point => new Text($"  {print.Word(point.Point)}: {point.Has} / {point.Needs}{(point.Gap > 0 ? print.Say($", faltan {point.Gap}", $", {point.Gap} missing") : "")}"))]));

    internal sealed class Settings : KaminoSettings
    {
        [CommandOption("--scale <N>")]
        [Description("Scale and scope, 1 (two to five similar products) to 5 (more than twenty of various types)")]
        public int Scale { get; init; }

        [CommandOption("--integration <N>")]
        [Description("How tightly products work together for a customer, 1 (stand-alone) to 5")]
        public int Integration { get; init; }

        [CommandOption("--star <FIVE>")]
        [Description("0 to 4 for strategy, structure, processes, rewards, people: 3,2,2,1,2")]
        public string Star { get; init; } = "";

        public IReadOnlyList<int> Points => [.. Star.Split(',').Select(text => int.TryParse(text, out var point) ? point : -1)];

        public override ValidationResult Validate() =>
            Scale is < 1 or > 5 ? ValidationResult.Error($"--scale {Scale}: 1…5")
            : Integration is < 1 or > 5 ? ValidationResult.Error($"--integration {Integration}: 1…5")
            : Points.Count != 5 || Points.Any(point => point is < 0 or > 4) ? ValidationResult.Error($"--star {Star}: 3,2,2,1,2")
            : base.Validate();
    }
}
