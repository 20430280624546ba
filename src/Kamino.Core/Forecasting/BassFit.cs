using Kamino.Core.Numerics;
using Kamino.Core.Quantities;

namespace Kamino.Core.Forecasting;

/// <summary>How the parameters are found.</summary>
public enum BassMethod
{
    /// <summary>Nonlinear least squares with p and q above 0.</summary>
    Nls,

    /// <summary>Ordinary least squares of sales on what was sold before and its square, as in 1969.</summary>
    Ols,
}

/// <summary>How a fit ended.</summary>
public enum BassStatus
{
    /// <summary>At parameters that describe the series.</summary>
    Converged,

    /// <summary>The best value of a parameter lies at zero or infinity: the series shows no turn.</summary>
    Boundary,

    /// <summary>The parameters are none that a market can have, such as a p below 0.</summary>
    Inadmissible,
}

/// <summary>A Bass curve fitted to a series.</summary>
/// <param name="Curve">The curve, also where it is inadmissible or at a bound.</param>
/// <param name="Method">How it was found.</param>
/// <param name="Form">What stands for the sales of a period.</param>
/// <param name="Status">How it ended.</param>
/// <param name="Sum">Sum of squared errors, of the regression for OLS.</param>
/// <param name="Identified">Whether m is told by the series.</param>
/// <remarks>Sources: Bass 1969; Srinivasan and Mason 1986. Worked examples in <c>docs/methods/bass.md</c>.</remarks>
public sealed record BassFit(BassCurve Curve, BassMethod Method, BassForm Form, BassStatus Status, double Sum, bool Identified)
{
    /// <summary>A series needs as many periods.</summary>
    public const int Fewest = 5;

    private const double LeastImitation = 1e-6;
    private const double Vast = 1e4;

    private const int StartsTried = 2;

    private static readonly (double P, double Q)[] Starts =
        [.. from p in new[] { 0.0005, 0.003, 0.015, 0.05, 0.2 } from q in new[] { 0.02, 0.1, 0.3, 0.5, 0.8 } select (p, q)];

    /// <summary>Nonlinear least squares; m is solved for exactly at every p and q.</summary>
    /// <param name="sales">Per period from launch, none below 0 and not all 0; at least <see cref="Fewest"/>.</param>
    /// <param name="form">What stands for the sales of a period.</param>
    public static BassFit Nls(IReadOnlyList<double> sales, BassForm form) => Nls(sales, form, Starts);

    /// <summary>The same from given starts.</summary>
    internal static BassFit Nls(IReadOnlyList<double> sales, BassForm form, IReadOnlyList<(double P, double Q)> starts)
    {
        Check(sales);
        var scale = sales.Max();
        var search = new Search([.. sales.Select(sale => sale / scale)], form);
        var best = starts.OrderBy(start => search.Misses(start.P, start.Q)).Take(StartsTried).Select(start => LeastSquares.Find(search.Residuals, sales.Count, [Math.Log(start.P), Math.Log(start.Q)])).MinBy(found => found.Sum)
            ?? throw new ArgumentException("No start is given.", nameof(starts));
        var (p, q) = (Math.Exp(best.At[0]), Math.Exp(best.At[1]));
        var (m, _) = search.Solved(p, q);
        var (flat, vast) = (q < LeastImitation * Math.Max(1.0, p), m > Vast * sales.Sum() / scale);
        return new BassFit(new BassCurve(p, q, m * scale), BassMethod.Nls, form, flat || vast ? BassStatus.Boundary : BassStatus.Converged, best.Sum * scale * scale, !flat && !vast);
    }

