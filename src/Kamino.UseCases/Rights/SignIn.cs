using Kamino.Core.Rights;

namespace Kamino.UseCases.Rights;

/// <summary>Somebody who is signed in, with what tells later that they still are.</summary>
/// <param name="User">Who.</param>
/// <param name="Stamp">As it was when they signed in.</param>
public sealed record SignedIn(User User, string Stamp);

/// <summary>Tells who somebody is by what they know or carry.</summary>
/// <param name="users">Who may sign in.</param>
/// <param name="tokens">Personal tokens.</param>
/// <param name="asker">Who is signed in, for what they change about themselves.</param>
/// <param name="trail">Where it is noted who came in, and who didn't.</param>
/// <param name="clock">When it is.</param>
public sealed class SignIn(IUsers users, IAccessTokens tokens, IAsker asker, IAuditTrail trail, TimeProvider clock)
{
    /// <summary>By password, and by the code of the moment where one is wanted.</summary>
    public async Task<(SignInOutcome Outcome, SignedIn? Who)> With(string login, string password, string? code, CancellationToken ct)
    {
        var plain = EditUsers.Plain(login);
        var outcome = await users.Check(plain, password, code, ct);
        var known = await users.Find(plain, ct);
        if (outcome != SignInOutcome.NeedsCode)
        {
            await trail.NoteEntry(asker, outcome == SignInOutcome.In ? known : null, known?.Login ?? "", ct);
        }

        return outcome == SignInOutcome.In && known is not null ? (outcome, new SignedIn(known, known.Stamp)) : (outcome, null);
    }

    /// <summary>Notes a session of whoever is in, among those that they see.</summary>
    public Task Begin(SignedIn who, string session, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(who);
        return users.BeginSession(who.User.Login, who.Stamp, session, clock.GetUtcNow(), ct);
    }

    /// <summary>Who a login is that signed in before.</summary>
    /// <returns><c>null</c> where they have to sign in again.</returns>
    public async Task<User?> Still(string login, string stamp, string session, CancellationToken ct) =>
        await users.Find(login, ct) is { IsDisabled: false } user && user.Stamp == stamp && !user.EndedSessions.Contains(session) ? user : null;

    /// <summary>Ends the session in which somebody asks: a copy of it opens nothing any more, and their other ones go on.</summary>
    public Task Leave(string session, CancellationToken ct) =>
        asker.Now.Login is { Length: > 0 } login && session.Length > 0 ? users.EndSession(login, session, clock.GetUtcNow(), ct) : Task.CompletedTask;

    /// <summary>Who carries a token.</summary>
    /// <returns><c>null</c> for whatever reason it doesn't open.</returns>
    public async Task<Asker?> Carrying(string token, CancellationToken ct) =>
        Secret.IsPlausible(token) && await tokens.Find(Secret.Hash(token), ct) is { Revoked: null } found && clock.GetUtcNow() < found.Expires
        && await users.Find(found.Login, ct) is { IsDisabled: false } user ? user.Asker with { OnlyLooks = found.Scope == TokenScope.Read } : null;

    /// <summary>Who acts by that login where no password is asked: at the machine itself, whose files tell everything anyway.</summary>
    public async Task<Asker?> ByName(string login, CancellationToken ct) => (await users.Find(EditUsers.Plain(login), ct))?.Asker;

    /// <summary>Changes one's own password.</summary>
    /// <returns>Whether the old one was right, and what is wrong with the new one; it is theirs where nothing is.</returns>
    public async Task<(bool IsRight, UserFlaw? Flaw)> ChangePassword(string login, string old, string fresh, string? code, CancellationToken ct) =>
        await Self(login, ct) is { } own && await users.Check(own.Login, old, code, ct) is SignInOutcome.In or SignInOutcome.Expired ? (true, await EditUsers.SetPassword(users, own, fresh, null, ct)) : (false, null);

    /// <summary>Until when the password of whoever is signed in opens; <c>null</c> where it stays.</summary>
    public async Task<DateTimeOffset?> PasswordUntil(CancellationToken ct) => (await Self(asker.Now.Login, ct))?.PasswordUntil;

    /// <summary>Whether whoever is signed in has a password here.</summary>
    public async Task<bool> HasPassword(CancellationToken ct) => await Self(asker.Now.Login, ct) is { HasPassword: true };

    /// <summary>Whether whoever is signed in needs a code of the moment.</summary>
    public async Task<bool> HasCode(CancellationToken ct) => await Self(asker.Now.Login, ct) is { HasCode: true };

    /// <summary>What an authenticator is fed with to make codes.</summary>
    public async Task<string?> CodeKey(string login, CancellationToken ct) => await Self(login, ct) is { } own ? await users.CodeKey(own.Login, ct) : null;

    /// <summary>Wants codes from now on, after having seen the password and a code.</summary>
    public async Task<bool> TakeCodes(string login, string password, string code, CancellationToken ct) =>
        await Self(login, ct) is { } own && await users.Check(own.Login, password, code, ct) == SignInOutcome.In && await users.TakeCodes(own.Login, code, ct);

    /// <summary>Wants no codes any more, after having seen the password.</summary>
    public async Task<bool> DropCodes(string login, string password, string? code, CancellationToken ct)
    {
        var isSure = await Self(login, ct) is not null && await users.Check(login, password, code, ct) == SignInOutcome.In;
        if (isSure)
        {
            await users.DropCodes(login, ct);
        }

        return isSure;
    }

    private async Task<User?> Self(string login, CancellationToken ct) => await users.Find(login, ct) is { } user && user.Login == asker.Now.Login ? user : null;
}
