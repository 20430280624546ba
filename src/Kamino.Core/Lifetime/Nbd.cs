using Kamino.Core.Numerics;
using Kamino.Core.Quantities;

namespace Kamino.Core.Lifetime;

/// <summary>
/// NBD: customers buy at random at a rate that is gamma distributed over them (shape r, scale 1/α), and nobody ever stops. It is what
/// the other models come down to where the data show nobody stopping.
/// </summary>
/// <param name="R">r, above 0.</param>
/// <param name="Alpha">α, above 0, in the unit.</param>
/// <param name="Unit">The unit of time.</param>
/// <remarks>
/// That everyone is alive is what the model assumes, and tells nothing of the customer. Source: Ehrenberg, Applied Statistics 8 (1959)
/// 26-41; worked example in <c>docs/methods/nbd.md</c>.
/// </remarks>
public sealed record Nbd(double R, double Alpha, TimeUnit Unit = TimeUnit.Week) : IPurchaseModel
{
    /// <inheritdoc/>
    public IReadOnlyList<Parameter> Parameters => [new("r", R), new("alpha", Alpha)];

    /// <inheritdoc/>
    public double LogLikelihood(PurchaseHistory history) => BetaGeometric.LogPurchases(history, R, Alpha);

    /// <inheritdoc/>
    public double LogLikelihood(PurchaseTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return Enumerable.Range(0, table.Distinct).Sum(row => table.Weight[row] * LogLikelihood(table[row]));
    }

    /// <inheritdoc/>
    public double ProbabilityAlive(PurchaseHistory history) => 1.0;

    /// <inheritdoc/>
    public double Expected(PurchaseHistory history, double ahead) => (R + history.Repeats) / (Alpha + history.Age) * ahead;

    /// <inheritdoc/>
    public double ExpectedIfAlive(PurchaseHistory history, double ahead) => Expected(history, ahead);

    /// <inheritdoc/>
    public double ExpectedOfNew(double within) => R / Alpha * within;

    /// <summary>Fits the model by maximum likelihood.</summary>
    /// <param name="table">The customers.</param>
    /// <param name="unit">The unit of their times.</param>
    public static Fit<Nbd> Fit(PurchaseTable table, TimeUnit unit = TimeUnit.Week)
    {
        ArgumentNullException.ThrowIfNull(table);
        if (table.Purchases == 0 || table.Distinct < 2)
        {
            return Lifetime.Fit<Nbd>.Impossible(table.Purchases == 0 ? Doubt.NoRepeatPurchases : Doubt.NotIdentified, table.Customers);
        }

        var time = Enumerable.Range(0, table.Distinct).Sum(row => table.Weight[row] * table.Age[row]);
        var summit = NewtonClimb.Climb(at => Likelihood(at[0], at[1], table), [1.0, Math.Clamp(time / table.Purchases, 1e-3, 1e5)]);
        return Lifetime.Fit<Nbd>.From(summit, at => new Nbd(at[0], at[1], unit), table.Customers);
    }

    private static Curvature Likelihood(double r, double alpha, PurchaseTable table)
    {
        var (log, inverse, shaped, bent) = (0.0, 0.0, 0.0, 0.0);
        var value = 0.0;
        for (var row = 0; row < table.Distinct; row++)
        {
            var (weight, shape, end) = (table.Weight[row], r + table.Repeats[row], alpha + table.Age[row]);
            var logEnd = Math.Log(end);
            value -= weight * shape * logEnd;
            log += weight * logEnd;
            inverse += weight / end;
            shaped += weight * shape / end;
            bent += weight * shape / (end * end);
        }

        var rises = Rises.Sum(r, table.MoreThan(0));
        var customers = (double)table.Customers;
        return new Curvature(
            value + rises.Value + customers * r * Math.Log(alpha),
            [rises.Slope + customers * Math.Log(alpha) - log, customers * r / alpha - shaped],
            new[,] { { rises.Bend, customers / alpha - inverse }, { 0, bent - customers * r / (alpha * alpha) } });
    }
}
