using Kamino.Core.Quantities;
using Kamino.Core.Risk;

namespace Kamino.Core.Tests.Risk;

public sealed class ConcentrationTests
{
    [Fact]
    public void A_fifth_three_tenths_and_a_half_make_three_thousand_eight_hundred() =>
        Assert.Equal(0.38, Known([("a", 20), ("b", 30), ("c", 50)]).Hhi, 12);

    [Fact]
    public void Exactly_a_tenth_must_be_disclosed() =>
        Assert.Equal(["big", "tenth"], Known([("tenth", 0.1m), ("big", 0.9m)]).TenPercent.Select(account => account.Account));

    [Fact]
    public void An_account_whose_returns_outweigh_counts_for_nothing() => Assert.Equal(1.0, Known([("a", 10), ("b", -5)]).Hhi);

    [Fact]
    public void Nobody_bought_is_no_concentration_of_zero() =>
        Assert.Equal(Answer.Unknown<Concentration>(Doubt.NoSales), Concentration.Of([("a", 0)]));

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(1000)]
    public void Equal_customers_are_as_many_as_they_are(int count) =>
        Assert.Equal(count, Known([.. Enumerable.Range(0, count).Select(i => ($"c{i:0000}", 3m))]).Effective, 9);

    [Fact]
    public void Accounts_of_one_size_come_in_the_order_of_their_codes() =>
        Assert.Equal(["a", "b", "c"], Known([("c", 5), ("a", 5), ("b", 5)]).TenPercent.Select(account => account.Account));

    [Fact]
    public void Three_accounts_have_a_largest_one_and_a_largest_three() =>
        Assert.Equal([new TopShare(1, 0.5), new TopShare(3, 1)], Known([("a", 20), ("b", 30), ("c", 50)]).Top);

    private static Concentration Known(IReadOnlyCollection<(string, decimal)> sales) => Assert.IsType<Answer<Concentration>.Known>(Concentration.Of(sales)).Value;
}
