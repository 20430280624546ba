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

    [Fact]
    public void Agreed_days_are_as_much_as_that_many_days_of_sales()
    {
        var cost = CreditCost.Of([Owed(0) with { Balance = null, Days = 73 }], 1200, Year, Terms);

        // A fifth of the year: 240 on average
        Assert.Equal((Answer.Of(73.0), Answer.Of(24m), Answer.Of(240m * 0.03m * 0.45m)), (cost.DaysOutstanding, cost.Financing, cost.ExpectedLoss));
    }

    [Fact]
    public void Half_a_year_costs_half_of_a_year()
    {
        var half = new Period(new DateOnly(2025, 1, 1), new DateOnly(2025, 1, 1).AddDays(73));
        var cost = CreditCost.Of([Owed(250)], 1200, half, Terms);

        Assert.Equal((5m, 0.675m), (cost.Financing.Match(money => money, _ => 0), cost.ExpectedLoss.Match(money => money, _ => 0)));
        Assert.Equal(250.0 / 1200 * 73, cost.DaysOutstanding.Match(days => days, _ => 0), 1e-9);
    }

    [Fact]
    public void The_loss_to_expect_is_that_of_the_last_balance_by_what_was_said_of_the_account_before_the_terms()
    {
        CreditCost Of(Receivable last) => CreditCost.Of([Owed(100) with { Day = new DateOnly(2025, 3, 31) }, last], 1200, Year, Terms);

        Assert.Equal(Answer.Of(300m * 0.03m * 0.45m), Of(Owed(300)).ExpectedLoss);
        Assert.Equal(Answer.Of(300m * 0.1m * 0.5m), Of(Owed(300) with { DefaultChance = 0.1, LossGiven = 0.5 }).ExpectedLoss);
        Assert.Equal(Answer.Of(0m), CreditCost.Of([Owed(300) with { DefaultChance = 0 }], 1200, Year, new CreditTerms(0.1, null, null)).ExpectedLoss);
        Assert.Equal(Answer.Unknown<decimal>(Doubt.NotSet), CreditCost.Of([Owed(300)], 1200, Year, new CreditTerms(0.1, 0.03, null)).ExpectedLoss);
    }

    [Fact]
    public void What_nobody_imported_is_unknown()
    {
        Assert.Equal(CreditCost.Unknown(Doubt.NotImported), CreditCost.Of([], 1200, Year, Terms));
        Assert.Equal(CreditCost.Unknown(Doubt.NotImported), CreditCost.Of([Owed(0) with { Balance = null }], 1200, Year, Terms));
    }
}
