using System.ComponentModel;
using System.Globalization;
using Kamino.Cli.Shell;
using Kamino.Core.Portfolio;
using Kamino.UseCases.Portfolio;
using Spectre.Console;
using Spectre.Console.Cli;

namespace Kamino.Cli.Portfolio;

/// <summary>Shows who is a key account, and who is on the way.</summary>
internal sealed class SelectionListCommand(Terminal terminal) : AsyncCommand<KaminoSettings>
{
    public override async Task<int> ExecuteAsync(CommandContext context, KaminoSettings settings, CancellationToken cancellationToken)
    {
        await using var workspace = settings.OpenWorkspace();
        var view = await workspace.GetRequiredService<SelectKeyAccounts>().View(new PortfolioQuery(settings.Day), cancellationToken);
        return terminal.Show(settings, view, (list, print) => new Rows(
        [
            new Text(print.Count(list.KeyAccounts, ("cuenta clave", "cuentas clave"), ("key account", "key accounts")) + print.Say($" (aviso sobre {list.Limits.Warn}, tope {list.Limits.Refuse})", $" (warning above {list.Limits.Warn}, refusal above {list.Limits.Refuse})")),
            .. list.Accounts.Select(row => new Text(
                $"{row.Selected.Account} {row.Name} · {print.Word(row.Selected.Stage)} · {print.Say("ventas", "sales")} #{row.RankBySales.Match(rank => print.Number(rank), _ => Print.Unknown)} · {print.Say("matriz", "matrix")} #{row.RankByMatrix.Match(rank => print.Number(rank), _ => Print.Unknown)}{(row.OverrideExpired ? print.Say(" · excepción vencida", " · override expired") : "")}")),
        ]));
    }
}

/// <summary>A step of one account.</summary>
internal sealed class StepSettings : KaminoSettings
{
    [CommandArgument(0, "<ACCOUNT>")]
    [Description("The account's code")]
    public string Account { get; init; } = "";

    [CommandOption("--reason <TEXT>")]
    [Description("Why")]
    public string Reason { get; init; } = "";

    [CommandOption("--by <NAME>")]
    [Description("Who decides")]
    public string By { get; init; } = Environment.UserName;

    [CommandOption("--sponsor <NAME>")]
    [Description("Who stands for the account")]
    public string? Sponsor { get; init; }

    [CommandOption("--until <DAY>")]
    [Description("Last day of a decision against the matrix, YYYY-MM-DD")]
    public string? Until { get; init; }

    [CommandOption("--plan <TEXT>")]
    [Description("How the account is to be left")]
    public string? Plan { get; init; }

    /// <summary>The override's last day.</summary>
    public DateOnly? LastDay => Until is null ? null : DateOnly.ParseExact(Until, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public override ValidationResult Validate() =>
        Until is not null && !DateOnly.TryParseExact(Until, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            ? ValidationResult.Error($"--until {Until}: YYYY-MM-DD")
            : base.Validate();
}

/// <summary>Moves an account one step; the command's own name says where to.</summary>
internal sealed class SelectionStepCommand(Terminal terminal) : AsyncCommand<StepSettings>
{
    /// <summary>The steps, by the word that takes them; <c>override</c> stays where it is.</summary>
    public static IReadOnlyDictionary<string, SelectionStage?> Words { get; } = new Dictionary<string, SelectionStage?>
    {
        ["consider"] = SelectionStage.Candidate,
        ["nominate"] = SelectionStage.Nominated,
        ["activate"] = SelectionStage.Active,
        ["review"] = SelectionStage.UnderReview,
        ["transition"] = SelectionStage.Transition,
        ["release"] = SelectionStage.Ordinary,
        ["override"] = null,
    };

    public override async Task<int> ExecuteAsync(CommandContext context, StepSettings settings, CancellationToken cancellationToken)
    {
        await using var workspace = settings.OpenWorkspace();
        var request = new SelectionRequest(
            settings.Account, Words[context.Name], settings.Reason, settings.By, settings.Sponsor, settings.LastDay, settings.Plan);
        var outcome = await workspace.GetRequiredService<SelectKeyAccounts>().Step(request, cancellationToken) ?? throw FlawText.NoAccount(settings.Account);
        if (outcome.Flaw is { } flaw)
        {
            throw new RefusedException($"{settings.Account}: {Print.For("es").Word(flaw)}", $"{settings.Account}: {Print.For("en").Word(flaw)}");
        }

        if (outcome.TooMany)
        {
            terminal.Remark(settings, settings.Print.Say($"aviso: {outcome.KeyAccounts} cuentas clave son muchas", $"warning: {outcome.KeyAccounts} key accounts are many"));
        }

        return terminal.Show(settings, outcome, (done, print) => new Text($"{done.Account.Account} · {print.Word(done.Account.Stage)}"));
    }
}

/// <summary>Sets how many key accounts are too many.</summary>
internal sealed class SelectionLimitsCommand(Terminal terminal) : AsyncCommand<SelectionLimitsCommand.Settings>
{
    public override async Task<int> ExecuteAsync(CommandContext context, Settings settings, CancellationToken cancellationToken)
    {
        await using var workspace = settings.OpenWorkspace();
        var limits = new SelectionLimits(settings.Warn, settings.Refuse);
        await workspace.GetRequiredService<SelectKeyAccounts>().Set(limits, cancellationToken);
        return terminal.Show(settings, limits, (set, _) => new Text($"{set.Warn} / {set.Refuse}"));
    }

    internal sealed class Settings : KaminoSettings
    {
        [CommandOption("--warn <N>")]
        [Description("Above it there is a warning")]
        public int Warn { get; init; } = 35;

        [CommandOption("--refuse <N>")]
        [Description("Above it nobody is let in")]
        public int Refuse { get; init; } = 50;

        public override ValidationResult Validate() => Warn < 1 || Refuse < Warn ? ValidationResult.Error("1 ≤ --warn ≤ --refuse") : base.Validate();
    }
}
