namespace Kamino.UseCases.Rights;

/// <summary>Lets in whoever shows a passkey. The device has asked for a finger, a face or its own code before, so it is two factors by itself and no code of the moment is wanted.</summary>
/// <param name="passkeys">Where they are checked.</param>
/// <param name="users">Who may sign in.</param>
/// <param name="asker">Who asks: nobody is signed in yet.</param>
/// <param name="trail">Where it is noted who came in, and who didn't.</param>
public sealed class SignInByPasskey(IPasskeys passkeys, IUsers users, IAsker asker, IAuditTrail trail)
{
    /// <summary>What the browser is asked.</summary>
    public Task<PasskeyQuestion> Ask(PasskeyPlace place, CancellationToken ct) => passkeys.Ask(place, ct);

    /// <summary>By what the browser answered.</summary>
    public async Task<(SignInOutcome Outcome, SignedIn? Who)> With(PasskeyAnswer answer, PasskeyPlace place, CancellationToken ct)
    {
        var (outcome, login) = await passkeys.Check(answer, place, ct);
        var user = outcome == SignInOutcome.In && login is not null && await users.Find(login, ct) is { IsDisabled: false } found ? found : null;
        await trail.NoteEntry(asker, user, user?.Login ?? "", ct);
        return user is not null ? (outcome, new SignedIn(user, user.Stamp)) : (outcome == SignInOutcome.In ? SignInOutcome.Wrong : outcome, null);
    }
}
