using System.Globalization;
using Kamino.UseCases.Quantities;
using Kamino.UseCases.Rights;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Kamino.Storage.Records;

/// <summary>Passwords, codes and shut doors are Identity's business; what somebody is here is ours.</summary>
/// <param name="records">Where it is kept.</param>
/// <param name="scopes">Makes Identity's own classes.</param>
/// <param name="keys">Seals the secrets that codes are made from.</param>
/// <param name="kept">Everybody by login, as each request asks for somebody.</param>
internal sealed class UserStore(IDbContextFactory<RecordsContext> records, IServiceScopeFactory scopes, IDataProtectionProvider keys, KeptAnswers<string, IReadOnlyDictionary<string, User>> kept) : IUsers
{
    /// <summary>How many users are kept between questions.</summary>
    public const int MostKept = 100_000;

    private const int FewestSigns = 5;
    private const int MostWrong = 5;
    private const string CodesBy = "kamino";
    private const string UsedCodes = "used_codes";
    private const string EndedSessions = "ended_sessions";
    private const string OpenSessions = "open_sessions";
    private const string PasswordUntil = "password_until";
    private const int MostSessions = 50;
    private const int TriesToNote = 5;
    private const char Stamped = '~'; // between a session and the stamp with which it opens
    private const int CodeSeconds = 300;

    private static readonly TimeSpan Shut = TimeSpan.FromMinutes(15);
    private static string? _nobodys;

    /// <summary>Registers Identity over our records, with our rules: long passwords instead of special signs, a door that shuts.</summary>
    public static void AddIdentity(IServiceCollection services)
    {
        services.AddScoped(made => made.GetRequiredService<IDbContextFactory<RecordsContext>>().CreateDbContext());
        services.AddIdentityCore<IdentityUser>(identity =>
        {
            (identity.Password.RequiredLength, identity.Password.RequiredUniqueChars) = (IUsers.ShortestPassword, FewestSigns);
            (identity.Password.RequireDigit, identity.Password.RequireLowercase, identity.Password.RequireUppercase, identity.Password.RequireNonAlphanumeric) = (false, false, false, false);
            (identity.Lockout.MaxFailedAccessAttempts, identity.Lockout.DefaultLockoutTimeSpan, identity.Lockout.AllowedForNewUsers) = (MostWrong, Shut, true);
            identity.Tokens.ProviderMap[TokenOptions.DefaultAuthenticatorProvider] = new TokenProviderDescriptor(typeof(AuthenticatorTokenProvider<IdentityUser>));
        });
        services.AddScoped<AuthenticatorTokenProvider<IdentityUser>>();
        services.AddScoped<IUserStore<IdentityUser>, SealedCodes>();
    }

    public async Task<bool> Any(CancellationToken ct) => (await Known(ct)).Count > 0;

    public async Task<IReadOnlyList<User>> Read(CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        var doors = await context.Set<IdentityUser>().AsNoTracking().ToDictionaryAsync(door => door.UserName ?? "", ct);
        var noted = (await context.Set<IdentityUserToken<string>>().AsNoTracking().Where(kept => kept.LoginProvider == CodesBy && (kept.Name == EndedSessions || kept.Name == OpenSessions || kept.Name == PasswordUntil)).ToListAsync(ct))
            .ToDictionary(kept => (kept.UserId, kept.Name), kept => kept.Value ?? "");
        return [.. (await context.Set<UserRow>().AsNoTracking().OrderBy(row => row.Login).ToListAsync(ct)).Select(row => Known(row, doors.GetValueOrDefault(row.Login), noted))];
    }

    public async Task<User?> Find(string login, CancellationToken ct) => (await Known(ct)).GetValueOrDefault(login);

    private Task<IReadOnlyDictionary<string, User>> Known(CancellationToken ct) => kept.Get("", async () => (await Read(ct)).ToDictionary(user => user.Login));

