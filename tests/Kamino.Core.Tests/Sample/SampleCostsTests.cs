using Kamino.Core.Sample;

namespace Kamino.Core.Tests.Sample;

public sealed class SampleCostsTests
{
    private static readonly SampleCompany Company = SampleCompany.Make(new SampleSettings());

    [Fact]
    public void The_same_company_costs_and_owes_the_same()
    {
        Assert.Equal(SampleCosts.Quantities(Company, Sold), SampleCosts.Quantities(SampleCompany.Make(new SampleSettings()), Sold));
        Assert.Equal(SampleCosts.Receivables(Company, Sold), SampleCosts.Receivables(Company, Sold));
    }

    [Fact]
    public void The_books_agree_with_the_visits_and_hold_more_kilometres_than_anybody_accounts_for()
    {
        var quantities = SampleCosts.Quantities(Company, Sold);
        var pools = SampleCosts.Rates(quantities).Where(rate => rate.Total is not null).ToDictionary(
            rate => rate.Activity, rate => rate.Total - rate.Rate * quantities.Where(own => own.Activity == rate.Activity).Sum(own => own.Quantity));

        Assert.Equal(0, pools["Visitas"]);
        Assert.True(pools["Kilómetros"] > 0);
    }

    [Fact]
    public void Who_bought_nothing_owes_nothing() => Assert.Empty(SampleCosts.Receivables(Company, _ => 0));

    private static decimal Sold(SampleAccount account) => 1_000_000m * (1 + account.Number);
}
