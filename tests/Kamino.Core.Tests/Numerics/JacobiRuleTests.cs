using Kamino.Core.Numerics;
using Kamino.Core.Tests.Lifetime;

namespace Kamino.Core.Tests.Numerics;

public sealed class JacobiRuleTests
{
    [Theory]
    [InlineData(1, 0.7, 2.4)]
    [InlineData(2, 0.7, 2.4)]
    [InlineData(3, 0.793, 2.426)]
    [InlineData(5, 3.5, 0.4)]
    [InlineData(8, 1, 1)]
    [InlineData(12, 4.25, 17.5)]
    public void So_many_points_meet_twice_as_many_moments_of_a_beta_distribution(int count, double a, double b)
    {
        var rule = new JacobiRule(count, a, b);

        // E x^k = (a)_k / (a + b)_k
        var (points, weights, moment) = (rule.Points.ToArray(), rule.Weights.ToArray(), 1.0);
        for (var k = 0; k < 2 * count; k++)
        {
            Vectors.Close(moment, points.Zip(weights, (point, weight) => weight * Math.Pow(point, k)).Sum(), 1e-12, $"moment {k}");
            moment *= (a + k) / (a + b + k);
        }

        Assert.Equal(points.Order(), points);
        Assert.All(points, point => Assert.InRange(point, 1e-300, 1.0));
        Assert.All(weights, weight => Assert.True(weight > 0));
    }
}
