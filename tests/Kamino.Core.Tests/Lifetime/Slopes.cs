using Kamino.Core.Numerics;

namespace Kamino.Core.Tests.Lifetime;

/// <summary>Derivatives the second way: by differences of what stands one step before them.</summary>
internal static class Slopes
{
    private const double Step = 1e-5;
    private const double Near = 2e-6;

    /// <summary>Fails unless every slope is the difference of values, and every bend that of slopes.</summary>
    public static void AreThoseOf(Func<double[], Curvature> function, double[] at)
    {
        var here = function(at);
        for (var i = 0; i < at.Length; i++)
        {
            var (above, below, apart) = (function(Moved(at, i, 1)), function(Moved(at, i, -1)), 2 * at[i] * Step);
            Same((above.Value - below.Value) / apart, here.Gradient[i], $"slope {i}");
            for (var j = i; j < at.Length; j++)
            {
                Same((above.Gradient[j] - below.Gradient[j]) / apart, here.Hessian[i, j], $"bend {i} {j}");
            }
        }
    }

    private static double[] Moved(double[] at, int parameter, int steps) => [.. at.Select((value, i) => i == parameter ? value * (1 + (steps * Step)) : value)];

    private static void Same(double expected, double found, string about) =>
        Assert.True(Math.Abs(expected - found) <= Near * Math.Max(1.0, Math.Abs(expected)), FormattableString.Invariant($"{about}: expected {expected:R}, got {found:R}"));
}
