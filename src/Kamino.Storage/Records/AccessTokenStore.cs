using Kamino.UseCases.Rights;
using Microsoft.EntityFrameworkCore;

namespace Kamino.Storage.Records;

internal sealed class AccessTokenStore(IDbContextFactory<RecordsContext> records) : IAccessTokens
{
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

    public async Task<AccessToken?> Find(string hash, CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        return (await context.Set<AccessTokenRow>().AsNoTracking().FirstOrDefaultAsync(row => row.Hash == hash, ct))?.Token;
    }

    public async Task<bool> Revoke(int number, DateTimeOffset at, CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        return await Traced.Run(
            context, context.Set<AccessTokenRow>().Where(row => row.Number == number && row.Revoked == null), rows => rows.ExecuteUpdateAsync(row => row.SetProperty(own => own.Revoked, at), ct), ct) == 1;
    }
}
