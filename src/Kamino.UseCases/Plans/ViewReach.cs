using Kamino.Core.Rights;
using Kamino.UseCases.Rights;

namespace Kamino.UseCases.Plans;

/// <summary>One reason why an account is in reach.</summary>
/// <param name="Cause">The rule.</param>
/// <param name="Through">The account that the rule holds for: the account itself, or one above it; empty where the rule is for all.</param>
/// <param name="Name">That account's name.</param>
public sealed record ReachReason(ReachCause Cause, string Through, string Name);

/// <summary>An account in reach, with every reason.</summary>
/// <param name="Account">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Reasons">Why; one that falls away leaves the others.</param>
public sealed record ReachedAccount(string Account, string Name, IReadOnlyList<ReachReason> Reasons);

/// <summary>What somebody may and reaches, and why.</summary>
/// <param name="Login">What they sign in with.</param>
/// <param name="Name">Who.</param>
/// <param name="Role">What they are.</param>
/// <param name="IsDisabled">Whether the door is shut: then they reach nothing.</param>
/// <param name="Rights">What they may.</param>
/// <param name="SeesAll">Why every account is in reach; <c>null</c> where not every one is.</param>
/// <param name="Accounts">The account that was asked for where it is in reach; the first of those in reach where none was.</param>
/// <param name="Count">How many accounts are in reach.</param>
public sealed record UserReach(
    string Login, string Name, Role Role, bool IsDisabled, IReadOnlyList<Right> Rights, ReachCause? SeesAll, IReadOnlyList<ReachedAccount> Accounts, int Count);

/// <summary>Answers "why can Ana see this account?".</summary>
/// <param name="users">Who may sign in.</param>
/// <param name="reach">The rules.</param>
/// <param name="asker">Who asks: for themselves, or for anybody where they manage users.</param>
public sealed class ViewReach(IUsers users, AccountReach reach, IAsker asker)
{
    /// <summary>How many accounts are told of at once.</summary>
    public const int Most = 200;

    /// <summary>What somebody reaches.</summary>
    /// <param name="login">Who.</param>
    /// <param name="account">One account's code; left out for the first of all.</param>
    /// <param name="ct">Stops the work.</param>
    /// <returns><c>null</c> where there is nobody of that login, or it isn't one's own to ask.</returns>
    public async Task<UserReach?> Of(string login, string? account, CancellationToken ct)
    {
        asker.Demand(Right.See);
        if (await users.Find(EditUsers.Plain(login), ct) is not { } user || !(asker.May(Right.ManageUsers) || user.Login == asker.Now.Login))
        {
            return null;
        }

        var (tops, tree, known) = await reach.Of(user.Asker, ct);
        var names = known.ToDictionary(own => own.Code, own => own.Name ?? own.Code);
        var all = RightsTable.ReachesAll(user.Role) ? ReachCause.Role : user.SeesAll ? ReachCause.GivenAll : (ReachCause?)null;
        var byTop = tops.ToLookup(top => top.Account);
        var reached = known.Where(own => own.MergedInto is null && (account is null || own.Code == tree.Kept(account))).Select(own => new ReachedAccount(
                own.Code, names[own.Code],
                [
                    .. all is { } cause ? new[] { new ReachReason(cause, "", "") } : [],
                    .. AccountReach.Upwards(own.Code, tree).SelectMany(code => byTop[code]).Select(top => new ReachReason(top.Cause, top.Account, names.GetValueOrDefault(top.Account, top.Account))),
                ]))
            .Where(own => own.Reasons.Count > 0 && !user.IsDisabled).ToList();
        return new UserReach(user.Login, user.Name, user.Role, user.IsDisabled, [.. RightsTable.Of(user.Role).Where(_ => !user.IsDisabled).Order()], user.IsDisabled ? null : all, [.. reached.Take(Most)], reached.Count);
    }
}
