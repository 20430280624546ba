namespace Kamino.Storage.Facts;

/// <summary>A list of millions that grows without being copied.</summary>
internal sealed class Segments<T>
{
    private const int Shift = 16;
    private const int Length = 1 << Shift;

    private T[][] _segments = [];

    public int Count { get; private set; }

    public T this[int at] => _segments[at >> Shift][at & (Length - 1)];

    public void Add(T value)
    {
        if (Count >> Shift == _segments.Length)
        {
            _segments = [.. _segments, GC.AllocateUninitializedArray<T>(Length)];
        }

        _segments[Count >> Shift][Count & (Length - 1)] = value;
        Count++;
    }
}
