using System.Text.Json;
using Kamino.UseCases.Ledger;
using Kamino.UseCases.Quantities;

namespace Kamino.Storage.Backups;

/// <summary>A file in a backup, with what proves that it is the one that was written.</summary>
internal sealed record BackedUpFile(string Name, long Bytes, string Sha256);

/// <summary>What a backup says of itself: <c>backup.json</c> in it.</summary>
/// <param name="Format">Which programs can read it.</param>
/// <param name="Program">The version that wrote it.</param>
/// <param name="Schema">The tables' last migration.</param>
/// <param name="At">The instant whose state it holds.</param>
/// <param name="Batches">How many imports it knows.</param>
/// <param name="Files">All that is in it.</param>
internal sealed record BackupManifest(int Format, string Program, string Schema, DateTimeOffset At, int Batches, IReadOnlyList<BackedUpFile> Files)
{
    public const int CurrentFormat = 1;
    public const string Name = "backup.json";
    public const string Records = "kamino.db";
    public const string Ledger = "ledger/";
    public const string Portfolios = "portfolios/";
    public const string Questions = "questions/";

    private const int MostBytes = 64 << 20;

    /// <summary>Whether a backup may hold a file of that name: nothing that would be put outside its folder.</summary>
    public static bool MayHold(string name) =>
        name == Records || new[] { Ledger, Portfolios, Questions }.Any(folder => name.StartsWith(folder, StringComparison.Ordinal) && IsPlain(name[folder.Length..]));

    /// <exception cref="UnreadableFileException">It is none, or not whole.</exception>
    public static BackupManifest Read(Stream content, string file)
    {
        var bytes = new byte[MostBytes];
        var count = content.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        try
        {
            var manifest = JsonSerializer.Deserialize<BackupManifest>(bytes.AsSpan(0, count), RecordJson.Options);
            return manifest is { Files: not null, Schema: not null } && manifest.Files.All(one => one is { Name: not null, Sha256: not null, Bytes: >= 0 })
                ? manifest
                : throw new UnreadableFileException(file, FileFlaw.NoBackup);
        }
        catch (JsonException)
        {
            throw new UnreadableFileException(file, FileFlaw.NoBackup);
        }
    }

    private static bool IsPlain(string name) =>
        name.Length > 0 && name[0] != '.' && name == Path.GetFileName(name) && !name.Any(sign => char.IsControl(sign) || sign is '\\' or ':' or '/');
}
