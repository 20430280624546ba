using DuckDB.NET.Data;
using Kamino.Core.Lifetime;
using Kamino.Core.Quantities;
using Kamino.Storage.Records;
using Kamino.UseCases.Lifetime;
using Kamino.UseCases.Quantities;

namespace Kamino.Storage.Facts;

/// <summary>Folds every account's days out of the visible lines, in the reporting currency where there is one.</summary>
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
        var days = new PurchaseDays(question);
        duck.Read(question.Sql, days.Take, ct);
        return new PurchaseFacts(question.AsOf, question.Until, days.Fold(ct));
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
}
