namespace Kamino.Core.Lifetime;

/// <summary>Counts equal histories, in the order in which they first come. A table of places with open addressing: a million customers take a moment.</summary>
internal sealed class HistoryGroups
{
    private readonly List<KeyValuePair<PurchaseHistory, int>> _counts = [];
    private int[] _places = new int[1 << 12];

    /// <summary>Each history with how often it came.</summary>
    public IReadOnlyList<KeyValuePair<PurchaseHistory, int>> Counts => _counts;

    public void Add(PurchaseHistory history)
    {
        var place = Find(history);
        if (_places[place] > 0)
        {
            var at = _places[place] - 1;
            _counts[at] = KeyValuePair.Create(history, _counts[at].Value + 1);
            return;
        }

        _counts.Add(KeyValuePair.Create(history, 1));
        _places[place] = _counts.Count;
        if (_counts.Count * 2 > _places.Length)
        {
            Grow();
        }
    }

    // The place that holds the history, or the free one where it belongs.
    private int Find(PurchaseHistory history)
    {
        for (var place = Hash(history) & (_places.Length - 1); ; place = (place + 1) & (_places.Length - 1))
        {
            if (_places[place] == 0 || _counts[_places[place] - 1].Key == history)
            {
                return place;
            }
        }
    }

    private void Grow()
    {
        _places = new int[_places.Length * 2];
        for (var at = 0; at < _counts.Count; at++)
        {
            _places[Find(_counts[at].Key)] = at + 1;
        }
    }

    // The multipliers are those of splitmix64.
    private static int Hash(PurchaseHistory history)
    {
        unchecked
        {
            var bits = BitConverter.DoubleToUInt64Bits(history.Last) * 0x9E3779B97F4A7C15UL;
            bits = (bits ^ (bits >> 29) ^ BitConverter.DoubleToUInt64Bits(history.Age)) * 0xBF58476D1CE4E5B9UL;
            bits = (bits ^ (bits >> 32) ^ (uint)history.Repeats) * 0x94D049BB133111EBUL;
            return (int)(bits >> 33);
        }
    }
}
