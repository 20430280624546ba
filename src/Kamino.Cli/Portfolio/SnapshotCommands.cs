using System.ComponentModel;
using Kamino.Cli.Shell;
using Kamino.Core.Portfolio;
using Kamino.Core.Quantities;
using Kamino.UseCases.Portfolio;
using Spectre.Console;
using Spectre.Console.Cli;

namespace Kamino.Cli.Portfolio;

/// <summary>Takes the matrix as it stands.</summary>
internal sealed class SnapshotsTakeCommand(Terminal terminal) : AsyncCommand<SnapshotsTakeCommand.Settings>
{
    public override async Task<int> ExecuteAsync(CommandContext context, Settings settings, CancellationToken cancellationToken)
    {
        await using var workspace = settings.OpenWorkspace();
        var card = await workspace.GetRequiredService<Snapshots>().Take(settings.Query, settings.By, cancellationToken);
        return terminal.Show(settings, card, (taken, print) => new Text(SnapshotText(taken, print)));
    }

    internal static string SnapshotText(SnapshotCard card, Print print) =>
        $"{card.Id} · {print.Day(card.AsOf)} · {card.Model.Name} {card.Model.Version} · {print.Number(card.Accounts)} {print.Say("cuentas", "accounts")} · {card.TakenBy}"
        + (card.SignedBy is { } name ? print.Say(" · firmada por ", " · signed by ") + name : "");

    internal sealed class Settings : MatrixSettings
    {
        [CommandOption("--by <NAME>")]
        [Description("Who takes it")]
        public string By { get; init; } = Environment.UserName;
    }
}

/// <summary>Lists the snapshots.</summary>
internal sealed class SnapshotsListCommand(Terminal terminal) : AsyncCommand<KaminoSettings>
{
    public override async Task<int> ExecuteAsync(CommandContext context, KaminoSettings settings, CancellationToken cancellationToken)
    {
        await using var workspace = settings.OpenWorkspace();
        var cards = await workspace.GetRequiredService<Snapshots>().List(cancellationToken);
        return terminal.Show(settings, cards, (list, print) => new Rows(list.Select(card => new Text(SnapshotsTakeCommand.SnapshotText(card, print)))));
    }
}

/// <summary>Which snapshot.</summary>
internal sealed class SnapshotSettings : KaminoSettings
{
    [CommandArgument(0, "<ID>")]
    [Description("The snapshot's number")]
    public int Id { get; init; }

    [CommandArgument(1, "[OTHER]")]
    [Description("With compare: the later snapshot's number")]
    public int? Other { get; init; }

    [CommandOption("--by <NAME>")]
    [Description("Who signs")]
    public string By { get; init; } = Environment.UserName;
}

/// <summary>Signs a snapshot off by name.</summary>
internal sealed class SnapshotsSignCommand(Terminal terminal) : AsyncCommand<SnapshotSettings>
{
    public override async Task<int> ExecuteAsync(CommandContext context, SnapshotSettings settings, CancellationToken cancellationToken)
    {
        await using var workspace = settings.OpenWorkspace();
        var card = await workspace.GetRequiredService<Snapshots>().Sign(settings.Id, settings.By, cancellationToken) ?? throw FlawText.NoSnapshot(settings.Id);
        return terminal.Show(settings, card, (signed, print) => new Text(SnapshotsTakeCommand.SnapshotText(signed, print)));
    }
}

/// <summary>Computes a snapshot again and says whether every bit is the same.</summary>
internal sealed class SnapshotsVerifyCommand(Terminal terminal) : AsyncCommand<SnapshotSettings>
{
    public override async Task<int> ExecuteAsync(CommandContext context, SnapshotSettings settings, CancellationToken cancellationToken)
    {
        await using var workspace = settings.OpenWorkspace();
        var check = await workspace.GetRequiredService<Snapshots>().Verify(settings.Id, cancellationToken) ?? throw FlawText.NoSnapshot(settings.Id);
        terminal.Show(settings, check, (done, print) => new Text(
            (done.Recomputed ? print.Say("recalculada bit por bit", "recomputed bit for bit") : print.Say("NO coincide al recalcular", "does NOT come out the same"))
            + (done.LedgerUnchanged ? "" : print.Say("; el libro de ventas de ese día ha cambiado desde entonces", "; the ledger of that day has changed since"))));
        return check is { InputsIntact: true, PlacesIntact: true, Recomputed: true } ? ExitCode.Done : ExitCode.Defect;
    }
}

/// <summary>Compares two snapshots.</summary>
internal sealed class SnapshotsCompareCommand(Terminal terminal) : AsyncCommand<SnapshotSettings>
{
    public override async Task<int> ExecuteAsync(CommandContext context, SnapshotSettings settings, CancellationToken cancellationToken)
    {
        await using var workspace = settings.OpenWorkspace();
        var other = settings.Other ?? throw new RefusedException("falta la segunda instantánea", "the second snapshot is missing");
        var compared = await workspace.GetRequiredService<Snapshots>().Compare(settings.Id, other, cancellationToken) ?? throw FlawText.NoSnapshot(other);
        return terminal.Show(settings, compared, (both, print) => new Rows(
        [
            .. both.Change.Arrows.Where(arrow => arrow.From.Quadrant != arrow.To.Quadrant).Select(arrow => new Text(Moved(arrow, print))),
            .. both.Change.Entered.Select(account => new Text($"+ {account.Account} {account.Name}")),
            .. both.Change.Left.Select(account => new Text($"− {account.Account} {account.Name}")),
        ]));
    }

    private static string Moved(Arrow arrow, Print print)
    {
        string Name(Answer<Quadrant> quadrant) => quadrant.Match(MatrixWords.For(print.Culture).Of, _ => Print.Unknown);
        var why = arrow.Reason is { } reason ? $" ({string.Join(' ', new[] { print.Word(reason.Cause), reason.Factor, reason.Supplier }.OfType<string>())})" : "";
        return $"{arrow.Account} {arrow.Name}: {Name(arrow.From.Quadrant)} → {Name(arrow.To.Quadrant)}{why}";
    }
}
