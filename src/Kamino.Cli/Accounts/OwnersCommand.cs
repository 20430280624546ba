using System.ComponentModel;
using Kamino.Cli.Shell;
using Kamino.UseCases.Accounts;
using Spectre.Console;
using Spectre.Console.Cli;
using Spectre.Console.Rendering;

namespace Kamino.Cli.Accounts;

/// <summary>Who sold to an account, and since when.</summary>
internal sealed class OwnersCommand(Terminal terminal) : AsyncCommand<OwnersCommand.Settings>
{
    public override async Task<int> ExecuteAsync(CommandContext context, Settings settings, CancellationToken cancellationToken)
    {
        await using var workspace = settings.OpenWorkspace();
        return terminal.Show(settings, await workspace.GetRequiredService<ViewOwners>().Of(settings.Account, cancellationToken), Draw);
    }

    private static IRenderable Draw(IReadOnlyList<OwnerChange> changes, Print print) => changes.Count == 0
        ? new Text(print.Say("nadie anotó quién la atiende, o no existe la cuenta", "nobody entered who sells to it, or there is no such account"))
        : new Rows(changes.Select(change => new Text($"{print.Reader.Instant(change.At)} · {change.From ?? Print.Unknown} → {change.To ?? Print.Unknown} · {change.By}{(change.Batch is { } batch ? $" · {print.Say("lote", "batch")} {batch}" : "")}")));

    internal sealed class Settings : KaminoSettings
    {
        [CommandArgument(0, "<ACCOUNT>")]
        [Description("The account's code")]
        public string Account { get; init; } = "";
    }
}
