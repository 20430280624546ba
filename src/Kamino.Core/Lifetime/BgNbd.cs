using Kamino.Core.Numerics;

namespace Kamino.Core.Lifetime;

/// <summary>
/// BG/NBD: while alive a customer buys at random at a rate that is gamma distributed over customers (shape r, scale 1/α), and
/// after each repeat purchase stops for good with a chance that is beta distributed (a, b).
/// </summary>
/// <param name="R">r, above 0.</param>
/// <param name="Alpha">α, above 0, in the unit.</param>
/// <param name="A">a, above 0.</param>
/// <param name="B">b, above 0.</param>
/// <param name="Unit">The unit of time.</param>
/// <remarks>
/// Without a repeat purchase the model has no occasion to stop: P(alive) is 1 then, whatever the silence. That is a property of
/// the model and no comfort; MBG/NBD and Pareto/NBD don't have it.
/// Source: Fader, Hardie and Lee, Marketing Science 24 (2005) 275-284; worked example in <c>docs/methods/bg-nbd.md</c>.
/// </remarks>
public sealed record BgNbd(double R, double Alpha, double A, double B, TimeUnit Unit = TimeUnit.Week) : IPurchaseModel
{
    /// <inheritdoc/>
    public IReadOnlyList<Parameter> Parameters => [new("r", R), new("alpha", Alpha), new("a", A), new("b", B)];

    /// <inheritdoc/>
    public double LogLikelihood(PurchaseHistory history) =>
        BetaGeometric.LogPurchases(history, R, Alpha)
        + GammaFunctions.LogRise(B, history.Repeats) - GammaFunctions.LogRise(A + B, history.Repeats)
        + (history.Repeats == 0 ? 0.0 : Elementary.LogOnePlusExp(LogOddsDead(history)));

    /// <inheritdoc/>
    public double ProbabilityAlive(PurchaseHistory history) =>
        history.Repeats == 0 ? 1.0 : Elementary.OneOverOnePlusExp(LogOddsDead(history));

    /// <inheritdoc/>
    public double Expected(PurchaseHistory history, double ahead) => ProbabilityAlive(history) * ExpectedIfAlive(history, ahead);

    /// <inheritdoc/>
    public double ExpectedIfAlive(PurchaseHistory history, double ahead) =>
        BetaGeometric.Purchases(R + history.Repeats, ahead / (Alpha + history.Age), A, B + history.Repeats);

    /// <inheritdoc/>
    public double ExpectedOfNew(double within) => BetaGeometric.Purchases(R, within / Alpha, A, B);

    /// <inheritdoc/>
    public double LogLikelihood(PurchaseTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return BetaGeometricSums.At([R, Alpha, A, B], table, shift: 0).Value;
    }

    /// <summary>Fits the model by maximum likelihood.</summary>
    /// <param name="table">The customers.</param>
    /// <param name="unit">The unit of their times.</param>
    /// <param name="start">Where to begin, <c>r, α, a, b</c>; found from the data if left out.</param>
    public static Fit<BgNbd> Fit(PurchaseTable table, TimeUnit unit = TimeUnit.Week, IReadOnlyList<double>? start = null) =>
        PurchaseFit.Of(table, rows => at => BetaGeometricSums.At(at, rows, 0), start, at => new BgNbd(at[0], at[1], at[2], at[3], unit));

    private double LogOddsDead(PurchaseHistory history) =>
        BetaGeometric.LogOddsDead(history, R, Alpha, A, B + history.Repeats - 1);
}
