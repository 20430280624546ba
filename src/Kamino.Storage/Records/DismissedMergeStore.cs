using Kamino.Core.Accounts;
using Kamino.UseCases.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Kamino.Storage.Records;

internal sealed class DismissedMergeStore(IDbContextFactory<RecordsContext> records) : IDismissedMerges
{
    public async Task<IReadOnlyList<DismissedMerge>> Read(CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        var rows = await context.Set<DismissedMergeRow>().AsNoTracking().ToListAsync(ct);
        return [.. rows.OrderByDescending(row => row.At).Select(row => new DismissedMerge(row.One, row.Other, row.Evidence, row.By, row.At))];
    }

    public async Task Save(DismissedMerge dismissed, CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        if (await context.Set<DismissedMergeRow>().FindAsync([dismissed.One, dismissed.Other], ct) is { } row)
        {
            (row.Evidence, row.By, row.At) = (dismissed.Evidence, dismissed.By, dismissed.At);
        }
        else
        {
            context.Add(new DismissedMergeRow { One = dismissed.One, Other = dismissed.Other, Evidence = dismissed.Evidence, By = dismissed.By, At = dismissed.At });
        }

        await context.SaveChangesAsync(ct);
    }

    public async Task<bool> Delete(string one, string other, CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        return await Traced.Run(context, context.Set<DismissedMergeRow>().Where(row => row.One == one && row.Other == other), rows => rows.ExecuteDeleteAsync(ct), ct) > 0;
    }
}
