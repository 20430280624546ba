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
}
