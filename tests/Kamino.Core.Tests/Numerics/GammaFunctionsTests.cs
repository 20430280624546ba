using Kamino.Core.Numerics;
using Kamino.Core.Tests.Lifetime;

namespace Kamino.Core.Tests.Numerics;

public sealed class GammaFunctionsTests
{
    [Theory]
    [InlineData(1e-8, 18.420680738180209)]
    [InlineData(0.3, 1.0957979948180755)]
    [InlineData(1.5, -0.12078223763524522)]
    [InlineData(7, 6.579251212010101)]
    [InlineData(123.456, 469.60554712992947)]
    [InlineData(1e6, 12815504.569147612)]
    public void Logarithms_of_gamma_are_exact_to_the_last_digits(double x, double expected) =>
        Assert.Equal(expected, GammaFunctions.LogGamma(x), 4e-15 * Math.Max(1, Math.Abs(expected)));

    [Theory]
    [InlineData(1e-8, -100000000.57721565)]
    [InlineData(0.3, -3.502524222200133)]
    [InlineData(1, -0.57721566490153286)]
    [InlineData(7, 1.8727843350984671)]
    [InlineData(123.456, 4.8118293238289854)]
    public void Slopes_are_exact_to_the_last_digits(double x, double expected) => Vectors.Close(expected, GammaFunctions.Digamma(x), 1e-14);

    [Theory]
    [InlineData(1e-4, 100000001.64469369)]
    [InlineData(0.3, 12.24536454610773)]
    [InlineData(1, 1.6449340668482264)]
    [InlineData(7, 0.15354517795933755)]
    [InlineData(123.456, 0.008132945834278198)]
    public void Curvatures_are_exact_to_the_last_digits(double x, double expected) => Vectors.Close(expected, GammaFunctions.Trigamma(x), 1e-14);

    [Theory]
    [InlineData(0.3, 5, 2.5438380742486104)]
    [InlineData(1e8, 3.5, 64.472382647583279)]
    [InlineData(1e12, 1000, 27631.021116428048)]
    [InlineData(0.01, 100000, 1051283.224622984)]
    [InlineData(2.5, 40.5, 117.48719852927215)]
    public void A_rising_factorial_of_a_huge_number_loses_no_digits(double a, double n, double expected) =>
        Vectors.Close(expected, GammaFunctions.LogRise(a, n), 1e-14);

    // By mpmath with 30 digits
    [Theory]
    [InlineData(2.5, 3.7, 4.8476159173643753)]
    [InlineData(0.3, 40, 106.63999678491681)]
    [InlineData(3e9, 7, 152.75314688630165)]
    [InlineData(1e-3, 12.5, 11.829653863845324)]
    [InlineData(30, 0, 0)]
    public void Rises_are_exact_by_whole_and_by_broken_steps(double a, double n, double expected) => Assert.Equal(expected, GammaFunctions.LogRise(a, n), 1e-13 * Math.Max(1, expected));

    [Theory]
    [InlineData(0.5, 3, 0.064538521137571172)]
    [InlineData(40, 2.5, -8.9836273392981518)]
    [InlineData(1e-2, 1e6, 4.4613247774123798)]
    public void Beta_is_the_same_from_either_side(double a, double b, double expected)
    {
        Assert.Equal(expected, GammaFunctions.LogBeta(a, b), 1e-13 * Math.Max(1, Math.Abs(expected)));
        Assert.Equal(expected, GammaFunctions.LogBeta(b, a), 1e-13 * Math.Max(1, Math.Abs(expected)));
    }

    [Fact]
    public void What_has_no_value_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => GammaFunctions.LogGamma(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => GammaFunctions.Digamma(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => GammaFunctions.Trigamma(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => GammaFunctions.LogRise(0, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => GammaFunctions.LogRise(1, -1));
    }
}
