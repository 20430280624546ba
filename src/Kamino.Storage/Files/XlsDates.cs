using System.Buffers.Binary;

namespace Kamino.Storage.Files;

/// <summary>Tells from which year an old workbook counts its days; the library that reads it keeps this to itself.</summary>
internal static class XlsDates
{
    private const int SectorLength = 512;
    private const int SearchLength = 1 << 20;
    private const ushort StartOfStream = 0x0809;
    private const ushort EndOfStream = 0x000A;
    private const ushort DateMode = 0x0022;

    /// <summary>Walks the records at the head of the workbook's globals, which start on a sector of the file.</summary>
    /// <param name="content">The file; it is at its start again afterwards.</param>
    public static bool From1904(Stream content)
    {
        var bytes = new byte[Math.Min(SearchLength, content.Length)];
        content.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        content.Position = 0;
        for (var at = 0; at + 4 <= bytes.Length; at += SectorLength)
        {
            if (Word(bytes, at) == StartOfStream && Word(bytes, at + 2) is 8 or 16 && Mode(bytes, at) is { } from1904)
            {
                return from1904;
            }
        }

        return false;
    }

    private static bool? Mode(byte[] bytes, int start)
    {
        for (var at = start; at + 6 <= bytes.Length; at += 4 + Word(bytes, at + 2))
        {
            switch (Word(bytes, at))
            {
                case DateMode when Word(bytes, at + 2) == 2:
                    return Word(bytes, at + 4) == 1;
                case EndOfStream:
                    return null;
            }
        }

        return null;
    }

    private static ushort Word(byte[] bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(at));
}
