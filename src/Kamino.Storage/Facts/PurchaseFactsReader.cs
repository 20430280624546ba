using DuckDB.NET.Data;
using Kamino.Core.Lifetime;
using Kamino.Core.Quantities;
using Kamino.Storage.Records;
using Kamino.UseCases.Lifetime;
using Kamino.UseCases.Quantities;

namespace Kamino.Storage.Facts;

/// <summary>Sums every account's days by SQL over the visible lines, in the reporting currency where there is one.</summary>
internal sealed class PurchaseFactsReader(Workspace workspace, BatchStore batches, AccountDirectory directory, FrozenRates rates, TimeProvider clock) : IPurchaseFacts
{
    public async Task<PurchaseFacts> Read(DateOnly? asOf, DateOnly? until, TimeUnit? occasion, CancellationToken ct)
    {
        var visible = await batches.Visible(ct);
        await using var duck = await Duck.Open(workspace, ct);
        await duck.Run($"create view visible as {VisibleLines.Of(workspace, visible)}", ct);
        var last = await FactsSql.LastDay(duck, ct);
        if (visible.Count == 0 || last is not { } end)
        {
            return new PurchaseFacts(asOf ?? clock.Today(), until ?? asOf ?? clock.Today(), []);
        }

        var merged = (await directory.Accounts(ct)).Merged;
        await SideTables.Load(duck, merged, new HashSet<string>(), ct);
        var reporting = await rates.Reporting(ct);
        var converted = reporting is { } currency && await LoadRates(duck, currency, ct);
        var question = new PurchaseQuestion(asOf ?? end, until ?? end, reporting, merged.Count > 0, converted, await HasRest(duck, ct), occasion?.Days());
        return new PurchaseFacts(question.AsOf, question.Until, await duck.Read(question.Sql, Purchases, ct));
    }

    private static async Task<bool> HasRest(DuckDBConnection duck, CancellationToken ct) =>
        (await duck.Read("select count(net_rest) > 0 from visible", row => row.Flag(0), ct))[0];

    // True where some lines have to be converted. A line that nobody gave a rate for is in no sum.
    private async Task<bool> LoadRates(DuckDBConnection duck, Currency reporting, CancellationToken ct)
    {
        var foreign = await duck.Read(PurchaseQuestion.ForeignDays(reporting), row => (row.Text(0) ?? "", row.Day(1)), ct);
        var frozen = await rates.Freeze(reporting, foreign, ct);
        await duck.Run("create temp table rate (currency varchar, day integer, factor double)", ct);
        using var appender = duck.CreateAppender("rate");
        foreach (var (currency, day) in foreign)
        {
            if (frozen.TryGetValue((currency, day), out var rate))
            {
                var factor = (double)rate.Convert(new Money(1, new Currency(currency))).Amount;
                appender.CreateRow().AppendValue(currency).AppendValue(day.DayNumber).AppendValue(factor).EndRow();
            }
        }

        return foreign.Count > 0;
    }

    private static AccountPurchases Purchases(DuckRow row)
    {
        var currency = new Currency(row.Text(1) ?? "XXX");
        return row.Long(2) == 0
            ? new AccountPurchases(row.Text(0) ?? "", 0, default, default, new Money(0, currency), new Money(0, currency), (int)row.Long(9))
            : new AccountPurchases(
                row.Text(0) ?? "", (int)row.Long(2), row.Day(3), row.Day(4), new Money(row.Amount(5, 6), currency), new Money(row.Amount(7, 8), currency), (int)row.Long(9))
            {
                Occasions = row.Has(10) ? new AccountOccasions((int)row.Long(10), (int)row.Long(11), (int)row.Long(12), new Money(row.Amount(13, 14), currency), (int)row.Long(15)) : null,
            };
    }
}
