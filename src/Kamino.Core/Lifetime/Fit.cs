using Kamino.Core.Numerics;
using Kamino.Core.Quantities;
using MathNet.Numerics.LinearAlgebra.Double;

namespace Kamino.Core.Lifetime;

/// <summary>How a fit ended. Only one of the four ends offers parameters.</summary>
public enum FitStatus
{
    /// <summary>The maximum was reached.</summary>
    Converged,

    /// <summary>The likelihood still rises as a parameter goes to zero or infinity: the data fit a simpler model.</summary>
    Boundary,

    /// <summary>The data can't tell one set of parameters from another.</summary>
    NotIdentified,

    /// <summary>The search stopped short of a maximum; the gradient's size says how far.</summary>
    NotConverged,
}

/// <summary>A parameter of a model by the name the literature gives it.</summary>
public readonly record struct Parameter(string Name, double Value);

/// <summary>What became of fitting a model.</summary>
/// <param name="Status">How it ended.</param>
/// <param name="Model">The fitted model; unknown, and why, unless the fit converged.</param>
/// <param name="LogLikelihood">The highest log-likelihood that was reached; unknown where nothing could be tried.</param>
/// <param name="StandardErrors">From the observed information, in the order of the parameters; empty unless converged.</param>
/// <param name="GradientNorm">Largest slope of the log-likelihood by the logarithm of a parameter; 0 at a maximum.</param>
/// <param name="Customers">How many customers were fitted.</param>
/// <param name="Iterations">Evaluations of the likelihood.</param>
/// <param name="Reached">Where the search ended, for finding out why it failed; no estimate unless it converged.</param>
public sealed record Fit<TModel>(
    FitStatus Status, Answer<TModel> Model, Answer<double> LogLikelihood, IReadOnlyList<double> StandardErrors,
    double GradientNorm, long Customers, int Iterations, IReadOnlyList<double> Reached)
{
    /// <summary>No fit was tried, because the data can't tell the parameters.</summary>
    internal static Fit<TModel> Impossible(Doubt why, long customers) =>
        new(FitStatus.NotIdentified, Answer.Unknown<TModel>(why), Answer.Unknown<double>(why), [], 0.0, customers, 0, []);

    /// <summary>Says what a climb's end means.</summary>
    internal static Fit<TModel> From(Summit summit, Func<double[], TModel> model, long customers)
    {
        var likelihood = Answer.Of(summit.Curvature.Value);
        return summit.Kind switch
        {
            SummitKind.Top => new(FitStatus.Converged, Answer.Of(model(summit.At)), likelihood, Errors(summit), summit.GradientNorm, customers, summit.Steps, summit.At),
            SummitKind.Edge => Without(FitStatus.Boundary, Doubt.ParameterAtBoundary),
            SummitKind.Flat => Without(FitStatus.NotIdentified, Doubt.NotIdentified),
            SummitKind.Stopped => Without(FitStatus.NotConverged, Doubt.NotConverged),
        };

        Fit<TModel> Without(FitStatus status, Doubt why) =>
            new(status, Answer.Unknown<TModel>(why), likelihood, [], summit.GradientNorm, customers, summit.Steps, summit.At);
    }

    private static double[] Errors(Summit summit)
    {
        var covariance = (-DenseMatrix.OfArray(summit.Curvature.Hessian)).Inverse();
        return [.. summit.At.Select((parameter, i) => parameter * Math.Sqrt(covariance[i, i]))];
    }
}