    /// <summary>Ordinary least squares of n on 1, N and N²: m = (-b - √(b² - 4ac)) / 2c, p = a/m, q = p + b.</summary>
    /// <param name="sales">As for <see cref="Nls(IReadOnlyList{double}, BassForm)"/>.</param>
    /// <returns>Unknown where no m solves it; inadmissible where p or q isn't above 0.</returns>
    public static Answer<BassFit> Ols(IReadOnlyList<double> sales)
    {
        Check(sales);
        var before = sales.Select((_, i) => sales.Take(i).Sum()).ToList();
        var scale = Math.Max(before[^1], double.Epsilon);
        var fitted = MathNet.Numerics.Fit.Polynomial([.. before.Select(sold => sold / scale)], [.. sales], 2);
        var (a, b, c) = (fitted[0], fitted[1] / scale, fitted[2] / (scale * scale));
        var root = b * b - 4.0 * a * c;
        if (!(root >= 0) || c == 0)
        {
            return Answer.Unknown<BassFit>(Doubt.NotIdentified);
        }

        var m = (-b - Math.Sqrt(root)) / (2.0 * c);
        var curve = new BassCurve(a / m, a / m + b, m);
        var sum = sales.Zip(before, (sold, earlier) => Math.Pow(sold - (a + b * earlier + c * earlier * earlier), 2)).Sum();
        return Answer.Of(new BassFit(
            curve, BassMethod.Ols, BassForm.Interval, curve is { P: > 0, Q: > 0, M: > 0 } ? BassStatus.Converged : BassStatus.Inadmissible, sum, true));
    }

    /// <summary>What comes after the series.</summary>
    /// <param name="sales">The series that the curve was fitted to.</param>
    /// <param name="horizon">How many periods, from 1.</param>
    /// <returns>Never below 0. Of OLS from what was really sold before, of NLS along the curve.</returns>
    public IReadOnlyList<double> Ahead(IReadOnlyList<double> sales, int horizon)
    {
        ArgumentNullException.ThrowIfNull(sales);
        ArgumentOutOfRangeException.ThrowIfLessThan(horizon, 1);
        if (Method == BassMethod.Nls)
        {
            return [.. Enumerable.Range(sales.Count + 1, horizon).Select(period => Math.Max(0.0, Curve.Sales(period, Form)))];
        }

        var (ahead, sold) = (new List<double>(), sales.Sum());
        for (var i = 0; i < horizon; i++)
        {
            ahead.Add(Curve.Next(sold));
            sold += ahead[^1];
        }

        return ahead;
    }

    private static void Check(IReadOnlyList<double> sales)
    {
        ArgumentNullException.ThrowIfNull(sales);
        if (sales.Count < Fewest || sales.Any(sold => !(sold >= 0) || double.IsInfinity(sold)) || sales.All(sold => sold == 0))
        {
            throw new ArgumentException("At least five periods, none below 0 and not all 0.", nameof(sales));
        }
    }

    /// <summary>The residuals by p and q alone: the best m for them is a quotient.</summary>
    private sealed class Search(double[] sales, BassForm form)
    {
        public void Residuals(ReadOnlySpan<double> at, Span<double> into)
        {
            var m = Shape(Math.Exp(at[0]), Math.Exp(at[1]), into);
            for (var i = 0; i < sales.Length; i++)
            {
                into[i] = sales[i] - m * into[i];
            }
        }

        public double Misses(double p, double q)
        {
            var shape = sales.Length <= 128 ? stackalloc double[sales.Length] : new double[sales.Length];
            var (m, sum) = (Shape(p, q, shape), 0.0);
            for (var i = 0; i < sales.Length; i++)
            {
                sum += (sales[i] - m * shape[i]) * (sales[i] - m * shape[i]);
            }

            return sum;
        }

        public (double M, double[] Shape) Solved(double p, double q)
        {
            var shape = new double[sales.Length];
            return (Shape(p, q, shape), shape);
        }

        // F(t) - F(t-1) = (1+r)(e' - e) / ((1+re)(1+re')) with r = q/p and e = e^-(p+q)t: one exponential for all periods, and no digits lost.
        private double Shape(double p, double q, Span<double> into)
        {
            var (ratio, step, gone) = (q / p, Math.Exp(-(p + q)), -Elementary.Expm1(-(p + q)));
            var (before, cross, square) = (1.0, 0.0, 0.0);
            for (var i = 0; i < sales.Length; i++)
            {
                var (left, below) = (before * step, 1.0 + ratio * before * step);
                into[i] = form == BassForm.Density
                    ? (p + q) * (1.0 + ratio) * left / (below * below)
                    : (1.0 + ratio) * before * gone / (below * (1.0 + ratio * before));
                before = left;
                cross += into[i] * sales[i];
                square += into[i] * into[i];
            }

            return square > 0 ? cross / square : 0.0;
        }
    }
}
