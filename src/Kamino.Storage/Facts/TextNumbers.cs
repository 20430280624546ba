using System.Runtime.Intrinsics.X86;

namespace Kamino.Storage.Facts;

/// <summary>Numbers the engine's texts as they are first met, from 0 up: one look at a table for a text of up to twelve bytes.</summary>
internal sealed unsafe class TextNumbers
{
    private const int First = 1 << 10;

    private readonly Dictionary<string, int> _long = new(StringComparer.Ordinal);
    private readonly List<string> _texts = [];
    private (UInt128 Key, int Count)[] _places = new (UInt128, int)[First]; // one more than the number, so that 0 is a free place
    private UInt128 _last;
    private int _lastNumber = -1;

    /// <summary>The texts by number.</summary>
    public IReadOnlyList<string> Texts => _texts;

    /// <summary>Numbers a column. A million texts lie wider than the processor's own memory, so each place is sent for before any is looked at.</summary>
    public void Add(ReadOnlySpan<EngineText> texts, Segments<int> numbers)
    {
        if (Sse.IsSupported)
        {
            fixed ((UInt128 Key, int Count)* places = _places)
            {
                foreach (ref readonly var text in texts)
                {
                    Sse.Prefetch0(places + Start(text.Key));
                }
            }
        }

        foreach (ref readonly var text in texts)
        {
            numbers.Add(Of(in text));
        }
    }

    /// <summary>The number of a text that lies elsewhere. Who asks so must ask so for all.</summary>
    public int Of(string text) => _long.TryGetValue(text, out var known) ? known : _long[text] = Keep(text);

    public int Of(in EngineText text)
    {
        if (!text.IsInline)
        {
            return Of(text.ToString());
        }

        // Lines of one document follow one another.
        var key = text.Key;
        if (_lastNumber < 0 || key != _last)
        {
            (_last, _lastNumber) = (key, Look(key, text));
        }

        return _lastNumber;
    }

    private int Look(UInt128 key, in EngineText text)
    {
        ref var place = ref Place(key);
        if (place.Count > 0)
        {
            return place.Count - 1;
        }

        var number = Keep(text.ToString());
        place = (key, number + 1);
        if (_texts.Count > _places.Length / 2)
        {
            Grow();
        }

        return number;
    }

    private int Keep(string text)
    {
        _texts.Add(text);
        return _texts.Count - 1;
    }

    // Where the key stands, or the free place where it is to stand.
    private ref (UInt128 Key, int Count) Place(UInt128 key)
    {
        var (places, last) = (_places, _places.Length - 1);
        var at = Start(key);
        while (places[at].Count > 0 && places[at].Key != key)
        {
            at = (at + 1) & last;
        }

        return ref places[at];
    }

    // Both halves of a product of both halves: codes that differ in one digit lie far apart.
    private int Start(UInt128 key)
    {
        var high = Math.BigMul((ulong)(key & ulong.MaxValue) ^ 0x9E3779B97F4A7C15, (ulong)(key >> 64) ^ 0xD6E8FEB86659FD93, out var low);
        return (int)((high ^ low) >> 33) & (_places.Length - 1);
    }

    private void Grow()
    {
        var before = _places;
        _places = new (UInt128, int)[before.Length * 2];
        foreach (var place in before)
        {
            if (place.Count > 0)
            {
                Place(place.Key) = place;
            }
        }
    }
}
