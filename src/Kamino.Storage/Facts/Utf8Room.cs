using System.Runtime.InteropServices;
using System.Text;

namespace Kamino.Storage.Facts;

/// <summary>Memory outside the heap for the bytes of texts, given back all at once.</summary>
internal sealed unsafe class Utf8Room : IDisposable
{
    private const int BlockBytes = 1 << 18;

    private readonly List<(IntPtr Start, int Bytes)> _blocks = [];
    private int _block = -1;
    private int _used;

    /// <summary>Forgets every text; their memory is used again.</summary>
    public void Clear() => (_block, _used) = (_blocks.Count > 0 ? 0 : -1, 0);

    /// <summary>Writes a text down as UTF-8.</summary>
    /// <returns>Where it is, until <see cref="Clear"/>.</returns>
    public byte* Keep(string text, out int length)
    {
        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (_block < 0 || _blocks[_block].Bytes - _used < most)
        {
            Next(most);
        }

        var place = (byte*)_blocks[_block].Start + _used;
        length = Encoding.UTF8.GetBytes(text, new Span<byte>(place, most));
        _used += length;
        return place;
    }

    public void Dispose()
    {
        foreach (var (start, _) in _blocks)
        {
            NativeMemory.Free((void*)start);
        }

        _blocks.Clear();
        _block = -1;
    }

    // A block that is too small for one text is left out until all are forgotten.
    private void Next(int bytes)
    {
        _used = 0;
        while (++_block < _blocks.Count)
        {
            if (_blocks[_block].Bytes >= bytes)
            {
                return;
            }
        }

        var size = Math.Max(bytes, BlockBytes);
        _blocks.Add(((IntPtr)NativeMemory.Alloc((nuint)size), size));
    }
}
