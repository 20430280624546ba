using System.Runtime.Intrinsics;
using MathNet.Numerics.Integration;

namespace Kamino.Core.Numerics;

/// <summary>Gauss and Legendre's sixteen points on [0, 1], in vectors of eight.</summary>
internal static class GaussLegendre
{
    private const int Order = 16;
    private static readonly GaussLegendreRule Rule = new(0.0, 1.0, Order);

    /// <summary>The points.</summary>
    public static (Vector512<double> First, Vector512<double> Second) Points { get; } = Pair(Rule.Abscissas);

    /// <summary>Their weights; together 1.</summary>
    public static (Vector512<double> First, Vector512<double> Second) Weights { get; } = Pair(Rule.Weights);

    private static (Vector512<double> First, Vector512<double> Second) Pair(double[] values) =>
        (Vector512.Create(values, 0), Vector512.Create(values, Order / 2));
}
