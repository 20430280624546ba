using Kamino.Core.Programme;
using Kamino.Core.Quantities;

namespace Kamino.Core.Tests.Programme;

public sealed class RetentionTests
{
    [Fact]
    public void Every_customer_is_in_the_figure_that_it_belongs_to()
    {
        var kept = Retention.Of([(100, 0), (100, 60), (50, 40), (100, 130), (50, 60), (100, -5), (0, 50), (-10, 20), (0, -7)]);

        Assert.Equal(new Retention(Start: 500, Churn: 200, Contraction: 50, Expansion: 40, New: 70, Customers: 6, Kept: 4), kept);
        Assert.Equal((Answer.Of(0.5), Answer.Of(0.58), Answer.Of(4.0 / 6)), (kept.Gross, kept.Net, kept.Logos));
    }

    [Fact]
    public void Without_an_earlier_year_nothing_is_kept_or_lost()
    {
        var kept = Retention.Of([(0, 50)]);

        Assert.All([kept.Gross, kept.Net, kept.Logos], rate => Assert.Equal(Answer.Unknown<double>(Doubt.NoEarlierSales), rate));
    }
}
