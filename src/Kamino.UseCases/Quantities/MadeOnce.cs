using System.Runtime.CompilerServices;

namespace Kamino.UseCases.Quantities;

/// <summary>What is made of something that is kept, such as its rows by code: made the first time it is asked for, and gone with it.</summary>
/// <typeparam name="TSource">Never changed; known by which object it is, not by its content.</typeparam>
/// <typeparam name="TMade">Never changed by those who get it.</typeparam>
/// <param name="make">Makes it. Of several who ask first at the same time each may run it; all get the same.</param>
public sealed class MadeOnce<TSource, TMade>(Func<TSource, TMade> make)
    where TSource : class
    where TMade : class
{
    private readonly ConditionalWeakTable<TSource, TMade> _made = [];

    /// <summary>What was made of that.</summary>
    public TMade Of(TSource source) => _made.GetValue(source, own => make(own));
}
