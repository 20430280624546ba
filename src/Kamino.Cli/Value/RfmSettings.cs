using System.ComponentModel;
using System.Globalization;
using Kamino.Core.Value;
using Spectre.Console;
using Spectre.Console.Cli;

namespace Kamino.Cli.Value;

/// <summary>How accounts are scored.</summary>
internal sealed class RfmSettings : FactsSettings
{
    [CommandOption("--groups <N>")]
    [Description("Groups per measure, 2 to 20")]
    public int Groups { get; init; } = 5;

    [CommandOption("--method <METHOD>")]
    [Description("independent, nested or bands")]
    public string Method { get; init; } = "independent";

    [CommandOption("--ties <RULE>")]
    [Description("midrank: equal data score alike; ordinal: equal groups, ties by code")]
    public string Ties { get; init; } = "midrank";

    [CommandOption("--best <END>")]
    [Description("high: 5 is the best group; low: 1 is")]
    public string Best { get; init; } = "high";

    [CommandOption("--bands <R/F/M>")]
    [Description("Limits for --method bands, such as 30,90,180/2,3,6/100,1000,10000")]
    public string? Bands { get; init; }

    /// <summary>The rule.</summary>
    public RfmRule Rule => new(
        Groups, Enum.Parse<RfmMethod>(Method, ignoreCase: true), Enum.Parse<RfmTies>(Ties, ignoreCase: true), Enum.Parse<RfmBest>(Best, ignoreCase: true),
        Bands is null ? RfmRule.UsualBands : Limits(Bands));

    public override ValidationResult Validate() =>
        Groups is < 2 or > 20 ? ValidationResult.Error($"--groups {Groups}: 2…20")
        : !IsWord<RfmMethod>(Method) ? ValidationResult.Error($"--method {Method}: independent | nested | bands")
        : !IsWord<RfmTies>(Ties) ? ValidationResult.Error($"--ties {Ties}: midrank | ordinal")
        : !IsWord<RfmBest>(Best) ? ValidationResult.Error($"--best {Best}: high | low")
        : Bands is not null && Limits(Bands) is null ? ValidationResult.Error($"--bands {Bands}: 30,90,180/2,3,6/100,1000,10000")
        : base.Validate();

    private static bool IsWord<T>(string text)
        where T : struct, Enum => Enum.GetNames<T>().Contains(text, StringComparer.OrdinalIgnoreCase);

    private static RfmBands? Limits(string text)
    {
        var parts = text.Split('/').Select(part => part.Split(',').Select(Number).ToList()).ToList();
        return parts.Count == 3 && parts.TrueForAll(Rising)
            ? new RfmBands([.. parts[0].Select(limit => (int)(limit ?? 0))], [.. parts[1].Select(limit => (int)(limit ?? 0))], [.. parts[2].Select(limit => limit ?? 0)])
            : null;
    }

    private static bool Rising(List<decimal?> limits) =>
        limits.TrueForAll(limit => limit is >= 0 and < int.MaxValue) && limits.Zip(limits.Skip(1)).All(pair => pair.First < pair.Second);

    private static decimal? Number(string text) => decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null;
}
