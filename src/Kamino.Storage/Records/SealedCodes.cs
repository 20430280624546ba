using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;

namespace Kamino.Storage.Records;

/// <summary>Keeps what codes of the moment are made from sealed: the records alone, and so a backup, make no code.</summary>
internal sealed class SealedCodes(RecordsContext context, IDataProtectionProvider keys) : UserOnlyStore<IdentityUser, RecordsContext>(context)
{
    private readonly IDataProtector _seal = keys.CreateProtector("kamino.codes");

    public override Task SetAuthenticatorKeyAsync(IdentityUser user, string key, CancellationToken cancellationToken) =>
        base.SetAuthenticatorKeyAsync(user, _seal.Protect(key), cancellationToken);

    /// <returns><c>null</c> where there is none, and where the keys that it was sealed with are gone: then it is set up anew.</returns>
    public override async Task<string?> GetAuthenticatorKeyAsync(IdentityUser user, CancellationToken cancellationToken)
    {
        try
        {
            return await base.GetAuthenticatorKeyAsync(user, cancellationToken) is { Length: > 0 } kept ? _seal.Unprotect(kept) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
