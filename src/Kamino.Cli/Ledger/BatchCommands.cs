using System.ComponentModel;
using Kamino.Cli.Shell;
using Kamino.UseCases.Ledger;
using Spectre.Console;
using Spectre.Console.Cli;
using Spectre.Console.Rendering;
using Table = Spectre.Console.Table;

namespace Kamino.Cli.Ledger;

/// <summary>What was imported, and taking it back.</summary>
internal static class BatchCommands
{
    public static void Add(IConfigurator commands) => commands.AddBranch("batches", batches =>
    {
        batches.SetDescription("What was imported");
        batches.SetDefaultCommand<BatchesCommand>();
        batches.AddCommand<BatchesCommand>("list").WithDescription("All imports, latest first");
        batches.AddCommand<ShowBatchCommand>("show").WithDescription("One import with its report");
        batches.AddCommand<UndoBatchCommand>("undo").WithDescription("Takes an import back: the ledger is as it was before");
    });

    /// <summary>One batch in one line.</summary>
    public static IRenderable Line(KeptBatch batch, Print print) => new Text(
        $"{batch.Batch} · {string.Join(", ", batch.Files)} · {print.Word(batch.Status)} · {batch.By} · {batch.At.ToLocalTime().ToString("g", print.Culture)}");

    public static RefusedException NoBatch(string batch) => new($"no existe el lote {batch}", $"there is no batch {batch}");
}

/// <summary>A batch by its number.</summary>
internal sealed class BatchSettings : KaminoSettings
{
    [CommandArgument(0, "<BATCH>")]
    [Description("The batch's number")]
    public string Batch { get; init; } = "";

    [CommandOption("--by <NAME>")]
    [Description("Who decides")]
    public string By { get; init; } = Environment.UserName;
}

/// <summary>All imports, latest first.</summary>
internal sealed class BatchesCommand(Terminal terminal) : AsyncCommand<KaminoSettings>
{
    public override async Task<int> ExecuteAsync(CommandContext context, KaminoSettings settings, CancellationToken cancellationToken)
    {
        await using var workspace = settings.OpenWorkspace();
        return terminal.Show(settings, await workspace.GetRequiredService<Batches>().List(cancellationToken), List);
    }

    private static IRenderable List(IReadOnlyList<KeptBatch> batches, Print print)
    {
        if (batches.Count == 0)
        {
            return new Text(print.Say("Todavía no se importó nada", "Nothing was imported yet"));
        }

        var table = new Table().Border(TableBorder.Simple).AddColumns(
            print.Say("Lote", "Batch"), print.Say("Archivos", "Files"), print.Say("Estado", "Status"), print.Say("Líneas", "Lines"), print.Say("Quién", "Who"), print.Say("Cuándo", "When"));
        foreach (var batch in batches)
        {
            table.AddRow(
                new Text(batch.Batch), new Text(string.Join(", ", batch.Files)), new Text(print.Word(batch.Status)),
                new Text(print.Number(batch.Report.Rows.Accepted + batch.Report.Rows.Corrected)), new Text(batch.By), new Text(batch.At.ToLocalTime().ToString("g", print.Culture)));
        }

        return table;
    }
}

/// <summary>One import with its report.</summary>
internal sealed class ShowBatchCommand(Terminal terminal) : AsyncCommand<BatchSettings>
{
    public override async Task<int> ExecuteAsync(CommandContext context, BatchSettings settings, CancellationToken cancellationToken)
    {
        await using var workspace = settings.OpenWorkspace();
        var batch = await workspace.GetRequiredService<Batches>().Find(settings.Batch, cancellationToken) ?? throw BatchCommands.NoBatch(settings.Batch);
        return terminal.Show(settings, batch, (kept, print) => new Rows(BatchCommands.Line(kept, print), ReportText.Of(kept.Report, print)));
    }
}

/// <summary>Takes an import back.</summary>
internal sealed class UndoBatchCommand(Terminal terminal) : AsyncCommand<BatchSettings>
{
    public override async Task<int> ExecuteAsync(CommandContext context, BatchSettings settings, CancellationToken cancellationToken)
    {
        await using var workspace = settings.OpenWorkspace();
        var outcome = await workspace.GetRequiredService<Batches>().Undo(settings.Batch, settings.By, cancellationToken);
        if (outcome.Batch is not { } batch)
        {
            throw BatchCommands.NoBatch(settings.Batch);
        }

        if (outcome.LeanedOnBy.Count > 0)
        {
            var later = string.Join(", ", outcome.LeanedOnBy);
            throw new RefusedException(
                $"lote {batch.Batch}: lotes posteriores confirman o corrigen sus líneas; deshaga antes {later}", $"batch {batch.Batch}: later batches confirm or correct its lines; undo {later} first");
        }

        return terminal.Show(settings, batch, BatchCommands.Line);
    }
}
