using System.Net.Mail;
using Kamino.Core.Rights;

namespace Kamino.UseCases.Rights;

/// <summary>Why a user isn't kept.</summary>
public enum UserFlaw
{
    /// <summary>The login is missing, or has other signs than letters, digits, dot, hyphen, underscore and @.</summary>
    BadLogin,

    /// <summary>The name is missing.</summary>
    NoName,

    /// <summary>There is somebody of that login.</summary>
    Taken,

    /// <summary>Nobody has that login.</summary>
    Unknown,

    /// <summary>The password has fewer than twelve signs, or too few different ones.</summary>
    WeakPassword,

    /// <summary>The password is one of those that many people had, and that are tried first.</summary>
    CommonPassword,

    /// <summary>The password is little more than the login, the name, the mail address or the program's name.</summary>
    NamedPassword,

    /// <summary>The first user has to be an administrator, or nobody could let in others.</summary>
    FirstNotAdministrator,

    /// <summary>It is the last administrator who can sign in with a password: they come in where the company's provider of identities fails.</summary>
    LastAdministrator,

    /// <summary>That is no mail address.</summary>
    BadMail,

    /// <summary>Somebody else has that mail address.</summary>
    MailTaken,
}

/// <summary>Says who may sign in, and as what.</summary>
/// <param name="users">Where it is kept.</param>
/// <param name="asker">Who says it.</param>
/// <param name="clock">When it is.</param>
public sealed class EditUsers(IUsers users, IAsker asker, TimeProvider clock)
{
    private const int LongestLogin = 100;
    private const int LongestMail = 254;

    /// <summary>Whether there is anybody; where not, whoever sits at the machine is its administrator.</summary>
    public Task<bool> Any(CancellationToken ct) => users.Any(ct);

    /// <summary>Everybody, by login.</summary>
    public Task<IReadOnlyList<User>> View(CancellationToken ct)
    {
        asker.Demand(Right.ManageUsers);
        return users.Read(ct);
    }

    /// <summary>Lets somebody in.</summary>
    /// <returns>Why not; <c>null</c> where they are in.</returns>
    public Task<UserFlaw?> Add(User user, string password, CancellationToken ct) => Add(user, password, isMadeUp: false, ct);

    /// <summary>The same by a password that may have been made up for them: that one opens for a week, unless they choose their own. Whoever finds the note it was told by comes too late.</summary>
    /// <returns>Why not; <c>null</c> where they are in.</returns>
    public async Task<UserFlaw?> Add(User user, string password, bool isMadeUp, CancellationToken ct)
    {
        asker.Demand(Right.ManageUsers);
        ArgumentNullException.ThrowIfNull(user);
        var added = user with { Login = Plain(user.Login), Name = user.Name.Trim(), Mail = Plain(user.Mail) };
        return !IsLogin(added.Login) ? UserFlaw.BadLogin
            : added.Name.Length == 0 ? UserFlaw.NoName
            : await users.Find(added.Login, ct) is not null ? UserFlaw.Taken
            : await MailFlaw(added, ct) is { } flaw ? flaw
            : added.Role != Role.Administrator && !await users.Any(ct) ? UserFlaw.FirstNotAdministrator
            : PasswordFlaw(added, password) ?? (await users.Add(added, password, Until(isMadeUp), ct) ? null : UserFlaw.WeakPassword);
    }

    /// <summary>Changes what somebody is, which accounts they reach, or whether the door is shut.</summary>
    /// <param name="login">Who.</param>
    /// <param name="change">What they are from what they were.</param>
    /// <param name="ct">Stops the work.</param>
    /// <returns>Why not; <c>null</c> where it is so now.</returns>
    public Task<UserFlaw?> Change(string login, Func<User, User> change, CancellationToken ct) => Change(login, change, null, ct);

    /// <summary>The same with a new password: where that is refused, nothing else changes either.</summary>
    /// <param name="login">Who.</param>
    /// <param name="change">What they are from what they were.</param>
    /// <param name="password">The new one; the old one stays where it is <c>null</c> or empty.</param>
    /// <param name="ct">Stops the work.</param>
    /// <returns>Why not; <c>null</c> where it is so now.</returns>
    public Task<UserFlaw?> Change(string login, Func<User, User> change, string? password, CancellationToken ct) => Change(login, change, password, isMadeUp: false, ct);

