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
}
