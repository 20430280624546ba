using Kamino.Core.Accounts;
using Kamino.Core.Portfolio;
using Kamino.Core.Quantities;
using Kamino.Core.Value;

namespace Kamino.Core.Tests.Portfolio;

public sealed class DefaultModelTests
{
    private static readonly DateOnly AsOf = new(2026, 1, 1);
    private static readonly MeasureContext Context = new(AsOf, new DateOnly(2023, 1, 1), 1000);
    private static readonly Measure NetSales = Measures.Find("net_sales") ?? throw new InvalidOperationException("No measure.");
    private static readonly Measure Returns = Measures.Find("returns_share") ?? throw new InvalidOperationException("No measure.");
    private static readonly Measure Spend = Measures.Find("available_spend") ?? throw new InvalidOperationException("No measure.");

    [Theory]
    [InlineData("0 100 200 300 400 500 600 700 800 900 1000", 100, 900)] // the tenth and the ninetieth percentile
    [InlineData("1000 0", 100, 900)] // a tenth of the way between two
    [InlineData("12344 67856", 18000, 62000)] // 17,895.2 and 62,304.8 to two digits
    [InlineData("-1000 1000", -800, 800)]
    [InlineData("0.01 0.02", 0.011, 0.019)]
    [InlineData("1000 1001 1002", 1000, 1002)] // equal to two digits: the ends themselves
    public void Sales_are_scored_between_percentiles_of_the_accounts(string sales, double zero, double ten)
    {
        var anchors = DefaultModel.AnchorsFor(NetSales, [.. sales.Split(' ').Select(amount => Selling(decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture)))], Context);

        Assert.Equal(zero, anchors?.Zero ?? double.NaN, 1e-9);
        Assert.Equal(ten, anchors?.Ten ?? double.NaN, 1e-9);
    }

    [Fact]
    public void Where_less_is_better_the_scale_is_upside_down()
    {
        decimal[] returned = [0, 500];
        var anchors = DefaultModel.AnchorsFor(Returns, [.. returned.Select(credits => Selling(1000) with { Gross = Euros(1000), Credits = Euros(credits) })], Context);

        Assert.Equal((0.45, 0.05), (anchors?.Zero, anchors?.Ten));
    }

    [Theory]
    [InlineData(2, 4, true)]
    [InlineData(2, 5, false)]
    [InlineData(0, 0, false)]
    public void A_measure_that_fewer_than_half_of_the_accounts_have_has_no_scale(int known, int all, bool scaled) => Assert.Equal(
        scaled, DefaultModel.AnchorsFor(Spend, [.. Enumerable.Range(0, all).Select(i => i < known ? Selling(1) with { Available = Answer.Of(Euros(100 * (i + 1))) } : Selling(1))], Context) is not null);

    [Fact]
    public void Equal_values_make_no_scale() => Assert.Null(DefaultModel.AnchorsFor(NetSales, [Selling(7), Selling(7)], Context));

    [Fact]
    public void The_model_of_a_ledger_has_the_measures_that_it_tells()
    {
        // Given a ledger with sales, returns and tenure, and neither costs, nor gaps, nor spends, nor earlier sales
        AccountFacts[] accounts = [Selling(100) with { Gross = Euros(100), Credits = Euros(5), Since = AsOf.AddYears(-1) }, Selling(900) with { Gross = Euros(900), Credits = Euros(90), Since = AsOf.AddYears(-5) }];

        var model = DefaultModel.For(accounts, Context);

        Assert.Equal("default", model.Name);
        Assert.Equal([("net_sales", 15m, FactorFamily.Profitability), ("returns_share", 10m, (FactorFamily?)FactorFamily.Risk)], model.Attractiveness.Factors.Select(own => (own.Measure ?? "", own.Weight, own.Family)));
        Assert.Equal([("tenure", 25m, (FactorFamily?)null)], model.Proxy?.Factors.Select(own => (own.Measure ?? "", own.Weight, own.Family)) ?? []);
        Assert.All(model.Attractiveness.Factors, own => Assert.Equal((FactorKind.Measured, own.Key), (own.Kind, own.Measure)));
        Assert.Equal([("product_quality", 30m), ("service_support", 25m), ("price", 20m), ("delivery", 15m), ("know_how", 10m)], model.Strength.Factors.Select(own => (own.Key, own.Weight)));
    }

    private static AccountFacts Selling(decimal amount) => new("a", "a", null, AsOf, AsOf, 1, 1, Euros(amount), Euros(0), Euros(0), Answer.Unknown<Money>(Doubt.NoColumn), 0) { LastYear = Euros(amount), Since = AsOf };

    private static Money Euros(decimal amount) => new(amount, new Currency("EUR"));
}
