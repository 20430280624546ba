using Kamino.Core.Quantities;
using Kamino.UseCases.Forecasting;
using Kamino.Web.Charts;
using Kamino.Web.Words;

namespace Kamino.Web.Forecasting;

/// <summary>Draws the ledger's launches, and what is forecast from them.</summary>
internal static class LaunchDrawing
{
    private const int Listed = 100;

    /// <summary>How each method did.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Methods(LaunchTestView view, Locale locale)
    {
        string Share(Answer<double> figure) => figure.Match(known => locale.Share(known), _ => "—");
        return [.. view.Methods.Select(score => (IReadOnlyList<string>)
            [locale.Of(score.Method), score.Trust is { } trust ? locale.Of(trust) : "", locale.Count(score.Launches), Share(score.Mape), score.Trust is null ? "" : Share(score.NaiveMape), Share(score.Bias)])];
    }

    /// <summary>The launches, the best sold first.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Launches(LaunchTestView view, Locale locale) =>
        [.. view.Launches.Take(Listed).Select(launch => (IReadOnlyList<string>)[launch.Product, launch.Name, locale.Day(launch.First), locale.Count(launch.Sales.Count), locale.Amount(launch.Total)])];

    /// <summary>Sales so far as bars; the forecast, its bounds and each expert's own as lines.</summary>
    public static SeriesChart Of(AnalogyView view, Locale locale)
    {
        ChartSeries Series(string name, string form, string tone, IEnumerable<double?> values) =>
            new(name, form, tone, [.. values], [.. values.Select(value => value is { } known ? locale.Number(known, 0) : "")]);
        double? Known(Answer<double> figure) => figure.Match<double?>(known => known, _ => null);
        return new SeriesChart(
            [.. view.Forecast.Select(point => locale.Count(point.T))],
            [
                Series(locale["forecasts.observed"], "bar", "strategic", view.Forecast.Select(point => point.Observed)),
                Series(locale["launches.forecast"], "line", "star", view.Forecast.Select(point => (double?)point.N)),
                Series(locale["launches.low"], "line", "streamline", view.Forecast.Select(point => Known(point.Low))),
                Series(locale["launches.high"], "line", "status", view.Forecast.Select(point => Known(point.High))),
            ],
            "", locale.Region.Decimal, locale.Region.Group);
    }

    /// <summary>The headings of the same as a table.</summary>
    public static IReadOnlyList<string> Heads(AnalogyView view, Locale locale) =>
        ["t", locale["forecasts.observed"], locale["launches.forecast"], locale["launches.low"], locale["launches.high"], .. view.Experts.Select(expert => expert.Expert)];

    /// <summary>The same as rows.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Rows(AnalogyView view, Locale locale)
    {
        string Told(Answer<double> figure) => figure.Match(known => locale.Number(known, 0), _ => "—");
        return [.. view.Forecast.Select((point, i) => (IReadOnlyList<string>)
        [
            locale.Count(point.T), point.Observed is { } sold ? locale.Number(sold, 0) : "", locale.Number(point.N, 0), Told(point.Low), Told(point.High),
            .. view.Experts.Select(expert => i < expert.N.Count ? locale.Number(expert.N[i], 0) : ""),
        ])];
    }
}
