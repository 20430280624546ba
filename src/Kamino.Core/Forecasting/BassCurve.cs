using Kamino.Core.Numerics;
using Kamino.Core.Quantities;

namespace Kamino.Core.Forecasting;

/// <summary>Which form of the Bass model stands for the sales of a period.</summary>
public enum BassForm
{
    /// <summary>m (F(t) - F(t-1)): what is sold between two moments. Srinivasan and Mason.</summary>
    Interval,

    /// <summary>m f(t): the rate at the period's end, as some programs fit it.</summary>
    Density,
}

/// <summary>When sales are highest, and how high.</summary>
/// <param name="T">In periods from launch, not a whole number.</param>
/// <param name="N">Sales per period at that moment.</param>
public readonly record struct BassPeak(double T, double N);

/// <summary>How a new product spreads: some buy by themselves, others because those did.</summary>
/// <param name="P">p, coefficient of innovation: the share of those who haven't bought yet that buys unprompted per period, above 0.</param>
/// <param name="Q">q, coefficient of imitation, from 0.</param>
/// <param name="M">m, everyone who will ever buy, above 0.</param>
/// <remarks>Source: Bass, Management Science 15 (1969); worked examples in <c>docs/methods/bass.md</c>.</remarks>
public sealed record BassCurve(double P, double Q, double M)
{
    /// <summary>F(t): the share of m that has bought by then.</summary>
    /// <param name="t">Periods since launch, from 0.</param>
    /// <returns>From 0 to 1.</returns>
    public double Share(double t) => -Elementary.Expm1(-(P + Q) * t) / (1.0 + Q / P * Math.Exp(-(P + Q) * t));

    /// <summary>f(t): the share of m that buys per period at that moment.</summary>
    /// <param name="t">Periods since launch, from 0.</param>
    public double Density(double t)
    {
        var decay = Math.Exp(-(P + Q) * t);
        var below = 1.0 + Q / P * decay;
        return (P + Q) * (P + Q) / P * decay / (below * below);
    }

    /// <summary>What is sold in a period.</summary>
    /// <param name="period">1 is the first.</param>
    /// <param name="form">Over the period, or at the rate of its end.</param>
    public double Sales(int period, BassForm form) => M * form switch
    {
        BassForm.Interval => Share(period) - Share(period - 1),
        BassForm.Density => Density(period),
    };

    /// <summary>What is sold in a period by those left and those who bought: n = p m + (q - p) N - q/m N².</summary>
    /// <param name="before">N: how many bought before the period.</param>
    /// <returns>Never below 0, also where more bought than m.</returns>
    public double Next(double before) => Math.Max(0.0, P * M + (Q - P) * before - Q / M * before * before);

    /// <summary>The moment of the highest sales.</summary>
    /// <returns>Unknown where q isn't above p: then sales fall from launch on.</returns>
    public Answer<BassPeak> Peak => Q > P
        ? Answer.Of(new BassPeak(Math.Log(Q / P) / (P + Q), M * (P + Q) * (P + Q) / (4.0 * Q)))
        : Answer.Unknown<BassPeak>(Doubt.NoPeak);

    /// <summary>How many have bought at the peak: m (1/2 - p / 2q).</summary>
    public Answer<double> BoughtAtPeak => Peak.Then(_ => M * (0.5 - P / (2.0 * Q)));
}
