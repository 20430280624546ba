using Kamino.Core.Quantities;
using Kamino.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace Kamino.Storage.Facts;

/// <summary>The rates that documents count at. A rate that was found once for a day stays, whatever rates come later.</summary>
internal sealed class FrozenRates(IDbContextFactory<RecordsContext> records, AccountDirectory directory)
{
    /// <summary>The currency that amounts are wanted in; <c>null</c> where nobody chose one.</summary>
    public Task<Currency?> Reporting(CancellationToken ct) => directory.ReportingCurrency(ct);

    /// <summary>The rate of each day and currency; missing where none is known yet.</summary>
    /// <param name="reporting">The currency that amounts are wanted in.</param>
    /// <param name="days">Currencies and days of documents.</param>
    /// <param name="ct">Stops the work.</param>
    public async Task<IReadOnlyDictionary<(string Currency, DateOnly Day), ExchangeRate>> Freeze(
        Currency reporting, IReadOnlyCollection<(string Currency, DateOnly Day)> days, CancellationToken ct)
    {
        if (days.Count == 0)
        {
            return new Dictionary<(string, DateOnly), ExchangeRate>();
        }

        await using var context = await records.CreateDbContextAsync(ct);
        var rates = (await context.Set<FrozenRateRow>().AsNoTracking().Where(row => row.To == reporting.Code).ToListAsync(ct))
            .ToDictionary(row => (row.Currency, row.Day), row => Rate(row, reporting));
        var known = await directory.Rates(reporting, ct);
        var found = new List<FrozenRateRow>();
        foreach (var (currency, day) in days.Where(pair => !rates.ContainsKey(pair)))
        {
            if (known.Quoted(new Currency(currency), reporting, day) is { } rate)
            {
                rates.Add((currency, day), rate);
                found.Add(Row(currency, day, reporting, rate));
            }
        }

        await Upsert.Rows(context, found, ct);
        return rates;
    }

    private static ExchangeRate Rate(FrozenRateRow row, Currency reporting) => row.QuotedFrom == row.Currency
        ? new ExchangeRate(row.QuotedOn, new Currency(row.Currency), reporting, row.Rate)
        : new ExchangeRate(row.QuotedOn, reporting, new Currency(row.Currency), row.Rate);

    private static FrozenRateRow Row(string currency, DateOnly day, Currency reporting, ExchangeRate rate) => new()
    {
        Currency = currency,
        Day = day,
        To = reporting.Code,
        QuotedFrom = rate.From.Code,
        Rate = rate.Rate,
        QuotedOn = rate.Day,
    };
}
