namespace Kamino.UseCases.Quantities;

/// <summary>
/// Makes something of each of many on every core. Whoever asks does the work itself and others help where they are free, so it never waits for a thread that
/// serves somebody else.
/// </summary>
public static class OnEveryCore
{
    /// <summary>From how many on it pays to be helped.</summary>
    private const int Many = 256;

    /// <summary>What is made of each, in the same order.</summary>
    public static T[] Make<TOf, T>(IReadOnlyList<TOf> all, Func<TOf, T> make)
    {
        ArgumentNullException.ThrowIfNull(all);
        ArgumentNullException.ThrowIfNull(make);
        if (all.Count < Many)
        {
            return [.. all.Select(make)];
        }

        var made = new T[all.Count];
        Parallel.For(0, made.Length, i => made[i] = make(all[i]));
        return made;
    }
}
