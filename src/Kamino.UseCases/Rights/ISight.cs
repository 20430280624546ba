using Kamino.Core.Rights;
using Microsoft.Extensions.DependencyInjection;

namespace Kamino.UseCases.Rights;

/// <summary>Which accounts whoever asks reaches, by rule: what enters a group or changes hands is in or out at once.</summary>
/// <remarks>Two are equal where the same accounts are below the same tops: what was computed for one holds for the other.</remarks>
/// <param name="sees">Tells it of a code; of a code that nobody knows too.</param>
/// <param name="tops">The accounts that are reached with everything below them.</param>
/// <param name="tree">What is below what; the same object as long as that holds.</param>
public sealed class Sight(Func<string, bool>? sees, IReadOnlySet<string> tops, object? tree) : IEquatable<Sight>
{
    private readonly int _hash = tops.Aggregate(tops.Count, (hash, code) => hash ^ code.GetHashCode(StringComparison.Ordinal));

    /// <summary>Every account.</summary>
    public static Sight All { get; } = new(null, new HashSet<string>(), null);

    /// <summary>No account.</summary>
    public static Sight Nothing { get; } = new(_ => false, new HashSet<string>(), null);

    private IReadOnlySet<string> Tops { get; } = tops;

    private object? Tree { get; } = tree;

    /// <summary>Whether nothing is left out.</summary>
    public bool IsAll => sees is null;

    /// <summary>Whether an account is in it. One that nobody knows isn't, unless all are: nobody learns which of the two it is.</summary>
    public bool Sees(string account) => sees is null || sees(account);

    /// <inheritdoc/>
    public bool Equals(Sight? other) => ReferenceEquals(this, other) || (other is not null && IsAll == other.IsAll && _hash == other._hash && ReferenceEquals(Tree, other.Tree) && Tops.SetEquals(other.Tops));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Sight);

    /// <inheritdoc/>
    public override int GetHashCode() => _hash;

    /// <summary>The rows of accounts that are in it.</summary>
    public IReadOnlyList<T> Of<T>(IReadOnlyList<T> rows, Func<T, string> account) => IsAll ? rows : [.. rows.Where(row => Sees(account(row)))];

    /// <summary>Goes on only where all of them are in it.</summary>
    /// <exception cref="NotAllowedException">One isn't.</exception>
    public void Demand(params IEnumerable<string> accounts)
    {
        if (!accounts.All(Sees))
        {
            throw new NotAllowedException(Right.See);
        }
    }
}

/// <summary>Tells which accounts whoever asks reaches.</summary>
public interface ISight
{
    /// <summary>What they reach at this moment.</summary>
    Task<Sight> Now(CancellationToken ct);
}

/// <summary>Puts a filter between a port and whoever reads through it.</summary>
public static class Seen
{
    /// <summary>The key of the port as it is, without the filter: for what has to know all, such as the filter itself.</summary>
    public const string Whole = "whole";

    /// <summary>Lets everybody who asks for the port get the filter instead; does nothing where there is no such port.</summary>
    /// <typeparam name="TPort">The port.</typeparam>
    /// <typeparam name="TFilter">Its filter; takes the port by <see cref="Whole"/>.</typeparam>
    internal static IServiceCollection AddSeen<TPort, TFilter>(this IServiceCollection services)
        where TPort : class
        where TFilter : class, TPort
    {
        if (services.LastOrDefault(known => known.ServiceType == typeof(TPort) && !known.IsKeyedService) is { } whole)
        {
            services.Remove(whole);
            services.Add(
                whole.ImplementationType is { } type ? ServiceDescriptor.DescribeKeyed(typeof(TPort), Whole, type, whole.Lifetime)
                : whole.ImplementationInstance is { } instance ? ServiceDescriptor.KeyedSingleton(typeof(TPort), Whole, instance)
                : ServiceDescriptor.DescribeKeyed(typeof(TPort), Whole, (made, _) => whole.ImplementationFactory?.Invoke(made) ?? throw new InvalidOperationException(), whole.Lifetime));
            services.AddSingleton<TPort, TFilter>();
        }

        return services;
    }
}
