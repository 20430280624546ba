using Kamino.Core.Accounts;
using Kamino.Core.Quantities;

namespace Kamino.Core.Tests.Accounts;

public sealed class AccountFactsTests
{
    private static readonly DateOnly Day = new(2026, 1, 1);

    [Theory]
    [InlineData(400, 0.6)]
    [InlineData(1500, -0.5)]
    public void A_margin_is_what_is_left_of_net_sales_after_the_goods(int cost, double share)
    {
        var facts = Facts(1000, Answer.Of(Euros(cost)));

        Assert.Equal(Answer.Of(Euros(1000 - cost)), facts.Margin);
        Assert.Equal(Answer.Of(share), facts.MarginShare);
        Assert.Equal("EUR", facts.Currency.Code);
    }

    [Fact]
    public void Without_a_cost_there_is_no_margin_and_without_sales_no_share()
    {
        Assert.Equal(Answer.Unknown<Money>(Doubt.NoColumn), Facts(1000, Answer.Unknown<Money>(Doubt.NoColumn)).Margin);
        Assert.Equal(Answer.Unknown<double>(Doubt.NoColumn), Facts(1000, Answer.Unknown<Money>(Doubt.NoColumn)).MarginShare);
        Assert.Equal(Answer.Unknown<double>(Doubt.NoSales), Facts(0, Answer.Of(Euros(10))).MarginShare);
        Assert.Equal(Answer.Of(Euros(-10)), Facts(0, Answer.Of(Euros(10))).Margin);
    }

    [Fact]
    public void What_a_customer_spends_is_unknown_until_somebody_says_it() => Assert.Equal(Answer.Unknown<Money>(Doubt.NoAvailableSpend), Facts(1, Answer.Of(Euros(1))).Available);

    private static AccountFacts Facts(decimal net, Answer<Money> cost) => new("a", "a", null, Day, Day, 1, 1, Euros(net), Euros(net), Euros(0), cost, 1);

    private static Money Euros(decimal amount) => new(amount, new Currency("EUR"));
}
