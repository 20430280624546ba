using Kamino.Core.Numerics;
using Kamino.Core.Quantities;

namespace Kamino.Core.Lifetime;

/// <summary>
/// Gamma-Gamma: what a purchase is worth. A customer's purchases vary around a mean of its own (gamma, shape p); the means vary over
/// customers (inverse gamma, q and γ), independently of how often they buy.
/// </summary>
/// <param name="P">p, above 0.</param>
/// <param name="Q">q, above 0; the mean over customers exists only above 1.</param>
/// <param name="Gamma">γ, above 0, in units of money.</param>
/// <remarks>
/// Customers without a repeat purchase, or with a mean at or below zero, tell nothing and are left out of the fit, counted.
/// Source: Fader and Hardie, "The Gamma-Gamma model of monetary value" (2013); worked example in <c>docs/methods/gamma-gamma.md</c>.
/// </remarks>
public sealed record GammaGamma(double P, double Q, double Gamma)
{
    /// <summary>The parameters by their names in the literature.</summary>
    public IReadOnlyList<Parameter> Parameters => [new("p", P), new("q", Q), new("gamma", Gamma)];

    /// <summary>The log-likelihood of one customer's mean.</summary>
    /// <param name="repeats">x, from 1.</param>
    /// <param name="mean">Mean amount of those purchases, above 0.</param>
    public double LogLikelihood(int repeats, double mean)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(repeats);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(mean);
        var (shape, total) = (P * repeats, repeats * mean);
        return -GammaFunctions.LogBeta(shape, Q) - Q * Elementary.Log1p(total / Gamma) - shape * Elementary.Log1p(Gamma / total) - Math.Log(mean);
    }

    /// <summary>The amount to expect of a customer's next purchase: between its own mean and everyone's.</summary>
    /// <param name="repeats">x, from 0.</param>
    /// <param name="mean">Mean amount of those purchases, above 0; without a meaning where x is 0.</param>
    /// <returns>Above 0; unknown where the mean doesn't exist, which is where <c>p·x + q</c> isn't above 1.</returns>
    public Answer<double> Expected(int repeats, double mean)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(repeats);
        var total = repeats == 0 ? 0.0 : repeats * mean;
        ArgumentOutOfRangeException.ThrowIfNegative(total);
        return Amount(repeats, total) is { } amount ? Answer.Of(amount) : Answer.Unknown<double>(Doubt.MeanDoesNotExist);
    }

    /// <summary>The same without an answer around it, for a million customers in a moment.</summary>
    /// <param name="repeats">x.</param>
    /// <param name="total">x times the mean.</param>
    /// <returns><c>null</c> where the mean doesn't exist.</returns>
    public double? Amount(double repeats, double total)
    {
        var weight = P * repeats + Q - 1.0;
        return weight > 0 ? P * (Gamma + total) / weight : null;
    }

    /// <summary>Fits the model by maximum likelihood.</summary>
    /// <param name="table">The customers with a mean.</param>
    /// <param name="start">Where to begin, <c>p, q, γ</c>; found from the data if left out.</param>
    public static Fit<GammaGamma> Fit(SpendTable table, IReadOnlyList<double>? start = null)
    {
        ArgumentNullException.ThrowIfNull(table);
        return table.Customers < 3
            ? Lifetime.Fit<GammaGamma>.Impossible(table.Customers == 0 ? Doubt.NoRepeatPurchases : Doubt.NotIdentified, table.Customers)
            : Lifetime.Fit<GammaGamma>.From(Climb(table, start), at => new GammaGamma(at[0], at[1], at[2]), table.Customers);
    }

    private static Summit Climb(SpendTable table, IReadOnlyList<double>? start)
    {
        double[] usual = [2.0, 3.0, table.Mean];
        var summit = NewtonClimb.Climb(at => SpendSums.At(at, table), start is null ? usual : [.. start]);
        return summit.Kind == SummitKind.Top || start is null ? summit : NewtonClimb.Climb(at => SpendSums.At(at, table), usual);
    }
}
