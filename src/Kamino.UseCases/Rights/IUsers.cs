using System.Text.Json.Serialization;
using Kamino.Core.Quantities;
using Kamino.Core.Rights;

namespace Kamino.UseCases.Rights;

/// <summary>Somebody who may sign in.</summary>
/// <param name="Login">What they sign in with, in lower case.</param>
/// <param name="Name">As plans, sellers and owners name them.</param>
/// <param name="Role">What they are.</param>
/// <param name="SeesAll">Whether all accounts are in reach; else their own, and those of <paramref name="Groups"/>.</param>
/// <param name="Groups">Codes of accounts that are in reach with everything below them.</param>
/// <param name="IsDisabled">Whether the door is shut.</param>
public sealed record User(string Login, string Name, Role Role, bool SeesAll, ValueList<string> Groups, bool IsDisabled = false)
{
    /// <summary>Their address, by which a provider of identities may vouch for them; empty where nobody said.</summary>
    public string Mail { get; init; } = "";

    /// <summary>Whether they have a password here; else they come in by the company's provider of identities alone.</summary>
    public bool HasPassword { get; init; }

    /// <summary>Whether signing in takes a code of the moment besides the password.</summary>
    public bool HasCode { get; init; }

    /// <summary>Until when their password opens, where the program made it up and they haven't chosen one of their own; <c>null</c> for one that stays.</summary>
    public DateTimeOffset? PasswordUntil { get; init; }

    /// <summary>Changes whenever whoever is signed in has to sign in again; nobody else's business.</summary>
    [JsonIgnore]
    public string Stamp { get; init; } = "";

    /// <summary>Sessions of theirs that they ended themselves, as long as one may last; nobody else's business either.</summary>
    [JsonIgnore]
    public ValueList<string> EndedSessions { get; init; } = [];

    /// <summary>Where they are signed in at this moment, or were and didn't sign out; nobody else's business either.</summary>
    [JsonIgnore]
    public ValueList<OpenSession> Sessions { get; init; } = [];

    /// <summary>The same one, asking.</summary>
    public Asker Asker => IsDisabled ? Asker.Nobody : new Asker(Name, Role, SeesAll || RightsTable.ReachesAll(Role), Groups) { Login = Login };
}

/// <summary>A session that somebody began.</summary>
/// <param name="Session">What it is called; it opens nothing.</param>
/// <param name="Since">When it began.</param>
public sealed record OpenSession(string Session, DateTimeOffset Since);

/// <summary>What came of a password.</summary>
public enum SignInOutcome
{
    /// <summary>They are in.</summary>
    In,

    /// <summary>Name, password or code is wrong, or nobody may sign in so: which of them isn't told.</summary>
    Wrong,

    /// <summary>Right so far; the code of the moment is wanted.</summary>
    NeedsCode,

    /// <summary>Too many wrong ones; the door stays shut for a while.</summary>
    LockedOut,

    /// <summary>Right, and too late: it was a first password, made up by the program.</summary>
    Expired,
}

/// <summary>Where it is kept who may sign in. Passwords are kept as the framework's current hash, secrets as hashes.</summary>
public interface IUsers
{
    /// <summary>The fewest signs that a password has.</summary>
    const int ShortestPassword = 12;

    /// <summary>How long a password opens that the program made up: long enough to be told, too short to lie about.</summary>
    static readonly TimeSpan FirstPassword = TimeSpan.FromDays(7);

    /// <summary>How long a session lasts at most, however much it is used: whoever took one along without being seen has it for days, not for good.</summary>
    static readonly TimeSpan LongestSession = TimeSpan.FromDays(7);

    /// <summary>Whether there is anybody.</summary>
    Task<bool> Any(CancellationToken ct);

    /// <summary>All of them, by login.</summary>
    Task<IReadOnlyList<User>> Read(CancellationToken ct);

    /// <summary>Somebody of that login.</summary>
    Task<User?> Find(string login, CancellationToken ct);

    /// <summary>Somebody whom a provider of identities calls so.</summary>
    Task<User?> FindElsewhere(string issuer, string subject, CancellationToken ct);

