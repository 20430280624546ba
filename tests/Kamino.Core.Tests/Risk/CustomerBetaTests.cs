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

    [Fact]
    public void Slopes_are_covariance_over_variance_and_sum_to_one()
    {
        var betas = Known([("a", [1.0, 2, 3]), ("b", [2.0, 2, 5])]);

        Assert.Equal([2.5 / 7, 4.5 / 7], betas.Select(beta => Value(beta.Slope)), Nearly);
        Assert.Equal([2.5 / 7 * 5 / 2, 4.5 / 7 * 5 / 3], betas.Select(beta => Value(beta.Beta)), Nearly);
    }

    [Fact]
    public void Customers_that_outweigh_each_other_leave_nothing_to_move_with() =>
        Assert.All(Known([("up", [1.0, 2, 3]), ("down", [3.0, 2, 1])]), beta =>
        {
            Assert.Equal(Answer.Unknown<double>(Doubt.TooShortHistory), beta.Slope);
            Assert.Equal(Answer.Unknown<double>(Doubt.TooShortHistory), beta.Beta);
        });

    [Fact]
    public void A_customer_whose_returns_take_back_all_it_bought_has_a_slope_but_no_beta()
    {
        var none = Known([("none", [-1.0, 0, 1]), ("some", [1.0, 2, 3])])[0];

        Assert.Equal(Answer.Unknown<double>(Doubt.NoSales), none.Beta);
        Assert.Equal(Answer.Of(0.5), none.Slope);
    }

    [Theory]
    [InlineData(3, 2, 1, -1)]
    [InlineData(7, 9, 11, 1)]
    [InlineData(4, 9, 4, 0)]
    public void Correlation_lies_between_moving_against_and_moving_along(double first, double second, double third, double expected) =>
        Assert.Equal(expected, Value(CustomerBeta.Correlation([1, 2, 3], [first, second, third])), 12);

    [Fact]
    public void What_never_moves_correlates_with_nothing() =>
        Assert.Equal(Answer.Unknown<double>(Doubt.TooShortHistory), CustomerBeta.Correlation([1, 2, 3], [4, 4, 4]));

    private static bool Nearly(double expected, double actual) => Math.Abs(expected - actual) < 1e-12;

    private static IReadOnlyList<CustomerBeta> Known(IReadOnlyList<(string, IReadOnlyList<double>)> series) =>
        Assert.IsType<Answer<IReadOnlyList<CustomerBeta>>.Known>(CustomerBeta.Of(series)).Value;

    private static double Value(Answer<double> answer) => Assert.IsType<Answer<double>.Known>(answer).Value;
}
