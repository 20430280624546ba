using Kamino.Core.Plans;

namespace Kamino.Core.Tests.Plans;

public sealed class PlanRiskTests
{
    [Fact]
    public void What_to_expect_of_a_risk_is_chance_times_impact_and_unknown_without_either()
    {
        Assert.Equal(15_000m, new PlanRisk("r") { Probability = 0.3, Impact = 50_000 }.Expected);
        Assert.Null(new PlanRisk("r") { Probability = 0.3 }.Expected);
        Assert.Null(new PlanRisk("r") { Impact = 50_000 }.Expected);
    }
}
