using System.Globalization;
using Kamino.UseCases.Plans;
using Kamino.Web.Charts;
using Kamino.Web.Words;

namespace Kamino.Web.Forecasting;

/// <summary>Draws what an account bought, and buys if it goes on as before.</summary>
internal static class BaselineDrawing
{
    /// <summary>Months so far as bars, those to come as a line.</summary>
    public static SeriesChart Of(DateOnly asOf, PlanBaseline baseline, Locale locale)
    {
        var (past, ahead) = (baseline.History.Count, baseline.Ahead.Count);
        ChartSeries Series(string word, string form, string tone, IEnumerable<decimal?> values) =>
            new(locale[word], form, tone, [.. values.Select(value => (double?)value)], [.. values.Select(value => value is { } known ? locale.Number(known, 0) : "")]);
        return new SeriesChart(
            [.. Months(asOf, past, ahead, locale)],
            [
                Series("forecasts.observed", "bar", "strategic", [.. baseline.History.Select(net => (decimal?)net), .. Enumerable.Repeat<decimal?>(null, ahead)]),
                Series("plans.baseline", "line", "star", [.. Enumerable.Repeat<decimal?>(null, past), .. baseline.Ahead.Select(net => (decimal?)net)]),
            ],
            "", locale.Region.Decimal, locale.Region.Group);
    }

    /// <summary>The same as rows.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Rows(DateOnly asOf, PlanBaseline baseline, Locale locale)
    {
        var past = baseline.History.Count;
        return
        [
            .. Months(asOf, past, baseline.Ahead.Count, locale).Select((month, i) => (IReadOnlyList<string>)
            [
                month, i < past ? locale.Number(baseline.History[i], 0) : "", i < past ? "" : locale.Number(baseline.Ahead[i - past], 0),
            ]),
        ];
    }

    private static IEnumerable<string> Months(DateOnly asOf, int past, int ahead, Locale locale) =>
        Enumerable.Range(0, past + ahead).Select(i => asOf.AddMonths(i - past + 1)).Select(day => $"{locale.Month(day.Month)} {(day.Year % 100).ToString("00", CultureInfo.InvariantCulture)}");
}
