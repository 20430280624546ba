using Kamino.Core.Numerics;

namespace Kamino.Core.Lifetime;

/// <summary>
/// MBG/NBD: BG/NBD in which a customer may stop right after the very first purchase too, so that a customer who never came back
/// isn't alive by definition.
/// </summary>
/// <param name="R">r, above 0.</param>
/// <param name="Alpha">α, above 0, in the unit.</param>
/// <param name="A">a, above 0.</param>
/// <param name="B">b, above 0.</param>
/// <param name="Unit">The unit of time.</param>
/// <remarks>
/// Source: Batislam, Denizel and Filiztekin, IJRM 24 (2007) 201-209; Hoppe and Wagner, Marketing JRM 3 (2007) 75-90; worked
/// example in <c>docs/methods/mbg-nbd.md</c>.
/// </remarks>
public sealed record MbgNbd(double R, double Alpha, double A, double B, TimeUnit Unit = TimeUnit.Week) : IPurchaseModel
{
    /// <inheritdoc/>
    public IReadOnlyList<Parameter> Parameters => [new("r", R), new("alpha", Alpha), new("a", A), new("b", B)];

    /// <inheritdoc/>
    public double LogLikelihood(PurchaseHistory history) =>
        BetaGeometric.LogPurchases(history, R, Alpha)
        + GammaFunctions.LogRise(B, history.Repeats + 1) - GammaFunctions.LogRise(A + B, history.Repeats + 1)
        + Elementary.LogOnePlusExp(LogOddsDead(history));

    /// <inheritdoc/>
    public double ProbabilityAlive(PurchaseHistory history) => Elementary.OneOverOnePlusExp(LogOddsDead(history));

    /// <inheritdoc/>
    public double Expected(PurchaseHistory history, double ahead) => ProbabilityAlive(history) * ExpectedIfAlive(history, ahead);

    /// <inheritdoc/>
    public double ExpectedIfAlive(PurchaseHistory history, double ahead) =>
        BetaGeometric.Purchases(R + history.Repeats, ahead / (Alpha + history.Age), A, B + history.Repeats + 1);

    /// <inheritdoc/>
    public double ExpectedOfNew(double within) => B / (A + B) * BetaGeometric.Purchases(R, within / Alpha, A, B + 1);

    /// <inheritdoc/>
    public double LogLikelihood(PurchaseTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return BetaGeometricSums.At([R, Alpha, A, B], table, shift: 1).Value;
    }

    /// <summary>Fits the model by maximum likelihood.</summary>
    /// <param name="table">The customers.</param>
    /// <param name="unit">The unit of their times.</param>
    /// <param name="start">Where to begin, <c>r, α, a, b</c>; found from the data if left out.</param>
    public static Fit<MbgNbd> Fit(PurchaseTable table, TimeUnit unit = TimeUnit.Week, IReadOnlyList<double>? start = null) =>
        PurchaseFit.Of(table, rows => at => BetaGeometricSums.At(at, rows, 1), start, at => new MbgNbd(at[0], at[1], at[2], at[3], unit));

    private double LogOddsDead(PurchaseHistory history) => BetaGeometric.LogOddsDead(history, R, Alpha, A, B + history.Repeats);
}
