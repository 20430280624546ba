using Kamino.Core.Quantities;
using Kamino.Core.Risk;

namespace Kamino.Core.Tests.Risk;

public sealed class CustomerBetaTests
{
    [Fact]
    public void Two_periods_tell_nothing() => Assert.Equal(
        Answer.Unknown<IReadOnlyList<CustomerBeta>>(Doubt.TooShortHistory), CustomerBeta.Of([("a", [1.0, 2.0])]));

    [Fact]
    public void A_customer_that_never_moves_has_no_reward_ratio_and_a_beta_of_nothing()
    {
        var steady = Assert.IsType<Answer<IReadOnlyList<CustomerBeta>>.Known>(CustomerBeta.Of([("steady", [5.0, 5, 5]), ("other", [1.0, 2, 3])])).Value[0];

        Assert.Equal(Answer.Unknown<double>(Doubt.TooShortHistory), steady.Reward);
        Assert.Equal(Answer.Of(0.0), steady.Beta);
    }

    [Fact]
    public void Different_periods_are_refused() => Assert.Throws<ArgumentException>(() => CustomerBeta.Of([("a", [1.0, 2, 3]), ("b", [1.0])]));

    [Fact]
    public void A_customer_that_moves_with_everyone_pays_the_rate_of_everyone() => Assert.Equal(0.09, CustomerBeta.RiskAdjustedRate(1, 0.03, 0.09), 12);
}