    // Who is here is kept last: a login whose password has no end yet, because the program ended in between, lets nobody in.
    public async Task<bool> Add(User user, string password, DateTimeOffset? until, CancellationToken ct)
    {
        if (!await With(identity => Made(identity, Door(user), door => identity.CreateAsync(door, password))))
        {
            return false;
        }

        if (until is { } end)
        {
            await WithDoor(user.Login, async (identity, door) => (await identity.SetAuthenticationTokenAsync(door, CodesBy, PasswordUntil, Second(end))).Succeeded);
        }

        await Keep(user, ct);
        return true;
    }

    public async Task AddElsewhere(User user, string issuer, string subject, CancellationToken ct)
    {
        await With(identity => Made(identity, Door(user), identity.CreateAsync));
        await Link(user.Login, issuer, subject, ct);
        await Keep(user, ct);
    }

    public async Task<User?> FindElsewhere(string issuer, string subject, CancellationToken ct) =>
        await With(identity => identity.FindByLoginAsync(issuer, subject)) is { UserName: { } login } ? await Find(login, ct) : null;

    public async Task<User?> FindByMail(string mail, CancellationToken ct) =>
        await Find(mail, ct) ?? (await With(identity => identity.FindByEmailAsync(mail)) is { UserName: { } login } ? await Find(login, ct) : null);

    public Task<bool> Link(string login, string issuer, string subject, CancellationToken ct) => WithDoor(login, async (identity, door) =>
        (await identity.GetLoginsAsync(door)).All(known => known.LoginProvider != issuer) && (await identity.AddLoginAsync(door, new UserLoginInfo(issuer, subject, null))).Succeeded);

    public async Task Change(User user, CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        var row = await context.Set<UserRow>().FirstAsync(own => own.Login == user.Login, ct);
        (row.Name, row.Role, row.SeesAll, row.Groups, row.IsDisabled) = (user.Name, user.Role, user.SeesAll, [.. user.Groups], user.IsDisabled);
        await context.SaveChangesAsync(ct);
        await WithDoor(user.Login, async (identity, door) => (door.Email ?? "") == user.Mail || (await identity.SetEmailAsync(door, user.Mail.Length > 0 ? user.Mail : null)).Succeeded);
    }

    // The password is written with its end, or with none.
    public Task<bool> SetPassword(string login, string password, DateTimeOffset? until, CancellationToken ct) => WithDoor(login, async (identity, door) =>
    {
        foreach (var rule in identity.PasswordValidators)
        {
            if (!(await rule.ValidateAsync(identity, door, password)).Succeeded)
            {
                return false;
            }
        }

        door.PasswordHash = identity.PasswordHasher.HashPassword(door, password);
        return (until is { } end ? await identity.SetAuthenticationTokenAsync(door, CodesBy, PasswordUntil, Second(end)) : await identity.RemoveAuthenticationTokenAsync(door, CodesBy, PasswordUntil)).Succeeded
            && (await identity.UpdateSecurityStampAsync(door)).Succeeded && (await identity.ResetAccessFailedCountAsync(door)).Succeeded && (await identity.SetLockoutEndDateAsync(door, null)).Succeeded;
    });

    public async Task<SignInOutcome> Check(string login, string password, string? code, CancellationToken ct) =>
        await Find(login, ct) is { IsDisabled: false } ? await WithDoor(login, (identity, door) => Check(identity, door, password, code)) : await With(identity => Nobody(identity, password));

    public async Task<string> CodeKey(string login, CancellationToken ct) => await WithDoor(login, async (identity, door) =>
    {
        if (await identity.GetAuthenticatorKeyAsync(door) is { } known)
        {
            return known;
        }

        // Not by ResetAuthenticatorKeyAsync: that makes whoever looks at the key sign in again.
        await using var context = await records.CreateDbContextAsync(ct);
        using var store = new SealedCodes(context, keys);
        var made = identity.GenerateNewAuthenticatorKey();
        await store.SetAuthenticatorKeyAsync(door, made, ct);
        await context.SaveChangesAsync(ct);
        return made;
    }) ?? "";

