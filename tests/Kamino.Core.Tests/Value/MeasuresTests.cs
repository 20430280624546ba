using Kamino.Core.Accounts;
using Kamino.Core.Quantities;
using Kamino.Core.Value;

namespace Kamino.Core.Tests.Value;

public sealed class MeasuresTests
{
    private static readonly Currency Eur = new("EUR");
    private static readonly DateOnly AsOf = new(2026, 1, 1);
    private static readonly MeasureContext Context = new(AsOf, new DateOnly(2023, 1, 1), 1000);

    private static readonly AccountFacts Facts = new("A-1", "One", null, new DateOnly(2023, 1, 1), AsOf, 9, 9, Euros(900), Euros(500), Euros(50), Answer.Of(Euros(630)), 7)
    {
        LastYear = Euros(300),
        YearBefore = Euros(240),
        Gaps = [10, 20, 10, 20],
        LastOrder = AsOf.AddDays(-30),
        Available = Answer.Of(Euros(1200)),
        Since = new DateOnly(2022, 1, 1),
    };

    [Fact]
    public void Every_measure_has_its_word_family_unit_and_sense() => Assert.Equal(
        """
        net_sales Profitability Amount True
        margin Profitability Amount True
        margin_share Profitability Share True
        growth Opportunity Share True
        available_spend Opportunity Amount True
        wallet_gap Opportunity Amount True
        share_of_wallet Opportunity Share True
        breadth Opportunity Number True
        irregularity Risk Number False
        returns_share Risk Share False
        share_of_own_sales Risk Share False
        net_contribution Profitability Amount True
        lifetime_value Profitability Amount True
        expected_orders Opportunity Number True
        wallet_share Opportunity Share True
        p_alive Risk Share True
        overdue Risk Number False
        beta Risk Number False
        days_outstanding Risk Number False
        tenure Risk Years True
        """,
        string.Join('\n', Measures.All.Select(measure => $"{measure.Key} {measure.Family} {measure.Unit} {measure.MoreIsBetter}")),
        ignoreLineEndingDifferences: true);

    [Theory]
    [InlineData("net_sales", 300)]
    [InlineData("margin", 270)]
    [InlineData("margin_share", 0.3)]
    [InlineData("growth", 0.25)]
    [InlineData("available_spend", 1200)]
    [InlineData("wallet_gap", 900)]
    [InlineData("share_of_wallet", 0.25)]
    [InlineData("breadth", 7)]
    [InlineData("irregularity", 0.38490017945975)]
    [InlineData("returns_share", 0.1)]
    [InlineData("share_of_own_sales", 0.3)]
    [InlineData("overdue", 2)]
    [InlineData("tenure", 4)]
    public void A_measure_is_read_from_the_ledger(string key, double value) =>
        Assert.Equal(value, Assert.IsType<Answer<double>.Known>(Measures.Find(key)!.Of(Facts, Context)).Value, 1e-9);

    [Theory]
    [InlineData("net_contribution", Doubt.NotImported)]
    [InlineData("lifetime_value", Doubt.TooFewPurchases)]
    [InlineData("expected_orders", Doubt.TooFewPurchases)]
    [InlineData("wallet_share", Doubt.NoAvailableSpend)]
    [InlineData("p_alive", Doubt.TooFewPurchases)]
    [InlineData("beta", Doubt.TooShortHistory)]
    [InlineData("days_outstanding", Doubt.NotImported)]
    public void A_figure_that_was_made_elsewhere_is_taken_over_or_missing_for_a_reason(string key, Doubt why)
    {
        var made = Context with { Figures = new Dictionary<string, IReadOnlyDictionary<string, Answer<double>>> { [key] = new Dictionary<string, Answer<double>> { ["A-1"] = Answer.Of(0.5) } } };

        Assert.Equal(Answer.Of(0.5), Measures.Find(key)!.Of(Facts, made));
        Assert.Equal(Answer.Unknown<double>(why), Measures.Find(key)!.Of(Facts with { Account = "A-2" }, made));
        Assert.Equal(Answer.Unknown<double>(why), Measures.Find(key)!.Of(Facts, Context));
    }

    [Fact]
    public void What_a_measure_divides_by_is_there_or_the_measure_is_not()
    {
        Assert.Equal(Answer.Unknown<double>(Doubt.NoColumn), Of("breadth", Facts with { Products = 0 }));
        Assert.Equal(Answer.Unknown<double>(Doubt.NoSales), Of("returns_share", Facts with { Gross = Euros(0) }));
        Assert.Equal(Answer.Unknown<double>(Doubt.NoSales), Of("margin_share", Facts with { Net = Euros(0) }));
        Assert.Equal(Answer.Unknown<double>(Doubt.NoAvailableSpend), Of("share_of_wallet", Facts with { Available = Answer.Of(Euros(0)) }));
        Assert.Equal(Answer.Unknown<double>(Doubt.NoEarlierSales), Of("growth", Facts with { YearBefore = Euros(0) }));
        Assert.Equal(Answer.Unknown<double>(Doubt.TooFewPurchases), Of("irregularity", Facts with { Gaps = [10, 20, 10] }));
        Assert.Equal(Answer.Unknown<double>(Doubt.TooFewPurchases), Of("overdue", Facts with { LastOrder = null }));
        Assert.Equal(Answer.Unknown<double>(Doubt.NoSales), Measures.Find("share_of_own_sales")!.Of(Facts, Context with { TotalSales = 0 }));
    }

    [Fact]
    public void Growth_needs_two_whole_years_of_ledger()
    {
        Assert.Equal(Answer.Of(0.25), Measures.Growth(Facts, Context with { LedgerFrom = new DateOnly(2024, 1, 2) }));
        Assert.Equal(Answer.Unknown<double>(Doubt.TooShortHistory), Measures.Growth(Facts, Context with { LedgerFrom = new DateOnly(2024, 1, 3) }));
    }

    [Fact]
    public void What_lies_ahead_of_the_day_is_no_delay_and_no_tenure()
    {
        Assert.Equal(Answer.Of(0.0), Of("overdue", Facts with { LastOrder = AsOf.AddDays(3) }));
        Assert.Equal(Answer.Of(0.0), Of("tenure", Facts with { Since = AsOf.AddDays(3) }));
    }

    [Fact]
    public void A_word_of_no_measure_finds_none() => Assert.Null(Measures.Find("luck"));

    private static Answer<double> Of(string key, AccountFacts facts) => Measures.Find(key)!.Of(facts, Context);

    private static Money Euros(decimal amount) => new(amount, Eur);

    [Fact]
    public void What_all_accounts_share_is_the_first_day_of_any_and_the_sum_of_their_sales()
    {
        var context = MeasureContext.Of([Facts, Facts with { First = new DateOnly(2022, 5, 1), LastYear = Euros(50) }], AsOf);

        Assert.Equal((AsOf, new DateOnly(2022, 5, 1), 350m), (context.AsOf, context.LedgerFrom, context.TotalSales));
        Assert.Equal((AsOf, 0m), (MeasureContext.Of([], AsOf).LedgerFrom, MeasureContext.Of([], AsOf).TotalSales));
    }
}
