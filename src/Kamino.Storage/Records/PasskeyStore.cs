using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Kamino.UseCases.Rights;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Kamino.Storage.Records;

/// <summary>Signatures and their form are Identity's business (WebAuthn); how long a question may be answered, that each is answered once, and whose door is shut is ours.</summary>
/// <param name="scopes">Makes Identity's own classes, over one connection with ours.</param>
/// <param name="keys">Seals what a browser keeps for us between question and answer.</param>
/// <param name="clock">When it is.</param>
internal sealed class PasskeyStore(IServiceScopeFactory scopes, IDataProtectionProvider keys, TimeProvider clock) : IPasskeys
{
    private const string Table = "sign_in_passkey";
    private const string Answered = "passkey answered";
    private const string LastUse = "passkey used";
    private const int LongestAnswer = 64 * 1024;

    private readonly IDataProtector _offered = keys.CreateProtector("kamino.passkey.offered");
    private readonly IDataProtector _asked = keys.CreateProtector("kamino.passkey.asked");

    public Task<IReadOnlyList<Passkey>> Read(string login, CancellationToken ct) => With<IReadOnlyList<Passkey>>(async (identity, context) =>
    {
        if (await identity.FindByNameAsync(login) is not { } door)
        {
            return [];
        }

        var used = await Secrets(context, door, LastUse).AsNoTracking().ToDictionaryAsync(row => row.Name, row => row.Value, ct);
        return [.. (await Of(context, door).AsNoTracking().ToListAsync(ct)).OrderBy(row => row.Data.CreatedAt)
            .Select(row => new Passkey(Base64Url.EncodeToString(row.CredentialId), row.Data.Name ?? "", row.Data.CreatedAt, used.TryGetValue(Name(row.CredentialId), out var at) ? Instant(at) : null))];
    });

    public Task<PasskeyQuestion> Offer(string login, string title, PasskeyPlace place, CancellationToken ct) => With(async (identity, _) =>
    {
        var door = await identity.FindByNameAsync(login) ?? throw new ArgumentException("Nobody has that login.", nameof(login));
        var made = await Handler(identity, place).MakeCreationOptionsAsync(new PasskeyUserEntity { Id = door.Id, Name = login, DisplayName = login }, Context(place));
        return new PasskeyQuestion(made.CreationOptionsJson, Seal(_offered, made.AttestationState, title));
    });

    public Task<bool> Take(string login, PasskeyAnswer answer, PasskeyPlace place, CancellationToken ct) => With(async (identity, context) =>
    {
        if (await identity.FindByNameAsync(login) is not { } door || Opened(_offered, answer) is not { } asked)
        {
            return false;
        }

        var made = await Handler(identity, place).PerformAttestationAsync(new PasskeyAttestationContext { CredentialJson = answer.Credential, AttestationState = asked.State, HttpContext = Context(place) });
        if (!made.Succeeded || made.UserEntity.Id != door.Id)
        {
            return false;
        }

        // What a device says of its make isn't kept: nothing here decides by it.
        context.Add(new IdentityUserPasskey<string>
        {
            UserId = door.Id,
            CredentialId = made.Passkey.CredentialId,
            Data = new IdentityPasskeyData
            {
                PublicKey = made.Passkey.PublicKey,
                Name = asked.Title,
                CreatedAt = clock.GetUtcNow(),
                SignCount = made.Passkey.SignCount,
                Transports = made.Passkey.Transports,
                IsUserVerified = made.Passkey.IsUserVerified,
                IsBackupEligible = made.Passkey.IsBackupEligible,
                IsBackedUp = made.Passkey.IsBackedUp,
                AttestationObject = [],
                ClientDataJson = [],
            },
        });
        return await Once(context, door, asked, () => context.Told([Deed(AuditAct.Made, login, asked.Title)], ct), ct);
    });

