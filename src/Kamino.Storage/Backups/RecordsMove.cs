using Kamino.Storage.Facts;
using Kamino.Storage.Records;
using Kamino.UseCases.Accounts;
using Kamino.UseCases.Ledger;
using Kamino.UseCases.Quantities;

namespace Kamino.Storage.Backups;

/// <summary>Moves the records of a workspace from one engine to another.</summary>
internal sealed class RecordsMove(Workspace workspace, WorkspaceSettings set, IRecordsEngine here) : IRecordsMove
{
    private const string Said = "--to";

    public async Task<MoveReport> MoveTo(string connection, CancellationToken ct)
    {
        using var holder = ImportLock.Take(workspace);
        var there = RecordsPlace.Read(workspace, connection, Said);
        ThrowIfPointless(there);
        RecordsSchema.BringUpToDate(here);
        await ThrowIfHindered(there, ct);
        LedgerFolder.ClearScratch(workspace);
        try
        {
            var file = Path.Combine(workspace.ScratchFolder, "moving.db");
            var read = await here.Snapshot(file, ct);
            if (here.IsInUse())
            {
                throw new UnreadableFileException(here.Name, FileFlaw.RecordsInUse);
            }

            var written = await there.PutInPlace(file, ct); // all of it or nothing; from here on the workspace is there
            SayWhere(there, connection);
            return new MoveReport(here.Name, there.Name, [.. read.Concat(written)]);
        }
        finally
        {
            LedgerFolder.ClearScratch(workspace);
        }
    }

    private void ThrowIfPointless(IRecordsEngine there)
    {
        if (there.GetType() == here.GetType())
        {
            throw new UnreadableFileException(there.Name, FileFlaw.RecordsSameEngine);
        }

        if (set.Records.Length > 0)
        {
            throw new UnreadableFileException(RecordsPlace.Variable, FileFlaw.RecordsSaidElsewhere);
        }
    }

    private async Task ThrowIfHindered(IRecordsEngine there, CancellationToken ct)
    {
        if (here.IsInUse())
        {
            throw new UnreadableFileException(here.Name, FileFlaw.RecordsInUse);
        }

        if (!await there.IsEmpty(ct))
        {
            throw new UnreadableFileException(there.Name, FileFlaw.RecordsNotEmpty);
        }
    }

    // What was left stays, under a name that no program opens by itself: nobody writes there any more without knowing.
    private void SayWhere(IRecordsEngine there, string connection)
    {
        if (there is SqliteEngine own && own.File == workspace.RecordsFile)
        {
            File.Delete(workspace.ConnectionFile);
            return;
        }

        var line = workspace.ConnectionFile + ".new";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var file = new FileStream(line, options))
        {
            file.Write(System.Text.Encoding.UTF8.GetBytes(connection.Trim() + Environment.NewLine));
            file.Flush(flushToDisk: true);
        }

        File.Move(line, workspace.ConnectionFile, overwrite: true);
        if (File.Exists(workspace.RecordsFile))
        {
            File.Move(workspace.RecordsFile, workspace.RecordsFile + ".moved", overwrite: true);
        }
    }
}
