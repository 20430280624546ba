using MathNet.Numerics.LinearAlgebra;

namespace Kamino.Core.Numerics;

/// <summary>Points and weights that integrate over a beta distribution: exact for polynomials of twice as high a degree as there are points.</summary>
/// <remarks>Source: Golub and Welsch, "Calculation of Gauss quadrature rules", Mathematics of Computation 23 (1969) 221-230.</remarks>
internal sealed class JacobiRule
{
    private const double Least = 1e-300;

    private readonly double[] _points;
    private readonly double[] _weights;

    /// <summary>Makes the rule.</summary>
    /// <param name="count">How many points.</param>
    /// <param name="a">First parameter of the beta distribution, above 0.</param>
    /// <param name="b">Its second one, above 0.</param>
    public JacobiRule(int count, double a, double b)
    {
        var matrix = Matrix<double>.Build.Dense(count, count);
        var (alpha, beta) = (b - 1.0, a - 1.0);
        for (var n = 0; n < count; n++)
        {
            matrix[n, n] = (1.0 + Middle(n, alpha, beta)) / 2.0;
            if (n > 0)
            {
                matrix[n, n - 1] = matrix[n - 1, n] = Math.Sqrt(Side(n, alpha, beta)) / 2.0;
            }
        }

        var parts = matrix.Evd(Symmetricity.Symmetric);
        _points = [.. parts.EigenValues.Select(value => Math.Clamp(value.Real, Least, 1.0))];
        _weights = [.. Enumerable.Range(0, count).Select(n => parts.EigenVectors[0, n] * parts.EigenVectors[0, n])];
    }

    /// <summary>The points, rising, from 0 to 1.</summary>
    public ReadOnlySpan<double> Points => _points;

    /// <summary>Their weights, which sum to 1.</summary>
    public ReadOnlySpan<double> Weights => _weights;

    private static double Middle(int n, double alpha, double beta)
    {
        var sum = 2.0 * n + alpha + beta;
        return n == 0 ? (beta - alpha) / (alpha + beta + 2.0) : (beta * beta - alpha * alpha) / (sum * (sum + 2.0));
    }

    private static double Side(int n, double alpha, double beta)
    {
        var sum = 2.0 * n + alpha + beta;
        return n == 1
            ? 4.0 * (1.0 + alpha) * (1.0 + beta) / (sum * sum * (sum + 1.0))
            : 4.0 * n * (n + alpha) * (n + beta) * (n + alpha + beta) / (sum * sum * (sum + 1.0) * (sum - 1.0));
    }
}
