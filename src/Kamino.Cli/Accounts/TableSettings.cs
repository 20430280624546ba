using System.ComponentModel;
using Kamino.Cli.Shell;
using Kamino.UseCases.Accounts;
using Spectre.Console;
using Spectre.Console.Cli;

namespace Kamino.Cli.Accounts;

/// <summary>What an import of accounts, products, contacts or rates takes.</summary>
internal sealed class TableSettings : KaminoSettings
{
    /// <summary>What may be said of how any file is written.</summary>
    public static readonly string[] ReadingOptions = ["encoding", "delimiter", "decimal", "thousands", "dates", "header_row", "sheet"];

    private static readonly Dictionary<string, TableMode> Modes = new()
    {
        ["update"] = TableMode.Update,
        ["replace"] = TableMode.Replace,
        ["add_only"] = TableMode.AddOnly,
        ["known_only"] = TableMode.KnownOnly,
    };

    [CommandArgument(0, "<FILE>")]
    [Description("CSV, TSV, XLSX, XLS or Parquet, or any of them in .gz, .br or .zip")]
    public string[] Files { get; init; } = [];

    [CommandOption("--map <FIELD=COLUMN>")]
    [Description("Which column holds a field: --map code=Cliente, or --map code=#3")]
    public string[] Map { get; init; } = [];

    [CommandOption("--set <OPTION=VALUE>")]
    [Description("encoding, delimiter, decimal, thousands, dates, header_row, sheet, or what holds for the whole file: available_currency, cost_currency, list_currency, basis, keep_until, from, to, currency, period, evidence, survey, date, taken_by, side")]
    public string[] Set { get; init; } = [];

    [CommandOption("--mode <MODE>")]
    [Description("update (empty cells leave what is known), replace (they empty it), add_only or known_only")]
    public string Mode { get; init; } = "update";

    [CommandOption("--dry-run")]
    [Description("Say what would happen; change nothing")]
    public bool DryRun { get; init; }

    [CommandOption("--refused <FILE>")]
    [Description("Save the refused rows as CSV: mended, they import")]
    public string? Refused { get; init; }

    [CommandOption("--by <NAME>")]
    [Description("Who imports")]
    public string By { get; init; } = Environment.UserName;

    /// <summary>The import that is asked for.</summary>
    public TableImportRequest Request() => new(Files, NameValue.Read(Map), NameValue.Read(Set)) { Mode = Modes[Mode], DryRun = DryRun, By = By, RefusedTo = Refused };

    /// <summary>What is wrong with <c>--map</c> or <c>--set</c> for a table of those fields and options; <c>null</c> where nothing is.</summary>
    public string? Wrong(IReadOnlyCollection<string> fields, IReadOnlyCollection<string> options)
    {
        string[] settable = [.. ReadingOptions, .. options];
        return Map.FirstOrDefault(pair => !fields.Contains(NameValue.Name(pair))) is { } field ? $"--map {field}: {string.Join(" | ", fields)}"
            : Set.FirstOrDefault(pair => !settable.Contains(NameValue.Name(pair))) is { } option ? $"--set {option}: {string.Join(" | ", settable)}"
            : null;
    }

    public override ValidationResult Validate() =>
        !Modes.ContainsKey(Mode) ? ValidationResult.Error($"--mode {Mode}: {string.Join(" | ", Modes.Keys)}")
        : Refused is not null && Files.Length != 1 ? ValidationResult.Error("--refused: 1 FILE")
        : Map.Concat(Set).FirstOrDefault(pair => NameValue.Name(pair) is null) is { } pair ? ValidationResult.Error($"{pair}: NAME=VALUE")
        : base.Validate();
}
