using System.IO.Compression;
using System.Reflection;
using System.Security.Cryptography;
using Kamino.Storage.Facts;
using Kamino.UseCases.Ledger;
using Kamino.UseCases.Quantities;

namespace Kamino.Storage.Backups;

/// <summary>Writes the archive of a backup: records, the ledger's files, the company's own portfolios and questions, and last what it holds.</summary>
internal sealed class BackupWriting(Workspace workspace, ReadingProgress progress)
{
    /// <returns>The archive's SHA-256 and how many files are in it.</returns>
    public async Task<(string Sha256, int Batches, int Files)> Run(string archive, string records, DateTimeOffset at, CancellationToken ct)
    {
        var snapshot = new RecordsSnapshot(records);
        var (batches, kept) = await snapshot.Manifest(ct);
        var own = workspace.OwnFolders.SelectMany(Workspace.JsonIn).ToList();
        progress.BytesTotal = new FileInfo(records).Length + kept.Select(file => new FileInfo(Ledger(file))).Where(file => file.Exists).Sum(file => file.Length);
        using var hash = SHA256.Create();
        var files = new List<BackedUpFile>();
        await using (var file = new FileStream(archive, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16))
        {
            // Through the hash, which can't go back, the archive is written from its first byte to its last.
            await using (var hashed = new CryptoStream(file, hash, CryptoStreamMode.Write, leaveOpen: true))
            {
                await using var zip = new ZipArchive(hashed, ZipArchiveMode.Create);
                files.Add(await Add(zip, BackupManifest.Records, records, CompressionLevel.Fastest, ct));
                foreach (var one in kept)
                {
                    files.Add(await AddLines(zip, one, ct));
                }

                foreach (var one in own)
                {
                    files.Add(await Add(zip, Path.GetRelativePath(workspace.Folder, one).Replace(Path.DirectorySeparatorChar, '/'), one, CompressionLevel.Fastest, ct));
                }

                await using var manifest = await zip.CreateEntry(BackupManifest.Name).OpenAsync(ct);
                RecordJson.Write(new BackupManifest(BackupManifest.CurrentFormat, Program, snapshot.Schema(), at, batches, files), manifest);
            }

            file.Flush(flushToDisk: true);
        }

        return (Convert.ToHexStringLower(hash.Hash ?? []), batches, files.Count);
    }

    private static string Program => typeof(BackupWriting).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";

    // A backup of a damaged ledger would be found out when it is needed: it is refused now.
    private async Task<BackedUpFile> AddLines(ZipArchive zip, KeptFile kept, CancellationToken ct)
    {
        var path = Ledger(kept);
        if (!File.Exists(path))
        {
            throw new UnreadableFileException(path, FileFlaw.LedgerFileMissing);
        }

        var written = await Add(zip, BackupManifest.Ledger + kept.Name, path, CompressionLevel.NoCompression, ct);
        return written.Sha256 == kept.Sha256 ? written : throw new UnreadableFileException(path, FileFlaw.LedgerFileDamaged);
    }

    private async Task<BackedUpFile> Add(ZipArchive zip, string name, string path, CompressionLevel level, CancellationToken ct)
    {
        await using var content = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1 << 16, useAsync: true);
        await using var entry = await zip.CreateEntry(name, level).OpenAsync(ct);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var bytes = await Copying.Run(content, entry, long.MaxValue, hash, progress, ct);
        return new BackedUpFile(name, bytes, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    private string Ledger(KeptFile file) => Path.Combine(workspace.LedgerFolder, file.Name);
}
