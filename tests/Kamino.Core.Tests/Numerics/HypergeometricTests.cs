using Kamino.Core.Numerics;
using Kamino.Core.Tests.Lifetime;

namespace Kamino.Core.Tests.Numerics;

public sealed class HypergeometricTests
{
    [Theory]
    [InlineData(1.3, 1, 2.3, 0.995, 6.400906729990296)]
    [InlineData(500.553, 1.606, 501.553, 0.999, 21452.45197217797)]
    [InlineData(-0.5, 0.5, 1, 0.5, 0.8598466001022378)]
    public void M7_Values_that_libraries_miss_are_met(double a, double b, double c, double z, double expected) =>
        Vectors.Close(expected, Math.Exp(Hypergeometric.Log(a, b, c, z)), 1e-12);

    [Fact]
    public void M7_A_value_beyond_the_range_of_a_double_is_given_by_its_logarithm() =>
        Vectors.Close(Math.Log(6.988874288547892) + 641 * Math.Log(10), Hypergeometric.Log(250, 250, 1, 0.9), 1e-13);

    [Theory]
    [InlineData(1.3, 1.7, 4, 0.99999, 1.2025292761307909)]
    public void Close_to_one_the_integral_takes_over(double a, double b, double c, double z, double expected) =>
        Vectors.Close(expected, Hypergeometric.Log(a, b, c, z), 1e-12);
}
