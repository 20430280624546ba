using Kamino.Core.Lifetime;
using Kamino.Core.Quantities;

namespace Kamino.Core.Tests.Lifetime;

public sealed class LifetimeValueMethodTests
{
    private static readonly MethodPage Page = new("lifetime-value.md");

    [Fact]
    public void The_printed_values_of_twelve_months_come_out()
    {
        var model = new BgNbd(0.243, 4.414, 0.793, 2.426);
        Assert.All(Page.Rows("| x | t_x | T | spend |"), row => Assert.Equal(
            row[4], LifetimeValue.Discounted(model, new PurchaseHistory((int)row[0], row[1], row[2]), row[3], 12, 0.01, monthLength: 4.345), 1e-8));
    }

    [Fact]
    public void The_printed_key_account_comes_out()
    {
        var years = Page.Rows("| year |").Select(row => new YearForecast((decimal)row[1], row[2])).ToList();

        Assert.Equal(Page.Bold("risk-adjusted "), (double)LifetimeValue.RiskAdjusted(years, 0.10), 5e-5);
        Assert.Equal(Page.Bold("unadjusted "), (double)LifetimeValue.RiskAdjusted([.. years.Select(year => year with { Survival = 1 })], 0.10), 5e-5);
    }

    [Fact]
    public void The_printed_multiples_come_out() => Assert.All(
        Page.Rows("| r | d | g |"), row => Assert.Equal(row[3], Assert.IsType<Answer<double>.Known>(LifetimeValue.Multiple(row[0], row[1], row[2])).Value, 5e-5));

    [Fact]
    public void The_printed_quick_looks_come_out() => Assert.All(
        Page.Rows("| x | t_x | T | chance |"),
        row => Assert.Equal(row[3], Assert.IsType<Answer<double>.Known>(LifetimeValue.QuickAlive(new PurchaseHistory((int)row[0], row[1], row[2]))).Value, 5e-5));
}