    public Task<PasskeyQuestion> Ask(PasskeyPlace place, CancellationToken ct) => With(async (identity, _) =>
    {
        var made = await Handler(identity, place).MakeRequestOptionsAsync(null, Context(place));
        return new PasskeyQuestion(made.RequestOptionsJson, Seal(_asked, made.AssertionState, ""));
    });

    public Task<(SignInOutcome Outcome, string? Login)> Check(PasskeyAnswer answer, PasskeyPlace place, CancellationToken ct) => With<(SignInOutcome, string?)>(async (identity, context) =>
    {
        if (Opened(_asked, answer) is not { } asked)
        {
            return (SignInOutcome.Wrong, null);
        }

        var shown = await Handler(identity, place).PerformAssertionAsync(new PasskeyAssertionContext { CredentialJson = answer.Credential, AssertionState = asked.State, HttpContext = Context(place) });
        if (!shown.Succeeded || shown.User.PasswordHash is null || await context.Set<UserRow>().AnyAsync(row => row.Login == shown.User.UserName && row.IsDisabled, ct))
        {
            return (SignInOutcome.Wrong, null);
        }

        if (await identity.IsLockedOutAsync(shown.User))
        {
            return (SignInOutcome.LockedOut, null);
        }

        var row = await Of(context, shown.User).FirstAsync(own => own.CredentialId == shown.Passkey.CredentialId, ct);
        (row.Data.SignCount, row.Data.IsBackedUp) = (shown.Passkey.SignCount, shown.Passkey.IsBackedUp);
        await Use(context, shown.User, row.CredentialId, ct);
        if (!await Once(context, shown.User, asked, () => Task.CompletedTask, ct))
        {
            return (SignInOutcome.Wrong, null);
        }

        await identity.ResetAccessFailedCountAsync(shown.User);
        return (SignInOutcome.In, shown.User.UserName);
    });

    public Task<bool> Rename(string login, string id, string title, CancellationToken ct) => With(async (identity, context) =>
    {
        if (await identity.FindByNameAsync(login) is not { } door || (await Named(context, door, id, ct)).FirstOrDefault() is not { } row)
        {
            return false;
        }

        var was = row.Data.Name;
        row.Data.Name = title;
        await Together(context, async () =>
        {
            await context.SaveChangesAsync(ct);
            await context.Told(was == title ? [] : [Deed(AuditAct.Changed, login, title, new AuditChange("name", was, title))], ct);
        }, ct);
        return true;
    });

    public Task<bool> Remove(string login, string? id, CancellationToken ct) => With(async (identity, context) =>
    {
        if (await identity.FindByNameAsync(login) is not { } door || await Named(context, door, id, ct) is not { Count: > 0 } rows)
        {
            return false;
        }

        var names = rows.Select(row => Name(row.CredentialId)).ToList();
        context.RemoveRange(rows);
        await Together(context, async () =>
        {
            await context.SaveChangesAsync(ct);
            await Secrets(context, door, LastUse).Where(row => names.Contains(row.Name)).ExecuteDeleteAsync(ct);
            await context.Told([.. rows.Select(row => Deed(AuditAct.Removed, login, row.Data.Name ?? ""))], ct);
            await identity.UpdateSecurityStampAsync(door);
        }, ct);
        return true;
    });

    private static IQueryable<IdentityUserPasskey<string>> Of(RecordsContext context, IdentityUser door) => context.Set<IdentityUserPasskey<string>>().Where(row => row.UserId == door.Id);

    private static IQueryable<IdentityUserToken<string>> Secrets(RecordsContext context, IdentityUser door, string kind) =>
        context.Set<IdentityUserToken<string>>().Where(row => row.UserId == door.Id && row.LoginProvider == kind);

    private static async Task<List<IdentityUserPasskey<string>>> Named(RecordsContext context, IdentityUser door, string? id, CancellationToken ct) =>
        [.. (await Of(context, door).ToListAsync(ct)).Where(row => id is null || Base64Url.EncodeToString(row.CredentialId) == id)];

