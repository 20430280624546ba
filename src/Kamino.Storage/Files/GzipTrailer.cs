using System.Buffers.Binary;

namespace Kamino.Storage.Files;

/// <summary>Tells whether a .gz file is all there. The framework's reader stops quietly where the file breaks off.</summary>
internal static class GzipTrailer
{
    private const int BlockLength = 1 << 16;
    private const int HeaderLength = 10;

    /// <summary>Whether the file's last four bytes give the size that came out of it, or the file has several parts, of which they only know the last.</summary>
    public static bool Agrees(string path, long unpacked)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var size = new byte[sizeof(uint)];
        file.Position = Math.Max(0, file.Length - size.Length);
        file.ReadAtLeast(size, size.Length, throwOnEndOfStream: false);
        return BinaryPrimitives.ReadUInt32LittleEndian(size) == (unpacked & uint.MaxValue) || HasSecondPart(file);
    }

    private static bool HasSecondPart(FileStream file)
    {
        file.Position = 1;
        var block = new byte[BlockLength];
        var kept = 0;
        for (var read = file.Read(block, kept, block.Length - kept); read > 0; read = file.Read(block, kept, block.Length - kept))
        {
            var length = kept + read;
            for (var at = 0; at + HeaderLength <= length; at++)
            {
                if (IsHeader(block.AsSpan(at, HeaderLength)))
                {
                    return true;
                }
            }

            kept = Math.Min(length, HeaderLength - 1);
            block.AsSpan(length - kept, kept).CopyTo(block);
        }

        return false;
    }

    // Magic number, method 8, known flags, known extra flags, known system: by chance once in two hundred thousand million bytes.
    private static bool IsHeader(ReadOnlySpan<byte> bytes) =>
        bytes is [0x1F, 0x8B, 8, < 0x20, _, _, _, _, 0 or 2 or 4, <= 13 or 255];
}
