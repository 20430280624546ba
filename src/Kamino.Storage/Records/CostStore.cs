using Kamino.Core.Quantities;
using Kamino.Core.Value;
using Kamino.UseCases.Ledger;
using Kamino.UseCases.Value;
using Microsoft.EntityFrameworkCore;

namespace Kamino.Storage.Records;

internal sealed class CostStore(IDbContextFactory<RecordsContext> records, TableBatches batches) : ICostStore
{
    public async Task<IReadOnlyList<CostRate>> Rates(CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        var rows = await context.Set<CostRateRow>().AsNoTracking().OrderBy(row => row.Activity).ThenBy(row => row.Period).ToListAsync(ct);
        return [.. rows.Select(row => new CostRate(row.Activity, row.Driver, row.Rate, new Currency(row.Currency), Read(row.Period), row.Place, row.Total))];
    }

    public async Task<IReadOnlyList<DriverQuantity>> Quantities(CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        var rows = await context.Set<DriverQuantityRow>().AsNoTracking().OrderBy(row => row.Account).ThenBy(row => row.Activity).ThenBy(row => row.Period).ToListAsync(ct);
        return [.. rows.Select(row => new DriverQuantity(row.Account, row.Activity, Read(row.Period), row.Quantity))];
    }

    public Task<string> Enter(TableChanges<CostRate> rates, TableChanges<DriverQuantity> quantities, TableDraft draft, CancellationToken ct) =>
        batches.Enter(BatchKind.Costs, draft, async entry =>
        {
            await entry.Keep(rates.As(Row), null, ct);
            await entry.Keep(quantities.As(Row), null, ct);
        }, ct);

    private static CostRateRow Row(CostRate rate) => new()
    {
        Activity = rate.Activity,
        Period = Text(rate.Period),
        Driver = rate.Driver,
        Rate = rate.Rate,
        Currency = rate.Currency.Code,
        Place = rate.Place,
        Total = rate.Total,
    };

    private static DriverQuantityRow Row(DriverQuantity own) => new() { Account = own.Account, Activity = own.Activity, Period = Text(own.Period), Quantity = own.Quantity };

    private static Period? Read(string period) => Period.TryParse(period, null, out var read) ? read : null;

    private static string Text(Period? period) => period?.ToString() ?? "";
}

internal sealed class ReceivableStore(IDbContextFactory<RecordsContext> records, TableBatches batches) : IReceivableStore
{
    public async Task<IReadOnlyList<Receivable>> Read(CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        var rows = await context.Set<ReceivableRow>().AsNoTracking().OrderBy(row => row.Account).ThenBy(row => row.Day).ToListAsync(ct);
        return [.. rows.Select(row => new Receivable(row.Account, row.Day, row.Balance, row.Days, row.DefaultChance, row.LossGiven, new Currency(row.Currency)))];
    }

    public Task<string> Enter(TableChanges<Receivable> found, TableDraft draft, CancellationToken ct) =>
        batches.Enter(BatchKind.Receivables, draft, entry => entry.Keep(found.As(Row), null, ct), ct);

    private static ReceivableRow Row(Receivable owed) => new()
    {
        Account = owed.Account,
        Day = owed.Day,
        Balance = owed.Balance,
        Days = owed.Days,
        DefaultChance = owed.DefaultChance,
        LossGiven = owed.LossGiven,
        Currency = owed.Currency.Code,
    };
}