    public Task<bool> TakeCodes(string login, string code, CancellationToken ct) => WithDoor(login, async (identity, door) =>
        await TakesCode(identity, door, code) && (await identity.SetTwoFactorEnabledAsync(door, true)).Succeeded);

    public Task DropCodes(string login, CancellationToken ct) => WithDoor(login, async (identity, door) =>
        (await identity.SetTwoFactorEnabledAsync(door, false)).Succeeded && (await identity.ResetAuthenticatorKeyAsync(door)).Succeeded);

    // How long an answer takes tells nobody whether there is such a user.
    private static Task<SignInOutcome> Nobody(UserManager<IdentityUser> identity, string password)
    {
        _nobodys ??= identity.PasswordHasher.HashPassword(new IdentityUser(), Guid.NewGuid().ToString());
        identity.PasswordHasher.VerifyHashedPassword(new IdentityUser(), _nobodys, password);
        return Task.FromResult(SignInOutcome.Wrong);
    }

    // A wrong password and a wrong code count alike, or the code could be guessed at.
    private static async Task<SignInOutcome> Check(UserManager<IdentityUser> identity, IdentityUser door, string password, string? code)
    {
        var isRight = await identity.CheckPasswordAsync(door, password);
        if (await identity.IsLockedOutAsync(door))
        {
            return SignInOutcome.LockedOut;
        }

        if (isRight && door.TwoFactorEnabled && string.IsNullOrEmpty(code))
        {
            return SignInOutcome.NeedsCode;
        }

        if (!isRight || (door.TwoFactorEnabled && !await TakesCode(identity, door, code ?? "")))
        {
            await identity.AccessFailedAsync(door);
            return await identity.IsLockedOutAsync(door) ? SignInOutcome.LockedOut : SignInOutcome.Wrong;
        }

        await identity.ResetAccessFailedCountAsync(door);
        return Until(await identity.GetAuthenticationTokenAsync(door, CodesBy, PasswordUntil)) < DateTimeOffset.UtcNow ? SignInOutcome.Expired : SignInOutcome.In;
    }

    // A code opens once: those that did are known for longer than the framework takes one. Of two who show the same at the same moment the second finds that the door has changed.
    private static async Task<bool> TakesCode(UserManager<IdentityUser> identity, IdentityUser door, string code)
    {
        var (plain, now) = (code.Replace(" ", "", StringComparison.Ordinal), DateTimeOffset.UtcNow.ToUnixTimeSeconds());
        var used = Noted(await identity.GetAuthenticationTokenAsync(door, CodesBy, UsedCodes)).Where(one => one.At > now - CodeSeconds).ToList();
        return !used.Exists(one => one.Word == plain) && await identity.VerifyTwoFactorTokenAsync(door, TokenOptions.DefaultAuthenticatorProvider, plain)
            && (await identity.SetAuthenticationTokenAsync(door, CodesBy, UsedCodes, Noted([.. used, (plain, now)]))).Succeeded;
    }

