namespace Kamino.Web.Charts;

/// <summary>Makes axes with round marks.</summary>
public static class Scale
{
    private const int Marks = 6;
    private const double Farthest = 6;

    private static readonly double[] Rounds = [1, 2, 2.5, 5, 10];

    /// <summary>An axis that holds the values.</summary>
    /// <param name="title">What it measures.</param>
    /// <param name="values">What it must hold.</param>
    /// <param name="write">How a mark is written.</param>
    /// <param name="cut">Where a line is drawn; none where left out.</param>
    /// <param name="pad">Room at both ends, as a share of the span.</param>
    public static ChartAxis Of(string title, IEnumerable<double> values, Func<double, string> write, double? cut = null, double pad = 0)
    {
        ArgumentNullException.ThrowIfNull(write);
        var all = values.Append(cut ?? double.NaN).Where(double.IsFinite).DefaultIfEmpty(0).ToList();
        var (least, most) = (all.Min(), all.Max());
        var span = most > least ? most - least : Math.Max(1, Math.Abs(most));
        var (from, until) = (least - (span * pad), (most > least ? most : least + span) + (span * pad));
        return new ChartAxis(title, from, until, cut ?? from - 1, [.. Steps(from, until).Select(at => new Tick(at, write(at)))]);
    }

    /// <summary>From where to where most values lie: what is farther from the middle half than six times its span is off that scale, so that one value doesn't press all others together.</summary>
    /// <param name="values">At least one.</param>
    public static (double Least, double Most) Reach(IEnumerable<double> values)
    {
        var sorted = values.Where(double.IsFinite).Order().ToList();
        var (low, high) = (sorted[(sorted.Count - 1) / 4], sorted[(sorted.Count - 1) * 3 / 4]);
        var room = Farthest * (high - low);
        return room > 0 ? (sorted.First(value => value >= low - room), sorted.Last(value => value <= high + room)) : (sorted[0], sorted[^1]);
    }

    private static IEnumerable<double> Steps(double from, double until)
    {
        var rough = (until - from) / Marks;
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        var step = Rounds.First(round => round * power >= rough * 0.999) * power;
        return Enumerable.Range(0, Marks * 2).Select(i => Math.Round((Math.Ceiling(from / step) + i) * step, 10)).TakeWhile(at => at <= until);
    }
}
