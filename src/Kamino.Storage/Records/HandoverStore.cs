using System.Text.Json;
using Kamino.UseCases.Plans;
using Kamino.UseCases.Quantities;
using Microsoft.EntityFrameworkCore;

namespace Kamino.Storage.Records;

internal sealed class HandoverStore(IDbContextFactory<RecordsContext> records) : IHandovers
{
    public async Task<IReadOnlyList<KeptHandover>> Read(CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        var bodies = await context.Set<HandoverRow>().AsNoTracking().OrderByDescending(row => row.Id).Select(row => row.Body).ToListAsync(ct);
        return [.. bodies.Select(body => JsonSerializer.Deserialize<KeptHandover>(body, RecordJson.Options)).OfType<KeptHandover>()];
    }

    public async Task Add(KeptHandover handed, CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        context.Add(new HandoverRow { From = handed.Report.From, To = handed.Report.To, At = handed.At, Body = RecordJson.Write(handed) });
        await context.SaveChangesAsync(ct);
    }
}
