using Kamino.Core.Numerics;

namespace Kamino.Core.Lifetime;

/// <summary>What BG/NBD and MBG/NBD share: purchases of a customer who may drop out after each, with a chance that varies.</summary>
internal static class BetaGeometric
{
    private const int MostTerms = 20_000;
    private const double Big = 1e200;

    /// <summary>
    /// Purchases to expect of an alive customer: <c>Σ_n P(N = n) (σ_0 + … + σ_(n-1))</c>, where N, negative binomial, is what would
    /// be bought without dropping out and <c>σ_k = (B)_k / (a+B)_k</c> is the chance of lasting to purchase k + 1.
    /// </summary>
    /// <param name="shape">r + x, above 0.</param>
    /// <param name="horizon">t / (α + T), from 0.</param>
    /// <param name="a">Of the drop-out chance's beta distribution, above 0.</param>
    /// <param name="b">Its second parameter after what was seen, above 0.</param>
    /// <remarks>
    /// The published form is (a+B-1)/(a-1) times one minus a hypergeometric function: a pole at a = 1 that isn't there, and a
    /// difference of nearly equal numbers around it. This sum has positive terms only.
    /// </remarks>
    public static double Purchases(double shape, double horizon, double a, double b)
    {
        var mean = shape * horizon;
        var terms = mean + 45.0 * (1.0 + horizon) + 12.0 * Math.Sqrt(mean * (1.0 + horizon));
        return horizon <= 0 ? 0.0 : terms > MostTerms ? ByIntegral(shape, horizon, a, b) : BySum(shape, horizon, a, b);
    }

    private static double BySum(double shape, double horizon, double a, double b)
    {
        var (logScale, share) = (-shape * Elementary.Log1p(horizon), horizon / (1.0 + horizon));
        var (weight, sum) = (1.0, 0.0);
        var (lasting, bought) = (1.0, 0.0);
        for (var n = 0; ; n++)
        {
            var ratio = share * (shape + n) / (n + 1.0);
            weight *= ratio;
            bought += lasting;
            lasting *= (b + n) / (a + b + n);
            sum += weight * bought;
            if (ratio < 1 && weight * bought * ratio < 1e-17 * (1 - Math.Max(ratio, share)) * sum)
            {
                return sum * Math.Exp(logScale);
            }

            if (sum > Big)
            {
                (weight, sum, logScale) = (weight / Big, sum / Big, logScale + Math.Log(Big));
            }
        }
    }

    // E[(1 - (1 + p·horizon)^-shape) / p] over p, on the line of p's log odds.
    private static double ByIntegral(double shape, double horizon, double a, double b)
    {
        var spread = Math.Sqrt(1.0 / a + 1.0 / b);
        return Math.Exp(LineSum.Log(LogValue, Math.Log(a / b), Math.Min(0.25, 0.5 * spread)) - GammaFunctions.LogBeta(a, b));

        double LogValue(double u)
        {
            var (logP, logRest) = (-Elementary.LogOnePlusExp(-u), -Elementary.LogOnePlusExp(u));
            var stopped = -Elementary.Expm1(-shape * Elementary.Log1p(Math.Exp(logP) * horizon));
            return stopped > 0 ? a * logP + b * logRest + Math.Log(stopped) - logP : double.NegativeInfinity;
        }
    }

    /// <summary>The logarithm of the odds of having dropped out by the end.</summary>
    public static double LogOddsDead(PurchaseHistory history, double r, double alpha, double a, double past) =>
        Math.Log(a) - Math.Log(past) + (r + history.Repeats) * Elementary.Log1p((history.Age - history.Last) / (alpha + history.Last));

    /// <summary>The logarithm of the likelihood of the purchases alone.</summary>
    public static double LogPurchases(PurchaseHistory history, double r, double alpha) =>
        GammaFunctions.LogRise(r, history.Repeats) - r * Elementary.Log1p(history.Age / alpha)
        - history.Repeats * Math.Log(alpha + history.Age);
}
