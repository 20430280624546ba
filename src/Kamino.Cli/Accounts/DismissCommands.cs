using System.ComponentModel;
using Kamino.Cli.Shell;
using Kamino.UseCases.Accounts;
using Spectre.Console;
using Spectre.Console.Cli;

namespace Kamino.Cli.Accounts;

/// <summary>Two accounts that may be one.</summary>
internal class PairSettings : KaminoSettings
{
    [CommandArgument(0, "<ACCOUNT>")]
    [Description("Code of one account")]
    public string One { get; init; } = "";

    [CommandArgument(1, "<OTHER>")]
    [Description("Code of the other")]
    public string Other { get; init; } = "";
}

/// <summary>Notes that two accounts are two firms.</summary>
internal sealed class MergeDismissCommand(Terminal terminal) : AsyncCommand<MergeDismissCommand.Settings>
{
    public override async Task<int> ExecuteAsync(CommandContext context, Settings settings, CancellationToken cancellationToken)
    {
        await using var workspace = settings.OpenWorkspace();
        var outcome = await workspace.GetRequiredService<DismissMerges>().Dismiss(settings.One, settings.Other, settings.By, cancellationToken);
        return outcome.Flaw is { } flaw
            ? throw MergeText.Refused(flaw, settings.One, settings.Other)
            : terminal.Show(settings, outcome, (done, print) => new Text(print.Say(
                $"{done.From} y {done.Into} son dos empresas: no se proponen más mientras no se sepa algo nuevo",
                $"{done.From} and {done.Into} are two firms: they aren't proposed again until something new is known")));
    }

    internal sealed class Settings : PairSettings
    {
        [CommandOption("--by <NAME>")]
        [Description("Who decides")]
        public string By { get; init; } = Environment.UserName;
    }
}

/// <summary>Lets two accounts be proposed again.</summary>
internal sealed class MergeReopenCommand(Terminal terminal) : AsyncCommand<PairSettings>
{
    public override async Task<int> ExecuteAsync(CommandContext context, PairSettings settings, CancellationToken cancellationToken)
    {
        await using var workspace = settings.OpenWorkspace();
        var outcome = await workspace.GetRequiredService<DismissMerges>().TakeBack(settings.One, settings.Other, cancellationToken);
        return outcome.Flaw is { } flaw
            ? throw MergeText.Refused(flaw, settings.One, settings.Other)
            : terminal.Show(settings, outcome, (done, print) => new Text(print.Say($"{done.From} y {done.Into} pueden proponerse otra vez", $"{done.From} and {done.Into} may be proposed again")));
    }
}

/// <summary>Lists what was dismissed.</summary>
internal sealed class MergeDismissedCommand(Terminal terminal) : AsyncCommand<KaminoSettings>
{
    public override async Task<int> ExecuteAsync(CommandContext context, KaminoSettings settings, CancellationToken cancellationToken)
    {
        await using var workspace = settings.OpenWorkspace();
        var dismissed = await workspace.GetRequiredService<DismissMerges>().List(cancellationToken);
        return terminal.Show(settings, dismissed, (pairs, print) => pairs.Count == 0
            ? new Text(print.Say("Nadie ha descartado nada", "Nobody dismissed anything"))
            : new Rows(pairs.Select(pair => new Text($"{pair.One} ≠ {pair.Other} · {pair.By} · {pair.At:yyyy-MM-dd}"))));
    }
}
