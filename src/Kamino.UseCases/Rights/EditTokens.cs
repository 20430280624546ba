using Kamino.Core.Rights;

namespace Kamino.UseCases.Rights;

/// <summary>Why there is no new token.</summary>
public enum TokenFlaw
{
    /// <summary>Nobody has that login, or it isn't theirs to give.</summary>
    UnknownUser,

    /// <summary>It isn't said what it is for.</summary>
    NoTitle,

    /// <summary>It would work for less than a day or more than a year.</summary>
    BadDays,
}

/// <summary>A token with its secret, told once.</summary>
/// <param name="Token">The token.</param>
/// <param name="Secret">What to send as <c>Authorization: Bearer</c>.</param>
public sealed record NewToken(AccessToken Token, string Secret);

/// <summary>Gives programs tokens to ask in somebody's name.</summary>
/// <param name="tokens">Where they are kept.</param>
/// <param name="users">Whose they may be.</param>
/// <param name="asker">Who wants one: everybody for themselves, whoever manages users for all.</param>
/// <param name="clock">When it is.</param>
public sealed class EditTokens(IAccessTokens tokens, IUsers users, IAsker asker, TimeProvider clock)
{
    /// <summary>For how many days a token works at most.</summary>
    public const int MostDays = 366;

    /// <summary>The tokens that are one's own to see, oldest first.</summary>
    public async Task<IReadOnlyList<AccessToken>> View(CancellationToken ct)
    {
        asker.Demand(Right.See);
        var own = (await users.Read(ct)).Where(IsOwn).Select(user => user.Login).ToHashSet();
        return [.. (await tokens.Read(ct)).Where(token => own.Contains(token.Login))];
    }

    /// <summary>A new one.</summary>
    /// <returns>The token, or why there is none.</returns>
    public async Task<(NewToken? Made, TokenFlaw? Flaw)> New(string login, string title, TokenScope scope, int days, CancellationToken ct)
    {
        asker.Demand(Right.See);
        if (await users.Find(EditUsers.Plain(login), ct) is not { } user || !IsOwn(user) || (asker.Now.OnlyLooks && scope == TokenScope.Write))
        {
            return (null, TokenFlaw.UnknownUser);
        }

        if (title.Trim().Length == 0 || days is < 1 or > MostDays)
        {
            return (null, title.Trim().Length == 0 ? TokenFlaw.NoTitle : TokenFlaw.BadDays);
        }

        var (secret, now) = (Secret.New(), clock.GetUtcNow());
        var made = await tokens.Add(new AccessToken(0, user.Login, title.Trim(), scope, now, now.AddDays(days), null), Secret.Hash(secret), ct);
        return (new NewToken(made, secret), null);
    }

    /// <summary>Takes one back.</summary>
    /// <returns><c>false</c> where there is none that is one's own to take back.</returns>
    public async Task<bool> Revoke(int number, CancellationToken ct) =>
        (await View(ct)).Any(token => token.Number == number) && await tokens.Revoke(number, clock.GetUtcNow(), ct);

    private bool IsOwn(User user) => asker.May(Right.ManageUsers) || user.Login == asker.Now.Login;
}
