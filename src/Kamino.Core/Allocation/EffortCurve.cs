using Kamino.Core.Numerics;

namespace Kamino.Core.Allocation;

/// <summary>What somebody who knows the account thinks it would buy at other levels of effort.</summary>
/// <param name="None">Sales with no effort at all.</param>
/// <param name="Half">With half of today's; <c>null</c> where nobody said.</param>
/// <param name="Now">With today's.</param>
/// <param name="More">With one and a half times as much.</param>
/// <param name="Most">However much is done.</param>
public sealed record Judgment(double None, double? Half, double Now, double More, double Most);

/// <summary>Why judged sales make no curve; the judge is asked again.</summary>
public enum CurveFlaw
{
    /// <summary>Sales don't rise from no effort over half, today's and one and a half times to saturation.</summary>
    NotRising,

    /// <summary>The curve would be flatter or steeper than selling effort ever is: c outside 0.3 to 6.</summary>
    OutOfRange,
}

/// <summary>How sales answer to effort: b + (a - b) x^c / (d + x^c). S-shaped where c is above 1.</summary>
/// <param name="A">a: sales at saturation.</param>
/// <param name="B">b: sales with no effort, below a.</param>
/// <param name="C">c: how steep.</param>
/// <param name="D">d: where the rise lies, in effort to the power c.</param>
/// <remarks>Source: Little, Management Science 16 (1970), ADBUDG. Worked examples in <c>docs/methods/effort.md</c>.</remarks>
public sealed record EffortCurve(double A, double B, double C, double D)
{
    /// <summary>Curves flatter than this are asked again.</summary>
    public const double Flattest = 0.3;

    /// <summary>Curves steeper than this are asked again.</summary>
    public const double Steepest = 6.0;

    /// <summary>How many measured points a curve needs.</summary>
    public const int FewestPoints = 5;

    private const double MoreEffort = 1.5;

    // Where the search for a measured curve starts: steepness, and the effort at which half is reached.
    private static readonly double[] StartShapes = [0.7, 1.5, 3.0, 5.0];
    private static readonly double[] StartHalves = [0.25, 0.5, 0.75];

    /// <summary>Sales at an effort.</summary>
    /// <param name="effort">In the unit of the fit: for judgments, today's effort is 1; from 0.</param>
    public double Sales(double effort) => effort <= 0 ? B : B + (A - B) / (1.0 + D * Math.Pow(effort, -C));

    /// <summary>What is wrong with a judgment; <c>null</c> where it makes a curve.</summary>
    public static CurveFlaw? Flaw(Judgment judged)
    {
        ArgumentNullException.ThrowIfNull(judged);
        double[] rising = judged.Half is { } half ? [judged.None, half, judged.Now, judged.More, judged.Most] : [judged.None, judged.Now, judged.More, judged.Most];
        return judged.None < 0 || rising.Zip(rising.Skip(1)).Any(pair => !(pair.First < pair.Second)) ? CurveFlaw.NotRising
            : Of(judged).C is >= Flattest and <= Steepest ? null : CurveFlaw.OutOfRange;
    }

    /// <summary>The curve of a judgment: exact through four; with the sales at half effort too, the least relative errors.</summary>
    /// <param name="judged">Rising, as <see cref="Flaw"/> says.</param>
    public static EffortCurve Of(Judgment judged)
    {
        ArgumentNullException.ThrowIfNull(judged);
        var exact = Exact(judged);
        if (judged.Half is not { } half)
        {
            return exact;
        }

        (double Effort, double Sales)[] points = [(0.5, half), (1.0, judged.Now), (MoreEffort, judged.More)];
        var found = LeastSquares.Find(
            (at, into) =>
            {
                var curve = exact with { C = Math.Exp(at[0]), D = Math.Exp(at[1]) };
                for (var i = 0; i < points.Length; i++)
                {
                    into[i] = curve.Sales(points[i].Effort) / points[i].Sales - 1.0;
                }
            },
            points.Length, [Math.Log(exact.C), Math.Log(exact.D)]);
        return exact with { C = Math.Exp(found.At[0]), D = Math.Exp(found.At[1]) };
    }

    /// <summary>The curve through no effort, today's, one and a half times and saturation.</summary>
    public static EffortCurve Exact(Judgment judged)
    {
        ArgumentNullException.ThrowIfNull(judged);
        var (now, more) = (Odds(judged.Now, judged), Odds(judged.More, judged));
        return new EffortCurve(judged.Most, judged.None, Math.Log(more / now) / Math.Log(MoreEffort), 1.0 / now);
    }

    /// <summary>The curve nearest to measured points, all four parameters free.</summary>
    /// <param name="points">Effort from 0 and sales, at least <see cref="FewestPoints"/> different efforts.</param>
    /// <returns>With the sum of squared errors.</returns>
    public static (EffortCurve Curve, double Sum) Fitted(IReadOnlyCollection<(double Effort, double Sales)> points)
    {
        ArgumentNullException.ThrowIfNull(points);
        var (scale, wide) = (points.Max(point => Math.Abs(point.Sales)), points.Max(point => point.Effort));
        (double Effort, double Sales)[] scaled = [.. points.Select(point => (point.Effort / wide, point.Sales / scale))];
        var (low, high) = (scaled.Min(point => point.Sales), scaled.Max(point => point.Sales));
        var best = StartShapes.SelectMany(c => StartHalves.Select(at => (c, at)))
            .Select(start => LeastSquares.Find((at, into) => Misses(scaled, Free(at), into), scaled.Length, [low, Math.Log(Math.Max(high - low, 1e-6) * 1.05), Math.Log(start.c), start.c * Math.Log(start.at)]))
            .MinBy(found => found.Sum) ?? throw new InvalidOperationException("No start.");
        var curve = Free(best.At);
        return (new EffortCurve(curve.A * scale, curve.B * scale, curve.C, curve.D * Math.Pow(wide, curve.C)), best.Sum * scale * scale);
    }

    private static EffortCurve Free(ReadOnlySpan<double> at) => new(at[0] + Math.Exp(at[1]), at[0], Math.Exp(at[2]), Math.Exp(at[3]));

    private static void Misses((double Effort, double Sales)[] points, EffortCurve curve, Span<double> into)
    {
        for (var i = 0; i < points.Length; i++)
        {
            into[i] = curve.Sales(points[i].Effort) - points[i].Sales;
        }
    }

    private static double Odds(double sales, Judgment judged) => (sales - judged.None) / (judged.Most - sales);
}
