using Kamino.Core.Quantities;
using Kamino.Core.Risk;

namespace Kamino.Core.Tests.Risk;

public sealed class DriftTests
{
    private static readonly SignalThresholds Usual = new();

    /// <summary>An account of which nothing can be told.</summary>
    internal static AccountDrift Quiet { get; } = new(
        Answer.Unknown<double>(Doubt.TooFewPurchases), Answer.Unknown<double>(Doubt.TooFewPurchases), Answer.Unknown<decimal>(Doubt.NoRate), Answer.Unknown<decimal>(Doubt.NoRate), 0, 0,
        Answer.Unknown<double>(Doubt.NoSales), Answer.Unknown<double>(Doubt.NoSales), []);

    [Fact]
    public void What_can_not_be_told_gives_no_signal() => Assert.Empty(Drift.Signals(Quiet, Usual));

    [Fact]
    public void A_silence_is_late_only_where_it_is_long_by_both_measures()
    {
        Assert.Single(Drift.Signals(Quiet with { RobustZ = Answer.Of(4.0), Overdue = Answer.Of(1.6) }, Usual));
        Assert.Empty(Drift.Signals(Quiet with { RobustZ = Answer.Of(9.0), Overdue = Answer.Of(1.2) }, Usual));
    }

    [Fact]
    public void A_range_of_few_products_does_not_shrink() =>
        Assert.Empty(Drift.Signals(Quiet with { Range = 1, RangeBefore = 4 }, Usual));

    [Fact]
    public void Dropped_products_count_together_and_the_largest_comes_first()
    {
        var day = new DateOnly(2025, 5, 1);
        var signal = Assert.Single(Drift.Signals(Quiet with { Dropped = [new("a", null, 10, day, 0.04), new("b", null, 12, day, 0.07), new("rare", null, 2, day, 0.5)] }, Usual));

        Assert.Equal((SignalKind.ProductsDropped, 0.11), (signal.Kind, Math.Round(signal.Strength, 12)));
        Assert.Equal(["b", "a"], signal.Products.Select(product => product.Product));
    }

    [Fact]
    public void A_silence_exactly_at_both_limits_is_late() =>
        Assert.Equal(SignalKind.OverdueRhythm, Assert.Single(Drift.Signals(Quiet with { RobustZ = Answer.Of(3.5), Overdue = Answer.Of(1.5) }, Usual)).Kind);

    [Theory]
    [InlineData(9, false)]
    [InlineData(10, true)]
    public void Ten_days_of_a_year_are_two_of_a_fifth_of_it(int days, bool missed) =>
        Assert.Equal(missed, Drift.IsMissed(days, Usual with { WindowDays = 73 }));

    [Fact]
    public void Returns_alone_after_a_year_without_volume_are_no_fall() =>
        Assert.Empty(Drift.Signals(Quiet with { Volume = Answer.Of(-5m), VolumeBefore = Answer.Of(0m) }, Usual));

    [Fact]
    public void Two_products_fewer_of_five_are_a_narrower_range()
    {
        var signal = Assert.Single(Drift.Signals(Quiet with { Range = 3, RangeBefore = 5 }, Usual));

        Assert.Equal((SignalKind.NarrowerRange, 0.4, 3.0, 5.0), (signal.Kind, Math.Round(signal.Strength, 12), signal.Now, signal.Before));
    }

    [Fact]
    public void Products_of_one_share_come_in_the_order_of_their_codes() => Assert.Equal(
        ["a", "b", "c"],
        Assert.Single(Drift.Signals(Quiet with { Dropped = [Product("b", 0.2), Product("a", 0.2), Product("c", 0.2)] }, Usual)).Products.Select(product => product.Product));

    [Theory]
    [InlineData(0.09, 0)]
    [InlineData(0.10, 1)]
    public void Dropped_products_are_a_signal_from_a_tenth_of_the_sales_on(double share, int signals) =>
        Assert.Equal(signals, Drift.Signals(Quiet with { Dropped = [Product("a", share)] }, Usual).Count);

    [Fact]
    public void Without_a_dropped_product_there_is_no_signal_however_low_the_limit() => Assert.Empty(Drift.Signals(Quiet, Usual with { DroppedShare = 0 }));

    [Theory]
    [InlineData(0.08, 0)]
    [InlineData(0.10, 1)]
    public void Returns_are_a_signal_where_they_rise_by_five_points(double returned, int signals) =>
        Assert.Equal(signals, Drift.Signals(Quiet with { Returned = Answer.Of(returned), ReturnedBefore = Answer.Of(0.05) }, Usual).Count);

    private static DroppedProduct Product(string code, double share) => new(code, null, 10, new DateOnly(2025, 5, 1), share);
}
