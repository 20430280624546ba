using System.Globalization;
using System.Security.Cryptography;
using Kamino.UseCases.Ledger;

namespace Kamino.Storage.Files;

/// <summary>Sent files, each in a numbered folder of its own, so that two of the same name both stay.</summary>
internal sealed class Uploads(Workspace workspace, UploadRules rules, VirusScanner scanner, TimeProvider clock) : IUploads
{
    private const int LongestName = 80;
    private const int IdBytes = 16;
    private const int Piece = 1 << 16;
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    public string Begin()
    {
        Directory.CreateDirectory(workspace.UploadsFolder);
        RemoveOld();
        var id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdBytes));
        Directory.CreateDirectory(Folder(id));
        return id;
    }

    public async Task Add(string id, string name, Stream content, CancellationToken ct)
    {
        var number = Directory.EnumerateDirectories(Folder(id)).Count().ToString("000", CultureInfo.InvariantCulture);
        var path = Path.Combine(Directory.CreateDirectory(Path.Combine(Folder(id), number)).FullName, Plain(name));
        await Keep(content, path, rules.MostBytes - Sent(id).Sum(file => new FileInfo(file).Length), ct);
        await scanner.Check(path, ct);
    }

    public Upload? Find(string id)
    {
        if (!Exists(id))
        {
            return null;
        }

        var files = Sent(id).ToList();
        return files.Count == 0 ? null : new Upload(id, files);
    }

    public string RefusedFile(string id) => Path.Combine(Folder(id), "refused.csv");

    public void Delete(string id)
    {
        if (Exists(id))
        {
            Directory.Delete(Folder(id), recursive: true);
        }
    }

    private async Task Keep(Stream content, string path, long most, CancellationToken ct)
    {
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, useAsync: true);
        var room = new byte[Piece];
        while (await content.ReadAsync(room, ct) is > 0 and var read)
        {
            if (file.Position + read > most)
            {
                throw new UnreadableFileException(Path.GetFileName(path), FileFlaw.FileTooLarge, string.Create(CultureInfo.InvariantCulture, $"{rules.MostMegabytes} MB"));
            }

            await file.WriteAsync(room.AsMemory(0, read), ct);
        }
    }

    private IEnumerable<string> Sent(string id) => Directory.EnumerateDirectories(Folder(id)).Order(StringComparer.Ordinal).SelectMany(Directory.EnumerateFiles);

    // An id comes from an address: anything else than our own kind names no folder.
    private bool Exists(string id) => id.Length == 2 * IdBytes && id.All(char.IsAsciiHexDigitLower) && Directory.Exists(Folder(id));

    private string Folder(string id) => Path.Combine(workspace.UploadsFolder, id);

    private void RemoveOld()
    {
        var limit = clock.GetUtcNow() - Kept;
        foreach (var folder in new DirectoryInfo(workspace.UploadsFolder).EnumerateDirectories().Where(folder => folder.LastWriteTimeUtc < limit))
        {
            folder.Delete(recursive: true);
        }
    }

    // A sender may write any path or sign; only the last part of it names the file here. The end tells what kind of file it is, so it stays.
    private static string Plain(string name)
    {
        var last = name.Replace('\\', '/').Split('/')[^1];
        var plain = string.Concat(last.Select(sign => char.IsControl(sign) || Path.GetInvalidFileNameChars().Contains(sign) ? '_' : sign)).Trim(' ', '.');
        return plain.Length == 0 ? "ledger" : plain.Length > LongestName ? plain[^LongestName..] : plain;
    }
}
