using Kamino.Core.Portfolio;

namespace Kamino.Core.Plans;

/// <summary>Whether an account moved on the matrix as its plan says.</summary>
public enum PlannedMove
{
    /// <summary>The plan doesn't say where to, or the account has no place.</summary>
    NotPlanned,

    /// <summary>It stands there.</summary>
    Reached,

    /// <summary>One of the two axes is where it is to be, and wasn't when the plan began.</summary>
    OnTheWay,

    /// <summary>It stands where it did, within the plan's first year.</summary>
    TooEarly,

    /// <summary>It stands where it did, a year on.</summary>
    NotMoved,

    /// <summary>It left an axis's right side.</summary>
    Away,
}

/// <summary>Compares planned places with those that came.</summary>
/// <remarks>Rule and worked example: <c>docs/methods/forecast-matrix.md</c>.</remarks>
public static class ForecastMatrix
{
    /// <summary>Whether an account moved.</summary>
    /// <param name="begun">The box that it stood in when its plan was begun.</param>
    /// <param name="planned">The box that it is to stand in.</param>
    /// <param name="now">The box that it stands in.</param>
    /// <param name="from">The plan's first day.</param>
    /// <param name="today">The day that counts as today.</param>
    public static PlannedMove Of(Quadrant? begun, Quadrant? planned, Quadrant? now, DateOnly from, DateOnly today)
    {
        if (planned is not { } to || now is not { } at)
        {
            return PlannedMove.NotPlanned;
        }

        var (right, was) = (Right(at, to), begun is { } start ? Right(start, to) : Right(at, to));
        return at == to ? PlannedMove.Reached
            : right > was ? PlannedMove.OnTheWay
            : right < was ? PlannedMove.Away
            : today >= from.AddYears(1) ? PlannedMove.NotMoved : PlannedMove.TooEarly;
    }

    // How many of the two axes are on the planned side.
    private static int Right(Quadrant at, Quadrant to) => (IsAttractive(at) == IsAttractive(to) ? 1 : 0) + (IsStrong(at) == IsStrong(to) ? 1 : 0);

    private static bool IsAttractive(Quadrant box) => box is Quadrant.Strategic or Quadrant.Star;

    private static bool IsStrong(Quadrant box) => box is Quadrant.Strategic or Quadrant.Status;
}
