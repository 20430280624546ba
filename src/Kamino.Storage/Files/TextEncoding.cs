using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Kamino.Storage.Files;

/// <summary>The encodings that ledgers come in.</summary>
internal enum TextEncoding
{
    Utf8,
    Utf16LittleEndian,
    Utf16BigEndian,
    Windows1252,
    Latin1,
}

/// <summary>What was found by looking at every byte of a file.</summary>
/// <param name="Encoding">The encoding.</param>
/// <param name="BadBytes">How many bytes don't fit it; they are read as U+FFFD.</param>
internal sealed record EncodingFound(TextEncoding Encoding, long BadBytes)
{
    private const int BlockBytes = 1 << 18;
    private const int ValidForEachBad = 10;

    // Bytes that Windows-1252 leaves empty.
    private static readonly SearchValues<byte> NotWindows = SearchValues.Create([0x81, 0x8D, 0x8F, 0x90, 0x9D]);

    /// <summary>The encoding's name in reports and settings.</summary>
    public static string Name(TextEncoding encoding) => encoding switch
    {
        TextEncoding.Utf8 => "utf-8",
        TextEncoding.Utf16LittleEndian => "utf-16le",
        TextEncoding.Utf16BigEndian => "utf-16be",
        TextEncoding.Windows1252 => "windows-1252",
        TextEncoding.Latin1 => "iso-8859-1",
    };

    /// <summary>The encoding that a person means.</summary>
    public static TextEncoding? Named(string? name) => name?.Trim().ToLowerInvariant().Replace("_", "-", StringComparison.Ordinal) switch
    {
        "utf-8" or "utf8" or "utf-8-bom" or "utf-8-sig" or "ascii" or "us-ascii" => TextEncoding.Utf8,
        "utf-16" or "utf16" or "utf-16le" or "utf-16-le" or "unicode" => TextEncoding.Utf16LittleEndian,
        "utf-16be" or "utf-16-be" => TextEncoding.Utf16BigEndian,
        "windows-1252" or "cp1252" or "1252" or "win1252" or "ansi" => TextEncoding.Windows1252,
        "iso-8859-1" or "latin1" or "latin-1" or "iso8859-1" or "iso-8859-15" => TextEncoding.Latin1,
        _ => null,
    };

    /// <summary>Looks at the whole of a file: the first accent may come at the end.</summary>
    public static EncodingFound Look(Stream content, CancellationToken ct)
    {
        var rented = ArrayPool<byte>.Shared.Rent(BlockBytes);
        try
        {
            return Look(content, rented.AsSpan(0, BlockBytes), ct);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    private static EncodingFound Look(Stream content, Span<byte> buffer, CancellationToken ct)
    {
        var (kept, good, bad, gaps) = (0, 0L, 0L, false);
        for (var first = true; ; first = false)
        {
            ct.ThrowIfCancellationRequested();
            var read = content.ReadAtLeast(buffer[kept..], buffer.Length - kept, throwOnEndOfStream: false);
            var bytes = buffer[..(kept + read)];
            if (first && Wide(bytes) is { } wide)
            {
                return new EncodingFound(wide, 0);
            }

            kept = read == 0 ? 0 : Unfinished(bytes);
            var whole = bytes[..^kept];
            gaps |= !Ascii.IsValid(whole) && whole.ContainsAny(NotWindows);
            Count(whole, ref good, ref bad);
            bytes[^kept..].CopyTo(buffer);
            if (read == 0)
            {
                break;
            }
        }

        return bad * ValidForEachBad <= good || bad == 0
            ? new EncodingFound(TextEncoding.Utf8, bad)
            : new EncodingFound(gaps ? TextEncoding.Latin1 : TextEncoding.Windows1252, 0);
    }

    private static TextEncoding? Wide(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length, 4096)];
        var (even, odd) = (0, 0);
        for (var i = 0; i < sample.Length; i++)
        {
            even += sample[i] == 0 && i % 2 == 0 ? 1 : 0;
            odd += sample[i] == 0 && i % 2 == 1 ? 1 : 0;
        }

        return bytes switch
        {
            [0xFF, 0xFE, ..] => TextEncoding.Utf16LittleEndian,
            [0xFE, 0xFF, ..] => TextEncoding.Utf16BigEndian,
            _ when sample.Length >= 8 && odd > sample.Length / 3 && even < sample.Length / 20 => TextEncoding.Utf16LittleEndian,
            _ when sample.Length >= 8 && even > sample.Length / 3 && odd < sample.Length / 20 => TextEncoding.Utf16BigEndian,
            _ => null,
        };
    }

    // How many bytes at the end may be the start of a character that goes on in the next block.
    private static int Unfinished(ReadOnlySpan<byte> bytes)
    {
        for (var back = 1; back <= 3 && back <= bytes.Length; back++)
        {
            var lead = bytes[^back];
            if (lead >= 0xC0)
            {
                var needed = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
                return needed > back ? back : 0;
            }

            if (lead < 0x80)
            {
                return 0;
            }
        }

        return 0;
    }

    private static void Count(ReadOnlySpan<byte> bytes, ref long good, ref long bad)
    {
        if (Ascii.IsValid(bytes))
        {
            return;
        }

        if (Utf8.IsValid(bytes))
        {
            good++;
            return;
        }

        while (!bytes.IsEmpty)
        {
            var ascii = bytes.IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
            if (ascii < 0)
            {
                return;
            }

            bytes = bytes[ascii..];
            var fits = Rune.DecodeFromUtf8(bytes, out _, out var length) == OperationStatus.Done;
            good += fits ? 1 : 0;
            bad += fits ? 0 : 1;
            bytes = bytes[length..];
        }
    }
}
