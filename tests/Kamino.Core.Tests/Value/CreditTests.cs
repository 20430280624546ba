using Kamino.Core.Quantities;
using Kamino.Core.Value;

namespace Kamino.Core.Tests.Value;

public sealed class CreditTests
{
    [Fact]
    public void Without_sales_there_are_no_days() => Assert.Equal(Answer.Unknown<double>(Doubt.NoSales), Credit.DaysOutstanding(10, 0));

    [Fact]
    public void Thirty_days_of_a_year_cost_a_twelfth_of_the_rate_or_so() =>
        Assert.Equal(8219.18m, Math.Round(Credit.OfTerm(1_000_000, 30, 0.10), 2));
}
