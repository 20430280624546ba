using Kamino.Core.Quantities;
using Kamino.UseCases.Portfolio;
using Kamino.Web.Charts;
using Kamino.Web.Words;

namespace Kamino.Web.Portfolio;

/// <summary>Sales of twelve months beside the twelve before, as a chart and as its table.</summary>
/// <param name="Currency">Of the lines it sums; it never sums two.</param>
/// <param name="Data">The chart.</param>
public sealed record MonthChart(Currency Currency, SeriesChart Data)
{
    private const int Months = 12;
    private const int MostCharts = 4;

    /// <summary>Draws one for each currency of these months, the one with most months first.</summary>
    public static IReadOnlyList<MonthChart> Of(Today today, Locale locale)
    {
        ArgumentNullException.ThrowIfNull(today);
        ArgumentNullException.ThrowIfNull(locale);
        if (today.Months.Count == 0)
        {
            return []; // an empty ledger has no day to count back from
        }

        var first = new DateOnly(today.AsOf.Year, today.AsOf.Month, 1).AddMonths(1 - Months);
        return
        [
            .. today.Months.Where(month => month.HasAccount).GroupBy(month => month.Net.Currency)
                .Where(months => months.Any(month => month.Month >= first.AddYears(-1)))
                .OrderByDescending(months => months.Count()).ThenBy(months => months.Key.Code, StringComparer.Ordinal).Take(MostCharts)
                .Select(months => Draw(months.Key, months.ToDictionary(month => month.Month, month => month.Net.Amount), first, locale)),
        ];
    }

    private static MonthChart Draw(Currency currency, Dictionary<DateOnly, decimal> sold, DateOnly first, Locale locale)
    {
        var months = Enumerable.Range(0, Months).Select(first.AddMonths).ToList();
        return new MonthChart(currency, new SeriesChart(
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
