namespace Kamino.UseCases.Plans;

/// <summary>Makes charts whose values and marks are written out.</summary>
internal static class ReportCharts
{
    private const int Marks = 4;

    /// <summary>A chart of values that one function writes.</summary>
    public static ReportBlock.Chart Of(string title, bool isLines, IReadOnlyList<string> steps, IEnumerable<ReportSeries> series, Func<double, string> say)
    {
        List<ReportSeries> written = [.. series.Select(own => own with { Texts = [.. own.Values.Select(value => value is { } known ? say(known) : "—")] })];
        List<double> values = [.. written.SelectMany(own => own.Values).OfType<double>().DefaultIfEmpty(0)];
        return new ReportBlock.Chart(title, isLines, steps, written, [.. Ticks(Math.Min(0, values.Min()), Math.Max(0, values.Max())).Select(at => new ReportTick(at, say(at)))]);
    }

    /// <summary>A chart of shares.</summary>
    public static ReportBlock.Chart Shares(string title, IReadOnlyList<string> steps, IEnumerable<ReportSeries> series, Func<double, string> say) =>
        Of(title, isLines: false, steps, series, say) with { IsShare = true, Ticks = [.. new[] { 0, 0.25, 0.5, 0.75, 1 }.Select(at => new ReportTick(at, say(at)))] };

    /// <summary>A chart of scores from 1 to 10, seen from near: a point of difference is what counts.</summary>
    public static ReportBlock.Chart Scores(string title, IReadOnlyList<string> steps, IReadOnlyList<ReportSeries> series, Func<double, string> say)
    {
        List<double> values = [.. series.SelectMany(own => own.Values).OfType<double>().DefaultIfEmpty(5)];
        var (from, until) = (Math.Max(1, (int)Math.Floor(values.Min() - 0.5)), Math.Min(10, (int)Math.Ceiling(values.Max() + 0.5)));
        return Of(title, isLines: true, steps, series, say) with { Ticks = [.. Enumerable.Range(from, until - from + 1).Select(at => new ReportTick(at, say(at)))] };
    }

    // Round steps: 1, 2 or 5 times a power of ten.
    private static IEnumerable<double> Ticks(double from, double until)
    {
        var rough = (until - from) / Marks;
        if (rough <= 0)
        {
            return [0, 1];
        }

        var ten = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        var step = ten * (rough / ten) switch { <= 1 => 1, <= 2 => 2, <= 5 => 5, _ => 10 };
        var (first, last) = (Math.Floor(from / step), Math.Ceiling(until / step));
        return Enumerable.Range(0, (int)(last - first) + 1).Select(mark => (first + mark) * step);
    }
}
