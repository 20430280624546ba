namespace Kamino.UseCases.Quantities;

/// <summary>One object for all that are equal: what was made for one of them is found for the others.</summary>
/// <typeparam name="T">Compared by its content.</typeparam>
/// <param name="most">How many are known at a time.</param>
public sealed class OneOfEach<T>(int most)
    where T : class
{
    private readonly Lock _turn = new();
    private readonly HashSet<T> _known = [];

    /// <summary>The one that is known already and equal, else this one.</summary>
    public T Same(T own)
    {
        lock (_turn)
        {
            if (_known.TryGetValue(own, out var known))
            {
                return known;
            }

            if (_known.Count >= most)
            {
                _known.Clear(); // whoever holds one of them goes on with it; only what was made of it isn't found any more
            }

            _known.Add(own);
            return own;
        }
    }
}
