using Kamino.Core.Quantities;
using Kamino.UseCases.Accounts;
using Kamino.UseCases.Ledger;
using Kamino.UseCases.Quantities;
using Microsoft.EntityFrameworkCore;

namespace Kamino.Storage.Records;

internal sealed class RateStore(IDbContextFactory<RecordsContext> records, TableBatches batches, KeptAnswers<string, IReadOnlyList<ExchangeRate>> kept) : IRateStore
{
    /// <summary>How many rates are kept between questions.</summary>
    public const int MostKept = 1_000_000;

    public Task<IReadOnlyList<ExchangeRate>> Read(CancellationToken ct) => kept.Get("", () => ReadAll(ct));

    private async Task<IReadOnlyList<ExchangeRate>> ReadAll(CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        var rows = await context.Set<RateRow>().AsNoTracking().OrderBy(row => row.Day).ThenBy(row => row.From).ThenBy(row => row.To).ToListAsync(ct);
        return [.. rows.Select(row => row.ExchangeRate)];
    }

    public Task<string> Enter(TableChanges<ExchangeRate> found, TableDraft draft, CancellationToken ct)
    {
        var source = string.Join(", ", draft.Files);
        RateRow Row(ExchangeRate rate) => new() { Day = rate.Day, From = rate.From.Code, To = rate.To.Code, Rate = rate.Rate, Source = source };
        return batches.Enter(BatchKind.Rates, draft, entry => entry.Keep(found.As(Row), null, ct), ct);
    }
}
