using Kamino.Core.Lifetime;
using Kamino.Core.Quantities;
using Kamino.Storage.Records;
using Kamino.UseCases.Lifetime;
using Kamino.UseCases.Quantities;

namespace Kamino.Storage.Facts;

/// <summary>Folds every account's days out of the visible lines, in the reporting currency where there is one.</summary>
internal sealed class PurchaseFactsReader(VisibleLedger ledger, AccountDirectory directory, FrozenRates rates, TimeProvider clock) : IPurchaseFacts
{
    public async Task<PurchaseFacts> Read(DateOnly? asOf, DateOnly? until, TimeUnit? occasion, CancellationToken ct)
    {
        await using var lines = await ledger.Open(ct);
        var last = await VisibleLedger.LastDay(lines, ct);
        if (!lines.HasBatches || last is not { } end)
        {
            return new PurchaseFacts(asOf ?? clock.Today(), until ?? asOf ?? clock.Today(), []);
        }

        await lines.PutBeside((await directory.Accounts(ct)).Merged, new HashSet<string>(), ct);
        var reporting = await rates.Reporting(ct);
        var known = await Rates(lines, reporting, ct);
        var question = new PurchaseQuestion(asOf ?? end, until ?? end, reporting, known.Any, await HasRest(lines, ct), occasion?.Days());
        var days = new PurchaseDays(question, known);
        await lines.Purchases(question, days, ct);
        return new PurchaseFacts(question.AsOf, question.Until, days.Fold(ct));
    }

    private static async Task<bool> HasRest(IFactsView lines, CancellationToken ct) => (await lines.Read(lines.Sql.HasRest, row => row.Flag(0), ct))[0];

    private async Task<PurchaseRates> Rates(IFactsView lines, Currency? chosen, CancellationToken ct)
    {
        var factors = new Dictionary<(string, int), double>();
        if (chosen is not { } reporting)
        {
            return new PurchaseRates(null, factors, any: false);
        }

        var sql = lines.Sql.ForeignDays.Replace("$reporting", lines.Sql.Text(reporting.Code), StringComparison.Ordinal);
        var foreign = await lines.Read(sql, row => (Currency: row.Text(0) ?? "", Day: row.Day(1)), ct);
        foreach (var (key, rate) in await rates.Freeze(reporting, foreign, ct))
        {
            factors[(key.Currency, key.Day.DayNumber)] = (double)rate.Convert(new Money(1, new Currency(key.Currency))).Amount;
        }

        return new PurchaseRates(reporting, factors, foreign.Count > 0);
    }
}
