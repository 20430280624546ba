namespace Kamino.Core.Numerics;

/// <summary>Where a least-squares search ended.</summary>
/// <param name="At">The parameters.</param>
/// <param name="Sum">Sum of squared residuals there.</param>
/// <param name="Settled">Whether it ended because nothing better is near, and not because it ran out of steps.</param>
internal sealed record SquaresMinimum(double[] At, double Sum, bool Settled);

/// <summary>Finds the parameters that make the sum of squared residuals least: damped Gauss-Newton steps with slopes by central differences.</summary>
/// <remarks>Source: Levenberg 1944, Marquardt 1963; Nocedal and Wright, Numerical Optimization, 2nd ed., 10.3.</remarks>
internal static class LeastSquares
{
    private const int MostSteps = 300;
    private const double Apart = 1e-5;
    private const double SmallStep = 1e-11;
    private const double SmallGain = 1e-13;
    private const double Hopeless = 1e12;
    private const double NearEnough = 1e-4;
    private const int MostPolishing = 20;

    /// <summary>Searches.</summary>
    /// <param name="residuals">Writes the residuals at some parameters into the span; as many every time.</param>
    /// <param name="count">How many residuals there are.</param>
    /// <param name="start">Where to begin.</param>
    /// <param name="farthest">No parameter's size goes beyond it: parameters are logarithms or of order 1.</param>
    public static SquaresMinimum Find(Residuals residuals, int count, double[] start, double farthest = 30.0)
    {
        ArgumentNullException.ThrowIfNull(residuals);
        ArgumentNullException.ThrowIfNull(start);
        var (at, here, damping) = ((double[])start.Clone(), new double[count], 1e-3);
        residuals(at, here);
        var sum = Squares(here);
        for (var steps = 0; steps < MostSteps; steps++)
        {
            var slopes = Slopes(residuals, at, count);
            var (moved, there, better) = Step(residuals, at, here, slopes, sum, farthest, ref damping);
            if (!better)
            {
                return new SquaresMinimum(Polished(residuals, at, here), sum, true);
            }

            var (step, gain) = (at.Zip(moved, (from, to) => Math.Abs(to - from)).Max(), sum - Squares(there));
            (at, here, sum) = (moved, there, sum - gain);
            if (step < SmallStep || gain <= sum * SmallGain)
            {
                return new SquaresMinimum(Polished(residuals, at, here), sum, true);
            }
        }

        return new SquaresMinimum(at, sum, false);
    }

    // Near the minimum the fall of the sum drowns in rounding, the length of the steps doesn't.
    private static double[] Polished(Residuals residuals, double[] at, double[] here)
    {
        var (last, count) = (NearEnough, here.Length);
        for (var steps = 0; steps < MostPolishing; steps++)
        {
            var step = Direction(Slopes(residuals, at, count), here, 0.0);
            var length = step.Max(Math.Abs);
            if (!(length < last / 2.0) || length < SmallStep)
            {
                break;
            }

            (last, at, here) = (length, [.. at.Zip(step, (from, by) => from + by)], new double[count]);
            residuals(at, here);
        }

        return at;
    }

    private static (double[] At, double[] Residuals, bool Better) Step(
        Residuals residuals, double[] at, double[] here, double[,] slopes, double sum, double farthest, ref double damping)
    {
        while (damping < Hopeless)
        {
            var step = Direction(slopes, here, damping);
            var moved = at.Select((parameter, i) => Math.Clamp(parameter + step[i], -farthest, farthest)).ToArray();
            var there = new double[here.Length];
            residuals(moved, there);
            if (Squares(there) < sum)
            {
                damping = Math.Max(damping / 10.0, 1e-12);
                return (moved, there, true);
            }

            damping *= 10.0;
        }

        return (at, here, false);
    }

    private static double[] Direction(double[,] slopes, double[] here, double damping)
    {
        var (rows, columns) = (slopes.GetLength(0), slopes.GetLength(1));
        var (normal, right) = (new double[columns, columns], new double[columns]);
        for (var i = 0; i < columns; i++)
        {
            for (var row = 0; row < rows; row++)
            {
                right[i] -= slopes[row, i] * here[row];
                for (var j = 0; j < columns; j++)
                {
                    normal[i, j] += slopes[row, i] * slopes[row, j];
                }
            }
        }

        for (var i = 0; i < columns; i++)
        {
            normal[i, i] += damping * Math.Max(normal[i, i], 1e-30);
        }

        Solve(normal, right);
        return right;
    }

    // The normal equations of a few parameters; a direction without any slope isn't gone.
    private static void Solve(double[,] normal, double[] right)
    {
        var count = right.Length;
        for (var i = 0; i < count; i++)
        {
            for (var row = i + 1; row < count && normal[i, i] > 0; row++)
            {
                var part = normal[row, i] / normal[i, i];
                right[row] -= part * right[i];
                for (var j = i; j < count; j++)
                {
                    normal[row, j] -= part * normal[i, j];
                }
            }
        }

        for (var i = count - 1; i >= 0; i--)
        {
            for (var j = i + 1; j < count; j++)
            {
                right[i] -= normal[i, j] * right[j];
            }

            right[i] = normal[i, i] > 0 && double.IsFinite(right[i] / normal[i, i]) ? right[i] / normal[i, i] : 0.0;
        }
    }

    private static double[,] Slopes(Residuals residuals, double[] at, int count)
    {
        var slopes = new double[count, at.Length];
        var (probe, above, below) = ((double[])at.Clone(), new double[count], new double[count]);
        for (var i = 0; i < at.Length; i++)
        {
            probe[i] = at[i] + Apart;
            residuals(probe, above);
            probe[i] = at[i] - Apart;
            residuals(probe, below);
            probe[i] = at[i];
            for (var row = 0; row < count; row++)
            {
                slopes[row, i] = (above[row] - below[row]) / (2.0 * Apart);
            }
        }

        return slopes;
    }

    private static double Squares(double[] residuals)
    {
        var sum = 0.0;
        foreach (var residual in residuals)
        {
            sum += residual * residual;
        }

        return double.IsFinite(sum) ? sum : double.MaxValue;
    }

    /// <summary>Writes the residuals at some parameters.</summary>
    /// <param name="at">The parameters.</param>
    /// <param name="into">Where to write.</param>
    public delegate void Residuals(ReadOnlySpan<double> at, Span<double> into);
}
