using Kamino.UseCases.Forecasting;
using Kamino.Web.Charts;
using Kamino.Web.Words;

namespace Kamino.Web.Forecasting;

/// <summary>Draws a Bass curve beside the sales it was fitted to.</summary>
internal static class BassDrawing
{
    /// <summary>Sales as bars; the curve and its band as lines, going on after the last sale.</summary>
    public static SeriesChart Of(IReadOnlyList<double> sales, BassView view, Locale locale)
    {
        var (past, ahead) = (sales.Count, view.Forecast.Count);
        ChartSeries Line(string word, string form, string tone, IEnumerable<double?> values) =>
            new(locale[word], form, tone, [.. values], [.. values.Select(value => value is { } known ? locale.Number(known, 1) : "")]);
        return new SeriesChart(
            [.. Enumerable.Range(1, past + ahead).Select(period => locale.Count(period))],
            [
                Line("forecasts.observed", "bar", "strategic", [.. sales.Select(sold => (double?)sold), .. Nothing(ahead)]),
                Line("forecasts.fitted", "line", "star", [.. view.Fitted.Select(sold => (double?)sold), .. view.Forecast.Select(point => (double?)point.N)]),
                Line("forecasts.low", "line", "streamline", [.. Nothing(past), .. view.Forecast.Select(point => (double?)point.Low)]),
                Line("forecasts.high", "line", "status", [.. Nothing(past), .. view.Forecast.Select(point => (double?)point.High)]),
            ],
            "", locale.Region.Decimal, locale.Region.Group);
    }

    /// <summary>The same as rows.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Rows(IReadOnlyList<double> sales, BassView view, Locale locale) =>
    [
        .. sales.Select((sold, i) => (IReadOnlyList<string>)[locale.Count(i + 1), locale.Number(sold, 1), locale.Number(view.Fitted[i], 1), "", ""]),
        .. view.Forecast.Select(point => (IReadOnlyList<string>)[locale.Count(point.T), "", locale.Number(point.N, 1), locale.Number(point.Low, 1), locale.Number(point.High, 1)]),
    ];

    private static IEnumerable<double?> Nothing(int count) => Enumerable.Repeat<double?>(null, count);
}
