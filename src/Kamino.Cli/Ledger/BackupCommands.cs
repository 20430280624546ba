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
    }

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
            $"Copia completa en {done.File}: {print.Number(done.Bytes)} bytes, {print.Number(done.Files)} archivos, {print.Number(done.Batches)} lotes · SHA-256 {done.Sha256}",
            $"Whole backup in {done.File}: {print.Number(done.Bytes)} bytes, {print.Number(done.Files)} files, {print.Number(done.Batches)} batches · SHA-256 {done.Sha256}")));
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
            $"El espacio es el del {done.At.ToLocalTime().ToString("g", print.Culture)}: {print.Number(done.Files)} archivos, {print.Number(done.Batches)} lotes",
            $"The workspace is that of {done.At.ToLocalTime().ToString("g", print.Culture)}: {print.Number(done.Files)} files, {print.Number(done.Batches)} batches")));
    }
}
