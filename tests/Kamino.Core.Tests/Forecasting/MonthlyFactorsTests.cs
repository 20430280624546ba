using Kamino.Core.Forecasting;

namespace Kamino.Core.Tests.Forecasting;

public sealed class MonthlyFactorsTests
{
    [Fact]
    public void December_with_twice_the_sales_gets_twice_the_factor()
    {
        var factors = MonthlyFactors.Of([10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 20], 1);

        Assert.Equal(12.0, factors.Sum(), 1e-12);
        Assert.Equal(2.0, factors[11] / factors[0], 1e-12);
    }

    [Fact]
    public void A_moved_profile_keeps_its_sum_and_peaks_in_season()
    {
        var moved = MonthlyFactors.Moved([0.25, 0.25, 0.25, 0.25], MonthlyFactors.Of([10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 20], 1), 11);

        Assert.Equal(1.0, moved.Sum(), 1e-12);
        Assert.Equal(0.4, moved[1], 1e-12);
    }

    [Fact]
    public void Two_years_count_by_their_mean_and_what_was_given_back_as_nothing()
    {
        var factors = MonthlyFactors.Of([10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 30, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, -5], 3);

        // from March on: twice 10 and 30 in March, once nothing in February
        Assert.Equal(20.0 / (125.0 / 12.0), factors[2], 1e-12);
        Assert.Equal(5.0 / (125.0 / 12.0), factors[1], 1e-12);
        Assert.Equal(10.0 / (125.0 / 12.0), factors[0], 1e-12);
    }

    [Fact]
    public void Where_nothing_was_sold_each_month_is_an_average_one_and_a_profile_stays()
    {
        Assert.All(MonthlyFactors.Of(new double[12], 1), factor => Assert.Equal(1.0, factor));
        Assert.Equal([0.4, 0.2], MonthlyFactors.Moved([0.4, 0.2], new double[12], 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => MonthlyFactors.Of(new double[11], 1));
    }

    [Fact]
    public void A_profile_that_is_no_whole_keeps_its_sum() =>
        Assert.Equal(0.6, MonthlyFactors.Moved([0.4, 0.2], MonthlyFactors.Of([10, 20, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10], 1), 1).Sum(), 1e-12);
}