    // A device's name for a passkey may be long; as a name among secrets its hash will do.
    private static string Name(byte[] text) => Convert.ToHexStringLower(SHA256.HashData(text));

    private static AuditDraft Deed(AuditAct act, string login, string title, params AuditChange[] changes) => new(Table, null, act, $"{login} · {title}", changes);

    private static async Task Together(RecordsContext context, Func<Task> work, CancellationToken ct)
    {
        await using var transaction = await context.Database.BeginTransactionAsync(ct);
        await work();
        await transaction.CommitAsync(ct);
    }

    // The domain and the only page that counts are said by whoever asks, so the handler needs no request of its own.
    private static PasskeyHandler<IdentityUser> Handler(UserManager<IdentityUser> identity, PasskeyPlace place) => new(identity, Options.Create(new IdentityPasskeyOptions
    {
        ServerDomain = place.Domain,
        AuthenticatorTimeout = IPasskeys.Patience,
        UserVerificationRequirement = "required",
        ResidentKeyRequirement = "required",
        AttestationConveyancePreference = "none",
        ValidateOrigin = told => ValueTask.FromResult(!told.CrossOrigin && told.Origin == place.Origin),
    }));

    private static DefaultHttpContext Context(PasskeyPlace place) => new() { Request = { Scheme = Uri.UriSchemeHttps, Host = new HostString(place.Domain) } };

    // Several servers share one workspace, so that a question was answered is kept where all of them see it: two answers that come at once write the same row, and one of them fails.
    private async Task<bool> Once(RecordsContext context, IdentityUser door, Asked asked, Func<Task> tell, CancellationToken ct)
    {
        var old = (await Secrets(context, door, Answered).AsNoTracking().ToListAsync(ct)).Where(row => Instant(row.Value) < clock.GetUtcNow()).Select(row => row.Name).ToList();
        await Secrets(context, door, Answered).Where(row => old.Contains(row.Name)).ExecuteDeleteAsync(ct);
        context.Add(new IdentityUserToken<string> { UserId = door.Id, LoginProvider = Answered, Name = Name(Encoding.UTF8.GetBytes(asked.State ?? "")), Value = Text(asked.Until) });
        try
        {
            await Together(context, async () =>
            {
                await context.SaveChangesAsync(ct);
                await tell();
            }, ct);
            return true;
        }
        catch (DbUpdateException)
        {
            return false;
        }
    }

    private async Task Use(RecordsContext context, IdentityUser door, byte[] credential, CancellationToken ct)
    {
        var name = Name(credential);
        if (await Secrets(context, door, LastUse).FirstOrDefaultAsync(row => row.Name == name, ct) is not { } use)
        {
            context.Add(use = new IdentityUserToken<string> { UserId = door.Id, LoginProvider = LastUse, Name = name });
        }

        use.Value = Text(clock.GetUtcNow());
    }

    private string Seal(IDataProtector seal, string? state, string title) => seal.Protect(JsonSerializer.Serialize(new Asked(state, title, clock.GetUtcNow() + IPasskeys.Patience)));

    private Asked? Opened(IDataProtector seal, PasskeyAnswer answer)
    {
        if (answer.Credential.Length is 0 or > LongestAnswer || answer.Sealed.Length is 0 or > LongestAnswer)
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize<Asked>(seal.Unprotect(answer.Sealed)) is { } asked && clock.GetUtcNow() < asked.Until ? asked : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static string Text(DateTimeOffset instant) => instant.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);

    private static DateTimeOffset? Instant(string? text) => DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var instant) ? instant : null;

    private async Task<T> With<T>(Func<UserManager<IdentityUser>, RecordsContext, Task<T>> work)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<UserManager<IdentityUser>>(), scope.ServiceProvider.GetRequiredService<RecordsContext>());
    }

    private sealed record Asked(string? State, string Title, DateTimeOffset Until);
}
