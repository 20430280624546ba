using System.IO.Compression;
using Kamino.Storage.Facts;
using Kamino.Storage.Records;
using Kamino.UseCases.Accounts;
using Kamino.UseCases.Ledger;
using Microsoft.EntityFrameworkCore;

namespace Kamino.Storage.Backups;

internal sealed class WorkspaceBackups(Workspace workspace, IRecordsEngine engine, IDbContextFactory<RecordsContext> records, TimeProvider clock) : IBackups
{
    public async Task<BackupReport> Write(string file, ReadingProgress progress, CancellationToken ct)
    {
        ThrowIfInTheWay(file);
        await (await records.CreateDbContextAsync(ct)).DisposeAsync(); // an older workspace is brought up to date, and a fresh one made
        var passing = Directory.CreateDirectory(Path.Combine(workspace.SnapshotsFolder, Guid.NewGuid().ToString("N")));
        var partial = $"{file}.{passing.Name}.partial";
        try
        {
            var (snapshot, at) = (Path.Combine(passing.FullName, BackupManifest.Records), clock.GetUtcNow());
            await RecordsSnapshot.Take(engine, snapshot, ct);
            var (hash, batches, files) = await new BackupWriting(workspace, progress).Run(partial, snapshot, at, ct);
            var report = new BackupReport(file, new FileInfo(partial).Length, hash, at, new RecordsSnapshot(snapshot).Schema(), batches, files);
            File.Move(partial, file, overwrite: true);
            return report;
        }
        finally
        {
            File.Delete(partial);
            passing.Delete(recursive: true);
        }
    }

    public async Task<RestoreReport> PutBack(string file, ReadingProgress progress, CancellationToken ct)
    {
        using var holder = ImportLock.Take(workspace);
        if (!await engine.IsEmpty(ct))
        {
            throw NotEmpty();
        }

        var folder = Path.Combine(workspace.ScratchFolder, "restore");
        LedgerFolder.ClearScratch(workspace);
        try
        {
            var reading = new BackupReading(file, progress);
            using var zip = OpenArchive(file);
            var manifest = reading.Look(zip);
            ThrowIfOthersAreThere(manifest);
            await reading.Unpack(zip, manifest, folder, ct);
            var schema = await reading.BringUpToDate(manifest, folder, ct);
            await Place(folder, manifest, ct);
            return new RestoreReport(file, manifest.At, manifest.Schema, schema, manifest.Batches, manifest.Files.Count);
        }
        catch (InvalidDataException)
        {
            throw new UnreadableFileException(file, FileFlaw.DamagedFile);
        }
        finally
        {
            LedgerFolder.ClearScratch(workspace);
        }
    }

    private UnreadableFileException NotEmpty() => new(workspace.Folder, FileFlaw.WorkspaceNotEmpty);

    // What lies in the ledger and isn't of this backup may be all that somebody has left: it isn't taken for rubbish. A restore that
    // was broken off leaves files of this backup, and can be begun again.
    private void ThrowIfOthersAreThere(BackupManifest manifest)
    {
        var ours = manifest.Files.ToDictionary(one => Path.Combine(workspace.Folder, one.Name), one => one.Sha256);
        var there = workspace.OwnFolders.Prepend(workspace.LedgerFolder).Where(Directory.Exists).SelectMany(Directory.EnumerateFiles);
        if (there.Any(path => ours.GetValueOrDefault(path) != LedgerFolder.Hash(path)))
        {
            throw NotEmpty();
        }
    }

    // The records come last: without them the workspace is as empty as it was, with them it is whole.
    private async Task Place(string folder, BackupManifest manifest, CancellationToken ct)
    {
        var placed = new List<string>();
        try
        {
            foreach (var one in manifest.Files.Where(one => one.Name != BackupManifest.Records))
            {
                var path = Path.Combine(workspace.Folder, one.Name);
                Directory.CreateDirectory(Path.GetDirectoryName(path) ?? workspace.Folder);
                File.Move(Path.Combine(folder, one.Name), path, overwrite: true);
                placed.Add(path);
            }

            await engine.PutInPlace(Path.Combine(folder, BackupManifest.Records), ct);
        }
        catch
        {
            placed.ForEach(File.Delete);
            throw;
        }
    }

    private static ZipArchive OpenArchive(string file)
    {
        if (!File.Exists(file))
        {
            throw new UnreadableFileException(file, FileFlaw.FileNotFound);
        }

        try
        {
            return ZipFile.OpenRead(file);
        }
        catch (InvalidDataException)
        {
            throw new UnreadableFileException(file, FileFlaw.NoBackup);
        }
    }

    // An earlier backup may be replaced, once the new one is whole; anything else under that name is somebody's work.
    private static void ThrowIfInTheWay(string file)
    {
        if (Directory.Exists(file))
        {
            throw new UnreadableFileException(file, FileFlaw.IsAFolder);
        }

        if (!File.Exists(file) || new FileInfo(file).Length == 0)
        {
            return;
        }

        try
        {
            using var zip = ZipFile.OpenRead(file);
            if (zip.GetEntry(BackupManifest.Name) is null)
            {
                throw new UnreadableFileException(file, FileFlaw.NoBackupInTheWay);
            }
        }
        catch (InvalidDataException)
        {
            throw new UnreadableFileException(file, FileFlaw.NoBackupInTheWay);
        }
    }
}
