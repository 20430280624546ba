using Kamino.Core.Lifetime;
using Kamino.Core.Quantities;
using Kamino.UseCases.Lifetime;
using Kamino.Web.Charts;
using Kamino.Web.Words;

namespace Kamino.Web.Lifetime;

/// <summary>Draws what the models of buying say.</summary>
internal static class WorthDrawing
{
    private const int Bins = 10;

    /// <summary>How many accounts have which chance of being alive. Those that bought once only aren't in it: silence tells nothing of them.</summary>
    public static SeriesChart Alive(LifetimeView view, Locale locale)
    {
        var counts = Counts(view);
        return new SeriesChart(
            [.. Enumerable.Range(0, Bins).Select(bin => Bin(bin, locale))],
            [new ChartSeries(locale["nav.accounts"], "bar", "strategic", [.. counts.Select(count => (double?)count)], [.. counts.Select(count => locale.Count(count))])],
            "", locale.Region.Decimal, locale.Region.Group);
    }

    /// <summary>The same as rows.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> AliveRows(LifetimeView view, Locale locale) =>
        [.. Counts(view).Select((count, bin) => (IReadOnlyList<string>)[Bin(bin, locale), locale.Count(count)])];

    /// <summary>Expected and actual purchases by how often customers had bought.</summary>
    public static SeriesChart Tested(Backtest result, Locale locale)
    {
        ChartSeries Series(string word, string form, string tone, Func<BacktestRow, double> figure) => new(
            locale[word], form, tone, [.. result.ByRepeats.Select(row => (double?)figure(row))], [.. result.ByRepeats.Select(row => locale.Number(figure(row), 3))]);
        return new SeriesChart(
            [.. result.ByRepeats.Select(row => Repeats(row, locale))],
            [Series("backtest.actual", "bar", "strategic", row => row.Actual), Series("backtest.expected", "line", "star", row => row.Expected), Series("backtest.naive", "line", "streamline", row => row.Naive)],
            "", locale.Region.Decimal, locale.Region.Group);
    }

    /// <summary>The same as rows.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> TestedRows(Backtest result, Locale locale) =>
    [
        .. result.ByRepeats.Select(row => (IReadOnlyList<string>)
            [Repeats(row, locale), locale.Count(row.Customers), locale.Number(row.Expected, 3), locale.Number(row.Actual, 3), locale.Number(row.Naive, 3)]),
    ];

    /// <summary>P(alive) of one account over its life; a dot where it bought.</summary>
    public static CurveChart OverTime(AliveView view, Locale locale)
    {
        var first = view.Points[0].Day.DayNumber;
        return new CurveChart(
            Scale.Of("", view.Points.Select(point => (double)(point.Day.DayNumber - first)), at => locale.Day(DateOnly.FromDayNumber(first + (int)at))),
            Scale.Of(locale["worth.alive.p"], [0, 1], at => locale.Share(at, 0)),
            [new Curve(locale["worth.alive.p"], "strategic", [.. view.Points.Select(point => new CurvePoint(
                point.Day.DayNumber - first, point.PAlive, $"{locale.Day(point.Day)}: {locale.Share(point.PAlive)}", point.Bought))])]);
    }

    private static long[] Counts(LifetimeView view)
    {
        var chances = view.Customers.Where(customer => customer.X > 0).Select(customer => customer.PAlive).OfType<Answer<double>.Known>().Select(known => known.Value).ToList();
        return [.. Enumerable.Range(0, Bins).Select(bin => chances.LongCount(chance => Math.Min(Bins - 1, (int)(chance * Bins)) == bin))];
    }

    private static string Bin(int bin, Locale locale) => $"{locale.Share((double)bin / Bins, 0)} – {locale.Share((bin + 1.0) / Bins, 0)}";

    private static string Repeats(BacktestRow row, Locale locale) => locale.Count(row.Repeats) + (row.OrMore ? "+" : "");
}
