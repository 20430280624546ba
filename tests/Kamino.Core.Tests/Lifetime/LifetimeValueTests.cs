using Kamino.Core.Lifetime;
using Kamino.Core.Quantities;

namespace Kamino.Core.Tests.Lifetime;

public sealed class LifetimeValueTests
{
    private static readonly BgNbd Buying = new(0.243, 4.414, 0.793, 2.426);
    private static readonly GammaGamma Spending = new(6.25, 3.74, 15.44);

    [Fact]
    public void M31_A_weekly_model_is_asked_in_weeks_and_a_month_has_its_stated_length() => Assert.All(Vectors.Read("vectors/clv12_customers.csv"), row =>
    {
        var history = row.History();
        var spend = Assert.IsType<Answer<double>.Known>(Spending.Expected(history.Repeats, row.Number("m"))).Value;
        Vectors.Close(row.Number("ref_clv12"), LifetimeValue.Discounted(Buying, history, spend, 12, 0.01, monthLength: 4.345), 1e-9, row["customer"]);
    });

    [Fact]
    public void M31_The_same_customer_is_worth_the_same_in_days_as_in_weeks()
    {
        var daily = new BgNbd(0.243, 4.414 * 7, 0.793, 2.426, TimeUnit.Day);

        Vectors.Close(
            LifetimeValue.Discounted(Buying, new PurchaseHistory(2, 30, 39), 25, 12, 0.01),
            LifetimeValue.Discounted(daily, new PurchaseHistory(2, 210, 273), 25, 12, 0.01), 1e-12);
    }

    [Fact]
    public void V08_An_accounts_own_forecast_is_weighed_with_its_survival()
    {
        YearForecast[] years = [new(120, 0.95), new(135, 0.90), new(150, 0.86), new(160, 0.82)];

        Assert.Equal(390.5806m, LifetimeValue.RiskAdjusted(years, 0.10), 4);
        Assert.Equal(442.6405m, LifetimeValue.RiskAdjusted([.. years.Select(year => year with { Survival = 1 })], 0.10), 4);
    }

    [Fact]
    public void V09_The_first_years_of_the_run_add_up_as_printed() =>
        Assert.Equal([-41m, 292.8364m, 577.0628m, 818.3913m], LifetimeValue.Running([-41, 427, 465, 505], 0.86, 0.10).Select(value => Math.Round(value, 4)));

    [Fact]
    public void A_margin_that_outgrows_its_discount_has_no_multiple() =>
        Assert.Equal(Answer.Unknown<double>(Doubt.MeanDoesNotExist), LifetimeValue.Multiple(1.0, 0.03, 0.03));

    [Fact]
    public void Steps_that_are_none_are_refused()
    {
        static double Expected(double until) => until;

        Assert.Equal(0.0, LifetimeValue.DiscountedPurchases(Expected, new Discounting(0, 1, 0.1)));
        Assert.Equal(4.0, LifetimeValue.DiscountedPurchases(Expected, new Discounting(2, 1, -0.5)) - 2.0);
        Assert.Throws<ArgumentOutOfRangeException>(() => LifetimeValue.DiscountedPurchases(Expected, new Discounting(-1, 1, 0.1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => LifetimeValue.DiscountedPurchases(Expected, new Discounting(1, 0, 0.1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => LifetimeValue.DiscountedPurchases(Expected, new Discounting(1, 1, -1)));
        Assert.Throws<ArgumentNullException>(() => LifetimeValue.Discounted(null!, new PurchaseHistory(0, 0, 1), 1, 1, 0.1, 1));
    }

    [Fact]
    public void A_quick_look_takes_a_repeat_and_some_time()
    {
        Vectors.Close(Math.Pow(30 / 40.0, 3), Assert.IsType<Answer<double>.Known>(LifetimeValue.QuickAlive(new PurchaseHistory(3, 30, 40))).Value, 1e-14);
        Assert.IsType<Answer<double>.Unknown>(LifetimeValue.QuickAlive(new PurchaseHistory(0, 0, 40)));
        Assert.IsType<Answer<double>.Unknown>(LifetimeValue.QuickAlive(new PurchaseHistory(3, 0, 0)));
    }
}
