using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace Kamino.Storage.Files;

/// <summary>Lets equal cells share one string. Each column remembers a few thousand texts, however long the file.</summary>
internal sealed class TextPool(int columns)
{
    private const int Slots = 1 << 13;
    private const int LongestKept = 64;

    private readonly string?[][] _texts = new string?[columns][];

    public string Keep(int column, ReadOnlySpan<char> text)
    {
        if (text.Length > LongestKept || column >= _texts.Length)
        {
            return text.ToString();
        }

        var texts = _texts[column] ??= new string?[Slots];
        var slot = (int)(XxHash3.HashToUInt64(MemoryMarshal.AsBytes(text)) & (Slots - 1));
        var kept = texts[slot];
        if (kept is not null && text.SequenceEqual(kept))
        {
            return kept;
        }

        return texts[slot] = text.ToString();
    }
}
