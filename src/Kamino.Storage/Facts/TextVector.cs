using System.Runtime.CompilerServices;
using System.Text;
using static DuckDB.NET.Native.NativeMethods;

namespace Kamino.Storage.Facts;

/// <summary>Writes texts into one of the engine's vectors.</summary>
/// <param name="room">Where the bytes of longer texts lie until the chunk is read.</param>
internal sealed unsafe class TextVector(Utf8Room room)
{
    private EngineText* _texts;
    private Validity _validity;
    private string? _last;
    private EngineText _written;

    public void Begin(IntPtr vector)
    {
        _texts = (EngineText*)Vectors.DuckDBVectorGetData(vector);
        _validity = new Validity(vector);
        _last = null;
    }

    public void Write(string? text, int at)
    {
        if (text is null)
        {
            _validity.SetNull(at);
            return;
        }

        // Lines of one document follow one another, and equal cells share one string: most are the one above.
        if (!ReferenceEquals(text, _last))
        {
            (_last, _written) = (text, EngineText.Of(text, room));
        }

        _texts[at] = _written;
    }
}

/// <summary>A text as the engine keeps it: its length in bytes, and up to twelve bytes at once or the first four and where all of them are.</summary>
internal unsafe struct EngineText
{
    private const int LongestInline = 12;
    private const int Prefix = 4;

    private uint _length;
    private fixed byte _bytes[LongestInline];

    /// <summary>Whether all of it lies here.</summary>
    public readonly bool IsInline => _length <= LongestInline;

    /// <summary>Length and bytes as one number, where all of it lies here: the engine leaves zeros after its end.</summary>
    public readonly UInt128 Key => Unsafe.As<EngineText, UInt128>(ref Unsafe.AsRef(in this));

    public static EngineText Of(string text, Utf8Room room)
    {
        var written = default(EngineText);
        if (text.Length <= LongestInline && Encoding.UTF8.TryGetBytes(text, new Span<byte>(written._bytes, LongestInline), out var count))
        {
            // what didn't fit may have left bytes behind, so only whole texts come this way
            written._length = (uint)count;
            return written;
        }

        var place = room.Keep(text, out var length);
        written = default;
        written._length = (uint)length;
        Unsafe.CopyBlockUnaligned(written._bytes, place, Prefix);
        *(byte**)(written._bytes + Prefix) = place;
        return written;
    }

    public readonly override string ToString()
    {
        fixed (byte* bytes = _bytes)
        {
            return Encoding.UTF8.GetString(IsInline ? bytes : *(byte**)(bytes + Prefix), (int)_length);
        }
    }
}

/// <summary>Which places of a vector hold nothing.</summary>
internal unsafe struct Validity(IntPtr vector)
{
    private const int BitsInWord = 64;

    private ulong* _words = Vectors.DuckDBVectorGetValidity(vector);

    public readonly bool IsNull(int at) => _words is not null && (_words[at / BitsInWord] & (1UL << (at % BitsInWord))) == 0;

    public void SetNull(int at)
    {
        if (_words is null)
        {
            Vectors.DuckDBVectorEnsureValidityWritable(vector);
            _words = Vectors.DuckDBVectorGetValidity(vector);
        }

        _words[at / BitsInWord] &= ~(1UL << (at % BitsInWord));
    }
}
