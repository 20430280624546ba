using Kamino.Core.Rights;

namespace Kamino.UseCases.Rights;

/// <summary>Why there is no new passkey.</summary>
public enum PasskeyFlaw
{
    /// <summary>The password or the code of the moment is wrong, or the door is shut for a while.</summary>
    WrongPassword,

    /// <summary>It has no name, or one that is too long.</summary>
    NoTitle,

    /// <summary>There are as many already as anybody may have.</summary>
    TooMany,

    /// <summary>Whoever comes in by the company's provider of identities alone has none: what the provider shuts stays shut.</summary>
    Elsewhere,

    /// <summary>What the device answered wasn't to this question, or came too late.</summary>
    Refused,
}

/// <summary>One's own passkeys.</summary>
/// <param name="MayAdd">Whether there may be another.</param>
/// <param name="All">Those that there are, oldest first.</param>
public sealed record OwnPasskeys(bool MayAdd, IReadOnlyList<Passkey> All);

/// <summary>Says which passkeys open one's own door.</summary>
/// <param name="passkeys">Where they are kept.</param>
/// <param name="users">Whose they are.</param>
/// <param name="asker">Who says it.</param>
public sealed class EditPasskeys(IPasskeys passkeys, IUsers users, IAsker asker)
{
    /// <summary>The longest name of one.</summary>
    public const int LongestTitle = 100;

    private const int Most = 20;

    /// <summary>One's own.</summary>
    public async Task<OwnPasskeys> View(CancellationToken ct)
    {
        asker.Demand(Right.See);
        return new OwnPasskeys(await Self(ct) is { HasPassword: true }, await passkeys.Read(asker.Now.Login, ct));
    }

    /// <summary>Asks the browser for a new one, after having seen the password: a door that somebody left open makes no key.</summary>
    /// <returns>What the browser is asked, or why it isn't.</returns>
    public async Task<(PasskeyQuestion? Question, PasskeyFlaw? Flaw)> Offer(string title, string password, string? code, PasskeyPlace place, CancellationToken ct)
    {
        asker.Demand(Right.See);
        PasskeyFlaw? flaw = await Self(ct) is not { HasPassword: true } own ? PasskeyFlaw.Elsewhere
            : !IsTitle(title) ? PasskeyFlaw.NoTitle
            : (await passkeys.Read(own.Login, ct)).Count >= Most ? PasskeyFlaw.TooMany
            : await users.Check(own.Login, password, code, ct) != SignInOutcome.In ? PasskeyFlaw.WrongPassword : null;
        return flaw is null ? (await passkeys.Offer(asker.Now.Login, title.Trim(), place, ct), null) : (null, flaw);
    }

    /// <summary>Keeps what the browser made.</summary>
    /// <returns>Why not; <c>null</c> where it opens from now on.</returns>
    public async Task<PasskeyFlaw?> Take(PasskeyAnswer answer, PasskeyPlace place, CancellationToken ct)
    {
        asker.Demand(Right.See);
        return await passkeys.Take(asker.Now.Login, answer, place, ct) ? null : PasskeyFlaw.Refused;
    }

    /// <summary>Calls one something else.</summary>
    /// <returns>Whether there is such a one, and the name can be one.</returns>
    public async Task<bool> Rename(string id, string title, CancellationToken ct)
    {
        asker.Demand(Right.See);
        return IsTitle(title) && await passkeys.Rename(asker.Now.Login, id, title.Trim(), ct);
    }

    /// <summary>Takes one away after having seen the password, and ends every session, since one of them may have come by it.</summary>
    /// <returns>Whoever asked, signed in anew; <c>null</c> where they have no such passkey, or the password or the code of the moment is wrong.</returns>
    public async Task<SignedIn?> Remove(string id, string password, string? code, CancellationToken ct)
    {
        asker.Demand(Right.See);
        return await users.Check(asker.Now.Login, password, code, ct) == SignInOutcome.In && await passkeys.Remove(asker.Now.Login, id, ct) && await Self(ct) is { } own ? new SignedIn(own, own.Stamp) : null;
    }

    /// <summary>Takes all of somebody's away: whose device is gone, or who came out of a backup.</summary>
    public async Task<UserFlaw?> Drop(string login, CancellationToken ct)
    {
        asker.Demand(Right.ManageUsers);
        if (await users.Find(EditUsers.Plain(login), ct) is not { } user)
        {
            return UserFlaw.Unknown;
        }

        await passkeys.Remove(user.Login, null, ct);
        return null;
    }

    private static bool IsTitle(string title) => title.Trim().Length is > 0 and <= LongestTitle;

    private Task<User?> Self(CancellationToken ct) => users.Find(asker.Now.Login, ct);
}
