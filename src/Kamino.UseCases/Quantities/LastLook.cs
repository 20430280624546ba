namespace Kamino.UseCases.Quantities;

/// <summary>
/// A look that is taken when a write has begun and nobody else can write any more, in this program or another: what was read to decide on the write is
/// compared once more, and a write whose ground is gone doesn't happen. It is taken at each beginning until something was written.
/// </summary>
public sealed class LastLook : IDisposable
{
    private const int Tries = 32; // as many as may well write at once: one of them gets through each time

    private static readonly AsyncLocal<LastLook?> Current = new();

    private readonly Func<CancellationToken, Task>? _look;
    private readonly LastLook? _outer;
    private bool _isOver;

    private LastLook(Func<CancellationToken, Task>? look, LastLook? outer) => (_look, _outer) = (look, outer);

    /// <summary>Has every write from here on begin with that look, until it is disposed of.</summary>
    /// <param name="look">Throws where the write may not happen any more.</param>
    public static LastLook Before(Func<CancellationToken, Task> look) => Current.Value = new LastLook(look, Current.Value);

    /// <summary>Writes that say nothing of what is edited, such as a note that somebody read it: they wait for no look and end none.</summary>
    public static LastLook Apart() => Current.Value = new LastLook(null, Current.Value);

    /// <summary>Reads, decides and writes, and all of it again where what was read changed before the write began.</summary>
    /// <param name="edit">The whole of it.</param>
    public static async Task<T> Again<T>(Func<Task<T>> edit)
    {
        ArgumentNullException.ThrowIfNull(edit);
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await edit();
            }
            catch (ChangedMeanwhileException) when (tries < Tries)
            {
            }
        }
    }

    /// <summary>A write has begun: the looks are taken, the outermost first.</summary>
    public static Task Take(CancellationToken ct) => Take(Current.Value, ct);

    /// <summary>Something was written: what is read from here on is our own.</summary>
    public static void End()
    {
        for (var at = Current.Value; at?._look is not null; at = at._outer)
        {
            at._isOver = true;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Current.Value = _outer;

    private static async Task Take(LastLook? at, CancellationToken ct)
    {
        if (at?._look is { } look && !at._isOver)
        {
            await Take(at._outer, ct);
            await look(ct);
        }
    }
}

/// <summary>What was to be changed isn't any more what was read to decide on it.</summary>
public sealed class ChangedMeanwhileException() : Exception("It was changed meanwhile.");
