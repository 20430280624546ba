using Kamino.Core.Programme;
using Kamino.Core.Quantities;
using Kamino.Core.Tests.Lifetime;

namespace Kamino.Core.Tests.Programme;

public sealed class RetentionMethodTests
{
    private static readonly MethodPage Page = new("retention.md");

    [Fact]
    public void The_printed_rates_come_out()
    {
        var kept = Retention.Of([.. Page.Rows("| customer |").Select(row => ((decimal)row[1], (decimal)row[2]))]);

        Assert.Equal(Answer.Of(Page.Bold("GRR ")), kept.Gross);
        Assert.Equal(Answer.Of(Page.Bold("**0.85**, NRR ")), kept.Net);
        Assert.Equal(Answer.Of(Page.Bold("**1.03**, logo retention ")), kept.Logos);
    }

    [Fact]
    public void S05_The_printed_health_comes_out_and_its_parts_add_up_to_it()
    {
        var parts = AccountHealth.Of(Answer.Of(1.0), Answer.Of(2.0), Answer.Of(0.05));
        var young = AccountHealth.Of(Answer.Unknown<double>(Doubt.NoEarlierSales), Answer.Of(1.0), Answer.Of(0.0));

        Assert.Equal(Answer.Of(Page.Bold("20 + 20 + 10 = ")), AccountHealth.Total(parts));
        Assert.Equal((double)AccountHealth.Total(parts).Match(total => total, _ => -1), parts.Sum(part => part.Points), 1e-12);
        Assert.Equal(100.0, AccountHealth.Total(young).Match(total => total, _ => -1), 1e-9);
    }

    [Fact]
    public void S09_Complexity_is_a_dimension_of_its_own_and_the_printed_points_come_out()
    {
        var rows = Page.Rows("| account | orders |");

        var found = AccountComplexity.Of([.. rows.Select(row => (row[1], row[2]))]);

        Assert.Equal(rows.Select(row => row[3]), found.Select(own => own.Sum(part => part.Points)));
        Assert.Equal([50.0], AccountComplexity.Of([(3, 3)]).Select(own => own.Sum(part => part.Points)));
    }
}
