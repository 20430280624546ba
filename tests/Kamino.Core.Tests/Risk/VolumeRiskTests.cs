using Kamino.Core.Risk;

namespace Kamino.Core.Tests.Risk;

public sealed class VolumeRiskTests
{
    [Fact]
    public void Losing_more_customers_than_there_are_leaves_the_fixed_cost() =>
        Assert.Equal(-50m, VolumeRisk.Stress([new("a", 10, 5, 0.1)], 50, 3));

    [Fact]
    public void Nobody_can_go_less_than_not_at_all() => Assert.Throws<ArgumentOutOfRangeException>(() => VolumeRisk.Stress([], 0, -1));

    [Fact]
    public void Of_two_customers_of_one_size_the_first_code_goes_first() =>
        Assert.Equal(5m, VolumeRisk.Stress([new("b", 10, 5, 0.1), new("a", 10, 7, 0.1)], 0, 1));
}
