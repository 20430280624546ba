using Kamino.Core.Quantities;
using Kamino.Core.Value;

namespace Kamino.Core.Tests.Value;

public sealed class WaterfallTests
{
    [Fact]
    public void A_cost_that_nobody_gave_is_unknown_and_so_is_all_that_hangs_on_it()
    {
        var account = new Waterfall(
            "a", Answer.Of(1000m), Answer.Of(50m), Answer.Of(0m), Answer.Of(600m), Answer.Unknown<IReadOnlyList<ActivityCost>>(Doubt.NoCost),
            Answer.Of(1m), Answer.Of(0m), Answer.Of(0m));

        Assert.Equal(Answer.Of(350m), account.GrossMargin);
        Assert.Equal(Answer.Unknown<decimal>(Doubt.NoCost), account.OperatingIncome);
        Assert.Equal(Answer.Unknown<decimal>(Doubt.NoCost), account.NetContribution);
    }

    [Fact]
    public void A_ledger_without_list_prices_starts_at_what_was_invoiced()
    {
        var unknown = Answer.Unknown<decimal>(Doubt.NoColumn);
        var account = new Waterfall(
            "a", unknown, unknown, unknown, Answer.Of(600m), Answer.Unknown<IReadOnlyList<ActivityCost>>(Doubt.NoCost), unknown, unknown, unknown)
        { Invoiced = 950 };

        Assert.Equal((Answer.Of(950m), Answer.Of(350m)), (account.NetRevenue, account.GrossMargin));
    }

    [Fact]
    public void A_pool_that_does_not_reconcile_says_by_how_much()
    {
        Assert.True(new CostPool(1000, 1000.4m, 0.5m).Reconciles);
        Assert.False(new CostPool(1000, 940, 0.5m).Reconciles);
        Assert.Equal(-60m, new CostPool(1000, 940, 0.5m).Difference);
    }

    [Fact]
    public void Rebates_are_taken_off_what_was_invoiced_where_somebody_gave_them()
    {
        var unknown = Answer.Unknown<decimal>(Doubt.NoColumn);
        var account = new Waterfall("a", unknown, unknown, Answer.Of(30m), Answer.Of(600m), Answer.Of<IReadOnlyList<ActivityCost>>([new("order", 4, 5)]), unknown, unknown, unknown) { Invoiced = 950 };

        Assert.Equal((Answer.Of(920m), Answer.Of(320m), Answer.Of(300m)), (account.NetRevenue, account.GrossMargin, account.OperatingIncome));
        Assert.Equal(Answer.Of(300.0 / 920), account.OperatingShare);
    }

    [Fact]
    public void Without_revenue_there_is_no_share_of_it()
    {
        var account = new Waterfall("a", Answer.Of(50m), Answer.Of(50m), Answer.Of(0m), Answer.Of(6m), Answer.Of<IReadOnlyList<ActivityCost>>([]), Answer.Of(1m), Answer.Of(2m), Answer.Of(3m));

        Assert.Equal((Answer.Unknown<double>(Doubt.NoSales), Answer.Of(-12m)), (account.OperatingShare, account.NetContribution));
    }

    [Fact]
    public void A_difference_as_large_as_the_tolerance_does_not_matter() => Assert.Equal((true, true, false), (new CostPool(1000, 1000.5m, 0.5m).Reconciles, new CostPool(1000, 999.5m, 0.5m).Reconciles, new CostPool(1000, 999.4m, 0.5m).Reconciles));
}
