using Kamino.Core.Quantities;
using Kamino.Core.Tests.Lifetime;
using Kamino.Core.Value;

namespace Kamino.Core.Tests.Value;

public sealed class RhythmMethodTests
{
    private static readonly MethodPage Page = new("rhythm.md");
    private static readonly int[] Gaps = [28, 31, 29, 35, 30, 27, 33, 30];

    [Fact]
    public void V10_The_printed_rhythm_comes_out()
    {
        var rhythm = Assert.IsType<Answer<Rhythm>.Known>(Rhythm.Of(Gaps)).Value;

        Assert.Equal(Page.Bold("Mean "), rhythm.Mean, 3);
        Assert.Equal(Page.Bold("30.375**, standard deviation "), rhythm.Deviation, 6);
        Assert.Equal(Page.Bold("2.615203**, median "), rhythm.Median, 1);
        Assert.Equal(Page.Bold("30.0**, MAD "), rhythm.Spread, 1);
        Assert.Equal(Regularity.Clockwork, rhythm.Class);
        Assert.All(Page.Rows("| days since"), row =>
        {
            var late = rhythm.After((int)row[0]);
            Assert.Equal((row[1], row[2], row[3]), (Math.Round(late.Ratio, 1), Math.Round(late.Z, 3), Math.Round(late.RobustZ, 3)));
        });
    }

    [Fact]
    public void V10_The_printed_percentiles_come_out() =>
        Assert.All(Page.Rows("| share of the gaps"), row => Assert.Equal(row[1], Rhythm.Percentile(Gaps, row[0]), 1));
}
