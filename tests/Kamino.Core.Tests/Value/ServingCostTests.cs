using Kamino.Core.Quantities;
using Kamino.Core.Value;

namespace Kamino.Core.Tests.Value;

public sealed class ServingCostTests
{
    private static readonly Period Year = Period.Year(2025);

    [Fact]
    public void A_rate_for_part_of_the_time_leaves_the_rest_unknown()
    {
        var serving = Serving([Rate("order", "orders", 100, new Period(Year.From, Year.From.AddMonths(6)))], []);

        Assert.Equal(Answer.Unknown<IReadOnlyList<ActivityCost>>(Doubt.OtherPeriod), serving.Of("A", CostPlace.Service));
    }

    [Fact]
    public void Rates_that_follow_each_other_are_each_counted_in_their_own_time()
    {
        var half = Year.From.AddMonths(6);
        CostRate[] rates = [Rate("order", "orders", 100, new Period(Year.From, half)), Rate("order", "orders", 110, new Period(half, Year.Until))];
        var serving = Serving(rates, [], (new Period(Year.From, half), 3), (new Period(half, Year.Until), 2));

        Assert.Equal(520m, serving.Of("A", CostPlace.Service).Match(costs => costs.Sum(cost => cost.Cost), _ => 0m));
    }

    [Fact]
    public void An_account_without_an_imported_quantity_takes_that_of_everyone_else_and_is_unknown_without()
    {
        var visit = Rate("visit", "visits", 80, null);
        var named = Serving([visit], [new DriverQuantity("B", "visit", null, 2)]);
        var others = Serving([visit], [new DriverQuantity("B", "visit", null, 2), new DriverQuantity(DriverQuantity.EveryoneElse, "visit", null, 0)]);

        Assert.Equal(Answer.Unknown<IReadOnlyList<ActivityCost>>(Doubt.NotCounted), named.Of("A", CostPlace.Service));
        Assert.Equal(0m, others.Of("A", CostPlace.Service).Match(costs => costs.Sum(cost => cost.Cost), _ => -1m));
    }

    [Fact]
    public void Nothing_given_is_unknown_and_not_nothing() =>
        Assert.Equal(Answer.Unknown<IReadOnlyList<ActivityCost>>(Doubt.NotImported), Serving([], []).Of("A", CostPlace.Service));

    private static CostRate Rate(string activity, string driver, decimal rate, Period? period) => new(activity, driver, rate, default, period, CostPlace.Service, null);

    private static ServingCost Serving(IReadOnlyList<CostRate> rates, IReadOnlyList<DriverQuantity> given, params (Period Period, int Orders)[] counts) => new(
        Year, ServingCost.Pieces(rates, Year, rate => Answer.Of(rate.Rate)), given,
        counts.ToDictionary(count => count.Period, IReadOnlyDictionary<string, LedgerCounts> (count) => new Dictionary<string, LedgerCounts> { ["A"] = new(count.Orders, 0, 0, 0, 0, 0, 0) }));
}
