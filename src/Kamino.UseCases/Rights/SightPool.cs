namespace Kamino.UseCases.Rights;

/// <summary>One object for all who reach the same: what was made for one of them is found for the others.</summary>
public sealed class SightPool
{
    private const int Most = 1_000;

    private readonly Lock _turn = new();
    private readonly HashSet<Sight> _known = [];

    /// <summary>The one that is known already and equal, else this one.</summary>
    public Sight Same(Sight sight)
    {
        lock (_turn)
        {
            if (_known.TryGetValue(sight, out var known))
            {
                return known;
            }

            if (_known.Count == Most)
            {
                _known.Clear(); // whoever holds one of them goes on with it; only what was made of it isn't found any more
            }

            _known.Add(sight);
            return sight;
        }
    }
}
