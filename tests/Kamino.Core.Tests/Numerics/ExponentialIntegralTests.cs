using Kamino.Core.Numerics;
using Kamino.Core.Tests.Lifetime;

namespace Kamino.Core.Tests.Numerics;

public sealed class ExponentialIntegralTests
{
    [Theory]
    [InlineData(0.606, 0.14, 2.8142709121140131)]
    [InlineData(1, 0.003, 5.2506534328800735)]
    [InlineData(2, 50, 0.019244503494256482)]
    [InlineData(64.2792, 786.6, 0.0011753590868208606)]
    public void It_is_right_for_small_and_large_orders_and_arguments(double order, double z, double expected) =>
        Vectors.Close(expected, Math.Exp(ExponentialIntegral.LogScaled(order, z)), 1e-12);

    [Fact]
    public void Without_decay_it_exists_for_orders_above_one_only()
    {
        Assert.Equal(-Math.Log(0.5), ExponentialIntegral.LogScaled(1.5, 0), 12);
        Assert.Equal(double.PositiveInfinity, ExponentialIntegral.LogScaled(0.9, 0));
    }
}
