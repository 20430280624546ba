namespace Kamino.UseCases.Plans;

/// <summary>A mark of a sketch. X goes to the right, Y down; both in points. Colours are named by tone: ink, quiet, line, tint, and first to fourth for the series.</summary>
public abstract record SketchMark
{
    private SketchMark() { }

    /// <summary>Says what to do with each kind.</summary>
    public TResult Match<TResult>(Func<Box, TResult> box, Func<Stroke, TResult> stroke, Func<Dot, TResult> dot, Func<Label, TResult> label)
    {
        ArgumentNullException.ThrowIfNull(box);
        ArgumentNullException.ThrowIfNull(stroke);
        ArgumentNullException.ThrowIfNull(dot);
        ArgumentNullException.ThrowIfNull(label);
        return this switch
        {
            Box own => box(own),
            Stroke own => stroke(own),
            Dot own => dot(own),
            _ => label((Label)this),
        };
    }

    /// <summary>A filled rectangle.</summary>
    public sealed record Box(double X, double Y, double Width, double Height, string Tone) : SketchMark;

    /// <summary>A straight line.</summary>
    public sealed record Stroke(double X, double Y, double ToX, double ToY, double Width, string Tone, bool IsBroken = false) : SketchMark;

    /// <summary>A filled circle.</summary>
    public sealed record Dot(double X, double Y, double Radius, string Tone) : SketchMark;

    /// <summary>A text; Y is its base line, and Anchor says which part of it, from 0 to 1, lies before its place.</summary>
    public sealed record Label(double X, double Y, string Text, double Size, string Tone, double Anchor = 0) : SketchMark;
}

/// <summary>Draws charts where no office program does: in a PDF and in the print view.</summary>
public static class ReportSketch
{
    private const double Small = 7.5;
    private const double BarHeight = 8;

    private static readonly string[] BarTones = ["first", "second"];
    private static readonly string[] LineTones = ["first", "third", "fourth", "second"];

    /// <summary>How tall a chart is.</summary>
    public static double Height(ReportBlock.Chart chart)
    {
        ArgumentNullException.ThrowIfNull(chart);
        return !chart.IsLines ? 18 + chart.Steps.Count * (chart.Series.Count * BarHeight + 8) : 170;
    }

    /// <summary>The marks of a chart of some width.</summary>
    public static IReadOnlyList<SketchMark> Of(ReportBlock.Chart chart, double width)
    {
        ArgumentNullException.ThrowIfNull(chart);
        return [.. Legend(chart), .. !chart.IsLines ? Bars(chart, width) : Lines(chart, width)];
    }

    /// <summary>The marks of a place on the matrix, in a square.</summary>
    public static IReadOnlyList<SketchMark> Of(ReportBlock.Field field, double side)
    {
        ArgumentNullException.ThrowIfNull(field);
        var (half, x, y) = (side / 2, field.X * side, (1 - field.Y) * side);
        return
        [
            .. Enumerable.Range(0, 4).SelectMany(box => new SketchMark[]
            {
                new SketchMark.Box(box % 2 * half + 1, box / 2 * half + 1, half - 2, half - 2, "tint"),
                new SketchMark.Label(box % 2 * half + 8, box / 2 * half + 14, field.Boxes[box], 8.5, "quiet"),
            }),
            new SketchMark.Dot(x, y, 7, "first"), new SketchMark.Label(x, y + 18, Cut(field.Name, side * 0.9), 8, "ink", 0.5),
            new SketchMark.Label(half, side + 12, field.Across, Small, "quiet", 0.5),
        ];
    }

    private static IEnumerable<SketchMark> Legend(ReportBlock.Chart chart)
    {
        var x = 0.0;
        foreach (var (at, own) in chart.Series.Index())
        {
            yield return new SketchMark.Box(x, 1, 8, 8, Tone(chart, at));
            yield return new SketchMark.Label(x + 12, 8.5, own.Name, Small, "quiet");
            x += 26 + Width(own.Name, Small);
        }
    }

    private static IEnumerable<SketchMark> Bars(ReportBlock.Chart chart, double width)
    {
        var (left, right, y) = (width * 0.34, width * 0.13, 18.0);
        var (least, most) = (Math.Min(0, chart.Ticks[0].At), Math.Max(chart.Ticks[^1].At, double.Epsilon));
        double At(double value) => left + (value - least) / (most - least) * (width - left - right);
        foreach (var (step, name) in chart.Steps.Index())
        {
            yield return new SketchMark.Label(0, y + chart.Series.Count * BarHeight / 2 + 2.5, Cut(name, left - 8), Small, "ink");
            foreach (var (at, own) in chart.Series.Index())
            {
                if (own.Values[step] is { } value)
                {
                    var (from, until) = (Math.Min(At(0), At(value)), Math.Max(At(0), At(value)));
                    yield return new SketchMark.Box(from, y + at * BarHeight, Math.Max(until - from, 0.6), BarHeight - 1.5, Tone(chart, at));
                    yield return new SketchMark.Label(until + 3, y + at * BarHeight + 6, own.Texts[step], 6.5, "quiet");
                }
                else
                {
                    yield return new SketchMark.Label(At(0) + 3, y + at * BarHeight + 6, own.Texts[step], 6.5, "quiet");
                }
            }

            y += chart.Series.Count * BarHeight + 8;
        }
    }

    private static IEnumerable<SketchMark> Lines(ReportBlock.Chart chart, double width)
    {
        const double top = 22, bottom = 148, left = 46;
        var (least, most) = (chart.Ticks[0].At, chart.Ticks[^1].At);
        double Up(double value) => bottom - (value - least) / Math.Max(most - least, double.Epsilon) * (bottom - top);
        double Along(int step) => left + (step + 0.5) / chart.Steps.Count * (width - left);
        foreach (var tick in chart.Ticks)
        {
            yield return new SketchMark.Stroke(left, Up(tick.At), width, Up(tick.At), 0.5, "line");
            yield return new SketchMark.Label(left - 5, Up(tick.At) + 2.5, tick.Text, 6.5, "quiet", 1);
        }

        var every = Math.Max(1, (int)Math.Ceiling(chart.Steps.Count / (width / 56)));
        for (var step = 0; step < chart.Steps.Count; step += every)
        {
            yield return new SketchMark.Label(Along(step), bottom + 11, Cut(chart.Steps[step], (width - left) / chart.Steps.Count * every), 6.5, "quiet", 0.5);
        }

        foreach (var (at, own) in chart.Series.Index())
        {
            for (var step = 0; step < own.Values.Count; step++)
            {
                if (own.Values[step] is { } value)
                {
                    if (step > 0 && own.Values[step - 1] is { } before)
                    {
                        yield return new SketchMark.Stroke(Along(step - 1), Up(before), Along(step), Up(value), at == 0 ? 1.8 : 1.3, Tone(chart, at), own.IsBroken);
                    }

                    if (chart.Steps.Count <= 12)
                    {
                        yield return new SketchMark.Dot(Along(step), Up(value), 2.4, Tone(chart, at));
                    }
                }
            }
        }
    }

    private static string Tone(ReportBlock.Chart chart, int series) =>
        chart.Series[series].IsBroken ? "third" : (!chart.IsLines ? BarTones : LineTones)[Math.Min(series, !chart.IsLines ? BarTones.Length - 1 : LineTones.Length - 1)];

    private static double Width(string text, double size) => text.Length * size * 0.56;

    private static string Cut(string text, double width) => Width(text, Small) <= width ? text : text[..Math.Max(1, (int)(width / (Small * 0.56)) - 1)].TrimEnd() + "…";
}
