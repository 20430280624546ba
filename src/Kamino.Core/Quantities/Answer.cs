namespace Kamino.Core.Quantities;

/// <summary>A figure, or the reason why there is none. Never NaN, never a zero that means "unknown".</summary>
public abstract record Answer<T>
{
    private Answer() { }

    /// <summary>Says what to do in each case; the compiler holds you to both.</summary>
    public TResult Match<TResult>(Func<T, TResult> known, Func<Doubt, TResult> unknown)
    {
        ArgumentNullException.ThrowIfNull(known);
        ArgumentNullException.ThrowIfNull(unknown);
        return this is Known answer ? known(answer.Value) : unknown(((Unknown)this).Why);
    }

    /// <summary>The figure made into another one; an unknown stays unknown for the same reason.</summary>
    public Answer<TOther> Then<TOther>(Func<T, TOther> next)
    {
        ArgumentNullException.ThrowIfNull(next);
        return this is Known answer ? new Answer<TOther>.Known(next(answer.Value)) : new Answer<TOther>.Unknown(((Unknown)this).Why);
    }

    /// <summary>The figure.</summary>
    public sealed record Known(T Value) : Answer<T>;

    /// <summary>No figure.</summary>
    public sealed record Unknown(Doubt Why) : Answer<T>;
}

/// <summary>Short ways to write an answer.</summary>
public static class Answer
{
    /// <summary>A figure that is known.</summary>
    public static Answer<T> Of<T>(T value) => new Answer<T>.Known(value);

    /// <summary>No figure, and why.</summary>
    public static Answer<T> Unknown<T>(Doubt why) => new Answer<T>.Unknown(why);
}
