using Kamino.Core.Allocation;

namespace Kamino.Core.Tests.Allocation;

public sealed class EffortCurveTests
{
    [Theory]
    [InlineData(40, 110, 160, 190, 240, null)]
    [InlineData(40, 170, 160, 190, 240, CurveFlaw.NotRising)]
    [InlineData(40, 110, 160, 150, 240, CurveFlaw.NotRising)]
    [InlineData(-1, 110, 160, 190, 240, CurveFlaw.NotRising)]
    [InlineData(0, 1, 2, 99.999, 100, CurveFlaw.OutOfRange)]
    public void A_judgment_rises_and_is_as_steep_as_effort_can_be(double none, double half, double now, double more, double most, CurveFlaw? flaw) =>
        Assert.Equal(flaw, EffortCurve.Flaw(new Judgment(none, half, now, more, most)));

    [Fact]
    public void Five_answers_that_lie_on_a_curve_give_it_back()
    {
        var curve = new EffortCurve(240, 40, 1.7, 0.6);
        var found = EffortCurve.Of(new Judgment(40, curve.Sales(0.5), curve.Sales(1), curve.Sales(1.5), 240));

        Assert.Equal(1.7, found.C, 1e-7);
        Assert.Equal(0.6, found.D, 1e-7);
    }

    [Theory]
    [InlineData(0.29, CurveFlaw.OutOfRange)]
    [InlineData(0.31, null)]
    [InlineData(5.99, null)]
    [InlineData(6.01, CurveFlaw.OutOfRange)]
    public void A_curve_is_neither_flatter_nor_steeper_than_selling_is(double steepness, CurveFlaw? flaw)
    {
        var odds = Math.Pow(1.5, steepness); // today's are 1 to 1

        Assert.Equal(flaw, EffortCurve.Flaw(new Judgment(0, null, 50, 100 * odds / (1 + odds), 100)));
    }

    [Theory]
    [InlineData(50, 50, 60, 100)]
    [InlineData(0, 50, 50, 100)]
    [InlineData(0, 50, 60, 60)]
    public void Equal_sales_do_not_rise(double none, double now, double more, double most) =>
        Assert.Equal(CurveFlaw.NotRising, EffortCurve.Flaw(new Judgment(none, null, now, more, most)));

    [Fact]
    public void Four_answers_make_the_curve_exactly()
    {
        // Odds of 120 to 80 today and 150 to 50 with half as much again: twice as high
        var curve = EffortCurve.Of(new Judgment(40, null, 160, 190, 240));

        Assert.Equal((240.0, 40.0), (curve.A, curve.B));
        Assert.Equal(Math.Log(2) / Math.Log(1.5), curve.C, 1e-12);
        Assert.Equal(80.0 / 120, curve.D, 1e-12);
        Assert.Equal(160, curve.Sales(1), 1e-9);
        Assert.Equal(190, curve.Sales(1.5), 1e-9);
    }

    [Fact]
    public void Without_effort_it_sells_what_it_sells_by_itself()
    {
        var curve = new EffortCurve(240, 40, 1.7, 0.6);

        Assert.Equal([40, 40], new[] { 0.0, -1.0 }.Select(curve.Sales));
        Assert.True(curve.Sales(1e-3) > 40);
    }

    [Fact]
    public void Measured_points_of_a_curve_give_it_back_in_their_own_units()
    {
        var curve = new EffortCurve(5000, 1000, 2, 9); // 3,000 with three visits
        var (found, sum) = EffortCurve.Fitted([.. Enumerable.Range(0, 12).Select(visits => ((double)visits, curve.Sales(visits)))]);

        Assert.Equal(3000, found.Sales(3), 1e-2);
        Assert.Equal(9, found.D, 1e-2);
        Assert.Equal((5000, 1000, 2), (Math.Round(found.A), Math.Round(found.B), Math.Round(found.C, 3)));
        Assert.InRange(sum, 0, 1e-3);
    }

    [Fact]
    public void What_the_points_miss_is_told_in_their_units()
    {
        // Two measures of every effort, one by ten above the curve and one by ten below: twelve times twice a hundred
        var curve = new EffortCurve(5000, 1000, 2, 9);
        var (found, sum) = EffortCurve.Fitted([.. Enumerable.Range(0, 12).SelectMany(visits => new[] { ((double)visits, curve.Sales(visits) + 10), (visits, curve.Sales(visits) - 10) })]);

        Assert.Equal(3000, found.Sales(3), 1e-1);
        Assert.Equal(2400, sum, 1e-1);
    }
}
