using Kamino.Core.Numerics;

namespace Kamino.Core.Tests.Numerics;

public sealed class CurvatureTests
{
    [Fact]
    public void On_logarithms_slopes_are_by_the_parameter_and_bends_by_both()
    {
        // x² y at (2, 3): 12, slopes 12 and 4, bends 6, 4 and 0; in logarithms e^(2u + v), with slopes 24 and 12, bends 48, 24 and 12
        var seen = new Curvature(12, [12, 4], new[,] { { 6.0, 4.0 }, { double.NaN, 0.0 } }).OnLogarithms([2, 3]);

        Assert.Equal(12, seen.Value);
        Assert.Equal([24, 12], seen.Gradient);
        Assert.Equal(new[,] { { 48.0, 24.0 }, { 24.0, 12.0 } }, seen.Hessian);
    }
}
