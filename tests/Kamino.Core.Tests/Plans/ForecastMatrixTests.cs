using Kamino.Core.Plans;
using Kamino.Core.Portfolio;

namespace Kamino.Core.Tests.Plans;

public sealed class ForecastMatrixTests
{
    private static readonly DateOnly From = new(2027, 1, 1);

    // From the box where it began by way of the box where it is to the planned one, within the first year and after it
    [Theory]
    [InlineData(Quadrant.Star, Quadrant.Strategic, Quadrant.Strategic, PlannedMove.Reached)]
    [InlineData(Quadrant.Star, Quadrant.Star, Quadrant.Strategic, PlannedMove.TooEarly)]
    [InlineData(Quadrant.Streamline, Quadrant.Star, Quadrant.Strategic, PlannedMove.OnTheWay)]
    [InlineData(Quadrant.Streamline, Quadrant.Status, Quadrant.Strategic, PlannedMove.OnTheWay)]
    [InlineData(Quadrant.Star, Quadrant.Streamline, Quadrant.Strategic, PlannedMove.Away)]
    [InlineData(Quadrant.Status, Quadrant.Streamline, Quadrant.Strategic, PlannedMove.Away)]
    [InlineData(Quadrant.Star, Quadrant.Status, Quadrant.Strategic, PlannedMove.TooEarly)]
    [InlineData(Quadrant.Status, Quadrant.Strategic, Quadrant.Star, PlannedMove.OnTheWay)]
    [InlineData(Quadrant.Streamline, Quadrant.Strategic, Quadrant.Star, PlannedMove.TooEarly)]
    [InlineData(Quadrant.Strategic, Quadrant.Streamline, Quadrant.Star, PlannedMove.TooEarly)]
    [InlineData(Quadrant.Strategic, Quadrant.Status, Quadrant.Star, PlannedMove.Away)]
    [InlineData(Quadrant.Star, Quadrant.Strategic, Quadrant.Status, PlannedMove.OnTheWay)]
    [InlineData(Quadrant.Streamline, Quadrant.Strategic, Quadrant.Status, PlannedMove.TooEarly)]
    [InlineData(null, Quadrant.Star, Quadrant.Strategic, PlannedMove.TooEarly)]
    public void A_move_is_judged_by_how_many_axes_are_on_the_planned_side(Quadrant? begun, Quadrant now, Quadrant planned, PlannedMove move)
    {
        Assert.Equal(move, ForecastMatrix.Of(begun, planned, now, From, From.AddYears(1).AddDays(-1)));
        Assert.Equal(move == PlannedMove.TooEarly ? PlannedMove.NotMoved : move, ForecastMatrix.Of(begun, planned, now, From, From.AddYears(1)));
    }
}
