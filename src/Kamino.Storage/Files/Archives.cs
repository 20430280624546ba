using System.IO.Compression;
using Kamino.UseCases.Ledger;

namespace Kamino.Storage.Files;

/// <summary>Opens files, and what lies inside .gz, .br and .zip, without trusting any of it.</summary>
internal static class Archives
{
    private const int BufferSize = 1 << 16; // readers of whole blocks pass it by
    private const int HeadLength = 8;

    /// <summary>The tables that a path holds: one, or each entry of a zip archive.</summary>
    /// <exception cref="UnreadableFileException">It can't be opened.</exception>
    public static IReadOnlyList<SourceFile> Find(string path)
    {
        using var file = OpenDisk(path);
        var head = Head(file);
        if (!IsZip(head))
        {
            return [new SourceFile(path, null, Kind(path, null))];
        }

        using var archive = OpenZip(file, path);
        if (OfficeKind(archive, Path.GetFileName(path)) is { } office)
        {
            return [new SourceFile(path, null, office)];
        }

        var entries = archive.Entries
            .Where(entry => entry.Length > 0 && !entry.FullName.StartsWith("__MACOSX", StringComparison.Ordinal))
            .Select(entry => entry.FullName)
            .ToList();
        return entries.Count > 0
            ? [.. entries.Select(entry => new SourceFile(path, entry, Kind(path, entry)))]
            : throw new UnreadableFileException(Path.GetFileName(path), FileFlaw.EmptyFile);
    }

    /// <summary>Opens the unpacked bytes.</summary>
    /// <param name="source">What to open.</param>
    /// <param name="taken">Told how many bytes of the disk's file were taken in.</param>
    public static Stream Open(SourceFile source, Action<long>? taken = null) => Open(source.Path, source.Entry, taken);

    /// <summary>Opens the unpacked bytes so that they can be read in any order: on the disk itself, or in a copy that goes when it is closed.</summary>
    public static FileStream OpenWhole(SourceFile source)
    {
        if (source.Entry is null && OpenDisk(source.Path) is var disk)
        {
            if (!IsGzip(Head(disk)) && !source.Path.EndsWith(".br", StringComparison.OrdinalIgnoreCase))
            {
                return disk;
            }

            disk.Dispose();
        }

        using var packed = Open(source);
        var copy = new FileStream(Path.Combine(Path.GetTempPath(), $"kamino-{Guid.NewGuid():N}"), Private());
        try
        {
            packed.CopyTo(copy);
            copy.Flush();
            copy.Position = 0;
            return copy;
        }
        catch
        {
            copy.Dispose();
            throw;
        }
    }

    private static FileStreamOptions Private()
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.ReadWrite | FileShare.Delete,
            Options = FileOptions.DeleteOnClose,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }

    // Documents of office programs are zip archives too.
    private static FileKind? OfficeKind(ZipArchive archive, string name) =>
        XlsxBook.IsOne(archive) ? FileKind.Xlsx
        : archive.GetEntry("xl/workbook.bin") is not null ? FileKind.Xls
        : archive.GetEntry("[Content_Types].xml") is null && archive.GetEntry("mimetype") is null ? null
        : throw new UnreadableFileException(name, FileFlaw.UnknownFormat);

    private static Stream Open(string path, string? entry, Action<long>? taken)
    {
        var disk = OpenDisk(path);
        var head = Head(disk);
        var counted = new CountedStream(disk, taken, Path.GetFileName(path));
        var content = entry is null ? counted : OpenEntry(counted, path, entry);
        var name = entry ?? path;
        if (IsGzip(entry is null ? head : []) || name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase))
        {
            return new GuardedStream(new GZipStream(content, CompressionMode.Decompress), counted, Path.GetFileName(path))
            {
                IsWhole = size => entry is not null || GzipTrailer.Agrees(path, size),
            };
        }

        if (name.EndsWith(".br", StringComparison.OrdinalIgnoreCase))
        {
            return new GuardedStream(new BrotliContent(content), counted, Path.GetFileName(path));
        }

        return entry is null ? counted : new GuardedStream(content, counted, Path.GetFileName(path));
    }

    private static Stream OpenEntry(CountedStream file, string path, string entry)
    {
        var archive = OpenZip(file, path);
        try
        {
            return (archive.GetEntry(entry) ?? throw new UnreadableFileException(Path.GetFileName(path), FileFlaw.TruncatedArchive, entry)).Open();
        }
        catch (Exception e) when (e is InvalidDataException or NotSupportedException)
        {
            throw new UnreadableFileException(Path.GetFileName(path), FileFlaw.TruncatedArchive, entry);
        }
    }

    private static ZipArchive OpenZip(Stream file, string path)
    {
        try
        {
            var archive = new ZipArchive(file, ZipArchiveMode.Read);
            return archive.Entries.Count >= 0 ? archive : throw new InvalidDataException(); // the directory is read only when it is asked for
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException or ArgumentException or IOException)
        {
            throw new UnreadableFileException(Path.GetFileName(path), FileFlaw.TruncatedArchive);
        }
    }

    private static FileStream OpenDisk(string path)
    {
        try
        {
            if (Directory.Exists(path))
            {
                throw new UnreadableFileException(path, FileFlaw.IsAFolder);
            }

            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, BufferSize, FileOptions.SequentialScan);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new UnreadableFileException(path, FileFlaw.FileNotFound);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new UnreadableFileException(path, FileFlaw.FileNotReadable, e.Message);
        }
    }

    private static FileKind Kind(string path, string? entry)
    {
        using var content = Open(path, entry, null);
        var head = new byte[HeadLength];
        var length = content.ReadAtLeast(head, HeadLength, throwOnEndOfStream: false);
        return head.AsSpan(0, length) switch
        {
            [] => throw new UnreadableFileException(Path.GetFileName(path), FileFlaw.EmptyFile),
            [0xD0, 0xCF, 0x11, 0xE0, ..] or [0x09, 0x00 or 0x02 or 0x04 or 0x08, 0x04 or 0x06 or 0x08 or 0x10, 0x00, ..] => FileKind.Xls,
            [(byte)'P', (byte)'A', (byte)'R', (byte)'1', ..] => FileKind.Parquet,
            [(byte)'P', (byte)'K', 3, 4, ..] => FileKind.Xlsx,
            _ => FileKind.Text,
        };
    }

    private static byte[] Head(FileStream file)
    {
        var head = new byte[HeadLength];
        var length = new CountedStream(file, null, Path.GetFileName(file.Name)).ReadAtLeast(head, HeadLength, throwOnEndOfStream: false);
        file.Position = 0;
        return head[..length];
    }

    private static bool IsZip(ReadOnlySpan<byte> head) => head is [(byte)'P', (byte)'K', 3, 4, ..] or [(byte)'P', (byte)'K', 5, 6, ..];

    private static bool IsGzip(ReadOnlySpan<byte> head) => head is [0x1F, 0x8B, ..];
}
