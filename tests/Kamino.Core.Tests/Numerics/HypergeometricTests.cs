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

    // By mpmath with 40 digits
    [Theory]
    [InlineData(1, 1, 2, 0.999999999999, 3.31893989565723942)]
    [InlineData(2.5, 1.5, 1.5, 0.9999, 23.0258509299407322)]
    [InlineData(3, 2, 1.25, 0.9997, 31.1142336796462981)]
    [InlineData(0.5, 2, 2, 0.99995, 4.95174377626811909)]
    [InlineData(-1, 1, 3, 0.9999, -0.405415109358122722)]
    [InlineData(-0.5, -0.25, 2, 0.9999, 0.0656529388450619645)]
    [InlineData(1.3, 1.7, 4, 0.9999999, 1.20274624133517127)]
    [InlineData(40, 3, 60, 0.99999, 3.51293264245532992)]
    [InlineData(3, 40, 60, 0.9999999999, 3.51300764041786764)]
    [InlineData(2, 0.01, 5, 0.9999999, 0.00584203047860819125)]
    [InlineData(0.3, 250, 900, 0.99999999, 0.0977101112157260708)]
    [InlineData(1, 2, 3, 0, 0)]
    [InlineData(300, 300, 2, 0.5, 725.01535528118458)]
    public void At_both_ends_of_the_range_it_is_met_whichever_way_leads_there(double a, double b, double c, double z, double expected)
    {
        var found = Hypergeometric.Log(a, b, c, z);

        Assert.True(Math.Abs(found - expected) <= 1e-11 * Math.Max(1.0, Math.Abs(expected)), $"{found:R}");
    }

    [Theory]
    [InlineData(0, 0.5)]
    [InlineData(-1, 0.5)]
    [InlineData(1, -0.1)]
    [InlineData(1, 1)]
    public void What_it_is_not_told_for_is_refused(double c, double z) => Assert.Throws<ArgumentOutOfRangeException>(() => Hypergeometric.Log(1, 1, c, z));
}
