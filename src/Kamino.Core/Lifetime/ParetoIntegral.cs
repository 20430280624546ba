using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Kamino.Core.Numerics;

namespace Kamino.Core.Lifetime;

/// <summary>
/// The odds of having dropped out by the end, under Pareto/NBD:
/// <c>R = s ∫ ((α+T)/(α+y))^(r+x) ((β+T)/(β+y))^s dy / (β+y)</c>, y from t_x to T.
/// </summary>
/// <remarks>
/// The published form is a difference of two hypergeometric functions (A₀), which cancels and overflows. The integral has one
/// sign. On the logarithm of y (measured from the nearer of -α and -β) its integrand is smooth and falls at a bounded rate, so
/// that a few stretches of sixteen points give every digit; stretches that no longer count are left out.
/// </remarks>
internal readonly ref struct ParetoIntegral(double r, double alpha, double s, double beta)
{
    private const double LongestStretch = 2.0;
    private const double SteepestFall = 14.0;
    private const double Negligible = 1e-19;
    private readonly double near = Math.Min(alpha, beta);

    /// <summary>The logarithm of R; minus infinity where t_x = T.</summary>
    public double LogOdds(double x, double last, double age)
    {
        var moments = default(ParetoMoments);
        return Sum(ref moments, x, last, age, false);
    }

    /// <summary>The same, with the moments that slope and curvature need.</summary>
    public double LogOdds(double x, double last, double age, ref ParetoMoments moments) => Sum(ref moments, x, last, age, true);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private double Sum(ref ParetoMoments moments, double x, double last, double age, bool withMoments)
    {
        var shape = r + x;
        var (from, span) = (Math.Log(near + last), Elementary.Log1p((age - last) / (near + last)));
        if (span <= 0)
        {
            return double.NegativeInfinity;
        }

        var rate = shape * (near + age) / (alpha + age) + (s + 1.0) * (near + age) / (beta + age);
        var stretch = span / Math.Ceiling(Math.Max(span / LongestStretch, rate * span / SteepestFall));
        var height = Height(shape, last);
        moments.MeasureFrom(alpha + age, beta + age);
        var (sum, most) = (0.0, near + age);
        for (var at = from; at < from + span - 0.5 * stretch; at += stretch)
        {
            sum += Stretch(ref moments, shape, at, stretch, height, withMoments);
            var reached = Math.Exp(at + stretch);
            if (Math.Exp(Height(shape, reached - near) - height) * (most - reached) < Negligible * sum)
            {
                break;
            }
        }

        moments.Weigh(sum);
        return height + Math.Log(s * sum) + shape * Math.Log(alpha + age) + s * Math.Log(beta + age);
    }

    // The integrand's logarithm without what is the same for every y.
    private double Height(double shape, double y) => -shape * Math.Log(alpha + y) - (s + 1.0) * Math.Log(beta + y);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private double Stretch(ref ParetoMoments moments, double shape, double at, double stretch, double height, bool withMoments)
    {
        var points = GaussLegendre.Points;
        var weights = GaussLegendre.Weights;
        var sum = Vector256<double>.Zero;
        for (var point = 0; point < points.Length; point += Vector256<double>.Count)
        {
            var position = Vector256.Create(points[point..]) * stretch + Vector256.Create(at);
            var y = FourAtOnce.Exp(position);
            var (toAlpha, toBeta) = (y + Vector256.Create(alpha - near), y + Vector256.Create(beta - near));
            var logAlpha = alpha == near ? position : FourAtOnce.Log(toAlpha);
            var logBeta = beta == near ? position : FourAtOnce.Log(toBeta);
            var value = Vector256.Create(weights[point..]) * FourAtOnce.Exp(position - logAlpha * shape - logBeta * (s + 1.0) - Vector256.Create(height)) * stretch;
            sum += value;
            if (withMoments)
            {
                moments.Add(value, logAlpha, logBeta, toAlpha, toBeta);
            }
        }

        return Vector256.Sum(sum);
    }
}
