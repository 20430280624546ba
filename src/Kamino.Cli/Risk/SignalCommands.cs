using System.ComponentModel;
using Kamino.Cli.Shell;
using Kamino.Cli.Value;
using Kamino.Core.Risk;
using Kamino.UseCases.Risk;
using Spectre.Console;
using Spectre.Console.Cli;
using Spectre.Console.Rendering;

namespace Kamino.Cli.Risk;

/// <summary>Who drifts away, who has seen it, and from where on it counts.</summary>
internal static class SignalCommands
{
    public static void Add(IConfigurator commands) => commands.AddBranch("signals", signals =>
    {
        signals.SetDescription("Customers that drift away silently, one list per seller");
        signals.SetDefaultCommand<SignalsCommand>();
        signals.AddCommand<AcknowledgeCommand>("acknowledge").WithDescription("Somebody has seen an account's signals: listed again only when they are worse");
        signals.AddCommand<ThresholdsCommand>("thresholds").WithDescription("From where on a drift is a signal; NAME=VALUE changes it");
    });
}

/// <summary>The lists.</summary>
internal sealed class SignalsCommand(Terminal terminal) : AsyncCommand<SignalsCommand.Settings>
{
    public override async Task<int> ExecuteAsync(CommandContext context, Settings settings, CancellationToken cancellationToken)
    {
        await using var workspace = settings.OpenWorkspace();
        var board = await workspace.GetRequiredService<WatchSignals>().By(new SignalQuery(settings.Query, settings.Seller, settings.All), cancellationToken);
        return terminal.Show(settings, board, (shown, print) => Draw(shown, print, settings.Top));
    }

    private static Rows Draw(SignalBoard board, Print print, int top)
    {
        var parts = new List<IRenderable>();
        foreach (var seller in board.Sellers)
        {
            parts.Add(new Text(seller.Seller ?? print.Say("Sin vendedor", "Without a seller")));
            var table = new Table().Border(TableBorder.Simple).AddColumns(print.Say("Cuenta", "Account"), print.Say("Nombre", "Name"), print.Say("Venta anual", "Yearly sales"), print.Say("Señal", "Signal"), print.Say("Evidencia", "Evidence"));
            foreach (var signal in seller.Signals.Take(top))
            {
                table.AddRow(
                    new Text(signal.Account), new Text(signal.Name), new Text(print.Amount(signal.Sales)), new Text(print.Word(signal.Kind) + (signal.SeenBy is { } by ? $" ({by})" : "")),
                    new Text(Evidence(signal, print)));
            }

            parts.Add(table);
        }

        parts.Add(new Text(board.Seen == 0 ? "" : print.Say($"{print.Number(board.Seen)} ya vistas (--all las muestra)", $"{print.Number(board.Seen)} seen already (--all shows them)")));
        return new Rows(parts);
    }

    private static string Evidence(SignalRow signal, Print print) => signal.Kind switch
    {
        SignalKind.OverdueRhythm => print.Say($"silencio de {print.Number(signal.Now, 1)} veces su intervalo, z {print.Number(signal.Strength, 1)}", $"silent for {print.Number(signal.Now, 1)} times its gap, z {print.Number(signal.Strength, 1)}")
            + (signal.LastOrder is { } day ? print.Say($", última compra {print.Day(day)}", $", last order {print.Day(day)}") : ""),
        SignalKind.FallingVolume => print.Say($"{print.Number(signal.Now, 0)} frente a {print.Number(signal.Before, 0)} un año antes: −{print.Share(signal.Strength)}", $"{print.Number(signal.Now, 0)} against {print.Number(signal.Before, 0)} a year ago: −{print.Share(signal.Strength)}"),
        SignalKind.ProductsDropped => string.Join(", ", signal.Products.Select(product => product.Name ?? product.Product)) + print.Say($": {print.Share(signal.Strength)} de la venta anterior", $": {print.Share(signal.Strength)} of earlier sales"),
        SignalKind.NarrowerRange => print.Say($"{print.Number(signal.Now, 0)} productos frente a {print.Number(signal.Before, 0)} un año antes", $"{print.Number(signal.Now, 0)} products against {print.Number(signal.Before, 0)} a year ago"),
        SignalKind.RisingReturns => print.Say($"{print.Share(signal.Now)} devuelto frente a {print.Share(signal.Before)}", $"{print.Share(signal.Now)} returned against {print.Share(signal.Before)}"),
    };

