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
}
