using System.ComponentModel;
using Kamino.Cli.Shell;
using Kamino.Core.Ledger;
using Kamino.UseCases.Ledger;
using Spectre.Console;
using Spectre.Console.Cli;

namespace Kamino.Cli.Ledger;

/// <summary>What an import of the ledger takes.</summary>
internal sealed class ImportSettings : KaminoSettings
{
    private static readonly string[] Options =
        ["encoding", "delimiter", "decimal", "thousands", "dates", "header_row", "sheet", "currency", "cancelled"];

    [CommandArgument(0, "<FILE>")]
    [Description("CSV, TSV, XLSX, XLS or Parquet, or any of them in .gz, .br or .zip")]
    public string[] Files { get; init; } = [];

    [CommandOption("--profile <NAME>")]
    [Description("Read as the files of this name were; saved under it when the import succeeds")]
    public string? Profile { get; init; }

    [CommandOption("--map <FIELD=COLUMN>")]
    [Description("Which column holds a field: --map account=Cliente, or --map account=#3")]
    public string[] Map { get; init; } = [];

    [CommandOption("--set <OPTION=VALUE>")]
    [Description("encoding, delimiter, decimal, thousands, dates, header_row, sheet, currency or cancelled")]
    public string[] Set { get; init; } = [];

    [CommandOption("--mode <MODE>")]
    [Description("add, replace_documents or replace_period")]
    public string Mode { get; init; } = "add";

    [CommandOption("--dry-run")]
    [Description("Say what would happen; change nothing")]
    public bool DryRun { get; init; }

    [CommandOption("--strict")]
    [Description("Refuse the whole file for one refused row")]
    public bool Strict { get; init; }

    [CommandOption("--refused <FILE>")]
    [Description("Save the refused rows as CSV: mended, they import")]
    public string? Refused { get; init; }

    [CommandOption("--by <NAME>")]
    [Description("Who imports")]
    public string By { get; init; } = Environment.UserName;

    /// <summary>The import that is asked for.</summary>
    public ImportRequest Request() => new(Files, new ReadingChoices(Mapping(), NameValue.Read(Set)), By)
    {
        Profile = Profile,
        Mode = Named(Mode) ?? ImportMode.Add,
        DryRun = DryRun,
        Strict = Strict,
        RefusedTo = Refused,
    };

    public override ValidationResult Validate() =>
        Named(Mode) is null ? ValidationResult.Error($"--mode {Mode}: add | replace_documents | replace_period")
        : Set.FirstOrDefault(pair => !Options.Contains(NameValue.Name(pair))) is { } option ? ValidationResult.Error($"--set {option}: {string.Join(" | ", Options)}")
        : Map.FirstOrDefault(pair => Field(NameValue.Name(pair)) is null) is { } field ? ValidationResult.Error($"--map {field}: {string.Join(" | ", Enum.GetValues<LedgerField>().Select(LedgerWords.Name))}")
        : base.Validate();

    private Dictionary<LedgerField, string> Mapping() => NameValue.Read(Map).ToDictionary(pair => Field(pair.Key) ?? LedgerField.Account, pair => pair.Value);

    private static ImportMode? Named(string mode) => mode switch
    {
        "add" => ImportMode.Add,
        "replace_documents" => ImportMode.ReplaceDocuments,
        "replace_period" => ImportMode.ReplacePeriod,
        _ => null,
    };

    private static LedgerField? Field(string? name) =>
        Enum.GetValues<LedgerField>().Where(field => LedgerWords.Name(field) == name).Select(field => (LedgerField?)field).FirstOrDefault();
}
