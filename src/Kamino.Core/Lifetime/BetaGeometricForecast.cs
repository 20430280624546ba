using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Kamino.Core.Numerics;

namespace Kamino.Core.Lifetime;

/// <summary>
/// Purchases to expect of many alive customers: <c>E[(1 - (1 + p·h)^-s) / p]</c> over the chance p of stopping, by a rule of few points that
/// customers with as many purchases share. Where the rule wouldn't be exact to the last digits but one, the sum takes its place.
/// </summary>
/// <param name="r">r of the model: s is r + x.</param>
/// <param name="a">a of the model.</param>
/// <param name="b">Second parameter of p's distribution for a customer with x = 0; it grows with x.</param>
/// <remarks>
/// The error of n points falls as ρ^-2n, ρ the size of the largest ellipse around 0 to 1 that keeps clear of the pole at -1/h; how large the
/// function is on it tells beforehand up to which h n points are enough. Source: Trefethen, "Is Gauss quadrature better than Clenshaw-Curtis?",
/// SIAM Review 50 (2008) 67-87.
/// </remarks>
internal sealed class BetaGeometricForecast(double r, double a, double b)
{
    private const int Few = 16;
    private const int Many = 32;
    private const double LogAccuracy = -32.0;
    private const double Small = -1e-3; // nearer to 0 exp(u) - 1 loses digits that matter

    // How near to the pole an ellipse may come, as a part of the way.
    private static readonly double[] Clearances = [0.8, 0.4, 0.15];

    private readonly Dictionary<int, Shared> _shared = [];

    /// <summary>As <see cref="BetaGeometric.Purchases"/>.</summary>
    /// <param name="repeats">x.</param>
    /// <param name="horizon">t / (α + T), from 0.</param>
    public double Purchases(int repeats, double horizon)
    {
        if (horizon <= 0)
        {
            return 0.0;
        }

        if (!_shared.TryGetValue(repeats, out var shared))
        {
            shared = _shared[repeats] = new Shared(
                new(() => new JacobiRule(Few, a, b + repeats)), new(() => new JacobiRule(Many, a, b + repeats)), Farthest(r + repeats, Few), Farthest(r + repeats, Many));
        }

        return horizon <= shared.FewUpTo ? Sum(shared.Few.Value, r + repeats, horizon)
            : horizon <= shared.ManyUpTo ? Sum(shared.Many.Value, r + repeats, horizon)
            : BetaGeometric.Purchases(r + repeats, horizon, a, b + repeats);
    }

    private sealed record Shared(Lazy<JacobiRule> Few, Lazy<JacobiRule> Many, double FewUpTo, double ManyUpTo);

    // The farther the horizon, the more points it takes.
    private static double Farthest(double shape, int points)
    {
        var (near, far) = (0.0, 1e6);
        for (var halving = 0; halving < 60; halving++)
        {
            var middle = near == 0 ? far * 1e-3 : Math.Sqrt(near * far);
            (near, far) = Needed(shape, middle) <= points ? (middle, far) : (near, middle);
        }

        return near;
    }

    private static double Needed(double shape, double horizon)
    {
        var logValue = Math.Log(-Elementary.Expm1(-shape * Elementary.Log1p(horizon)));
        var needed = double.PositiveInfinity;
        foreach (var clearance in Clearances)
        {
            var middle = 1.0 + 2.0 * clearance / horizon;
            var logSize = Math.Log(horizon / clearance) + Elementary.LogOnePlusExp(-shape * Math.Log(1.0 - clearance)) - logValue;
            needed = Math.Min(needed, (logSize - LogAccuracy) / (2.0 * Math.Log(middle + Math.Sqrt(middle * middle - 1.0))));
        }

        return needed;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double Sum(JacobiRule rule, double shape, double horizon)
    {
        var points = rule.Points;
        var weights = rule.Weights;
        var sum = Vector256<double>.Zero;
        for (var at = 0; at < points.Length; at += Vector256<double>.Count)
        {
            var p = Vector256.Create(points[at..]);
            sum -= Vector256.Create(weights[at..]) * LessOne(-shape * OfOneAnd(p * horizon)) / p;
        }

        return Vector256.Sum(sum);
    }

    // log(1 + z) and exp(u) - 1 without losing the digits of small ones: the rounding of 1 + z and of exp(u) is divided out again.
    // Source: Kahan, in Higham, Accuracy and Stability of Numerical Algorithms, 2nd ed., section 1.14.1.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> OfOneAnd(Vector256<double> z)
    {
        var shifted = Vector256<double>.One + z;
        return Vector256.ConditionalSelect(Vector256.Equals(shifted, Vector256<double>.One), z, FourAtOnce.Log(shifted) * (z / (shifted - Vector256<double>.One)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> LessOne(Vector256<double> u)
    {
        var (power, one) = (FourAtOnce.Exp(u), Vector256<double>.One);
        return Vector256.LessThanAll(u, Vector256.Create(Small))
            ? power - one
            : Vector256.ConditionalSelect(Vector256.Equals(power, one), u, (power - one) * (u / FourAtOnce.Log(power)));
    }
}
