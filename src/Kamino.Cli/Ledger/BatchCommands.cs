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
        batches.AddCommand<UndoBatchCommand>("undo").WithDescription("Takes an import back: everything is as it was before, but for what somebody changed since");
    });

    /// <summary>One batch in one line, and one for each cell that stayed when it was taken back.</summary>
    public static IRenderable Line(KeptBatch batch, Print print) => new Rows(
    [
        new Text(Named(batch, print)),
        .. batch.KeptEdits.Select(edit => new Text(print.Say(
            $"· se conserva, porque alguien lo cambió después: {edit.Record} {edit.Field} = {edit.Value ?? Print.Unknown}",
            $"· kept, because somebody changed it since: {edit.Record} {edit.Field} = {edit.Value ?? Print.Unknown}"))),
    ]);

    public static RefusedException NoBatch(string batch) => new($"no existe el lote {batch}", $"there is no batch {batch}");

    private static string Named(KeptBatch batch, Print print) =>
        $"{batch.Batch} · {print.Word(batch.Kind)} · {string.Join(", ", batch.Files)} · {print.Word(batch.Status)} · {batch.By} · {batch.At.ToLocalTime().ToString("g", print.Culture)}";
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
            print.Say("Lote", "Batch"), print.Say("Qué", "What"), print.Say("Archivos", "Files"), print.Say("Estado", "Status"), print.Say("Filas", "Rows"), print.Say("Quién", "Who"), print.Say("Cuándo", "When"));
        foreach (var batch in batches)
        {
            table.AddRow(
                new Text(batch.Batch), new Text(print.Word(batch.Kind)), new Text(string.Join(", ", batch.Files)), new Text(print.Word(batch.Status)),
                new Text(print.Number(batch.Rows.Accepted + batch.Rows.Corrected)), new Text(batch.By), new Text(batch.At.ToLocalTime().ToString("g", print.Culture)));
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
        return terminal.Show(settings, batch, (kept, print) => new Rows([BatchCommands.Line(kept, print), .. Report(kept, print)]));
    }

    private static IEnumerable<IRenderable> Report(KeptBatch batch, Print print) =>
        batch.Report is { } ledger ? [ReportText.Of(ledger, print)] : batch.Table is { } table ? [TableText.Of(table, print)] : [];
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
                $"lote {batch.Batch}: lotes posteriores confirman o corrigen lo que trajo; deshaga antes {later}", $"batch {batch.Batch}: later batches confirm or correct what it brought; undo {later} first");
        }

        return terminal.Show(settings, batch, BatchCommands.Line);
    }
}
