using Kamino.Core.Forecasting;
using Kamino.Core.Quantities;
using Kamino.Core.Tests.Lifetime;

namespace Kamino.Core.Tests.Forecasting;

public sealed class BassMethodTests
{
    private static readonly MethodPage Page = new("bass.md");

    private static readonly double[][] Series =
    [
        [96, 195, 238, 380, 1045, 1230, 1267, 1828, 1586, 1673, 1800, 1580, 1500], [747, 1480, 2646, 5118, 5777, 5982, 5962, 4631],
        [106, 319, 492, 635, 737, 890, 1397, 1523, 1294, 1240, 1425, 1260, 1236], [5, 3, 2, 5, 7, 12, 6, 16, 16, 28, 28, 21, 13, 6],
        [2, 2, 2, 3, 4, 9, 7, 16, 23, 24, 15, 6, 5, 1], [840, 1470, 2110, 4000, 7590, 10950, 10530, 9470, 7790, 5890],
    ];

    [Fact]
    public void V_19_The_printed_curve_comes_out()
    {
        var curve = new BassCurve(0.03, 0.38, 1000);
        var sold = 0.0;
        foreach (var row in Page.Rows("| t | interval |"))
        {
            Assert.Equal(row[1], curve.Sales((int)row[0], BassForm.Interval), 5e-7);
            Assert.Equal(row[2], curve.Next(sold), 5e-7);
            sold += curve.Next(sold);
        }

        var peak = Assert.IsType<Answer<BassPeak>.Known>(curve.Peak).Value;
        Assert.Equal(Page.Bold("the peak comes at "), peak.T, 5e-7);
        Assert.Equal(Page.Bold("** and is "), peak.N, 5e-7);
    }

    [Fact]
    public void V_21_The_printed_fits_come_out() => Assert.All(Page.Rows("| series | p |").Zip(Series), row =>
    {
        var (printed, sales) = row;
        var (fit, regressed) = (BassFit.Nls(sales, BassForm.Interval), Assert.IsType<Answer<BassFit>.Known>(BassFit.Ols(sales)).Value);

        Assert.Equal(BassStatus.Converged, fit.Status);
        Assert.Equal(printed[1], fit.Curve.P, 5e-8);
        Assert.Equal(printed[2], fit.Curve.Q, 5e-8);
        Assert.Equal(printed[3], fit.Curve.M, 5e-5);
        Assert.Equal(printed[4], fit.Sum, 5e-5);
        Assert.Equal(printed[5], regressed.Curve.P, 5e-8);
        Assert.Equal(printed[5] > 0 ? BassStatus.Converged : BassStatus.Inadmissible, regressed.Status);
    });

    [Fact]
    public void The_printed_guesses_come_out()
    {
        var guess = Assert.IsType<Answer<BassCurve>.Known>(BassGuess.OfPeak(110.592105, 460.526316, 1000)).Value;
        var (p, q) = BassGuess.Blend([(0.0094, 0.3748, 0.7), (0.0185, 0.6159, 0.3)]);

        Assert.Equal(Page.Bold("and m 1000 give p "), guess.P, 1e-7);
        Assert.Equal(Page.Bold("give p **0.03** and q "), guess.Q, 1e-7);
        Assert.Equal(Page.Bold("(0.0185, 0.6159) give p "), p, 5e-8);
        Assert.Equal(Page.Bold("**0.0115170** and q "), q, 5e-8);
    }
}
