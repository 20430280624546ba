using Kamino.Core.Risk;

namespace Kamino.Core.Tests.Risk;

public sealed class VolumeRiskTests
{
    [Fact]
    public void Losing_more_customers_than_there_are_leaves_the_fixed_cost() =>
        Assert.Equal(-50m, VolumeRisk.Stress([new("a", 10, 5, 0.1)], 50, 3));

    [Fact]
    public void Nobody_can_go_less_than_not_at_all() => Assert.Throws<ArgumentOutOfRangeException>(() => VolumeRisk.Stress([], 0, -1));
}
