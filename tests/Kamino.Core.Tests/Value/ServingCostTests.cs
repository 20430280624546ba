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

    [Theory]
    [InlineData("orders", 1)]
    [InlineData("order days", 2)]
    [InlineData("lines", 3)]
    [InlineData("returns", 4)]
    [InlineData("units", 5)]
    [InlineData("products", 6)]
    [InlineData("sales", 7)]
    [InlineData("accounts", 1)]
    public void What_the_ledger_counts_is_taken_by_its_driver(string driver, int quantity)
    {
        var piece = Assert.Single(ServingCost.Pieces([Rate("x", driver, 1, null)], Year, rate => Answer.Of(rate.Rate)));
        var serving = new ServingCost(Year, [piece], [], new Dictionary<Period, IReadOnlyDictionary<string, LedgerCounts>> { [Year] = new Dictionary<string, LedgerCounts> { ["A"] = new(1, 2, 3, 4, 5, 6, 7) } });

        Assert.Equal(Answer.Of((decimal)quantity), serving.Quantity("A", piece));
        Assert.Equal(Answer.Of(driver == "accounts" ? 1m : 0m), serving.Quantity("B", piece)); // it did nothing, and is an account
    }

    [Fact]
    public void Rates_come_by_activity_and_day_and_say_whether_they_are_whole()
    {
        var half = Year.From.AddMonths(6);
        CostRate[] rates = [Rate("b", "orders", 1, null), Rate("a", "orders", 2, new Period(half, Year.Until.AddMonths(6))), Rate("a", "orders", 3, new Period(Year.From, half)), Rate("a", "orders", 4, Period.Year(2026))];

        var pieces = ServingCost.Pieces(rates, Year, rate => Answer.Of(rate.Rate * 10));

        Assert.Equal([("a", 3m, true), ("a", 2m, false), ("b", 1m, true)], pieces.Select(piece => (piece.Rate.Activity, piece.Rate.Rate, piece.Whole)));
        Assert.Equal([new Period(Year.From, half), new Period(half, Year.Until), Year], pieces.Select(piece => piece.Period));
        Assert.Equal([Answer.Of(30m), Answer.Of(20m), Answer.Of(10m)], pieces.Select(piece => piece.Price));
    }

    [Fact]
    public void A_day_without_a_rate_leaves_the_year_unknown_and_rates_that_overlap_do_not()
    {
        var half = Year.From.AddMonths(6);
        Answer<IReadOnlyList<ActivityCost>> Of(DateOnly from, DateOnly until) => Serving([Rate("order", "orders", 1, new Period(from, Year.Until)), Rate("order", "orders", 1, new Period(Year.From, until))], []).Of("A", CostPlace.Service);

        Assert.IsType<Answer<IReadOnlyList<ActivityCost>>.Known>(Of(half, half));
        Assert.IsType<Answer<IReadOnlyList<ActivityCost>>.Known>(Of(half.AddDays(-9), half));
        Assert.Equal(Answer.Unknown<IReadOnlyList<ActivityCost>>(Doubt.OtherPeriod), Of(half.AddDays(1), half));
        Assert.Equal(Answer.Unknown<IReadOnlyList<ActivityCost>>(Doubt.OtherPeriod), Serving([Rate("order", "orders", 1, new Period(Year.From.AddDays(1), Year.Until))], []).Of("A", CostPlace.Service));
        Assert.Equal(Answer.Unknown<IReadOnlyList<ActivityCost>>(Doubt.OtherPeriod), Serving([Rate("order", "orders", 1, new Period(Year.From, Year.Until.AddDays(-1)))], []).Of("A", CostPlace.Service));
    }

    [Fact]
    public void Only_activities_of_the_place_are_counted_and_one_without_a_price_leaves_them_unknown()
    {
        CostRate[] rates = [Rate("order", "orders", 100, null), Rate("bonus", "orders", 7, null) with { Place = CostPlace.Rebate }];
        var counts = new Dictionary<Period, IReadOnlyDictionary<string, LedgerCounts>> { [Year] = new Dictionary<string, LedgerCounts> { ["A"] = new(3, 0, 0, 0, 0, 0, 0) } };
        var serving = new ServingCost(Year, ServingCost.Pieces(rates, Year, rate => rate.Place == CostPlace.Rebate ? Answer.Unknown<decimal>(Doubt.NoRate) : Answer.Of(rate.Rate)), [], counts);

        Assert.Equal([new ActivityCost("order", 3, 100)], Assert.IsType<Answer<IReadOnlyList<ActivityCost>>.Known>(serving.Of("A", CostPlace.Service)).Value);
        Assert.Equal(Answer.Unknown<IReadOnlyList<ActivityCost>>(Doubt.NoRate), serving.Of("A", CostPlace.Rebate));
        Assert.Equal(Answer.Unknown<IReadOnlyList<ActivityCost>>(Doubt.NotImported), serving.Of("A", CostPlace.Inventory));
    }

    [Fact]
    public void Quantities_count_in_their_own_time_and_sum_up()
    {
        var (half, visit) = (Year.From.AddMonths(6), Rate("visit", "visits", 80, new Period(Year.From, Year.From.AddMonths(6))));
        var piece = ServingCost.Pieces([visit], Year, rate => Answer.Of(rate.Rate))[0];
        DriverQuantity[] given =
        [
            new("A", "visit", new Period(Year.From, half), 2), new("A", "visit", new Period(Year.From, Year.From.AddMonths(1)), 3), new("A", "visit", new Period(half, Year.Until), 10), new("A", "visit", Year, 20), new("A", "call", null, 40),
            new(DriverQuantity.EveryoneElse, "visit", null, 9),
        ];

        Assert.Equal(Answer.Of(5m), new ServingCost(Year, [piece], given, new Dictionary<Period, IReadOnlyDictionary<string, LedgerCounts>>()).Quantity("A", piece));
        Assert.Equal(Answer.Of(9m), new ServingCost(Year, [piece], given, new Dictionary<Period, IReadOnlyDictionary<string, LedgerCounts>>()).Quantity("B", piece));
    }

    [Fact]
    public void A_pool_is_what_accounts_took_against_the_books_in_the_currency_of_the_waterfall()
    {
        var half = new Period(Year.From, Year.From.AddMonths(6));
        var visit = Rate("visit", "visits", 80, null) with { Total = 1000 };
        DriverQuantity[] given = [new("A", "visit", null, 2), new("B", "visit", null, 10)];

        Answer<CostPool> Pool(CostRate rate, Period looked, decimal price) =>
            ServingCost.Pieces([rate], looked, _ => Answer.Of(price))[0] is var piece ? new ServingCost(looked, [piece], given, new Dictionary<Period, IReadOnlyDictionary<string, LedgerCounts>>()).Pool(piece, ["A", "B", "C"], 0.01) : throw new InvalidOperationException("No piece.");

        Assert.Equal(Answer.Of(new CostPool(1000, 960, 10)), Pool(visit, Year, 80));
        Assert.Equal(Answer.Of(new CostPool(500, 480, 10)), Pool(visit, Year, 40)); // half the price in the other currency
        Assert.Equal(Answer.Of(new CostPool(1000, 0, 10)), Pool(visit with { Rate = 0 }, Year, 0));
        Assert.Equal(Answer.Unknown<CostPool>(Doubt.OtherPeriod), Pool(visit with { Total = null }, Year, 80));
        Assert.Equal(Answer.Unknown<CostPool>(Doubt.OtherPeriod), Pool(visit with { Period = Year }, half, 80));
    }
}
