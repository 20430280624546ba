using Kamino.Core.Rights;

namespace Kamino.UseCases.Rights;

/// <summary>Shows somebody where they are signed in, and ends that.</summary>
/// <param name="users">Who may sign in.</param>
/// <param name="asker">Who asks.</param>
/// <param name="clock">When it is.</param>
public sealed class OwnSessions(IUsers users, IAsker asker, TimeProvider clock)
{
    /// <summary>The sessions that are open, latest first.</summary>
    public async Task<IReadOnlyList<OpenSession>> View(CancellationToken ct)
    {
        asker.Demand(Right.See);
        return [.. ((await Self(ct))?.Sessions ?? []).Where(one => one.Since > clock.GetUtcNow() - IUsers.LongestSession).OrderByDescending(one => one.Since)];
    }

    /// <summary>Ends one of them after having seen the password, where they have one.</summary>
    /// <param name="session">Which.</param>
    /// <param name="password">Theirs.</param>
    /// <param name="code">The code of the moment, where one is wanted.</param>
    /// <param name="ct">Stops the work.</param>
    /// <returns>Whether it was done.</returns>
    public async Task<bool> End(string session, string password, string? code, CancellationToken ct)
    {
        asker.Demand(Right.See);
        var isSure = await Sure(password, code, ct);
        if (isSure)
        {
            await users.EndSession(asker.Now.Login, session, clock.GetUtcNow(), ct);
        }

        return isSure;
    }

    /// <summary>Ends all of them, also such as aren't noted.</summary>
    /// <param name="password">Theirs.</param>
    /// <param name="code">The code of the moment, where one is wanted.</param>
    /// <param name="ct">Stops the work.</param>
    /// <returns>What lets the one go on in which they ask; <c>null</c> where nothing was done.</returns>
    public async Task<SignedIn?> EndAll(string password, string? code, CancellationToken ct)
    {
        asker.Demand(Right.See);
        if (!await Sure(password, code, ct))
        {
            return null;
        }

        await users.EndSessions(asker.Now.Login, ct);
        return await Self(ct) is { } own ? new SignedIn(own, own.Stamp) : null;
    }

    private async Task<bool> Sure(string password, string? code, CancellationToken ct) =>
        await Self(ct) is { } own && (!own.HasPassword || await users.Check(own.Login, password, code, ct) == SignInOutcome.In);

    private async Task<User?> Self(CancellationToken ct) => asker.Now.Login is { Length: > 0 } login ? await users.Find(login, ct) : null;
}
