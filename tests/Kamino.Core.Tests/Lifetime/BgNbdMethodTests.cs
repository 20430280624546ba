using Kamino.Core.Lifetime;

namespace Kamino.Core.Tests.Lifetime;

public sealed class BgNbdMethodTests
{
    private static readonly MethodPage Page = new("bg-nbd.md");
    private static readonly BgNbd Model = new(Page.Bold("in weeks: r "), Page.Bold(", α "), Page.Bold("**, a "), Page.Bold("**, b "));

    [Fact]
    public void The_printed_customers_come_out() => Assert.All(Page.Rows("| x | t_x | T |"), row =>
    {
        var history = new PurchaseHistory((int)row[0], row[1], row[2]);
        Assert.Equal(row[3], Model.ProbabilityAlive(history), 6);
        Assert.Equal(row[4], Model.Expected(history, 39), 6);
    });

    [Fact]
    public void The_printed_expectation_without_a_pole_comes_out() =>
        Assert.Equal(Page.Bold("the expectation is "), (Model with { A = 1 }).Expected(new PurchaseHistory(2, 30, 39), 39), 10);
}
