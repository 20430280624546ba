using Kamino.Core.Numerics;
using Kamino.Core.Tests.Lifetime;

namespace Kamino.Core.Tests.Numerics;

public sealed class LineSumTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(0.1)]
    [InlineData(-35)]
    [InlineData(35)]
    [InlineData(5_000)] // thousands of steps away
    [InlineData(-80_000)]
    public void The_hill_is_found_from_either_side(double near) => Vectors.Close(0.5 * Math.Log(2.0 * Math.PI), LineSum.Log(u => -0.5 * u * u, near, 0.25), 1e-13);

    // The integral of e^(shape u - e^u) is the gamma function of the shape.
    [Theory]
    [InlineData(0.5, -9)]
    [InlineData(0.5, 4)]
    [InlineData(3, 0)]
    [InlineData(250, 1)]
    public void A_hill_with_one_steep_side_is_summed_on_both(double shape, double near) => Vectors.Close(GammaFunctions.LogGamma(shape), LineSum.Log(u => (shape * u) - Math.Exp(u), near, Math.Min(0.2, 0.4 / Math.Sqrt(shape))), 1e-12);
}
