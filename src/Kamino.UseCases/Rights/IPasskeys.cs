namespace Kamino.UseCases.Rights;

/// <summary>Which passkeys count, and from where they may be shown.</summary>
/// <param name="Domain">The domain that they are made for; browsers show them to it and to nobody else.</param>
/// <param name="Origin">The one page that they may be shown by, as browsers write it: <c>https://kam.example.com</c>.</param>
public sealed record PasskeyPlace(string Domain, string Origin);

/// <summary>What a browser is asked.</summary>
/// <param name="Options">What the browser takes, as JSON.</param>
/// <param name="Sealed">What is needed to check the answer; the browser keeps it for us and can neither read nor change it.</param>
public sealed record PasskeyQuestion(string Options, string Sealed);

/// <summary>What a browser answered.</summary>
/// <param name="Credential">Its answer, as JSON.</param>
/// <param name="Sealed">What the question left with it.</param>
public sealed record PasskeyAnswer(string Credential, string Sealed);

/// <summary>A passkey that somebody has.</summary>
/// <param name="Id">Its own name, which its device chose.</param>
/// <param name="Title">As its owner calls it.</param>
/// <param name="Made">Since when.</param>
/// <param name="Used">When it opened the last time; <c>null</c> where it never did.</param>
public sealed record Passkey(string Id, string Title, DateTimeOffset Made, DateTimeOffset? Used);

/// <summary>Where passkeys are kept and checked. Of each only its public half is here, so nothing that is kept opens a door.</summary>
public interface IPasskeys
{
    /// <summary>How long a question may be answered.</summary>
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>Somebody's passkeys, oldest first.</summary>
    Task<IReadOnlyList<Passkey>> Read(string login, CancellationToken ct);

    /// <summary>Asks a browser for a new one.</summary>
    Task<PasskeyQuestion> Offer(string login, string title, PasskeyPlace place, CancellationToken ct);

    /// <summary>Keeps what <see cref="Offer"/> asked for.</summary>
    /// <returns><c>false</c> where the answer isn't one to that question, came too late or came before.</returns>
    Task<bool> Take(string login, PasskeyAnswer answer, PasskeyPlace place, CancellationToken ct);

    /// <summary>Asks a browser for any of them.</summary>
    Task<PasskeyQuestion> Ask(PasskeyPlace place, CancellationToken ct);

    /// <summary>Looks at what was answered to <see cref="Ask"/>: each answer opens once.</summary>
    /// <returns>What came of it, and whose it is.</returns>
    Task<(SignInOutcome Outcome, string? Login)> Check(PasskeyAnswer answer, PasskeyPlace place, CancellationToken ct);

    /// <summary>Calls one something else.</summary>
    /// <returns><c>false</c> where they have no such passkey.</returns>
    Task<bool> Rename(string login, string id, string title, CancellationToken ct);

    /// <summary>Takes one away, or all; whoever is signed in has to sign in again.</summary>
    /// <returns><c>false</c> where there was none.</returns>
    Task<bool> Remove(string login, string? id, CancellationToken ct);
}
