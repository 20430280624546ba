namespace Kamino.Core.Numerics;

/// <summary>Where a climb ended.</summary>
internal enum SummitKind
{
    /// <summary>At a maximum: the slope is nothing and the function falls in every direction.</summary>
    Top,

    /// <summary>A parameter ran off towards zero or infinity while the function still rose.</summary>
    Edge,

    /// <summary>The function doesn't change along some direction: many parameters are equally good.</summary>
    Flat,

    /// <summary>No better point was found, yet the slope isn't nothing.</summary>
    Stopped,
}

/// <summary>The end of a climb over positive parameters.</summary>
/// <param name="Kind">What sort of end it is.</param>
/// <param name="At">The parameters, each above 0.</param>
/// <param name="Curvature">The function there, derivatives taken on the parameters' logarithms.</param>
/// <param name="Steps">Evaluations made.</param>
internal sealed record Summit(SummitKind Kind, double[] At, Curvature Curvature, int Steps)
{
    /// <summary>The largest slope in any one parameter's logarithm; 0 at a maximum.</summary>
    public double GradientNorm => Curvature.Gradient.Max(Math.Abs);
}
