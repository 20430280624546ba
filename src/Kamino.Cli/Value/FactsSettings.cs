using System.ComponentModel;
using Kamino.Cli.Shell;
using Kamino.UseCases.Accounts;
using Spectre.Console;
using Spectre.Console.Cli;

namespace Kamino.Cli.Value;

/// <summary>Over which accounts a measure is taken.</summary>
internal class FactsSettings : KaminoSettings
{
    private const int ShownToAPerson = 25;

    [CommandOption("--group-level <LEVEL>")]
    [Description("account or group")]
    public string? GroupLevel { get; init; }

    [CommandOption("--top <N>")]
    [Description("How many are shown; all with --json")]
    public int Top { get; init; } = ShownToAPerson;

    /// <summary>Which facts.</summary>
    public FactsQuery Query => new(Day, GroupLevel == "group" ? FactsLevel.Group : FactsLevel.Account);

    public override ValidationResult Validate() =>
        GroupLevel is not (null or "account" or "group") ? ValidationResult.Error($"--group-level {GroupLevel}: account | group")
        : Top < 1 ? ValidationResult.Error($"--top {Top}: 1…")
        : base.Validate();
}
