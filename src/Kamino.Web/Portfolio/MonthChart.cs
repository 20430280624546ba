using Kamino.UseCases.Portfolio;
using Kamino.Web.Charts;
using Kamino.Web.Words;

namespace Kamino.Web.Portfolio;

/// <summary>Sales of twelve months beside the twelve before, as a chart and as its table.</summary>
/// <param name="Data">The chart.</param>
public sealed record MonthChart(SeriesChart Data)
{
    private const int Months = 12;

    /// <summary>Draws it; <c>null</c> where the ledger holds several currencies, whose sums would mean nothing.</summary>
    public static MonthChart? Of(Today today, Locale locale)
    {
        ArgumentNullException.ThrowIfNull(today);
        ArgumentNullException.ThrowIfNull(locale);
        var currency = today.Sales[0].LastYear.Currency;
        if (today.Sales.Count > 1 || today.Months.Any(month => month.Net.Currency != currency && month.Net.Currency != default))
        {
            return null;
        }

        var sold = today.Months.Where(month => month.HasAccount).GroupBy(month => month.Month).ToDictionary(month => month.Key, month => month.Sum(sales => sales.Net.Amount));
        var first = new DateOnly(today.AsOf.Year, today.AsOf.Month, 1).AddMonths(1 - Months);
        var months = Enumerable.Range(0, Months).Select(first.AddMonths).ToList();
        return new MonthChart(new SeriesChart(
            [.. months.Select(month => $"{locale.Month(month.Month)} {month.Year % 100:00}")],
            [
                Series(locale["today.months.last"], "bar", "strategic", months, sold, locale),
                Series(locale["today.months.before"], "line", "streamline", [.. months.Select(month => month.AddYears(-1))], sold, locale),
            ],
            "", locale.Region.Decimal, locale.Region.Group));
    }

    private static ChartSeries Series(
        string name, string form, string tone, IReadOnlyList<DateOnly> months, Dictionary<DateOnly, decimal> sold, Locale locale)
    {
        var begun = sold.Keys.Min();
        decimal?[] values = [.. months.Select(month => month < begun ? (decimal?)null : sold.GetValueOrDefault(month))];
        return new ChartSeries(
            name, form, tone, [.. values.Select(value => (double?)value)], [.. values.Select(value => value is { } amount ? locale.Number(amount, 0) : "—")]);
    }
}
