using System.Collections;
using System.Runtime.CompilerServices;

namespace Kamino.Core.Quantities;

/// <summary>A list that equals another one with the same members in the same order, so that a record that holds it is compared by what it says.</summary>
[CollectionBuilder(typeof(ValueList), nameof(ValueList.Of))]
public sealed class ValueList<T> : IReadOnlyList<T>, IEquatable<ValueList<T>>
{
    private readonly T[] _members;

    internal ValueList(T[] members) => _members = members;

    /// <summary>How many.</summary>
    public int Count => _members.Length;

    /// <summary>One of them.</summary>
    public T this[int index] => _members[index];

    /// <summary>Whether the other holds the same.</summary>
    public bool Equals(ValueList<T>? other) => other is not null && _members.AsSpan().SequenceEqual(other._members);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ValueList<T>);

    /// <inheritdoc/>
    public override int GetHashCode() => _members.Aggregate(0, HashCode.Combine);

    /// <summary>The members, one after the other.</summary>
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)_members).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>Makes lists that are compared by what they hold.</summary>
public static class ValueList
{
    /// <summary>Copies the members.</summary>
    public static ValueList<T> Of<T>(ReadOnlySpan<T> members) => new(members.ToArray());
}
