using System.ComponentModel;
using System.Globalization;
using Kamino.Cli.Shell;
using Kamino.Core.Perception;
using Kamino.UseCases.Perception;
using Kamino.UseCases.Quantities;
using Spectre.Console;
using Spectre.Console.Cli;
using Spectre.Console.Rendering;

namespace Kamino.Cli.Perception;

/// <summary>The commands of relationship stages.</summary>
internal static class StageCommands
{
    public static void Add(IConfigurator commands) => commands.AddBranch("stage", stage =>
    {
        stage.SetDescription("How far relationships have come, as both sides see it");
        stage.AddCommand<StageListCommand>("list").WithDescription("Every account of which somebody said something");
        stage.AddCommand<StageShowCommand>("show").WithDescription("One account: both views, what differs, the history");
        stage.AddCommand<StageSayCommand>("say").WithDescription("Keeps how one side sees it");
    });

    public static IRenderable Line(AccountStage at, Print print) => new Text(
        $"{at.Account} {at.Name} · {print.Say("nosotros", "us")}: {Of(at.Stage.Ours, print)} · {print.Say("cliente", "customer")}: {Of(at.Stage.Theirs, print)} · {print.Say("de trabajo", "working")}: "
        + at.Stage.Working.Match(print.Word, print.Word) + (at.Stage.IsInsight ? print.Say(" · hay de qué hablar", " · something to talk about") : ""));

    private static string Of(SideView? side, Print print) => side is null ? Print.Unknown
        : print.Word(side.Stage) + (side.Sum is { } sum ? $" ({sum})" : "") + (side.IsCapped ? print.Say(", cambió de manos", ", changed hands") : "");
}

/// <summary>Shows every stage.</summary>
internal sealed class StageListCommand(Terminal terminal) : AsyncCommand<KaminoSettings>
{
    public override async Task<int> ExecuteAsync(CommandContext context, KaminoSettings settings, CancellationToken cancellationToken)
    {
        await using var workspace = settings.OpenWorkspace();
        return terminal.Show(settings, await workspace.GetRequiredService<ViewStages>().All(settings.Day, cancellationToken), (all, print) => new Rows(all.Select(at => StageCommands.Line(at, print))));
    }
}

/// <summary>Shows one stage.</summary>
internal sealed class StageShowCommand(Terminal terminal) : AsyncCommand<StageShowCommand.Settings>
{
    public override async Task<int> ExecuteAsync(CommandContext context, Settings settings, CancellationToken cancellationToken)
    {
        await using var workspace = settings.OpenWorkspace();
        var at = await workspace.GetRequiredService<ViewStages>().Of(settings.Account, settings.Day, cancellationToken) ?? throw PersonText.NoAccount(settings.Account);
        return terminal.Show(settings, at, (shown, print) => new Rows(
        [
            StageCommands.Line(shown, print),
            .. shown.Stage.Items.Select(gap => new Text($"  {print.Word(gap.Item)}: {print.Number(gap.Ours, 0)} / {print.Number(gap.Theirs, 0)}")),
            .. shown.History.Select(said => new Text($"{print.Day(said.Day)} · {print.Word(said.Side)} · {print.Word(said.Word)} {string.Join(' ', said.Points)} · {said.By}{(said.Remark is { } remark ? " · " + remark : "")}")),
        ]));
    }

    internal sealed class Settings : KaminoSettings
    {
        [CommandArgument(0, "<ACCOUNT>")]
        [Description("The account's code")]
        public string Account { get; init; } = "";
    }
}

/// <summary>Keeps how one side sees a relationship.</summary>
internal sealed class StageSayCommand(Terminal terminal) : AsyncCommand<StageSayCommand.Settings>
{
    public override async Task<int> ExecuteAsync(CommandContext context, Settings settings, CancellationToken cancellationToken)
    {
        await using var workspace = settings.OpenWorkspace();
        var outcome = await workspace.GetRequiredService<AssessStage>().Say(settings.Entry(workspace.GetRequiredService<TimeProvider>()), cancellationToken) ?? throw PersonText.NoAccount(settings.Account);
        return outcome.Flaw is { } flaw
            ? throw new RefusedException($"{settings.Account}: {settings.Print.Word(flaw)}", $"{settings.Account}: {settings.Print.Word(flaw)}")
            : terminal.Show(settings, outcome, (done, print) => StageCommands.Line(done.After, print));
    }

    internal sealed class Settings : KaminoSettings
    {
        [CommandArgument(0, "<ACCOUNT>")]
        [Description("The account's code")]
        public string Account { get; init; } = "";

        [CommandOption("--side <SIDE>")]
        [Description("us or customer")]
        public string Side { get; init; } = "";

        [CommandOption("--points <SIX>")]
        [Description("1 to 4 for trust, information, contacts, processes, dependence, planning: 3,3,4,2,3,3")]
        public string? Points { get; init; }

        [CommandOption("--no-business")]
        [Description("There is no business yet")]
        public bool NoBusiness { get; init; }

        [CommandOption("--trust-broken")]
        [Description("Trust is broken")]
        public bool TrustBroken { get; init; }

        [CommandOption("--by <NAME>")]
        [Description("Who says so")]
        public string By { get; init; } = Environment.UserName;

        [CommandOption("--remark <TEXT>")]
        [Description("Why; nothing on health, politics or belief")]
        public string? Remark { get; init; }

        public StageEntry Entry(TimeProvider clock) => new(
            Account, Side == "us" ? StageSide.Us : StageSide.Customer, Day ?? clock.Today(), By,
            NoBusiness ? StageWord.NoBusiness : TrustBroken ? StageWord.TrustBroken : StageWord.Scored, NoBusiness || TrustBroken ? [] : Six(Points) ?? [], Remark);

        public override ValidationResult Validate() =>
            Side is not ("us" or "customer") ? ValidationResult.Error("--side us | customer")
            : new[] { Points is not null, NoBusiness, TrustBroken }.Count(said => said) != 1 ? ValidationResult.Error("--points 3,3,4,2,3,3 | --no-business | --trust-broken")
            : Points is not null && Six(Points) is null ? ValidationResult.Error($"--points {Points}: 3,3,4,2,3,3")
            : base.Validate();

        private static int[]? Six(string? text)
        {
            var parts = (text ?? "").Split(',', StringSplitOptions.TrimEntries);
            return parts.All(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out _)) ? [.. parts.Select(part => int.Parse(part, CultureInfo.InvariantCulture))] : null;
        }
    }
}
