using Kamino.Core.Quantities;
using Kamino.Core.Value;

namespace Kamino.Core.Tests.Value;

public sealed class ReceivableTests
{
    private static readonly Period Year = Period.Year(2025);
    private static readonly CreditTerms Terms = new(0.10, 0.03, 0.45);

    [Fact]
    public void A_balance_tells_the_days_the_financing_and_the_loss_to_expect()
    {
        var cost = CreditCost.Of([Owed(250)], 1200, Year, Terms);

        Assert.Equal(76.0417, cost.DaysOutstanding.Match(days => days, _ => 0), 4);
        Assert.Equal((25m, 3.375m), (cost.Financing.Match(money => money, _ => 0), cost.ExpectedLoss.Match(money => money, _ => 0)));
    }

    [Fact]
    public void Several_balances_are_financed_on_average()
    {
        var cost = CreditCost.Of([Owed(100), Owed(300) with { Day = new DateOnly(2025, 3, 31) }], 1200, Year, Terms);

        Assert.Equal(20m, cost.Financing.Match(money => money, _ => 0));
    }

    [Fact]
    public void Without_a_stated_rate_the_financing_is_unknown()
    {
        var cost = CreditCost.Of([Owed(250)], 1200, Year, new CreditTerms(null, null, null));

        Assert.Equal((Answer.Unknown<decimal>(Doubt.NotSet), Answer.Unknown<decimal>(Doubt.NotSet)), (cost.Financing, cost.ExpectedLoss));
    }

    private static Receivable Owed(decimal balance) => new("A", new DateOnly(2025, 12, 31), balance, null, null, null, default);
}
