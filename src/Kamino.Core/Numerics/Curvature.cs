namespace Kamino.Core.Numerics;

/// <summary>A function at one point: its value, slope and curvature.</summary>
/// <param name="Value">The value.</param>
/// <param name="Gradient">First derivatives.</param>
/// <param name="Hessian">Second derivatives, symmetric; only entries with row ≤ column are read.</param>
public sealed record Curvature(double Value, double[] Gradient, double[,] Hessian)
{
    /// <summary>The same point seen on the logarithms of positive parameters, where no step can leave the allowed range.</summary>
    /// <param name="parameters">The parameters at the point.</param>
    public Curvature OnLogarithms(ReadOnlySpan<double> parameters)
    {
        var size = parameters.Length;
        var (gradient, hessian) = (new double[size], new double[size, size]);
        for (var i = 0; i < size; i++)
        {
            gradient[i] = parameters[i] * Gradient[i];
            for (var j = i; j < size; j++)
            {
                hessian[i, j] = hessian[j, i] = parameters[i] * parameters[j] * Hessian[i, j] + (i == j ? gradient[i] : 0.0);
            }
        }

        return new Curvature(Value, gradient, hessian);
    }
}
