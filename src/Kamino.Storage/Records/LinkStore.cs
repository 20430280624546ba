using Kamino.UseCases.Perception;
using Microsoft.EntityFrameworkCore;

namespace Kamino.Storage.Records;

internal sealed class LinkStore(IDbContextFactory<RecordsContext> records) : ILinkStore
{
    public async Task Add(KeptLink link, CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        context.Add(new PersonalLinkRow { Hash = link.Hash, Use = link.Use, Subject = link.Subject, Account = link.Account, Name = link.Person, Expires = link.Expires });
        await context.SaveChangesAsync(ct);
    }

    public async Task<KeptLink?> Find(string hash, CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        var row = await context.Set<PersonalLinkRow>().AsNoTracking().FirstOrDefaultAsync(row => row.Hash == hash, ct);
        return row is null ? null : new KeptLink(row.Hash, row.Use, row.Subject, row.Account, row.Name, row.Expires);
    }
}
