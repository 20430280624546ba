using Kamino.Core.Quantities;
using Kamino.UseCases.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Kamino.Storage.Records;

internal sealed class RateStore(IDbContextFactory<RecordsContext> records) : IRateStore
{
    public async Task<IReadOnlyList<ExchangeRate>> Read(CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        var rows = await context.Set<RateRow>().AsNoTracking().OrderBy(row => row.Day).ThenBy(row => row.From).ThenBy(row => row.To).ToListAsync(ct);
        return [.. rows.Select(row => row.ExchangeRate)];
    }

    public async Task Save(IReadOnlyCollection<ExchangeRate> rates, string source, CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        await Upsert.Rows<RateRow>(
            context, [.. rates.Select(rate => new RateRow { Day = rate.Day, From = rate.From.Code, To = rate.To.Code, Rate = rate.Rate, Source = source })], ct);
    }
}
