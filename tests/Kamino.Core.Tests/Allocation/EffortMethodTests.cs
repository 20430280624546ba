using Kamino.Core.Allocation;
using Kamino.Core.Tests.Lifetime;

namespace Kamino.Core.Tests.Allocation;

public sealed class EffortMethodTests
{
    private static readonly MethodPage Page = new("effort.md");

    [Fact]
    public void V_23_The_printed_fits_come_out()
    {
        double[] sales = [0.50, 0.53, 0.55, 0.75, 1.00, 1.20, 1.27, 1.32, 1.35];
        var (curve, sum) = EffortCurve.Fitted([.. sales.Select((sold, i) => (i * 0.25, sold))]);
        var exact = EffortCurve.Exact(new Judgment(0.5, null, 1, 1.27, 1.35));

        Assert.Equal(Page.Bold("1.35:\na ".Replace('\n', ' ')), curve.A, 5e-7);
        Assert.Equal(Page.Bold("**1.370582**, b "), curve.B, 5e-7);
        Assert.Equal(Page.Bold("**0.510902**, c "), curve.C, 5e-7);
        Assert.Equal(Page.Bold("**4.515336**, d "), curve.D, 5e-7);
        Assert.Equal(0.00084284, sum, 5e-9);
        Assert.Equal(1.129254, curve.Sales(1.15), 5e-7);
        Assert.Equal(Page.Bold("Y(1.5) = 1.27: c is "), exact.C, 5e-7);
        Assert.Equal(Page.Bold("**4.704940** and d is "), exact.D, 5e-7);
    }

    [Fact]
    public void V_24_The_printed_curves_and_plans_come_out()
    {
        var rows = Page.Rows("| account | calls now |");
        var choices = rows.Select(row =>
        {
            var curve = EffortCurve.Exact(new Judgment(row[2], null, row[4], row[5], row[6]));
            Assert.Equal((row[8], row[9], row[10]), (Math.Round(curve.C, 6), Math.Round(curve.D, 6), Math.Round(curve.Sales(0.5), 4)));
            return new CallChoice("", CallChoice.Contributions(curve, (int)row[1], row[7], 0, 14), 0, 14, 1);
        }).ToList();

        Assert.Equal(Page.Bold("20 calls leave "), rows.Zip(choices, (row, choice) => choice.Contribution[(int)row[1]]).Sum(), 5e-5);
        Assert.All(Page.Rows("| calls | Alfa |"), row =>
        {
            var plan = CallPlanner.Best(choices, (long)row[0]);
            Assert.Equal(row[1..5], plan.Calls.Select(calls => (double)calls));
            Assert.Equal(row[5], plan.Contribution, 5e-5);
        });
        Assert.Equal(Page.Bold("11, 5, 2, 2 with "), CallPlanner.OneByOne(choices, 20).Contribution, 5e-5);
        Assert.Equal([11, 5, 2, 2], CallPlanner.OneByOne(choices, 20).Calls);
    }
}
