namespace Kamino.Core.Numerics;

/// <summary>The gamma function's logarithm and its derivatives on the positive axis, good to the last digits of a double.</summary>
/// <remarks>
/// Source: Abramowitz and Stegun, Handbook of Mathematical Functions, 6.1.40, 6.3.18, 6.4.12 (asymptotic series), after shifting
/// the argument up by the recurrence. MathNet has no trigamma, and differences of its logarithms lose digits for large arguments.
/// </remarks>
public static class GammaFunctions
{
    private const double Asymptotic = 12.0;
    private const double HalfLogTwoPi = 0.91893853320467274178;
    private const int DirectProduct = 24;

    /// <summary><c>ln Γ(x)</c>.</summary>
    /// <param name="x">Above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">x isn't above 0.</exception>
    public static double LogGamma(double x)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(x);
        var product = 1.0;
        for (; x < Asymptotic; x++)
        {
            product *= x;
        }

        return (x - 0.5) * Math.Log(x) - x + HalfLogTwoPi + Stirling(x) - Math.Log(product);
    }

    /// <summary><c>ln(a (a+1) … (a+n-1)) = ln Γ(a+n) - ln Γ(a)</c>, without taking the difference of two large numbers.</summary>
    /// <param name="a">Above 0, as large as it likes.</param>
    /// <param name="n">From 0; need not be whole.</param>
    public static double LogRise(double a, double n)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(a);
        ArgumentOutOfRangeException.ThrowIfNegative(n);
        if (n <= DirectProduct && n == Math.Floor(n) && a < 1e9)
        {
            return LogProduct(a, (int)n);
        }

        var steps = a < Asymptotic ? (int)Math.Ceiling(Asymptotic - a) : 0;
        // Both ends are shifted up alike; the products of the two shifts stay.
        return LogProduct(a, steps) - LogProduct(a + n, steps) + LargeRise(a + steps, n);
    }

    /// <summary><c>ln B(a, b)</c>.</summary>
    public static double LogBeta(double a, double b) =>
        a < b ? LogGamma(a) - LogRise(b, a) : LogGamma(b) - LogRise(a, b);

    /// <summary><c>ψ(x) = d ln Γ(x) / dx</c>.</summary>
    /// <param name="x">Above 0.</param>
    public static double Digamma(double x)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(x);
        var shift = 0.0;
        for (; x < Asymptotic; x++)
        {
            shift -= 1.0 / x;
        }

        var u = 1.0 / (x * x);
        var series = u * (1.0 / 12 - u * (1.0 / 120 - u * (1.0 / 252 - u * (1.0 / 240 - u * (1.0 / 132 - u * (691.0 / 32760 - u / 12))))));
        return shift + Math.Log(x) - 0.5 / x - series;
    }

    /// <summary><c>ψ'(x)</c>, the curvature of <c>ln Γ(x)</c>.</summary>
    /// <param name="x">Above 0.</param>
    public static double Trigamma(double x)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(x);
        var shift = 0.0;
        for (; x < Asymptotic; x++)
        {
            shift += 1.0 / (x * x);
        }

        var u = 1.0 / (x * x);
        var series = u * (1.0 / 6 - u * (1.0 / 30 - u * (1.0 / 42 - u * (1.0 / 30 - u * (5.0 / 66 - u * (691.0 / 2730 - u * 7 / 6))))));
        return shift + (1.0 + 0.5 / x + series) / x;
    }

    private static double LogProduct(double a, int n)
    {
        var product = 1.0;
        for (var k = 0; k < n; k++)
        {
            product *= a + k;
        }

        return Math.Log(product);
    }

    private static double LargeRise(double a, double n) =>
        n * Math.Log(a) + ((a + n - 0.5) * Elementary.Log1p(n / a) - n) + Stirling(a + n) - Stirling(a);

    private static double Stirling(double x)
    {
        var u = 1.0 / (x * x);
        return (1.0 / 12 - u * (1.0 / 360 - u * (1.0 / 1260 - u * (1.0 / 1680 - u * (1.0 / 1188 - u * (691.0 / 360360 - u / 156)))))) / x;
    }
}
