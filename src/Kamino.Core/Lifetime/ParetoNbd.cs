using Kamino.Core.Numerics;
using Kamino.Core.Quantities;

namespace Kamino.Core.Lifetime;

/// <summary>
/// Pareto/NBD: while alive a customer buys at random at a rate that is gamma distributed over customers (shape r, scale 1/α); the
/// time of staying is exponential with a rate that is gamma distributed too (s, 1/β).
/// </summary>
/// <param name="R">r, above 0.</param>
/// <param name="Alpha">α, above 0, in the unit.</param>
/// <param name="S">s, above 0.</param>
/// <param name="Beta">β, above 0, in the unit.</param>
/// <param name="Unit">The unit of time.</param>
/// <remarks>
/// Source: Schmittlein, Morrison and Colombo, Management Science 33 (1987) 1-24; Fader and Hardie, "A note on deriving the
/// Pareto/NBD model" (2005); worked example in <c>docs/methods/pareto-nbd.md</c>.
/// </remarks>
public sealed record ParetoNbd(double R, double Alpha, double S, double Beta, TimeUnit Unit = TimeUnit.Week) : IPurchaseModel
{
    /// <inheritdoc/>
    public IReadOnlyList<Parameter> Parameters => [new("r", R), new("alpha", Alpha), new("s", S), new("beta", Beta)];

    /// <inheritdoc/>
    public double LogLikelihood(PurchaseHistory history) =>
        BetaGeometric.LogPurchases(history, R, Alpha) - S * Elementary.Log1p(history.Age / Beta)
        + Elementary.LogOnePlusExp(LogOddsDead(history));

    /// <inheritdoc/>
    public double ProbabilityAlive(PurchaseHistory history) => Elementary.OneOverOnePlusExp(LogOddsDead(history));

    /// <inheritdoc/>
    public double Expected(PurchaseHistory history, double ahead) => ProbabilityAlive(history) * ExpectedIfAlive(history, ahead);

    /// <inheritdoc/>
    public double ExpectedIfAlive(PurchaseHistory history, double ahead) => Rate(history) * Staying(Beta + history.Age, ahead);

    /// <inheritdoc/>
    public double ExpectedOfNew(double within) => R / Alpha * Staying(Beta, within);

    /// <summary>Discounted residual transactions: what is still to come for ever, each purchase at its present value.</summary>
    /// <param name="history">What was seen.</param>
    /// <param name="rate">Continuous discount rate per unit of time, from 0: <c>ln(1 + yearly rate) / units of a year</c>.</param>
    /// <returns>In purchases of today; infinite, so unknown, without a discount unless s is above 1.</returns>
    public Answer<double> DiscountedResidual(PurchaseHistory history, double rate)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(rate);
        var stay = Beta + history.Age;
        return rate == 0 && S <= 1
            ? Answer.Unknown<double>(Doubt.MeanDoesNotExist)
            : Answer.Of(ProbabilityAlive(history) * Rate(history) * stay * Math.Exp(ExponentialIntegral.LogScaled(S, rate * stay)));
    }

    /// <inheritdoc/>
    public double LogLikelihood(PurchaseTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return ParetoSums.At([R, Alpha, S, Beta], table).Value;
    }

    /// <summary>Fits the model by maximum likelihood.</summary>
    /// <param name="table">The customers.</param>
    /// <param name="unit">The unit of their times.</param>
    /// <param name="start">Where to begin, <c>r, α, s, β</c>; found from the data if left out.</param>
    public static Fit<ParetoNbd> Fit(PurchaseTable table, TimeUnit unit = TimeUnit.Week, IReadOnlyList<double>? start = null) =>
        PurchaseFit.Of(table, rows => at => ParetoSums.At(at, rows), start, at => new ParetoNbd(at[0], at[1], at[2], at[3], unit));

    private double LogOddsDead(PurchaseHistory history) =>
        new ParetoIntegral(R, Alpha, S, Beta).LogOdds(history.Repeats, history.Last, history.Age);

    private double Rate(PurchaseHistory history) => (R + history.Repeats) / (Alpha + history.Age);

    // The time that a customer alive now still stays within the span; s = 1 is no pole.
    private double Staying(double scale, double span) => scale * Elementary.Decayed(S - 1.0, Elementary.Log1p(span / scale));
}
