using System.IO.Compression;
using System.Security.Cryptography;
using Kamino.Storage.Facts;
using Kamino.UseCases.Ledger;
using Microsoft.Data.Sqlite;

namespace Kamino.Storage.Backups;

/// <summary>Reads the archive of a backup into a folder of its own, and believes nothing that it says before it is seen.</summary>
internal sealed class BackupReading(string file, ReadingProgress progress)
{
    /// <summary>What the archive holds, after a look at its list alone.</summary>
    /// <exception cref="UnreadableFileException">It is no backup, or holds something else than it says.</exception>
    /// <exception cref="NewerWorkspaceException">A newer program wrote it.</exception>
    public BackupManifest Look(ZipArchive zip)
    {
        using var content = zip.GetEntry(BackupManifest.Name)?.Open() ?? throw new UnreadableFileException(file, FileFlaw.NoBackup);
        var manifest = BackupManifest.Read(content, file);
        if (manifest.Format != BackupManifest.CurrentFormat || !RecordsSnapshot.Versions.Contains(manifest.Schema))
        {
            throw new NewerWorkspaceException(manifest.Schema);
        }

        var names = manifest.Files.Select(one => one.Name).Append(BackupManifest.Name).Order(StringComparer.Ordinal);
        var isWhole = manifest.Files.Count(one => one.Name == BackupManifest.Records) == 1 && manifest.Files.All(one => BackupManifest.MayHold(one.Name))
            && zip.Entries.Select(entry => entry.FullName).Order(StringComparer.Ordinal).SequenceEqual(names) && names.Distinct().Count() == zip.Entries.Count;
        return isWhole ? manifest : throw new UnreadableFileException(file, FileFlaw.DamagedFile);
    }

    /// <summary>Unpacks every file and holds it against its hash.</summary>
    public async Task Unpack(ZipArchive zip, BackupManifest manifest, string folder, CancellationToken ct)
    {
        progress.BytesTotal = manifest.Files.Sum(one => one.Bytes);
        foreach (var one in manifest.Files)
        {
            var path = Path.Combine(folder, one.Name);
            Directory.CreateDirectory(Path.GetDirectoryName(path) ?? folder);
            await using var entry = await (zip.GetEntry(one.Name) ?? throw Damaged(one.Name)).OpenAsync(ct);
            await using var unpacked = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16);
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            var bytes = await Copying.Run(entry, unpacked, one.Bytes, hash, progress, ct);
            if (bytes != one.Bytes || Convert.ToHexStringLower(hash.GetHashAndReset()) != one.Sha256)
            {
                throw Damaged(one.Name);
            }

            unpacked.Flush(flushToDisk: true);
        }
    }

    /// <summary>Brings the unpacked records up to date, and holds the ledger's files against them.</summary>
    /// <returns>The tables' last migration now.</returns>
    public async Task<string> BringUpToDate(BackupManifest manifest, string folder, CancellationToken ct)
    {
        var snapshot = new RecordsSnapshot(Path.Combine(folder, BackupManifest.Records));
        try
        {
            if (!snapshot.IsSound())
            {
                throw Damaged(BackupManifest.Records);
            }

            snapshot.BringUpToDate();
            var (_, kept) = await snapshot.Manifest(ct);
            var ledger = manifest.Files.Where(one => one.Name.StartsWith(BackupManifest.Ledger, StringComparison.Ordinal))
                .Select(one => new KeptFile(one.Name[BackupManifest.Ledger.Length..], one.Sha256)).ToHashSet();
            return kept.FirstOrDefault(one => !ledger.Contains(one)) is { } missing ? throw Damaged(BackupManifest.Ledger + missing.Name) : snapshot.Schema();
        }
        catch (SqliteException)
        {
            throw Damaged(BackupManifest.Records);
        }
    }

    private UnreadableFileException Damaged(string name) => new(file, FileFlaw.DamagedFile, name);
}