    internal sealed class Settings : FactsSettings
    {
        [CommandOption("--seller <NAME>")]
        [Description("Only this seller's accounts")]
        public string? Seller { get; init; }

        [CommandOption("--all")]
        [Description("Those that were acknowledged too")]
        public bool All { get; init; }
    }
}

/// <summary>Notes that somebody has seen signals.</summary>
internal sealed class AcknowledgeCommand(Terminal terminal) : AsyncCommand<AcknowledgeCommand.Settings>
{
    public override async Task<int> ExecuteAsync(CommandContext context, Settings settings, CancellationToken cancellationToken)
    {
        await using var workspace = settings.OpenWorkspace();
        var seen = await workspace.GetRequiredService<AcknowledgeSignals>().Of(settings.Account, settings.Which, settings.By, settings.Query, cancellationToken);
        return seen.Count == 0
            ? throw new RefusedException($"{settings.Account}: no tiene tal señal", $"{settings.Account}: has no such signal")
            : terminal.Show(settings, seen, (shown, print) => new Text(string.Join(" · ", shown.Select(own => print.Word(own.Kind)))));
    }

    internal sealed class Settings : FactsSettings
    {
        [CommandArgument(0, "<ACCOUNT>")]
        [Description("Whose signals")]
        public string Account { get; init; } = "";

        [CommandOption("--kind <KIND>")]
        [Description("overdue_rhythm, falling_volume, products_dropped, narrower_range or rising_returns; all where left out")]
        public string? Kind { get; init; }

        [CommandOption("--by <NAME>")]
        [Description("Who has seen them")]
        public string By { get; init; } = Environment.UserName;

        public SignalKind? Which => Kind is null ? null : Enum.Parse<SignalKind>(Kind.Replace("_", "", StringComparison.Ordinal), ignoreCase: true);

        public override ValidationResult Validate() =>
            Kind is not null && !Enum.TryParse<SignalKind>(Kind.Replace("_", "", StringComparison.Ordinal), ignoreCase: true, out _)
                ? ValidationResult.Error($"--kind {Kind}: overdue_rhythm | falling_volume | products_dropped | narrower_range | rising_returns")
                : base.Validate();
    }
}

/// <summary>Shows or changes the thresholds.</summary>
internal sealed class ThresholdsCommand(Terminal terminal) : AsyncCommand<ThresholdsCommand.Settings>
{
    public override async Task<int> ExecuteAsync(CommandContext context, Settings settings, CancellationToken cancellationToken)
    {
        await using var workspace = settings.OpenWorkspace();
        var edit = workspace.GetRequiredService<EditThresholds>();
        if (settings.Pairs.Length > 0 && await edit.Set(NameValue.Read(settings.Pairs), cancellationToken) is { } wrong)
        {
            throw new RefusedException($"{wrong.Key}={wrong.Value}: {string.Join(" | ", EditThresholds.Names)}, un número con punto decimal", $"{wrong.Key}={wrong.Value}: {string.Join(" | ", EditThresholds.Names)}, a number with a decimal point");
        }

        return terminal.Show(settings, await edit.View(cancellationToken), Lines);
    }

    private static Text Lines(SignalThresholds limits, Print print) => new(string.Join('\n', new (string Name, double Value)[]
    {
        ("window_days", limits.WindowDays), ("overdue_z", limits.OverdueZ), ("overdue_ratio", limits.OverdueRatio), ("volume_fall", limits.VolumeFall), ("dropped_expected", limits.DroppedExpected),
        ("dropped_share", limits.DroppedShare), ("range_fall", limits.RangeFall), ("range_least", limits.RangeLeast), ("returns_rise", limits.ReturnsRise), ("worse_by", limits.WorseBy),
    }.Select(pair => FormattableString.Invariant($"{pair.Name}={pair.Value}"))));

    internal sealed class Settings : KaminoSettings
    {
        [CommandArgument(0, "[NAME=VALUE]")]
        [Description("overdue_z=3.5, volume_fall=0.25…; without any they are shown")]
        public string[] Pairs { get; init; } = [];

        public override ValidationResult Validate() =>
            Pairs.FirstOrDefault(pair => NameValue.Name(pair) is null) is { } wrong ? ValidationResult.Error($"{wrong}: NAME=VALUE") : base.Validate();
    }
}
