using System.ComponentModel;
using Kamino.Cli.Shell;
using Kamino.UseCases.Accounts;
using Kamino.UseCases.Ledger;
using Spectre.Console;
using Spectre.Console.Cli;

namespace Kamino.Cli.Ledger;

/// <summary>The whole workspace as one file, and back.</summary>
internal static class BackupCommands
{
    public static void Add(IConfigurator commands)
    {
        commands.AddCommand<BackupCommand>("backup").WithDescription("Writes the whole workspace to one file, while it is being served and written");
        commands.AddCommand<RestoreCommand>("restore").WithDescription("Puts a backup into an empty workspace: all of it or nothing");
        commands.AddCommand<MigrateCommand>("migrate").WithDescription("Moves the records between SQLite and PostgreSQL, and holds what arrived against what was sent");
    }

    /// <summary>How many batches.</summary>
    public static string Batches(long count, Print print) => print.Count(count, ("lote", "lotes"), ("batch", "batches"));

    public static double? Share(ReadingProgress progress) => progress.BytesTotal > 0 ? Math.Min(1, (double)progress.BytesRead / progress.BytesTotal) : null;
}

/// <summary>A backup's file.</summary>
internal sealed class BackupSettings : KaminoSettings
{
    [CommandArgument(0, "<FILE>")]
    [Description("The backup, such as kamino-2026-11-27.zip")]
    public string File { get; init; } = "";
}

/// <summary>Writes a backup.</summary>
internal sealed class BackupCommand(Terminal terminal) : AsyncCommand<BackupSettings>
{
    public override async Task<int> ExecuteAsync(CommandContext context, BackupSettings settings, CancellationToken cancellationToken)
    {
        await using var workspace = settings.OpenWorkspace();
        var (backUp, progress) = (workspace.GetRequiredService<BackUpWorkspace>(), new ReadingProgress());
        var report = await terminal.Watch(settings, settings.File, () => BackupCommands.Share(progress), () => backUp.To(settings.File, progress, cancellationToken));
        return terminal.Show(settings, report, (done, print) => new Text(print.Say(
            $"Copia completa en {done.File}: {print.Number(done.Bytes)} bytes, {print.Files(done.Files)}, {BackupCommands.Batches(done.Batches, print)} · SHA-256 {done.Sha256}",
            $"Whole backup in {done.File}: {print.Number(done.Bytes)} bytes, {print.Files(done.Files)}, {BackupCommands.Batches(done.Batches, print)} · SHA-256 {done.Sha256}")));
    }
}

/// <summary>Puts a backup back.</summary>
internal sealed class RestoreCommand(Terminal terminal) : AsyncCommand<BackupSettings>
{
    public override async Task<int> ExecuteAsync(CommandContext context, BackupSettings settings, CancellationToken cancellationToken)
    {
        await using var workspace = settings.OpenWorkspace();
        var (restore, progress) = (workspace.GetRequiredService<RestoreWorkspace>(), new ReadingProgress());
        var report = await terminal.Watch(settings, settings.File, () => BackupCommands.Share(progress), () => restore.From(settings.File, progress, cancellationToken));
        return terminal.Show(settings, report, (done, print) => new Text(print.Say(
            $"El espacio es el del {done.At.ToLocalTime().ToString("g", print.Culture)}: {print.Files(done.Files)}, {BackupCommands.Batches(done.Batches, print)}",
            $"The workspace is that of {done.At.ToLocalTime().ToString("g", print.Culture)}: {print.Files(done.Files)}, {BackupCommands.Batches(done.Batches, print)}")));
    }
}

/// <summary>Moves the records to another engine.</summary>
internal sealed class MigrateCommand(Terminal terminal) : AsyncCommand<MigrateCommand.Settings>
{
    public override async Task<int> ExecuteAsync(CommandContext context, Settings settings, CancellationToken cancellationToken)
    {
        await using var workspace = settings.OpenWorkspace();
        var report = await workspace.GetRequiredService<MoveRecords>().To(settings.To, cancellationToken);
        return terminal.Show(settings, report, (done, print) => new Text(print.Say(
            $"Los registros pasaron de {done.From} a {done.To}: {print.Number(done.Tables.Count)} tablas, {print.Number(done.Tables.Sum(table => table.Rows))} filas, iguales por conteo y hash",
            $"The records moved from {done.From} to {done.To}: {print.Number(done.Tables.Count)} tables, {print.Number(done.Tables.Sum(table => table.Rows))} rows, equal by count and hash")));
    }

    internal sealed class Settings : KaminoSettings
    {
        [CommandOption("--to <CONNECTION>", isRequired: true)]
        [Description("sqlite, or how PostgreSQL is reached: Host=…;Database=…;Username=…;Password=… or postgres://…")]
        public string To { get; init; } = "";
    }
}
