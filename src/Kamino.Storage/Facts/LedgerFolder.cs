using System.Security.Cryptography;

namespace Kamino.Storage.Facts;

/// <summary>A file of the ledger with what proves that it is the one that was written.</summary>
internal sealed record KeptFile(string Name, string Sha256);

/// <summary>The files of one batch.</summary>
internal sealed record BatchFiles(KeptFile Lines, KeptFile? Replaced, KeptFile? Refused);

/// <summary>Moves finished files from scratch to the ledger, and cleans scratch.</summary>
internal static class LedgerFolder
{
    private static readonly TimeSpan LongestQuestion = TimeSpan.FromDays(1);

    /// <summary>Brings the file to the disk and gives it its place: whole, or not at all.</summary>
    public static KeptFile Keep(Workspace workspace, string scratch)
    {
        string hash;
        using (var stream = new FileStream(scratch, FileMode.Open, FileAccess.ReadWrite))
        {
            hash = Convert.ToHexStringLower(SHA256.HashData(stream));
            stream.Flush(flushToDisk: true);
        }

        var name = Path.GetFileName(scratch);
        File.Move(scratch, Path.Combine(workspace.LedgerFolder, name), overwrite: true);
        return new KeptFile(name, hash);
    }

    /// <summary>Takes the files of a batch that doesn't count away again.</summary>
    public static void Remove(Workspace workspace, BatchFiles files)
    {
        foreach (var file in new[] { files.Lines, files.Replaced, files.Refused }.OfType<KeptFile>())
        {
            File.Delete(Path.Combine(workspace.LedgerFolder, file.Name));
        }
    }

    public static string Hash(string file)
    {
        using var stream = File.OpenRead(file);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    /// <summary>Removes what is being written and isn't any more, but not what questions have spilled that may still be asked.</summary>
    public static void ClearScratch(Workspace workspace)
    {
        foreach (var file in Directory.EnumerateFiles(workspace.ScratchFolder))
        {
            File.Delete(file);
        }

        foreach (var inner in InnerFolders(workspace))
        {
            Directory.Delete(inner, recursive: true);
        }
    }

    /// <summary>The files in scratch that nobody needs while nobody imports.</summary>
    public static IEnumerable<string> LeftInScratch(Workspace workspace) =>
    [
        .. Directory.EnumerateFiles(workspace.ScratchFolder),
        .. InnerFolders(workspace).SelectMany(inner => Directory.EnumerateFiles(inner, "*", SearchOption.AllDirectories)),
    ];

    private static IEnumerable<string> InnerFolders(Workspace workspace) => Directory.EnumerateDirectories(workspace.ScratchFolder).Where(inner => !IsSpilling(inner));

    // Questions run beside an import. What one left that was broken off is older.
    private static bool IsSpilling(string folder) =>
        Path.GetFileName(folder).StartsWith(Workspace.Spill, StringComparison.Ordinal) && DateTime.UtcNow - Directory.GetLastWriteTimeUtc(folder) < LongestQuestion;
}

/// <summary>How a batch number is written.</summary>
internal static class ManifestName
{
    public static string Of(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    public static bool TryRead(string batch, out int number) =>
        int.TryParse(batch, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out number);
}
