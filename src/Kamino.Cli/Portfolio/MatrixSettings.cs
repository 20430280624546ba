using System.ComponentModel;
using System.Text.Json;
using Kamino.Cli.Shell;
using Kamino.Core.Portfolio;
using Kamino.UseCases.Portfolio;
using Spectre.Console;
using Spectre.Console.Cli;

namespace Kamino.Cli.Portfolio;

/// <summary>Which matrix.</summary>
internal class MatrixSettings : KaminoSettings
{
    private static readonly Dictionary<string, CutRule> Rules =
        Enum.GetValues<CutRule>().ToDictionary(rule => JsonNamingPolicy.SnakeCaseLower.ConvertName(rule.ToString()));

    [CommandOption("--model <NAME|FILE>")]
    [Description("A kept model's name, or a model file (JSON)")]
    public string? Model { get; init; }

    [CommandOption("--scores <FILE>")]
    [Description("With a model file: a scores file (CSV), for a matrix on given data alone")]
    public string? Scores { get; init; }

    [CommandOption("--sales <FILE>")]
    [Description("With --scores: a file of account,name,sales,available")]
    public string? Sales { get; init; }

    [CommandOption("--cut <RULE>")]
    [Description("fixed, mid_range, median or capacity instead of the model's rule")]
    public string? Cut { get; init; }

    [CommandOption("--capacity <N>")]
    [Description("For how many attractive accounts there is capacity (with --cut capacity)")]
    public int? Capacity { get; init; }

    [CommandOption("--version <N>")]
    [Description("Version of a kept model; the latest otherwise")]
    public int? Version { get; init; }

    /// <summary>The model is a file, not a name.</summary>
    public bool ModelIsFile => Model is not null && (File.Exists(Model) || Model.EndsWith(".json", StringComparison.OrdinalIgnoreCase));

    /// <summary>What to ask for.</summary>
    public PortfolioQuery Query => new(Day, ModelIsFile ? null : Model, Version, Cut is null ? null : Rules[Cut], Capacity);

    public override ValidationResult Validate() =>
        Cut is not null && !Rules.ContainsKey(Cut) ? ValidationResult.Error($"--cut {Cut}: {string.Join(" | ", Rules.Keys)}")
        : Capacity < 1 ? ValidationResult.Error($"--capacity {Capacity}: ≥ 1")
        : Scores is not null && !ModelIsFile ? ValidationResult.Error(Print.Say("--scores necesita --model ARCHIVO.json", "--scores needs --model FILE.json"))
        : Sales is not null && Scores is null ? ValidationResult.Error(Print.Say("--sales necesita --scores", "--sales needs --scores"))
        : base.Validate();
}
