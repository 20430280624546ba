using System.ComponentModel;
using System.Globalization;
using System.Text.Json;
using Kamino.Cli.Shell;
using Kamino.Core.Lifetime;
using Kamino.UseCases.Lifetime;
using Spectre.Console;
using Spectre.Console.Cli;

namespace Kamino.Cli.Lifetime;

/// <summary>Which model, over which customers.</summary>
internal sealed class LifetimeSettings : KaminoSettings
{
    private static readonly Dictionary<string, LifetimeModel> Models = Words<LifetimeModel>();
    private static readonly Dictionary<string, TimeUnit> Units = Words<TimeUnit>();

    [CommandOption("--summary <FILE>")]
    [Description("Works on a given summary (CSV: customer,x,t_x,T and m where known) instead of the workspace")]
    public string? Summary { get; init; }

    [CommandOption("--model <MODEL>")]
    [Description("bg_nbd, mbg_nbd, pareto_nbd or bg_bb")]
    public string Model { get; init; } = "bg_nbd";

    [CommandOption("--unit <UNIT>")]
    [Description("day, week or month: the unit of t_x, T and the horizon")]
    public string Unit { get; init; } = "week";

    [CommandOption("--horizon <N>")]
    [Description("How far ahead, in that unit; a year otherwise")]
    public string? Horizon { get; init; }

    [CommandOption("--discount <D>")]
    [Description("Yearly discount rate of values, such as 0.1")]
    public string Discount { get; init; } = "0.1";

    [CommandOption("--params <R,ALPHA,A,B>")]
    [Description("Four given parameters instead of a fit, in the model's order")]
    public string? Parameters { get; init; }

    [CommandOption("--backtest <DAY>")]
    [Description("Fits to what was known on that day and compares with what came until --as-of, or the ledger's end")]
    public string? Backtest { get; init; }

    [CommandOption("--top <N>")]
    [Description("How many customers are shown, by value; all with --json")]
    public int Top { get; init; } = 25;

    /// <summary>The last day that a backtest's model may see.</summary>
    public DateOnly? FittedUntil => DateOnly.TryParseExact(Backtest, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>What to ask for.</summary>
    public LifetimeQuery Query => new(Models[Model], Units[Unit], Horizon is null ? null : Number(Horizon), Number(Discount), Given);

    private IReadOnlyList<double>? Given => Parameters is null ? null : [.. Parameters.Split(',').Select(Number)];

    public override ValidationResult Validate() =>
        !Models.ContainsKey(Model) ? ValidationResult.Error($"--model {Model}: {string.Join(" | ", Models.Keys)}")
        : !Units.ContainsKey(Unit) ? ValidationResult.Error($"--unit {Unit}: {string.Join(" | ", Units.Keys)}")
        : Horizon is not null && !(Number(Horizon) is > 0 and <= 1e6) ? ValidationResult.Error($"--horizon {Horizon}: > 0")
        : Model == "bg_bb" && Horizon is not null && Number(Horizon) != Math.Floor(Number(Horizon))
            ? ValidationResult.Error(Print.Say($"--horizon {Horizon}: con bg_bb, un número entero de ocasiones", $"--horizon {Horizon}: with bg_bb, a whole number of occasions"))
        : !(Number(Discount) is >= 0 and <= 100) ? ValidationResult.Error($"--discount {Discount}: ≥ 0")
        : Given is { } given && !(given.Count == 4 && given.All(parameter => parameter > 0))
            ? ValidationResult.Error(Print.Say($"--params {Parameters}: cuatro números mayores que 0", $"--params {Parameters}: four numbers above 0"))
        : Backtest is not null && (FittedUntil is null || Summary is not null)
            ? ValidationResult.Error(Print.Say($"--backtest {Backtest}: un día AAAA-MM-DD, sin --summary", $"--backtest {Backtest}: a day YYYY-MM-DD, without --summary"))
        : Top < 1 ? ValidationResult.Error($"--top {Top}: 1…")
        : base.Validate();

    // What is no number is below every range above.
    private static double Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : -1.0;

    private static Dictionary<string, T> Words<T>()
        where T : struct, Enum => Enum.GetValues<T>().ToDictionary(value => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString()));
}
