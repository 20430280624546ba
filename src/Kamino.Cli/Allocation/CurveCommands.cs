using System.ComponentModel;
using Kamino.Cli.Shell;
using Kamino.Core.Allocation;
using Kamino.Storage;
using Kamino.UseCases;
using Kamino.UseCases.Allocation;
using Spectre.Console;
using Spectre.Console.Cli;
using Spectre.Console.Rendering;

namespace Kamino.Cli.Allocation;

/// <summary>How sales answer to effort.</summary>
internal static class CurveCommands
{
    public static void Add(IConfigurator commands) => commands.AddBranch("curve", curve =>
    {
        curve.SetDescription("How sales answer to effort");
        curve.AddCommand<FitCommand>("fit").WithDescription("Curves from four or five judgments per account, from measured points, or from the ledger and what is logged of calls");
        curve.AddCommand<BiasCommand>("bias").WithDescription("How each judge's curves turned out, from what efforts sold since: after two periods");
    });

    /// <summary>Fits curves. Of files alone no workspace is opened or made.</summary>
    internal sealed class FitCommand(Terminal terminal) : AsyncCommand<FitCommand.Settings>
    {
        private const int Named = 10;

        public override async Task<int> ExecuteAsync(CommandContext context, Settings settings, CancellationToken cancellationToken)
        {
            if ((settings.Activity ?? settings.Log) is not null)
            {
                await using var workspace = settings.OpenWorkspace();
                return terminal.Show(settings, await FromLedger(workspace.GetRequiredService<FitFromLedger>(), settings, cancellationToken), Draw);
            }

            await using var services = new ServiceCollection().AddCalculatorFiles().AddUseCases().BuildServiceProvider();
            var curves = services.GetRequiredService<FitCurves>();
            return terminal.Show(settings, settings.Points is { } points ? await curves.Measured(points, cancellationToken) : await curves.Judged(settings.File ?? "", cancellationToken), Draw);
        }

        private static async Task<LedgerCurves> FromLedger(FitFromLedger fit, Settings settings, CancellationToken ct)
        {
            if (settings.Activity is not { } activity)
            {
                return await fit.OfLog(settings.Log ?? "", settings.Span ?? default, ct);
            }

            var known = await fit.Activities(ct);
            return known.Contains(activity, StringComparer.OrdinalIgnoreCase) ? await fit.OfActivity(activity, ct) : throw new RefusedException(
                $"no hay cantidades por cuenta y periodo de {activity}; import costs las trae. Hay: {string.Join(", ", known)}",
                $"no quantities by account and period of {activity} are kept; import costs brings them. Known: {string.Join(", ", known)}");
        }

        private static Rows Draw(LedgerCurves found, Print print) => new(
        [
            Draw([.. found.Accounts.Select(own => own.Curve).OfType<FittedCurve>()], print),
            .. found.Accounts.Where(own => own.Why is not null).GroupBy(own => own.Why.GetValueOrDefault()).OrderBy(own => own.Key)
                .Select(own => (IRenderable)new Text($"{print.Word(own.Key)}: {print.Number(own.Count())} ({string.Join(", ", own.Take(Named).Select(row => row.Account))}{(own.Count() > Named ? "…" : "")})")),
        ]);

        private static IRenderable Draw(IReadOnlyList<FittedCurve> curves, Print print)
        {
            var table = new Table().Border(TableBorder.Simple).AddColumn(print.Say("Cuenta", "Account"));
            foreach (var name in new[] { "a", "b", "c", "d", "SSE", print.Say("½ según la curva", "½ by the curve"), print.Say("½ dicho", "½ stated") })
            {
                table.AddColumn(new TableColumn(name).RightAligned());
            }

            table.AddColumn("");
            foreach (var curve in curves)
            {
                table.AddRow(
                    new Text(curve.Account), new Text(print.Number(curve.A, 4)), new Text(print.Number(curve.B, 4)), new Text(print.Number(curve.C, 6)), new Text(print.Number(curve.D, 6)), new Text(print.Number(curve.Sse, 8)),
                    new Text(curve.MisfitHalf is { } misfit ? print.Number(misfit.Implied, 4) : ""), new Text(curve.MisfitHalf is { } stated ? print.Number(stated.Stated, 4) : ""), new Text(print.Word(curve.Fit) + (curve.Judge is { } judge ? " · " + judge : "") + (curve.JudgedOn is { } day ? " · " + print.Day(day) : "")));
            }

            return table;
        }

        internal sealed class Settings : KaminoSettings
        {
            [CommandArgument(0, "[FILE]")]
            [Description("CSV: account,calls_now,s0,s_half,s_now,s_more,s_max,margin; s_half may be empty")]
            public string? File { get; init; }

            [CommandOption("--points <FILE>")]
            [Description("Measured points instead of judgments (CSV: account,effort,sales), five efforts at least")]
            public string? Points { get; init; }

            [CommandOption("--activity <NAME>")]
            [Description("From the ledger's sales and this activity's quantities by account and period, as import costs brought them")]
            public string? Activity { get; init; }

            [CommandOption("--log <FILE>")]
            [Description("From the ledger's sales and a log of calls (CSV: account,date, and calls where a row stands for several)")]
            public string? Log { get; init; }

            [CommandOption("--every <SPAN>")]
            [Description("In what spans a log is counted: month or quarter")]
            public string Every { get; init; } = "quarter";

            public EffortSpan? Span => Every switch { "month" => EffortSpan.Month, "quarter" => EffortSpan.Quarter, _ => null };

            public override ValidationResult Validate() => new[] { File, Points, Activity, Log }.Count(given => given is not null) != 1
                ? ValidationResult.Error(Print.Say("un archivo de juicios, --points, --activity o --log: uno de ellos", "a file of judgments, --points, --activity or --log: one of them"))
                : Span is null ? ValidationResult.Error($"--every {Every}: month | quarter") : base.Validate();
        }
    }

    /// <summary>Compares judgments with what came. No workspace is opened or made.</summary>
    internal sealed class BiasCommand(Terminal terminal) : AsyncCommand<BiasCommand.Settings>
    {
        public override async Task<int> ExecuteAsync(CommandContext context, Settings settings, CancellationToken cancellationToken)
        {
            await using var services = new ServiceCollection().AddCalculatorFiles().AddUseCases().BuildServiceProvider();
            return terminal.Show(settings, await services.GetRequiredService<FitCurves>().Bias(settings.File, settings.Points, cancellationToken), (judges, print) => new Rows(judges.Select(own => new Text(
                $"{own.Judge}: {own.Bias.Match(print.Share, why => print.Word(why))} · MAPE {own.Mape.Match(print.Share, _ => Print.Unknown)} ({print.Number(own.Accounts)} {print.Say("cuentas", "accounts")}, {print.Number(own.Periods)} {print.Say("periodos", "periods")})"))));
        }

        internal sealed class Settings : KaminoSettings
        {
            [CommandArgument(0, "<FILE>")]
            [Description("The judgments as curve fit takes them, with the columns judge and, where known, judged_on")]
            public string File { get; init; } = "";

            [CommandOption("--points <FILE>")]
            [Description("What came since (CSV: account,effort,sales), one row a period, effort in calls; with until, the period's last day, what ended by the day of the judgment isn't counted")]
            public string Points { get; init; } = "";

            public override ValidationResult Validate() => Points.Length == 0 ? ValidationResult.Error(Print.Say("falta --points", "--points is missing")) : base.Validate();
        }
    }
}
