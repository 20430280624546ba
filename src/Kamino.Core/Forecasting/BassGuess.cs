using Kamino.Core.Quantities;

namespace Kamino.Core.Forecasting;

/// <summary>The curve from what managers say of the peak, and from what is known of similar products.</summary>
/// <remarks>Source: Mahajan and Sharma 1986; worked examples in <c>docs/methods/bass.md</c>.</remarks>
public static class BassGuess
{
    private const int Halvings = 200;

    /// <summary>From the size of the peak and how much is sold before it: p = n*(m-2N*)/(m-N*)², q = n* m/(m-N*)².</summary>
    /// <param name="peak">n*: sales per period at the peak, above 0.</param>
    /// <param name="before">N*: sold by then, from 0.</param>
    /// <param name="potential">m: everyone who will ever buy.</param>
    /// <returns>Unknown where N* isn't below half of m: no Bass curve peaks that late.</returns>
    public static Answer<BassCurve> OfPeak(double peak, double before, double potential) =>
        peak > 0 && before >= 0 && before < potential / 2.0
            ? Answer.Of(new BassCurve(
                peak * (potential - 2.0 * before) / ((potential - before) * (potential - before)), peak * potential / ((potential - before) * (potential - before)), potential))
            : Answer.Unknown<BassCurve>(Doubt.NoPeak);

    /// <summary>The same where nobody knows m, but when the peak comes.</summary>
    /// <param name="peak">n*.</param>
    /// <param name="before">N*, above 0.</param>
    /// <param name="when">t*: periods from launch to the peak, above 0.</param>
    /// <returns>Unknown where no m gives that moment.</returns>
    public static Answer<BassCurve> OfMoment(double peak, double before, double when)
    {
        // By m the moment falls from N*/n* ·∞ at 2N*, so that halving finds it.
        var (low, high) = (2.0 * before * (1 + 1e-12), 2.0 * before * 1e9);
        if (!(peak > 0 && before > 0 && when > 0) || !(Moment(low) >= when && Moment(high) <= when))
        {
            return Answer.Unknown<BassCurve>(Doubt.NoPeak);
        }

        for (var i = 0; i < Halvings; i++)
        {
            var middle = (low + high) / 2.0;
            (low, high) = Moment(middle) > when ? (middle, high) : (low, middle);
        }

        return OfPeak(peak, before, (low + high) / 2.0);

        double Moment(double potential) => OfPeak(peak, before, potential).Match(curve => curve.Peak.Match(at => at.T, _ => 0.0), _ => double.MaxValue);
    }

    /// <summary>p and q of several products made one: geometric means, weighted by how similar they are. m never comes from them.</summary>
    /// <param name="analogs">p and q above 0 with a weight from 0; not all weights 0.</param>
    /// <returns>p and q.</returns>
    public static (double P, double Q) Blend(IReadOnlyCollection<(double P, double Q, double Similarity)> analogs)
    {
        ArgumentNullException.ThrowIfNull(analogs);
        var all = analogs.Sum(analog => analog.Similarity);
        return all > 0 && analogs.All(analog => analog is { P: > 0, Q: > 0, Similarity: >= 0 })
            ? (Math.Exp(analogs.Sum(analog => analog.Similarity * Math.Log(analog.P)) / all), Math.Exp(analogs.Sum(analog => analog.Similarity * Math.Log(analog.Q)) / all))
            : throw new ArgumentException("p and q above 0, similarities from 0 and not all 0.", nameof(analogs));
    }
}
