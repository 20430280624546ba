using Kamino.Core.Numerics;
using Kamino.Core.Tests.Lifetime;

namespace Kamino.Core.Tests.Numerics;

public sealed class ElementaryTests
{
    // By mpmath with 30 digits
    [Theory]
    [InlineData(1e-20, 1e-20)]
    [InlineData(1e-9, 9.9999999950000000e-10)]
    [InlineData(-0.3, -0.35667494393873237)]
    [InlineData(2.5, 1.2527629684953680)]
    [InlineData(double.PositiveInfinity, double.PositiveInfinity)]
    public void Logarithms_near_one_keep_their_digits(double x, double expected) => Same(expected, Elementary.Log1p(x));

    [Theory]
    [InlineData(1e-20, 1e-20)]
    [InlineData(1e-9, 1.0000000005000000e-9)]
    [InlineData(-0.3, -0.25918177931828213)]
    [InlineData(1.5, 3.4816890703380648)]
    [InlineData(-40, -1.0)]
    public void Exponentials_near_one_keep_theirs(double x, double expected) => Same(expected, Elementary.Expm1(x));

    [Theory]
    [InlineData(0, 0.5)]
    [InlineData(2, 0.11920292202211756)]
    [InlineData(-2, 0.88079707797788244)]
    [InlineData(800, 0)]
    [InlineData(-800, 1)]
    public void What_is_left_of_one_never_overflows(double x, double expected) => Same(expected, Elementary.OneOverOnePlusExp(x));

    private static void Same(double expected, double found)
    {
        if (double.IsInfinity(expected) || expected == 0.0)
        {
            Assert.Equal(expected, found);
        }
        else
        {
            Vectors.Close(expected, found, 1e-15);
        }
    }
}
