using Kamino.Core.Rights;

namespace Kamino.UseCases.Rights;

/// <summary>The name that a caller gives a request.</summary>
public static class OnceKey
{
    /// <summary>Letters at least: what it answered is sealed with it.</summary>
    public const int Shortest = 16;

    /// <summary>Letters at most.</summary>
    public const int Longest = 200;

    /// <summary>Whether a text can be one.</summary>
    public static bool IsOne(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length is >= Shortest and <= Longest && text.All(letter => letter is > ' ' and <= '~');
    }
}

/// <summary>How it stands with a request of some name.</summary>
public enum OnceState
{
    /// <summary>It comes for the first time, and whoever asked does it.</summary>
    New,

    /// <summary>It was answered.</summary>
    Answered,

    /// <summary>Somebody is doing it, or the program ended while it was done.</summary>
    UnderWay,

    /// <summary>The name is another request's.</summary>
    Other,
}

/// <summary>What a request was answered.</summary>
/// <param name="Status">The status.</param>
/// <param name="ContentType">What the body is.</param>
/// <param name="Headers">Headers that belong to it.</param>
/// <param name="Body">The body.</param>
public sealed record OnceAnswer(int Status, string? ContentType, IReadOnlyDictionary<string, string> Headers, byte[] Body);

/// <summary>How it stands, with the answer where there is one.</summary>
public sealed record OnceBegun(OnceState State, OnceAnswer? Answer = null);

/// <summary>Where names of requests are kept, as hashes, with sealed answers.</summary>
public interface IAnsweredRequests
{
    /// <summary>Takes a name for a request where it is free; what is over is forgotten.</summary>
    /// <returns>The request that has the name, and its answer; <c>null</c> where the name was free.</returns>
    Task<(string Request, byte[]? Answer)?> Take(string name, string request, DateTimeOffset now, DateTimeOffset until, CancellationToken ct);

    /// <summary>Keeps the answer.</summary>
    Task Keep(string name, byte[] answer, CancellationToken ct);

    /// <summary>Gives a name back that was taken.</summary>
    Task Drop(string name, CancellationToken ct);
}

/// <summary>Does a request once that may arrive more than once.</summary>
/// <param name="requests">Where their names are kept.</param>
/// <param name="asker">Whose they are: two callers may use the same name.</param>
/// <param name="clock">When it is.</param>
public sealed class AnswerOnce(IAnsweredRequests requests, IAsker asker, TimeProvider clock)
{
    /// <summary>For how long a name is kept.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    /// <summary>Begins a request, or tells what became of it.</summary>
    /// <param name="key">The caller's name for it.</param>
    /// <param name="request">The hash of all that it asks.</param>
    /// <param name="ct">Stops the work.</param>
    public async Task<OnceBegun> Begin(string key, string request, CancellationToken ct)
    {
        asker.Demand(Right.See);
        var now = clock.GetUtcNow();
        return await requests.Take(Name(key), request, now, now + Kept, ct) is not { } known ? new OnceBegun(OnceState.New)
            : known.Request != request ? new OnceBegun(OnceState.Other)
            : known.Answer is { } sealedAnswer ? new OnceBegun(OnceState.Answered, SealedAnswer.Open(sealedAnswer, Own(key)))
            : new OnceBegun(OnceState.UnderWay);
    }

    /// <summary>Keeps what it was answered.</summary>
    public Task End(string key, OnceAnswer answer, CancellationToken ct)
    {
        asker.Demand(Right.See);
        return requests.Keep(Name(key), SealedAnswer.Seal(answer, Own(key)), ct);
    }

    /// <summary>It failed, and may be tried again.</summary>
    public Task Drop(string key, CancellationToken ct)
    {
        asker.Demand(Right.See);
        return requests.Drop(Name(key), ct);
    }

    private string Own(string key) => $"{asker.Now.Login}\n{key}";

    private string Name(string key) => Secret.Hash(Own(key));
}
