using Kamino.UseCases.Quantities;
using Kamino.UseCases.Rights;
using Microsoft.EntityFrameworkCore;

namespace Kamino.Storage.Records;

/// <summary>Personal tokens.</summary>
/// <param name="records">Where they are kept.</param>
/// <param name="kept">All of them by the hash of their secret, as each request that carries one asks for it.</param>
internal sealed class AccessTokenStore(IDbContextFactory<RecordsContext> records, KeptAnswers<string, IReadOnlyDictionary<string, AccessToken>> kept) : IAccessTokens
{
    /// <summary>How many tokens are kept between questions.</summary>
    public const int MostKept = 100_000;

    public async Task<IReadOnlyList<AccessToken>> Read(CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        return [.. (await context.Set<AccessTokenRow>().AsNoTracking().OrderBy(row => row.Number).ToListAsync(ct)).Select(row => row.Token)];
    }

    public async Task<AccessToken> Add(AccessToken token, string hash, CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        var row = new AccessTokenRow { Login = token.Login, Title = token.Title, Scope = token.Scope, Hash = hash, Made = token.Made, Expires = token.Expires };
        context.Add(row);
        await context.SaveChangesAsync(ct);
        return row.Token;
    }

    public async Task<AccessToken?> Find(string hash, CancellationToken ct) => (await kept.Get("", () => ByHash(ct))).GetValueOrDefault(hash);

    private async Task<IReadOnlyDictionary<string, AccessToken>> ByHash(CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        return (await context.Set<AccessTokenRow>().AsNoTracking().ToListAsync(ct)).ToDictionary(row => row.Hash, row => row.Token);
    }

    public async Task<bool> Revoke(int number, DateTimeOffset at, CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        return await Traced.Run(
            context, context.Set<AccessTokenRow>().Where(row => row.Number == number && row.Revoked == null), rows => rows.ExecuteUpdateAsync(row => row.SetProperty(own => own.Revoked, at), ct), ct) == 1;
    }
}