    private static string Second(DateTimeOffset at) => at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);

    private static DateTimeOffset? Until(string? second) => long.TryParse(second, NumberStyles.None, CultureInfo.InvariantCulture, out var at) ? DateTimeOffset.FromUnixTimeSeconds(at) : null;

    public Task BeginSession(string login, string stamp, string session, DateTimeOffset now, CancellationToken ct) => Note(login, OpenSessions, $"{session}{Stamped}{stamp}", MostSessions, now);

    // However many have ended, none of them opens again.
    public Task EndSession(string login, string session, DateTimeOffset now, CancellationToken ct) => Note(login, EndedSessions, session, int.MaxValue, now);

    public Task EndSessions(string login, CancellationToken ct) => WithDoor(login, async (identity, door) => (await identity.UpdateSecurityStampAsync(door)).Succeeded);

    // Of two that are noted at the same moment the second finds that the door has changed, and looks again.
    private async Task Note(string login, string list, string word, int most, DateTimeOffset now)
    {
        var (at, oldest) = (now.ToUnixTimeSeconds(), (now - IUsers.LongestSession).ToUnixTimeSeconds());
        for (var tries = 0; tries < TriesToNote; tries++)
        {
            if (await WithDoor(login, async (identity, door) => (await identity.SetAuthenticationTokenAsync(
                door, CodesBy, list, Noted([.. Noted(await identity.GetAuthenticationTokenAsync(door, CodesBy, list)).Where(one => one.At > oldest && one.Word != word).TakeLast(most), (word, at)]))).Succeeded))
            {
                return;
            }
        }
    }

    // What was noted, each with the second since 1970: word@second word@second.
    private static IEnumerable<(string Word, long At)> Noted(string? kept) => (kept ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(one => one.Split('@', 2))
        .Where(one => one.Length == 2 && long.TryParse(one[1], NumberStyles.None, CultureInfo.InvariantCulture, out _)).Select(one => (one[0], long.Parse(one[1], CultureInfo.InvariantCulture)));

    private static string Noted(IEnumerable<(string Word, long At)> noted) => string.Join(' ', noted.Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Word}@{one.At}")));

    // A login that was kept without its row of ours, because the program ended in between, is taken over.
    private static async Task<bool> Made(UserManager<IdentityUser> identity, IdentityUser door, Func<IdentityUser, Task<IdentityResult>> make)
    {
        if (await identity.FindByNameAsync(door.UserName ?? "") is { } left)
        {
            await identity.DeleteAsync(left);
        }

        return (await make(door)).Succeeded;
    }

    private static IdentityUser Door(User user) => new(user.Login) { Email = user.Mail.Length > 0 ? user.Mail : null };

    private static User Known(UserRow row, IdentityUser? door, Dictionary<(string, string), string> noted)
    {
        var (stamp, ended) = (door?.SecurityStamp ?? "", List(EndedSessions).Select(one => one.Word).ToHashSet());
        return new(row.Login, row.Name, row.Role, row.SeesAll, [.. row.Groups], row.IsDisabled)
        {
            Mail = door?.Email ?? "",
            HasPassword = door?.PasswordHash is not null,
            HasCode = door?.TwoFactorEnabled == true,
            Stamp = stamp,
            PasswordUntil = Until(Kept(PasswordUntil)),
            EndedSessions = [.. ended],
            Sessions = [.. Open(List(OpenSessions), stamp, ended)],
        };

        string? Kept(string name) => noted.GetValueOrDefault((door?.Id ?? "", name));

        IEnumerable<(string Word, long At)> List(string name) => Noted(Kept(name));
    }

    private static IEnumerable<OpenSession> Open(IEnumerable<(string Word, long At)> begun, string stamp, HashSet<string> ended) => begun.Select(one => (Parts: one.Word.Split(Stamped), one.At))
        .Where(one => one.Parts.Length == 2 && one.Parts[1] == stamp && !ended.Contains(one.Parts[0])).Select(one => new OpenSession(one.Parts[0], DateTimeOffset.FromUnixTimeSeconds(one.At)));

    private async Task Keep(User user, CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        context.Add(new UserRow { Login = user.Login, Name = user.Name, Role = user.Role, SeesAll = user.SeesAll, Groups = [.. user.Groups], IsDisabled = user.IsDisabled });
        await context.SaveChangesAsync(ct);
    }

    private Task<T?> WithDoor<T>(string login, Func<UserManager<IdentityUser>, IdentityUser, Task<T>> work) =>
        With(async identity => await identity.FindByNameAsync(login) is { } door ? await work(identity, door) : default);

    private async Task<T> With<T>(Func<UserManager<IdentityUser>, Task<T>> work)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<UserManager<IdentityUser>>());
    }
}
