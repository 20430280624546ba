namespace Kamino.Core.Numerics;

/// <summary>
/// The integral of a smooth function over the whole line, as a sum of equally spaced values. For functions that die out on both
/// sides and are analytic in a strip around the line the error falls like <c>e^(-2π·width/step)</c>: no rule is better.
/// </summary>
/// <remarks>Source: Trefethen and Weideman, "The exponentially convergent trapezoidal rule", SIAM Review 56 (2014).</remarks>
internal static class LineSum
{
    private const double Negligible = 1e-19;
    private const int MostPoints = 400_000;
    private const double Farthest = 1e6;

    /// <summary>The logarithm of the integral of <c>e^logValue(u)</c>.</summary>
    /// <param name="logValue">The logarithm of a positive function with one hill.</param>
    /// <param name="near">A point not far from the hill's top.</param>
    /// <param name="step">Distance of the points.</param>
    public static double Log(Func<double, double> logValue, double near, double step)
    {
        var top = Climb(logValue, near, step);
        var height = logValue(top);
        var sum = 1.0 + Side(logValue, top, step, height) + Side(logValue, top, -step, height);
        return height + Math.Log(sum * step);
    }

    // In strides that grow, and anew from where they ended: what is added up is counted from the top, which nothing may tower above.
    private static double Climb(Func<double, double> logValue, double at, double step)
    {
        for (var height = logValue(at); ;)
        {
            var (after, before) = (logValue(at + step), logValue(at - step));
            if (!(Math.Max(after, before) > height) || Math.Abs(at) >= Farthest)
            {
                return at;
            }

            var stride = after > before ? step : -step;
            for (var next = Math.Max(after, before); next > height && Math.Abs(at) < Farthest; next = logValue(at + stride))
            {
                height = next;
                at += stride;
                stride *= 1.5;
            }
        }
    }

    private static double Side(Func<double, double> logValue, double top, double step, double height)
    {
        var (sum, last) = (0.0, 1.0);
        for (var k = 1; k < MostPoints; k++)
        {
            var value = Math.Exp(logValue(top + k * step) - height);
            sum += value;
            if (value <= last && value < Negligible * (1.0 + sum) * Math.Max(1e-3, 1.0 - value / last))
            {
                return sum;
            }

            last = value;
        }

        return sum;
    }
}
