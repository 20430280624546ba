using System.Runtime.CompilerServices;

namespace Kamino.UseCases.Quantities;

/// <summary>What is made of something that is kept and of a key besides, such as the people of today: the last one is kept, and gone with what it was made of.</summary>
/// <typeparam name="TSource">Never changed; known by which object it is, not by its content.</typeparam>
/// <typeparam name="TKey">Compared by its content.</typeparam>
/// <typeparam name="TMade">Never changed by those who get it.</typeparam>
public sealed class LastMade<TSource, TKey, TMade>
    where TSource : class
    where TKey : notnull
    where TMade : class
{
    private readonly ConditionalWeakTable<TSource, Last> _made = [];

    /// <summary>What was made of that for this key; made now where another key was asked for last. Of several who ask at the same time each may make it.</summary>
    public TMade Of(TSource source, TKey key, Func<TMade> make)
    {
        ArgumentNullException.ThrowIfNull(make);
        var last = _made.GetOrCreateValue(source);
        if (last.Made is { } made && made.Key.Equals(key))
        {
            return made.Value;
        }

        var value = make();
        last.Made = new Made(key, value);
        return value;
    }

    private sealed record Made(TKey Key, TMade Value);

    private sealed class Last
    {
        public volatile Made? Made;
    }
}