    /// <summary>Somebody of that address, or whose login it is.</summary>
    Task<User?> FindByMail(string mail, CancellationToken ct);

    /// <summary>Lets a provider of identities vouch for somebody from now on.</summary>
    /// <returns><c>false</c> where it vouches for them already, by another name.</returns>
    Task<bool> Link(string login, string issuer, string subject, CancellationToken ct);

    /// <summary>Lets somebody in whom a provider of identities vouches for; they have no password.</summary>
    Task AddElsewhere(User user, string issuer, string subject, CancellationToken ct);

    /// <summary>Lets somebody in from now on, by a password that opens until that moment; for good where there is none.</summary>
    /// <returns><c>false</c> where the password is too weak; nothing is kept then.</returns>
    Task<bool> Add(User user, string password, DateTimeOffset? until, CancellationToken ct);

    /// <summary>Changes what somebody is; whoever is signed in so goes on as that.</summary>
    Task Change(User user, CancellationToken ct);

    /// <summary>Sets a password that opens until that moment, for good where there is none; whoever is signed in has to sign in again.</summary>
    /// <returns><c>false</c> where it is too weak.</returns>
    Task<bool> SetPassword(string login, string password, DateTimeOffset? until, CancellationToken ct);

    /// <summary>Notes that somebody came in: the session is among theirs until it is ended, is too old, or their stamp is another one.</summary>
    Task BeginSession(string login, string stamp, string session, DateTimeOffset now, CancellationToken ct);

    /// <summary>Ends one session, wherever a copy of it is; the others go on.</summary>
    Task EndSession(string login, string session, DateTimeOffset now, CancellationToken ct);

    /// <summary>Ends all of them: the stamp is another one then.</summary>
    Task EndSessions(string login, CancellationToken ct);

    /// <summary>Looks at a password, and at the code where one is wanted. Wrong ones count.</summary>
    Task<SignInOutcome> Check(string login, string password, string? code, CancellationToken ct);

    /// <summary>The secret that codes are made from, new or as it is; it counts once <see cref="TakeCodes"/> saw one.</summary>
    Task<string> CodeKey(string login, CancellationToken ct);

    /// <summary>Wants codes from now on.</summary>
    /// <returns><c>false</c> where the code isn't the one of the moment.</returns>
    Task<bool> TakeCodes(string login, string code, CancellationToken ct);

    /// <summary>Wants no codes any more.</summary>
    Task DropCodes(string login, CancellationToken ct);
}

/// <summary>What a token is good for.</summary>
public enum TokenScope
{
    /// <summary>Asking.</summary>
    Read,

    /// <summary>Asking and changing.</summary>
    Write,
}

/// <summary>A personal token, without its secret.</summary>
/// <param name="Number">Its number, from 1 on.</param>
/// <param name="Login">Whose it is.</param>
/// <param name="Title">What it is for.</param>
/// <param name="Scope">What it is good for, as far as its owner may.</param>
/// <param name="Made">Since when.</param>
/// <param name="Expires">From when on it doesn't work.</param>
/// <param name="Revoked">Since when it doesn't work any more; <c>null</c> while it does.</param>
public sealed record AccessToken(int Number, string Login, string Title, TokenScope Scope, DateTimeOffset Made, DateTimeOffset Expires, DateTimeOffset? Revoked);

/// <summary>Where personal tokens are kept.</summary>
public interface IAccessTokens
{
    /// <summary>All of them, oldest first.</summary>
    Task<IReadOnlyList<AccessToken>> Read(CancellationToken ct);

    /// <summary>Keeps one; its number is the next.</summary>
    Task<AccessToken> Add(AccessToken token, string hash, CancellationToken ct);

    /// <summary>The token of that hash.</summary>
    Task<AccessToken?> Find(string hash, CancellationToken ct);

    /// <summary>Takes one back; <c>false</c> where there is none, or it was taken back before.</summary>
    Task<bool> Revoke(int number, DateTimeOffset at, CancellationToken ct);
}
