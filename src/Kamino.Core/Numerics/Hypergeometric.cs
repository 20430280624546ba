namespace Kamino.Core.Numerics;

/// <summary>The Gauss hypergeometric function <c>₂F₁(a, b; c; z)</c> by its logarithm, so that it never overflows.</summary>
/// <remarks>Source: Abramowitz and Stegun 15.1.1 (series), 15.3.1 (Euler's integral). Worked values: <c>docs/methods/pareto-nbd.md</c>.</remarks>
public static class Hypergeometric
{
    private const double Huge = 1e200;
    private const double SeriesUpTo = 0.9995;

    /// <summary><c>ln ₂F₁(a, b; c; z)</c> where the function is positive.</summary>
    /// <param name="a">Above 0 for z near 1; any number below that.</param>
    /// <param name="b">As <paramref name="a"/>.</param>
    /// <param name="c">Above 0.</param>
    /// <param name="z">From 0, below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">c isn't above 0 or z isn't in the range.</exception>
    public static double Log(double a, double b, double c, double z)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(c);
        ArgumentOutOfRangeException.ThrowIfNegative(z);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(z, 1.0);
        return z > SeriesUpTo && b > 0 && c > b ? Integral(a, b, c, z)
            : z > SeriesUpTo && a > 0 && c > a ? Integral(b, a, c, z)
            : Series(a, b, c, z);
    }

    private static double Series(double a, double b, double c, double z)
    {
        var (term, sum, scale) = (1.0, 1.0, 0.0);
        for (var n = 0; ; n++)
        {
            var ratio = (a + n) * (b + n) / ((c + n) * (n + 1.0)) * z;
            term *= ratio;
            sum += term;
            if (Math.Abs(sum) > Huge)
            {
                (term, sum, scale) = (term / Huge, sum / Huge, scale + Math.Log(Huge));
            }

            if (term == 0.0 || (Math.Abs(ratio) < 1 && Math.Abs(term) * Math.Max(z, Math.Abs(ratio)) < 1e-18 * Math.Abs(sum) * (1 - Math.Max(z, Math.Abs(ratio)))))
            {
                return scale + Math.Log(sum);
            }
        }
    }

    private static double Integral(double a, double b, double c, double z)
    {
        var spread = Math.Sqrt(1.0 / b + 1.0 / (c - b));
        return LineSum.Log(LogValue, Math.Log(b / (c - b)), Math.Min(0.2, 0.4 * spread)) - GammaFunctions.LogBeta(b, c - b);

        // the integrand over p, with p = 1 / (1 + e^-u)
        double LogValue(double u)
        {
            var (logP, logRest) = (-Elementary.LogOnePlusExp(-u), -Elementary.LogOnePlusExp(u));
            return b * logP + (c - b) * logRest - a * Math.Log(1.0 - z + z * Math.Exp(logRest));
        }
    }
}
