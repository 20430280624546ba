using Kamino.Core.Rights;

namespace Kamino.UseCases.Rights;

/// <summary>Says who asks.</summary>
public interface IAsker
{
    /// <summary>Who asks at this moment.</summary>
    Asker Now { get; }

    /// <summary>Lets somebody else be the one who asks, until it is given back; only for what is called from here on.</summary>
    IDisposable Begin(Asker asker);
}

/// <summary>What the one who asks is allowed.</summary>
public static class Asked
{
    /// <summary>Whether they may.</summary>
    public static bool May(this IAsker asker, Right right)
    {
        ArgumentNullException.ThrowIfNull(asker);
        return asker.Now.May(right);
    }

    /// <summary>The name that something is kept under: whoever signed in signs with their own, whatever was sent.</summary>
    /// <param name="asker">Who asks.</param>
    /// <param name="said">As was sent; counts where nobody signed in, and for work of the program.</param>
    public static string Signs(this IAsker asker, string said)
    {
        ArgumentNullException.ThrowIfNull(asker);
        return asker.Now is { Login.Length: > 0 } who ? who.Name : said;
    }

    /// <summary>Goes on only where they may.</summary>
    /// <exception cref="NotAllowedException">They may not.</exception>
    public static void Demand(this IAsker asker, Right right)
    {
        if (!asker.May(right))
        {
            throw new NotAllowedException(right);
        }
    }
}

/// <summary>Who asks may not do that.</summary>
public sealed class NotAllowedException(Right right) : Exception($"Not allowed: {right}.")
{
    /// <summary>The right that they lack.</summary>
    public Right Right => right;
}

/// <summary>Who asks, as the call that is under way knows it.</summary>
/// <param name="usual">Who asks where nobody said.</param>
public sealed class Asking(Asker usual) : IAsker
{
    private readonly AsyncLocal<Asker?> _now = new();

    /// <inheritdoc/>
    public Asker Now => _now.Value ?? usual;

    /// <inheritdoc/>
    public IDisposable Begin(Asker asker)
    {
        var before = _now.Value;
        _now.Value = asker;
        return new Back(_now, before);
    }

    private sealed class Back(AsyncLocal<Asker?> now, Asker? before) : IDisposable
    {
        public void Dispose() => now.Value = before;
    }
}
