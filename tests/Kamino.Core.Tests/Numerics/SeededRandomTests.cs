using Kamino.Core.Numerics;

namespace Kamino.Core.Tests.Numerics;

// The expected numbers are those of a second program, written from the published algorithms.
public sealed class SeededRandomTests
{
    [Fact]
    public void The_bits_are_those_of_the_published_generator()
    {
        var (nought, answer) = (new SeededRandom(0), new SeededRandom(42));

        Assert.Equal([11091344671253066420UL, 13793997310169335082UL, 1900383378846508768UL], [nought.Next(), nought.Next(), nought.Next()]);
        Assert.Equal([1546998764402558742UL, 6990951692964543102UL, 12544586762248559009UL, 17057574109182124193UL], [answer.Next(), answer.Next(), answer.Next(), answer.Next()]);
    }

    [Fact]
    public void Uniform_ones_are_their_upper_bits() => Same([0.08386297105988227, 0.3789802506626686, 0.6800434110281394], random => random.NextUniform());

    [Fact]
    public void Normal_ones_are_made_by_the_polar_method() =>
        Same([-0.7262191382447862, 0.22162270150359312, 0.46417731016247327, 1.4762494610184145, 1.0078198992420604, 1.0272109607595328], random => random.NextNormal());

    [Fact]
    public void Gamma_ones_are_made_by_Marsaglias_and_Tsangs()
    {
        Same(
            [0.23213589756482267, 1.7597012047780853, 2.744392352075043, 0.2705628219981789, 1.0175645545826433, 1.5222678002496166, 0.07524383456204248, 0.4705031057198135],
            random => random.NextGamma(1));
        Same(
            [1.263862087034227, 3.85648305735049, 5.147035009229827, 1.3589203920356008, 2.759579131512376, 3.5215026847344264, 0.7865628815857406, 1.7948146784438685, 3.252907777936286],
            random => random.NextGamma(2.5));
        Assert.Throws<ArgumentOutOfRangeException>(() => new SeededRandom(42).NextGamma(0.99));
    }

    private static void Same(double[] expected, Func<SeededRandom, double> next)
    {
        var random = new SeededRandom(42);

        Assert.All(expected, number => Assert.Equal(number, next(random), 1e-13));
    }
}
