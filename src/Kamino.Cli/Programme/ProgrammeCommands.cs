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
            new Text(print.Count(view.KeyAccounts, ("cuenta clave", "cuentas clave"), ("key account", "key accounts")) + print.Say(" · parte de la venta ", " · share of sales ") + print.Share(view.KeyShareOfSales)
                + print.Say(" · parte del crecimiento ", " · share of growth ") + print.Share(view.KeyShareOfGrowth)),
            new Text(print.Say("Planes: ", "Plans: ") + $"{print.Number(view.Reach.Plans)} · {print.Say("firmados", "signed")} {print.Number(view.Reach.Signed)} · {print.Say("venta cubierta", "sales covered")} {print.Share(view.Reach.SalesWithPlan)}"
                + print.Say(" · días usados / planeados / aprobados ", " · days used / planned / granted ") + $"{print.Number(view.Reach.DaysUsed, 1)} / {print.Number(view.Reach.DaysPlanned, 1)} / {print.Number(view.Reach.DaysGranted, 0)}"),
            new Text(print.Say("Pico de la ballena ", "Whale peak ") + print.Share(view.Risk.WhalePeak) + print.Say(" · clientes efectivos ", " · effective customers ") + view.Risk.EffectiveCustomers.Match(n => print.Number(n, 1), _ => Print.Unknown)
                + string.Concat(view.Risk.Top.Select(top => $" · {print.Largest(top.N)} {print.Share(top.Share)}"))),
            .. Adopted(view.Adoption, print),
            .. view.Voices.Select(own => new Text($"{print.Word(own.Question)} ({print.Number(own.Count)}): " + own.Score.Match(
                score => $"{print.Number(score, 2)} ± {own.Margin.Match(margin => print.Number(margin, 2), _ => Print.Unknown)}", _ => own.Values.Count == 0 ? Print.Unknown : string.Join(", ", own.Values)))),
            table]);
    }

    private static IEnumerable<IRenderable> Adopted(AdoptionView view, Print print)
    {
        yield return new Text(
            print.Say("Adopción: índice ", "Adoption: index ") + view.Index.Match(index => print.Number(index, 2), _ => Print.Unknown) + print.Say(" · uso ", " · usage ") + print.Share(view.Adoption.Usage)
            + $" ({print.Number(view.Active.Count)} / {print.Number(view.People.Count)})" + print.Say(" · calidad ", " · quality ") + print.Share(view.Adoption.Quality) + print.Say(" · resultado ", " · outcome ") + print.Share(view.Adoption.Outcome));
        yield return new Text(
            print.Say("Higiene de planes: completos ", "Plan hygiene: complete ") + print.Share(view.Hygiene.Complete) + print.Say(" · rebasados ", " · stale ") + print.Number(view.Hygiene.Stale)
            + print.Say(" · acciones vencidas ", " · overdue actions ") + print.Number(view.Hygiene.Overdue) + print.Say(" · errores ", " · errors ") + print.Number(view.Hygiene.Errors));
        yield return new Text(print.Say("Segundos por pantalla: ", "Seconds by screen: ") + string.Join(" · ", view.Screens.Select(own => $"{print.Word(own.Screen)} {print.Number(own.Seconds, 0)}")));
    }

    private static IEnumerable<IRenderable> Retained(string whose, RetentionView? kept, Print print)
    {
        if (kept is not null)
        {
            yield return new Text($"{whose}: GRR {print.Share(kept.Grr)} · NRR {print.Share(kept.Nrr)} · {print.Say("clientes que siguen", "customers kept")} {print.Share(kept.LogoRetention)} ({print.Number(kept.Customers)})");
        }
    }
}

/// <summary>Opens an account's health.</summary>
internal sealed class HealthCommand(Terminal terminal) : AsyncCommand<HealthCommand.Settings>
{
    public override async Task<int> ExecuteAsync(CommandContext context, Settings settings, CancellationToken cancellationToken)
    {
        await using var workspace = settings.OpenWorkspace();
        var print = settings.Print;
        return terminal.Show(settings, await workspace.GetRequiredService<ViewHealth>().Of(settings.Account, settings.Query, cancellationToken)
            ?? throw new RefusedException(print.Say($"No hay cuenta {settings.Account}.", $"There is no account {settings.Account}."), settings.Account), Draw);
    }

    private static IRenderable Draw(HealthView view, Print print)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumn(print.Say("Día", "Day")).AddColumn(new TableColumn(print.Say("Salud", "Health")).RightAligned());
        foreach (var part in Enum.GetValues<HealthPart>())
        {
            table.AddColumn(new TableColumn(print.Word(part)).RightAligned());
        }

        foreach (var day in view.Days)
        {
            table.AddRow([
                new Text(print.Day(day.Day)), new Text(day.Health.Match(points => print.Number(points, 1), _ => Print.Unknown)),
                .. day.Parts.Select(part => new Text(part.Measured.Match(ratio => $"{print.Number(part.Points, 1)} / {print.Number(part.Most, 0)} ({print.Number(ratio, 3)})", _ => Print.Unknown)))]);
        }

        return new Rows(
        [
            new Text($"{view.Account} {view.Name}"), table,
            new Text($"{print.Word("programme.complexity")}: {print.Number(view.Work.Sum(part => part.Points), 1)} = {string.Join(" + ", view.Work.Select(part => $"{print.Word(part.Part)} {print.Number(part.Points, 1)} ({print.Number(part.Measured, 1)})"))}"),
        ]);
    }

    internal sealed class Settings : FactsSettings
    {
        [CommandArgument(0, "<ACCOUNT>")]
        [Description("The account's code")]
        public string Account { get; init; } = "";
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
