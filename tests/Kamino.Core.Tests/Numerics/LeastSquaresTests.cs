using Kamino.Core.Numerics;
using Kamino.Core.Tests.Lifetime;

namespace Kamino.Core.Tests.Numerics;

public sealed class LeastSquaresTests
{
    // NIST StRD, Misra1a: y = b1 (1 - e^(-b2 x))
    private static readonly double[] X = [77.6, 114.9, 141.1, 190.8, 239.9, 289.0, 332.8, 378.4, 434.8, 477.3, 536.8, 593.1, 689.1, 760.0];
    private static readonly double[] Y = [10.07, 14.73, 17.94, 23.93, 29.61, 35.18, 40.02, 44.82, 50.76, 55.05, 61.01, 66.40, 75.47, 81.78];

    [Theory]
    [InlineData(500, 0.0001)]
    [InlineData(250, 0.0005)]
    public void A_certified_fit_is_met_from_both_of_its_published_starts(double first, double second)
    {
        var found = LeastSquares.Find(
            (at, into) =>
            {
                for (var i = 0; i < X.Length; i++)
                {
                    into[i] = Y[i] - (Math.Exp(at[0]) * (1.0 - Math.Exp(-Math.Exp(at[1]) * X[i])));
                }
            },
            X.Length, [Math.Log(first), Math.Log(second)]);

        Assert.True(found.Settled);
        Vectors.Close(2.3894212918E+02, Math.Exp(found.At[0]), 1e-9);
        Vectors.Close(5.5015643181E-04, Math.Exp(found.At[1]), 1e-9);
        Vectors.Close(1.2455138894E-01, found.Sum, 1e-9);
    }

    [Fact]
    public void A_straight_line_is_met_and_a_parameter_without_slope_stays_where_it_was()
    {
        // y = 1, 2, 2 at x = 0, 1, 2: 7/6 + x/2, and what is left is 1/6
        var found = LeastSquares.Find(
            (at, into) => (into[0], into[1], into[2]) = (1.0 - at[0], 2.0 - at[0] - at[1], 2.0 - at[0] - (2.0 * at[1])), 3, [5.0, -4.0, 2.5]);

        Assert.True(found.Settled);
        Vectors.Close(7.0 / 6.0, found.At[0], 1e-11);
        Vectors.Close(0.5, found.At[1], 1e-11);
        Assert.Equal(2.5, found.At[2]);
        Vectors.Close(1.0 / 6.0, found.Sum, 1e-11);
    }

    [Fact]
    public void No_parameter_is_looked_for_beyond_the_farthest()
    {
        var found = LeastSquares.Find((at, into) => into[0] = Math.Exp(-at[0]), 1, [0.0], 2.0);

        Assert.InRange(found.At[0], 0.0, 2.0);
    }

    [Theory]
    [InlineData(-1.2, 1.0)]
    [InlineData(10.0, -5.0)]
    public void A_bent_valley_is_followed_to_its_lowest_point(double first, double second)
    {
        // Rosenbrock's
        var found = LeastSquares.Find((at, into) => (into[0], into[1]) = (10.0 * (at[1] - (at[0] * at[0])), 1.0 - at[0]), 2, [first, second]);

        Assert.True(found.Settled);
        Vectors.Close(1.0, found.At[0], 1e-9);
        Vectors.Close(1.0, found.At[1], 1e-9);
        Assert.InRange(found.Sum, 0.0, 1e-18);
    }

    [Theory]
    [InlineData(1.0, 2.0)]
    [InlineData(-1.0, -2.0)]
    public void Where_it_would_go_on_it_stays_at_the_farthest(double towards, double expected)
    {
        var found = LeastSquares.Find((at, into) => into[0] = Math.Exp(-towards * at[0]), 1, [0.0], 2.0);

        Assert.Equal(expected, found.At[0]);
        Vectors.Close(Math.Exp(-4.0), found.Sum, 1e-14);
    }

    [Fact]
    public void Where_no_number_comes_out_nothing_is_better_than_the_start()
    {
        var found = LeastSquares.Find((_, into) => into[0] = double.NaN, 1, [3.0]);

        Assert.Equal((3.0, true, double.MaxValue), (found.At[0], found.Settled, found.Sum));
    }

    [Fact]
    public void Three_parameters_at_once_are_those_of_the_normal_equations()
    {
        // y = x² - 3x + 2 without error, at five points
        double[] x = [-2, -1, 0, 1, 3];
        var found = LeastSquares.Find(
            (at, into) =>
            {
                for (var i = 0; i < x.Length; i++)
                {
                    into[i] = ((x[i] - 1) * (x[i] - 2)) - at[0] - (at[1] * x[i]) - (at[2] * x[i] * x[i]);
                }
            },
            x.Length, [0.0, 0.0, 0.0]);

        Assert.Equal([2.0, -3.0, 1.0], found.At.Select(parameter => Math.Round(parameter, 9)));
    }
}
