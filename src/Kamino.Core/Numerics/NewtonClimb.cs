using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Double;

namespace Kamino.Core.Numerics;

/// <summary>
/// Finds the maximum of a function of a few positive parameters by Newton steps on their logarithms, kept inside a region where
/// the quadratic picture has proved right. Uphill also where the function isn't concave: there the curvature's size counts.
/// </summary>
/// <remarks>Source: Nocedal and Wright, Numerical Optimization, 2nd ed., algorithms 4.1 and 4.3.</remarks>
internal static class NewtonClimb
{
    private const double Farthest = 16.0;
    private const double SmallStep = 1e-7;
    private const double FlatCurvature = 1e-4;
    private const int MostSteps = 300;

    /// <summary>Climbs.</summary>
    /// <param name="hill">The function with its derivatives by the parameters themselves.</param>
    /// <param name="start">Where to begin, every parameter above 0.</param>
    public static Summit Climb(Func<double[], Curvature> hill, double[] start)
    {
        ArgumentNullException.ThrowIfNull(hill);
        ArgumentNullException.ThrowIfNull(start);
        var (at, radius) = (start, 1.0);
        var here = hill(at).OnLogarithms(at);
        for (var steps = 1; steps < MostSteps; steps++)
        {
            var slopes = new Slopes(here);
            var step = slopes.Step(radius);
            var next = Moved(at, step);
            var there = hill(next).OnLogarithms(next);
            if (slopes.Concave && Largest(step) < SmallStep)
            {
                return new Summit(slopes.Flattest < FlatCurvature ? SummitKind.Flat : SummitKind.Top, next, there, steps);
            }

            var quality = (there.Value - here.Value) / slopes.Gain(step);
            radius = quality > 0.75 ? Math.Max(radius, Math.Min(2.0 * step.L2Norm(), 4.0)) : quality > 0.25 ? radius : 0.25 * step.L2Norm();
            if (quality > 1e-3 || Settling(here, there))
            {
                (at, here) = (next, there);
            }

            if (at.Any(parameter => Math.Abs(Math.Log(parameter)) > Farthest))
            {
                return new Summit(SummitKind.Edge, at, here, steps);
            }

            if (radius < 1e-12)
            {
                return new Summit(SummitKind.Stopped, at, here, steps);
            }
        }

        return new Summit(SummitKind.Stopped, at, here, MostSteps);
    }

    // Near the top the rise of the value drowns in rounding, the fall of the slope doesn't.
    private static bool Settling(Curvature here, Curvature there) =>
        Math.Abs(there.Value - here.Value) <= 1e-11 * Math.Abs(here.Value) && there.Gradient.Max(Math.Abs) < here.Gradient.Max(Math.Abs);

    private static double[] Moved(double[] at, Vector<double> step) => [.. at.Select((parameter, i) => parameter * Math.Exp(step[i]))];

    private static double Largest(Vector<double> step) => step.AbsoluteMaximum();

    /// <summary>The quadratic picture of the function at one point, in the axes of its curvature.</summary>
    private sealed class Slopes
    {
        private readonly Matrix<double> hessian;
        private readonly Vector<double> gradient;
        private readonly Matrix<double> axes;
        private readonly Vector<double> bends;
        private readonly Vector<double> along;

        public Slopes(Curvature here)
        {
            hessian = DenseMatrix.OfArray(here.Hessian);
            gradient = DenseVector.OfArray(here.Gradient);
            var curvature = (-hessian).Evd(Symmetricity.Symmetric);
            axes = curvature.EigenVectors;
            bends = curvature.EigenValues.Real();
            along = axes.TransposeThisAndMultiply(gradient);
        }

        public bool Concave => bends.Minimum() > 0;

        public double Flattest => bends.Minimum();

        public double Gain(Vector<double> step) => step.DotProduct(gradient) + 0.5 * step.DotProduct(hessian * step);

        public Vector<double> Step(double radius)
        {
            var damping = 0.0;
            var least = 1e-9 * Math.Max(bends.AbsoluteMaximum(), 1e-12);
            for (var tries = 0; tries < 200; tries++)
            {
                var lengths = along.MapIndexed((i, slope) => slope / (Math.Max(Math.Abs(bends[i]), least) + damping));
                if (lengths.L2Norm() <= radius * 1.01)
                {
                    return axes * lengths;
                }

                damping = Math.Max(damping * 1.5, along.L2Norm() / radius * 0.01);
            }

            return gradient * (radius / gradient.L2Norm());
        }
    }
}
