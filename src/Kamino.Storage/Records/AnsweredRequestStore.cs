using Kamino.UseCases.Rights;
using Microsoft.EntityFrameworkCore;

namespace Kamino.Storage.Records;

internal sealed class AnsweredRequestStore(IDbContextFactory<RecordsContext> records) : IAnsweredRequests
{
    public async Task<(string Request, byte[]? Answer)?> Take(string name, string request, DateTimeOffset now, DateTimeOffset until, CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        await context.Set<AnsweredRequestRow>().Where(row => row.Until <= now.UtcTicks).ExecuteDeleteAsync(ct);
        context.Add(new AnsweredRequestRow { Name = name, Request = request, Until = until.UtcTicks });
        try
        {
            await context.SaveChangesAsync(ct);
            return null;
        }
        catch (DbUpdateException)
        {
            // Whoever writes the row first has the name; where it isn't there, something else is wrong.
            if (await context.Set<AnsweredRequestRow>().AsNoTracking().FirstOrDefaultAsync(row => row.Name == name, ct) is not { } known)
            {
                throw;
            }

            return (known.Request, known.Answer);
        }
    }

    public async Task Keep(string name, byte[] answer, CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        await context.Set<AnsweredRequestRow>().Where(row => row.Name == name).ExecuteUpdateAsync(row => row.SetProperty(own => own.Answer, answer), ct);
    }

    public async Task Drop(string name, CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        await context.Set<AnsweredRequestRow>().Where(row => row.Name == name && row.Answer == null).ExecuteDeleteAsync(ct);
    }
}
