using System.Numerics;
using System.Runtime.InteropServices;

namespace Kamino.Storage.Files;

/// <summary>Lets equal cells share one string. Each column remembers its last text and a few thousand others, however long the file.</summary>
internal sealed class TextPool(int columns)
{
    private const int FewBits = 8;
    private const int ManyBits = 13;
    private const int LongestKept = 64;
    private const int WordLength = sizeof(ulong) / sizeof(char);
    private const ulong Golden = 0x9E3779B97F4A7C15;

    private readonly string?[][] _texts = new string?[columns][];
    private readonly string?[] _last = new string?[columns];
    private readonly int[] _made = new int[columns];

    public string Keep(int column, ReadOnlySpan<char> text)
    {
        if (text.Length > LongestKept || column >= _texts.Length)
        {
            return text.ToString();
        }

        // Lines of one document follow one another: most cells repeat the one above.
        if (_last[column] is { } last && text.SequenceEqual(last))
        {
            return last;
        }

        var texts = _texts[column] ??= new string?[1 << FewBits];
        ref var kept = ref texts[Hash(text) >> (64 - BitOperations.Log2((uint)texts.Length))];
        if (kept is null || !text.SequenceEqual(kept))
        {
            kept = text.ToString();
            GrowOnce(column);
        }

        return _last[column] = kept;
    }

    // A short file makes do with little; a long one soon shows whether a column has many texts.
    private void GrowOnce(int column)
    {
        if (++_made[column] == 1 << FewBits)
        {
            _texts[column] = new string?[1 << ManyBits];
        }
    }

    // Codes and names differ at their ends or in their middle: three looks tell them apart, and a collision costs one copy.
    private static ulong Hash(ReadOnlySpan<char> text)
    {
        var hash = (ulong)text.Length;
        if (text.Length >= WordLength)
        {
            hash = Mixed(hash, Word(text));
            hash = Mixed(hash, Word(text[((text.Length - WordLength) / 2)..]));
            hash = Mixed(hash, Word(text[^WordLength..]));
        }
        else
        {
            foreach (var sign in text)
            {
                hash = Mixed(hash, sign);
            }
        }

        return hash;
    }

    private static ulong Word(ReadOnlySpan<char> text) => MemoryMarshal.Read<ulong>(MemoryMarshal.AsBytes(text));

    private static ulong Mixed(ulong hash, ulong word) => unchecked((hash ^ word ^ (hash >> 29)) * Golden);
}