    /// <summary>The same by a password that may have been made up for them, which opens for a week.</summary>
    /// <param name="login">Who.</param>
    /// <param name="change">What they are from what they were.</param>
    /// <param name="password">The new one; the old one stays where it is <c>null</c> or empty.</param>
    /// <param name="isMadeUp">Whether nobody chose it.</param>
    /// <param name="ct">Stops the work.</param>
    /// <returns>Why not; <c>null</c> where it is so now.</returns>
    public async Task<UserFlaw?> Change(string login, Func<User, User> change, string? password, bool isMadeUp, CancellationToken ct)
    {
        asker.Demand(Right.ManageUsers);
        ArgumentNullException.ThrowIfNull(change);
        if (await users.Find(Plain(login), ct) is not { } was)
        {
            return UserFlaw.Unknown;
        }

        var changed = change(was) with { Login = was.Login };
        changed = changed with { Mail = Plain(changed.Mail) };
        if (!Opens(changed) && await IsLast(users, was, ct))
        {
            return UserFlaw.LastAdministrator;
        }

        if (changed.Mail != was.Mail && await MailFlaw(changed, ct) is { } flaw)
        {
            return flaw;
        }

        if (password is { Length: > 0 } && await SetPassword(users, changed, password, Until(isMadeUp), ct) is { } refused)
        {
            return refused;
        }

        await users.Change(changed, ct);
        return null;
    }

    /// <summary>Wants no codes of somebody any more: whose telephone is gone, or who came out of a backup.</summary>
    public async Task<UserFlaw?> DropCodes(string login, CancellationToken ct)
    {
        asker.Demand(Right.ManageUsers);
        if (await users.Find(Plain(login), ct) is not { } user)
        {
            return UserFlaw.Unknown;
        }

        await users.DropCodes(user.Login, ct);
        return null;
    }

    /// <summary>Sets a password of whoever it is for, where it is a good one; it opens until that moment, for good where there is none.</summary>
    internal static async Task<UserFlaw?> SetPassword(IUsers users, User user, string password, DateTimeOffset? until, CancellationToken ct) =>
        PasswordFlaw(user, password) ?? (await users.SetPassword(user.Login, password, until, ct) ? null : UserFlaw.WeakPassword);

    /// <summary>A login as it is kept.</summary>
    internal static string Plain(string login) => login.Trim().ToLowerInvariant();

    /// <summary>Whether it is an administrator who comes in with nothing but what this workspace knows.</summary>
    internal static bool Opens(User user) => user is { Role: Role.Administrator, IsDisabled: false, HasPassword: true };

    /// <summary>Whether nobody else does.</summary>
    internal static async Task<bool> IsLast(IUsers users, User user, CancellationToken ct) => Opens(user) && (await users.Read(ct)).Count(Opens) == 1;

    /// <summary>Whether a text can be one.</summary>
    internal static bool IsLogin(string login) =>
        login.Length is > 0 and <= LongestLogin && login.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-' or '_' or '@');

    private DateTimeOffset? Until(bool isMadeUp) => isMadeUp ? clock.GetUtcNow() + IUsers.FirstPassword : null;

    // What is too short is told to be so by the store, whose rule that is: it's the first thing to mend.
    private static UserFlaw? PasswordFlaw(User user, string password) =>
        CommonPasswords.Holds(password) ? UserFlaw.CommonPassword
        : password.Length >= IUsers.ShortestPassword && NamedPassword.Leans(password, [user.Login, user.Name, user.Mail]) ? UserFlaw.NamedPassword : null;

    private async Task<UserFlaw?> MailFlaw(User user, CancellationToken ct) =>
        user.Mail.Length == 0 ? null
        : user.Mail.Length > LongestMail || !MailAddress.TryCreate(user.Mail, out var address) || address.Address != user.Mail ? UserFlaw.BadMail
        : await users.FindByMail(user.Mail, ct) is { } other && other.Login != user.Login ? UserFlaw.MailTaken : null;
}
