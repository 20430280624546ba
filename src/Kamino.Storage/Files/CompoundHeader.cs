using System.Buffers.Binary;

namespace Kamino.Storage.Files;

/// <summary>The head of the container that an old workbook lies in ([MS-CFB] 2.2).</summary>
internal static class CompoundHeader
{
    private const ulong Signature = 0xE11AB1A1E011CFD0;
    private const int SectorSizeAt = 30;
    private const int MiniSectorSizeAt = 32;

    /// <summary>Whether its sectors have a length that a container's can have; the reading library makes room for one of two gigabytes where the head says so.</summary>
    /// <param name="content">The file; it is at its start again afterwards.</param>
    public static bool IsSound(Stream content)
    {
        var head = new byte[MiniSectorSizeAt + sizeof(ushort)];
        var read = content.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        content.Position = 0;
        return read < head.Length || BinaryPrimitives.ReadUInt64LittleEndian(head) != Signature
            || (BinaryPrimitives.ReadUInt16LittleEndian(head.AsSpan(SectorSizeAt)) is >= 7 and <= 12 && BinaryPrimitives.ReadUInt16LittleEndian(head.AsSpan(MiniSectorSizeAt)) is >= 4 and <= 12);
    }
}
