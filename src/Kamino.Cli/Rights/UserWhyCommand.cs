using System.ComponentModel;
using Kamino.Cli.Shell;
using Kamino.UseCases.Plans;
using Spectre.Console;
using Spectre.Console.Cli;

namespace Kamino.Cli.Rights;

/// <summary>Says what somebody may and reaches, and why.</summary>
internal sealed class UserWhyCommand(Terminal terminal) : AsyncCommand<UserWhyCommand.Settings>
{
    public override async Task<int> ExecuteAsync(CommandContext context, Settings settings, CancellationToken cancellationToken)
    {
        await using var workspace = settings.OpenWorkspace();
        return await workspace.GetRequiredService<ViewReach>().Of(settings.Login, settings.Account, cancellationToken) is { } found
            ? terminal.Show(settings, found, Draw)
            : throw new RefusedException($"no hay un usuario {settings.Login}; vea user list", $"there is no user {settings.Login}; see user list");
    }

    private static Rows Draw(UserReach found, Print print) => new(
    [
        new Text($"{found.Login} · {found.Name} · {print.Word(found.Role)}{(found.IsDisabled ? " · " + print.Say("cerrado", "disabled") : "")}"),
        new Text(print.Say("puede: ", "may: ") + string.Join(", ", found.Rights.Select(right => print.Word(right)))),
        new Text(found.SeesAll is { } all ? print.Word(all) : print.Say($"cuentas a su alcance: {found.Count}", $"accounts in reach: {found.Count}")),
        .. found.Accounts.Select(own => new Text($"· {own.Name} ({own.Account}): {string.Join("; ", own.Reasons.Select(reason => Why(own, reason, print)))}")),
    ]);

    private static string Why(ReachedAccount own, ReachReason reason, Print print) =>
        print.Word(reason.Cause) + (reason.Through.Length > 0 && reason.Through != own.Account ? print.Say(", por ", ", through ") + $"{reason.Name} ({reason.Through})" : "");

    internal sealed class Settings : UserSettings
    {
        [CommandArgument(1, "[ACCOUNT]")]
        [Description("One account's code; else all that are in reach")]
        public string? Account { get; init; }
    }
}
