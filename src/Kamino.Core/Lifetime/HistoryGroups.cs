using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Kamino.Core.Lifetime;

/// <summary>Counts equal histories, in the order in which they first come. A table of places with open addressing: a million customers take a moment.</summary>
internal sealed class HistoryGroups
{
    private const int First = 1 << 12;

    private (int Hash, int RowAndOne)[] _places = new (int Hash, int RowAndOne)[2 * First];
    private double[] _repeats;
    private double[] _last;
    private double[] _age;
    private double[] _weight;

    /// <summary>An empty one.</summary>
    /// <param name="most">How many there may be; more are possible, for the price of a move.</param>
    public HistoryGroups(int most = First) =>
        (_repeats, _last, _age, _weight) = (new double[Room(most)], new double[Room(most)], new double[Room(most)], new double[Room(most)]);

    /// <summary>How many different ones there are.</summary>
    public int Count { get; private set; }

    /// <summary>x, t_x, T and the number of customers, one per history; longer than <see cref="Count"/>, with zeros behind.</summary>
    public (double[] Repeats, double[] Last, double[] Age, double[] Weight) Columns => (_repeats, _last, _age, _weight);

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
        _weight[row] += weight;
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
        for (var i = 0; i < kinds.Length; i++)
        {
            kinds[i] = Add(repeats[i], Math.Min(last[i], age[i]), age[i]);
        }

        return kinds;
    }

    // The place that holds the history, or the free one where it belongs.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref (int Hash, int RowAndOne) Find(int hash, double repeats, double last, double age)
    {
        var places = _places;
        for (var at = hash & (places.Length - 1); ; at = (at + 1) & (places.Length - 1))
        {
            ref var place = ref places[at];
            var row = place.RowAndOne - 1;
            if (row < 0 || (place.Hash == hash && _last[row] == last && _age[row] == age && _repeats[row] == repeats))
            {
                return ref place;
            }
        }
    }

    // Columns end with a free row or more: a reader of vectors may look past the last.
    private static int Room(int most) => most + Vector256<double>.Count;

    private int Append(double repeats, double last, double age)
    {
        if (Room(Count) > _repeats.Length)
        {
            Array.Resize(ref _repeats, 2 * Room(Count));
            Array.Resize(ref _last, 2 * Room(Count));
            Array.Resize(ref _age, 2 * Room(Count));
            Array.Resize(ref _weight, 2 * Room(Count));
        }

        (_repeats[Count], _last[Count], _age[Count]) = (repeats, last, age);
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
}
