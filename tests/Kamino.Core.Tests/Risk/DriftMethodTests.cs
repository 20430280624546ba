using Kamino.Core.Quantities;
using Kamino.Core.Risk;
using Kamino.Core.Tests.Lifetime;

namespace Kamino.Core.Tests.Risk;

public sealed class DriftMethodTests
{
    private static readonly MethodPage Page = new("drift.md");
    private static readonly SignalThresholds Usual = new();

    [Fact]
    public void The_printed_falls_come_out() => Assert.All(Page.Rows("| now | a year ago |"), row =>
    {
        var signals = Drift.Signals(DriftTests.Quiet with { Volume = Answer.Of((decimal)row[0]), VolumeBefore = Answer.Of((decimal)row[1]) }, Usual);

        Assert.Equal(row[3] > 0, signals.Any(signal => signal.Kind == SignalKind.FallingVolume));
        Assert.All(signals, signal => Assert.Equal(row[2], signal.Strength * 100, 9));
    });

    [Fact]
    public void The_printed_products_and_returns_come_out()
    {
        Assert.Equal(9 * 91 / 365.0, Page.Bold("of a year should be seen "), 2);
        Assert.Equal(8 * 91 / 365.0, Page.Bold("One bought on 8 days, "), 2);
        Assert.Equal((true, false), (Drift.IsMissed(9, Usual), Drift.IsMissed(8, Usual)));
        var rise = Assert.Single(Drift.Signals(DriftTests.Quiet with { Returned = Answer.Of(0.09), ReturnedBefore = Answer.Of(0.04) }, Usual));
        Assert.Equal(Page.Bold("in the year before is a rise of "), rise.Strength * 100, 9);
    }

    [Fact]
    public void The_printed_acknowledgement_holds_until_it_is_worse()
    {
        var again = Page.Bold("above ");

        Assert.False(Drift.IsWorse(again, 0.40, Usual));
        Assert.True(Drift.IsWorse(again + 0.001, 0.40, Usual));
    }
}
