using System.ComponentModel;
using Kamino.Cli.Shell;
using Kamino.Core.Accounts;
using Kamino.UseCases.Accounts;
using Spectre.Console;
using Spectre.Console.Cli;
using Spectre.Console.Rendering;

namespace Kamino.Cli.Accounts;

/// <summary>Lists accounts that may be one.</summary>
internal sealed class MergeListCommand(Terminal terminal) : AsyncCommand<MergeListCommand.Settings>
{
    private const int ShownToAPerson = 25;

    public override async Task<int> ExecuteAsync(CommandContext context, Settings settings, CancellationToken cancellationToken)
    {
        await using var workspace = settings.OpenWorkspace();
        var proposals = await workspace.GetRequiredService<ProposeMerges>().List(settings.Least, cancellationToken);
        return terminal.Show(settings, settings.Top is { } top ? [.. proposals.Take(top)] : proposals, List);
    }

    private static IRenderable List(IReadOnlyList<MergeProposal> proposals, Print print)
    {
        if (proposals.Count == 0)
        {
            return new Text(print.Say("Ninguna cuenta parece ser otra", "No account looks like another one"));
        }

        var table = new Table().Border(TableBorder.Simple).AddColumns(
            print.Say("De", "From"), print.Say("Nombre", "Name"), print.Say("A", "Into"), print.Say("Nombre", "Name"), print.Say("Puntaje", "Score"), print.Say("Por qué", "Why"));
        foreach (var pair in proposals.Take(ShownToAPerson))
        {
            table.AddRow(
                new Text(pair.From.Code), new Text(pair.From.Name ?? ""), new Text(pair.Into.Code), new Text(pair.Into.Name ?? ""), new Text(print.Number(pair.Score, 2)),
                new Text(string.Join("; ", pair.Doubts.Select(doubt => "≠ " + print.Word(doubt)).Prepend(print.Word(pair.Why)))));
        }

        return proposals.Count > ShownToAPerson ? new Rows(table, new Text($"… {print.Number(proposals.Count - ShownToAPerson)}")) : table;
    }

    internal sealed class Settings : KaminoSettings
    {
        [CommandOption("--least <SCORE>")]
        [Description("The lowest score worth showing, from 0 to 1")]
        public double Least { get; init; } = NameMatching.Least;

        [CommandOption("--top <N>")]
        [Description("How many")]
        public int? Top { get; init; }

        public override ValidationResult Validate() => Least is >= 0 and <= 1 ? base.Validate() : ValidationResult.Error("--least: 0…1");
    }
}

/// <summary>Counts one account as another.</summary>
internal sealed class MergeCommand(Terminal terminal) : AsyncCommand<MergeCommand.Settings>
{
    public override async Task<int> ExecuteAsync(CommandContext context, Settings settings, CancellationToken cancellationToken)
    {
        await using var workspace = settings.OpenWorkspace();
        var merge = workspace.GetRequiredService<MergeAccounts>();
        var outcome = settings.DryRun
            ? await merge.Preview(settings.From, settings.Into, cancellationToken)
            : await merge.Merge(settings.From, settings.Into, settings.By, cancellationToken);
        return outcome.Flaw is { } flaw ? throw MergeText.Refused(flaw, settings.From, settings.Into) : terminal.Show(settings, outcome, MergeText.Of);
    }

    internal sealed class Settings : KaminoSettings
    {
        [CommandArgument(0, "<FROM>")]
        [Description("Code of the account that goes")]
        public string From { get; init; } = "";

        [CommandArgument(1, "<INTO>")]
        [Description("Code of the account that stays")]
        public string Into { get; init; } = "";

        [CommandOption("--dry-run")]
        [Description("Say what would move; change nothing")]
        public bool DryRun { get; init; }

        [CommandOption("--by <NAME>")]
        [Description("Who decides")]
        public string By { get; init; } = Environment.UserName;
    }
}

/// <summary>Takes a merge back.</summary>
internal sealed class UnmergeCommand(Terminal terminal) : AsyncCommand<UnmergeCommand.Settings>
{
    public override async Task<int> ExecuteAsync(CommandContext context, Settings settings, CancellationToken cancellationToken)
    {
        await using var workspace = settings.OpenWorkspace();
        var outcome = await workspace.GetRequiredService<MergeAccounts>().Undo(settings.Account, cancellationToken);
        return outcome.Flaw is { } flaw
            ? throw MergeText.Refused(flaw, settings.Account)
            : terminal.Show(settings, outcome, (done, print) => new Text(print.Say($"{done.From.Account} vuelve a ser una cuenta propia", $"{done.From.Account} stands for itself again")));
    }

    internal sealed class Settings : KaminoSettings
    {
        [CommandArgument(0, "<ACCOUNT>")]
        [Description("Code of the account that went")]
        public string Account { get; init; } = "";
    }
}
