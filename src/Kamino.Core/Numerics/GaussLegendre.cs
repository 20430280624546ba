using MathNet.Numerics.Integration;

namespace Kamino.Core.Numerics;

/// <summary>Gauss and Legendre's sixteen points on [0, 1].</summary>
internal static class GaussLegendre
{
    private const int Order = 16;
    private static readonly GaussLegendreRule Rule = new(0.0, 1.0, Order);
    private static readonly double[] Abscissas = Rule.Abscissas;
    private static readonly double[] Masses = Rule.Weights;

    /// <summary>The points.</summary>
    public static ReadOnlySpan<double> Points => Abscissas;

    /// <summary>Their weights; together 1.</summary>
    public static ReadOnlySpan<double> Weights => Masses;
}
