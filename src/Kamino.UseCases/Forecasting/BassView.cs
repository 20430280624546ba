using Kamino.Core.Forecasting;
using Kamino.Core.Quantities;

namespace Kamino.UseCases.Forecasting;

/// <summary>What a reader of a Bass forecast must know.</summary>
public enum BassNotice
{
    /// <summary>Sales fall from launch: there is no peak to come, and how large the market is can't be told from them.</summary>
    Falling,

    /// <summary>Sales still grow faster and faster: the series doesn't say where they turn.</summary>
    NoTurnYet,

    /// <summary>More was sold already than the market that the fit finds: forecasts stand at 0 instead of below.</summary>
    CumulativeAboveMarket,

    /// <summary>Ordinary least squares gave what no market has; the forecast is that of nonlinear least squares.</summary>
    FellBackToNls,

    /// <summary>p and q come from similar products, not from sales of this one.</summary>
    FromAnalogs,

    /// <summary>The curve rests on what somebody thinks of the peak.</summary>
    FromJudgment,
}

/// <summary>A Bass curve, how it was found, and what it says.</summary>
/// <param name="P">p; unknown where the series doesn't tell it.</param>
/// <param name="Q">q.</param>
/// <param name="M">m.</param>
/// <param name="Sse">Sum of squared errors; of the regression for <c>ols</c>, unknown where nothing was fitted.</param>
/// <param name="Fit">How it was found; <c>null</c> where it wasn't fitted.</param>
/// <param name="Form">What stands for the sales of a period.</param>
/// <param name="Status">How the fit ended; <c>null</c> where nothing was fitted.</param>
/// <param name="Peak">When sales are highest, and how high.</param>
/// <param name="BoughtAtPeak">How much is sold by then.</param>
/// <param name="Forecast">The periods after the series, or from launch where there is none.</param>
/// <param name="Fitted">What the curve says of the periods of the series.</param>
/// <param name="Fallback">Where <c>ols</c> is inadmissible: what <c>nls</c> finds.</param>
/// <param name="Notices">What to keep in mind.</param>
public sealed record BassView(
    Answer<double> P, Answer<double> Q, Answer<double> M, Answer<double> Sse, BassMethod? Fit, BassForm Form, BassStatus? Status, Answer<BassPeak> Peak,
    Answer<double> BoughtAtPeak, IReadOnlyList<BandPoint> Forecast, IReadOnlyList<double> Fitted, BassView? Fallback, IReadOnlyList<BassNotice> Notices);

/// <summary>What to fit.</summary>
/// <param name="Method">How.</param>
/// <param name="Form">What stands for the sales of a period.</param>
/// <param name="Horizon">How many periods ahead, from 1.</param>
public sealed record BassQuery(BassMethod Method = BassMethod.Nls, BassForm Form = BassForm.Interval, int Horizon = BassQuery.Ahead)
{
    /// <summary>How far ahead where nobody says.</summary>
    public const int Ahead = 5;

    /// <summary>No further than that.</summary>
    public const int Farthest = 1000;
}
