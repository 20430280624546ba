using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Kamino.Core.Lifetime;

/// <summary>Counts equal histories, in the order in which they first come. A table of places with open addressing: a million customers take a moment.</summary>
internal sealed class HistoryGroups
{
    private const int First = 1 << 12;
    private const int Together = 16;

    private (int Hash, int RowAndOne)[] _places = new (int Hash, int RowAndOne)[2 * First];
    private Row[] _rows;

    /// <summary>An empty one.</summary>
    /// <param name="most">How many there may be; more are possible, for the price of a move.</param>
    public HistoryGroups(int most = First) => _rows = new Row[most];

    /// <summary>How many different ones there are.</summary>
    public int Count { get; private set; }

    /// <summary>x, t_x, T and the number of customers, one per history; longer than <see cref="Count"/>, with zeros behind: a reader of vectors may look past the last.</summary>
    public (double[] Repeats, double[] Last, double[] Age, double[] Weight) ToColumns()
    {
        var room = Count + Vector256<double>.Count;
        var (repeats, last, age, weight) = (new double[room], new double[room], new double[room], new double[room]);
        for (var row = 0; row < Count; row++)
        {
            (repeats[row], last[row], age[row], weight[row]) = (_rows[row].Repeats, _rows[row].Last, _rows[row].Age, _rows[row].Weight);
        }

        return (repeats, last, age, weight);
    }

    /// <summary>Counts one.</summary>
    /// <returns>Which of the different ones it is, from 0.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Add(double repeats, double last, double age, double weight = 1.0)
    {
        var hash = Hash(repeats, last, age);
        ref var place = ref Find(hash, repeats, last, age);
        if (place.RowAndOne == 0)
        {
            place = (hash, Append(repeats, last, age));
        }

        var row = place.RowAndOne - 1;
        _rows[row].Weight += weight;
        if (Count * 4L > _places.Length * 3L)
        {
            Grow();
        }

        return row;
    }

    /// <summary>Counts many, and tells of each which of the different ones it is.</summary>
    /// <remarks>A last purchase past the end, as rounding may leave it, is taken for one at the end.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int[] AddAll(ReadOnlySpan<double> repeats, ReadOnlySpan<double> last, ReadOnlySpan<double> age)
    {
        var kinds = new int[repeats.Length];
        Span<int> found = stackalloc int[Together];
        var i = 0;
        for (; i + Together <= kinds.Length; i += Together)
        {
            LookUp(repeats.Slice(i, Together), last.Slice(i, Together), age.Slice(i, Together), found);
            for (var k = i; k < i + Together; k++)
            {
                var (row, until) = (found[k - i], Math.Min(last[k], age[k]));
                if (row >= 0 && _rows[row].Is(repeats[k], until, age[k]))
                {
                    _rows[row].Weight++;
                    kinds[k] = row;
                }
                else
                {
                    kinds[k] = Add(repeats[k], until, age[k]);
                }
            }
        }

        for (; i < kinds.Length; i++)
        {
            kinds[i] = Add(repeats[i], Math.Min(last[i], age[i]), age[i]);
        }

        return kinds;
    }

    // Where several are likely to be: memory answers many questions at once, one after the other it is waited for.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void LookUp(ReadOnlySpan<double> repeats, ReadOnlySpan<double> last, ReadOnlySpan<double> age, Span<int> found)
    {
        var places = _places;
        for (var k = 0; k < found.Length; k++)
        {
            var hash = Hash(repeats[k], Math.Min(last[k], age[k]), age[k]);
            var place = places[hash & (places.Length - 1)];
            found[k] = place.Hash == hash ? place.RowAndOne - 1 : -1;
        }
    }

    // The place that holds the history, or the free one where it belongs.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref (int Hash, int RowAndOne) Find(int hash, double repeats, double last, double age)
    {
        var (places, rows) = (_places, _rows);
        for (var at = hash & (places.Length - 1); ; at = (at + 1) & (places.Length - 1))
        {
            ref var place = ref places[at];
            if (place.RowAndOne == 0 || (place.Hash == hash && rows[place.RowAndOne - 1].Is(repeats, last, age)))
            {
                return ref place;
            }
        }
    }

    private int Append(double repeats, double last, double age)
    {
        if (Count == _rows.Length)
        {
            Array.Resize(ref _rows, 2 * Math.Max(First, Count));
        }

        _rows[Count] = new Row { Repeats = repeats, Last = last, Age = age };
        return ++Count;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Grow()
    {
        var places = new (int Hash, int RowAndOne)[_places.Length * 2];
        foreach (var place in _places)
        {
            if (place.RowAndOne > 0)
            {
                var at = place.Hash & (places.Length - 1);
                while (places[at].RowAndOne > 0)
                {
                    at = (at + 1) & (places.Length - 1);
                }

                places[at] = place;
            }
        }

        _places = places;
    }

    // The multipliers are those of splitmix64.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Hash(double repeats, double last, double age)
    {
        unchecked
        {
            var bits = BitConverter.DoubleToUInt64Bits(last) * 0x9E3779B97F4A7C15UL;
            bits = (bits ^ (bits >> 29) ^ BitConverter.DoubleToUInt64Bits(age)) * 0xBF58476D1CE4E5B9UL;
            bits = (bits ^ (bits >> 32) ^ BitConverter.DoubleToUInt64Bits(repeats)) * 0x94D049BB133111EBUL;
            return (int)(bits >> 33);
        }
    }

    // All that one comparison looks at lies in one place of the memory.
    private struct Row
    {
        public double Repeats;
        public double Last;
        public double Age;
        public double Weight;

        public readonly bool Is(double repeats, double last, double age) => Last == last && Age == age && Repeats == repeats;
    }
}
