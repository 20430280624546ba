using System.Buffers;
using System.Text;

namespace Kamino.Storage.Files;

/// <summary>Turns a stream of bytes into characters, a block at a time.</summary>
internal sealed class TextDecoder(Stream content, TextEncoding encoding) : IDisposable
{
    private const int BlockBytes = 1 << 16;

    // What Windows-1252 has at 0x80 to 0x9F.
    private const string WindowsSigns = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(BlockBytes);
    private readonly Decoder? _decoder = encoding switch
    {
        TextEncoding.Utf8 => new UTF8Encoding(false).GetDecoder(),
        TextEncoding.Utf16LittleEndian => new UnicodeEncoding(false, false).GetDecoder(),
        TextEncoding.Utf16BigEndian => new UnicodeEncoding(true, false).GetDecoder(),
        TextEncoding.Windows1252 or TextEncoding.Latin1 => null,
    };

    private bool _started;

    /// <summary>The room that <see cref="Read"/> needs.</summary>
    public static int BlockLength => BlockBytes + 8;

    /// <summary>Reads the next block.</summary>
    /// <returns>How many characters; 0 at the end.</returns>
    public int Read(Span<char> room)
    {
        while (true)
        {
            var read = content.Read(_bytes.AsSpan(0, Math.Min(BlockBytes, _bytes.Length)));
            var length = Decode(_bytes.AsSpan(0, read), room, read == 0);
            if (!_started && length > 0)
            {
                _started = true;
                if (room[0] == '\uFEFF')
                {
                    room[1..length].CopyTo(room);
                    length--;
                }
            }

            if (length > 0 || read == 0)
            {
                return length;
            }
        }
    }

    public void Dispose()
    {
        content.Dispose();
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = [];
    }

    private int Decode(ReadOnlySpan<byte> bytes, Span<char> room, bool last)
    {
        if (_decoder is not null)
        {
            return _decoder.GetChars(bytes, room, last);
        }

        var length = Encoding.Latin1.GetChars(bytes, room);
        for (var at = 0; encoding == TextEncoding.Windows1252;)
        {
            var next = room[at..length].IndexOfAnyInRange('\u0080', '\u009F');
            if (next < 0)
            {
                break;
            }

            at += next;
            room[at] = WindowsSigns[room[at] - 0x80];
        }

        return length;
    }
}
