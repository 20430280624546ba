using Kamino.Core.Numerics;
using Kamino.Core.Tests.Lifetime;

namespace Kamino.Core.Tests.Numerics;

public sealed class NewtonClimbTests
{
    [Theory]
    [InlineData(1.0)]
    [InlineData(0.001)]
    [InlineData(500.0)]
    public void The_top_of_a_likelihood_is_found_from_near_and_far(double start)
    {
        // 12 ln x - 4 x is highest at 3
        var top = NewtonClimb.Climb(at => new Curvature((12 * Math.Log(at[0])) - (4 * at[0]), [(12 / at[0]) - 4], new[,] { { -12 / (at[0] * at[0]) } }), [start]);

        Assert.Equal(SummitKind.Top, top.Kind);
        Vectors.Close(3.0, top.At[0], 1e-14);
        Vectors.Close((12 * Math.Log(3)) - 12, top.Curvature.Value, 1e-14);
        Assert.InRange(top.GradientNorm, 0.0, 1e-10);
        Assert.InRange(top.Steps, 2, 20);
    }

    [Fact]
    public void Two_parameters_that_pull_at_each_other_end_at_the_top_of_both()
    {
        // In logarithms: -(u - 1)² - (v + 2)² - (u - 1)(v + 2)
        var top = NewtonClimb.Climb(
            at => OfLogarithms(at, (u, v) => (
                -((u - 1) * (u - 1)) - ((v + 2) * (v + 2)) - ((u - 1) * (v + 2)),
                [(-2 * (u - 1)) - (v + 2), (-2 * (v + 2)) - (u - 1)],
                new[,] { { -2.0, -1.0 }, { -1.0, -2.0 } })),
            [20.0, 20.0]);

        Assert.Equal(SummitKind.Top, top.Kind);
        Vectors.Close(Math.E, top.At[0], 1e-13);
        Vectors.Close(Math.Exp(-2), top.At[1], 1e-13);
    }

    [Theory]
    [InlineData(1.05, Math.E)]
    [InlineData(0.95, 1 / Math.E)]
    public void From_a_hollow_it_goes_uphill(double start, double expected)
    {
        // In the logarithm: -(u² - 1)², a hollow between two tops
        var top = NewtonClimb.Climb(
            at =>
            {
                var u = Math.Log(at[0]);
                var (slope, bend) = (-4 * u * ((u * u) - 1), 4 - (12 * u * u));
                return new Curvature(-Math.Pow((u * u) - 1, 2), [slope / at[0]], new[,] { { (bend - slope) / (at[0] * at[0]) } });
            },
            [start]);

        Assert.Equal(SummitKind.Top, top.Kind);
        Vectors.Close(expected, top.At[0], 1e-12);
    }

    [Fact]
    public void A_ridge_is_told_from_a_top()
    {
        // Only the product of both counts: -(u + v)²
        var ridge = NewtonClimb.Climb(
            at => OfLogarithms(at, (u, v) => (-((u + v) * (u + v)) - (1e-6 * u * u), [(-2 * (u + v)) - (2e-6 * u), -2 * (u + v)], new[,] { { -2.0 - 2e-6, -2.0 }, { -2.0, -2.0 } })), [3.0, 5.0]);

        Assert.Equal(SummitKind.Flat, ridge.Kind);
        Assert.Equal(0.0, Math.Log(ridge.At[0]) + Math.Log(ridge.At[1]), 1e-9);
    }

    [Theory]
    [InlineData(1.0)]
    [InlineData(-1.0)]
    public void What_rises_for_ever_ends_at_the_edge(double slope)
    {
        var edge = NewtonClimb.Climb(at => new Curvature(slope * Math.Log(at[0]), [slope / at[0]], new[,] { { -slope / (at[0] * at[0]) } }), [1.0]);

        Assert.Equal(SummitKind.Edge, edge.Kind);
        Assert.InRange(slope * Math.Log(edge.At[0]), 16.0, 21.0);
    }

    [Fact]
    public void Where_the_slope_lies_it_stops_and_says_so()
    {
        // A slope that promises what never comes
        var stopped = NewtonClimb.Climb(at => new Curvature(0.0, [1.0], new[,] { { -1.0 } }), [1.0]);

        Assert.Equal((SummitKind.Stopped, 1.0), (stopped.Kind, stopped.At[0]));
        Assert.InRange(stopped.Steps, 10, 40);
    }

    private static Curvature OfLogarithms(double[] at, Func<double, double, (double Value, double[] Slopes, double[,] Bends)> of)
    {
        var (value, slopes, bends) = of(Math.Log(at[0]), Math.Log(at[1]));
        return new Curvature(
            value, [slopes[0] / at[0], slopes[1] / at[1]],
            new[,] { { (bends[0, 0] - slopes[0]) / (at[0] * at[0]), bends[0, 1] / (at[0] * at[1]) }, { double.NaN, (bends[1, 1] - slopes[1]) / (at[1] * at[1]) } });
    }
}
