using Kamino.Core.Numerics;
using Kamino.Core.Quantities;

namespace Kamino.Core.Lifetime;

/// <summary>
/// BG/BB: at each occasion an alive customer buys with a chance that is beta distributed over customers (α, β), and before each occasion
/// stops for good with a chance that is beta distributed too (γ, δ).
/// </summary>
/// <param name="Alpha">α, above 0.</param>
/// <param name="Beta">β, above 0.</param>
/// <param name="Gamma">γ, above 0.</param>
/// <param name="Delta">δ, above 0.</param>
/// <remarks>
/// Source: Fader, Hardie and Shang, Marketing Science 29 (2010) 1086-1108; worked example in <c>docs/methods/bg-bb.md</c>.
/// </remarks>
public sealed record BgBb(double Alpha, double Beta, double Gamma, double Delta)
{
    /// <summary>The parameters by their names in the literature.</summary>
    public IReadOnlyList<Parameter> Parameters => [new("alpha", Alpha), new("beta", Beta), new("gamma", Gamma), new("delta", Delta)];

    /// <summary>The logarithm of the likelihood of one customer's history.</summary>
    public double LogLikelihood(OpportunityHistory history) => LogStillAlive(history) + Elementary.LogOnePlusExp(LogOddsDead(history));

    /// <summary>The chance that the customer is alive at the occasion <b>after</b> the last one observed, n + 1.</summary>
    public double ProbabilityAlive(OpportunityHistory history) =>
        Elementary.OneOverOnePlusExp(LogOddsDead(history)) * (Delta + history.Opportunities) / (Gamma + Delta + history.Opportunities);

    /// <summary>Purchases to expect at the occasions ahead.</summary>
    /// <param name="history">What was seen.</param>
    /// <param name="occasions">How many occasions ahead, from 0.</param>
    public double Expected(OpportunityHistory history, int occasions)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(occasions);
        var (lasting, sum) = (1.0, 0.0);
        for (var k = 0; k < occasions; k++)
        {
            lasting *= (Delta + history.Opportunities + k) / (Gamma + Delta + history.Opportunities + k);
            sum += lasting;
        }

        return Now(history) * sum;
    }

    /// <summary>Discounted residual transactions: all purchases to come, each at its present value.</summary>
    /// <param name="history">What was seen.</param>
    /// <param name="rate">Discount per occasion, from 0, such as 0.1.</param>
    /// <returns>In purchases of today; infinite, so unknown, without a discount unless γ is above 1.</returns>
    public Answer<double> DiscountedResidual(OpportunityHistory history, double rate)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(rate);
        if (rate == 0 && Gamma <= 1)
        {
            return Answer.Unknown<double>(Doubt.MeanDoesNotExist);
        }

        var stay = Delta + history.Opportunities;
        var step = Math.Min(0.2, 0.4 * Math.Sqrt(1.0 / Gamma + 1.0 / stay));
        return Answer.Of(Now(history) * Math.Exp(LineSum.Log(LogValue, Math.Log(Gamma / stay), step) - GammaFunctions.LogBeta(Gamma, stay)));

        // the mean of (1 - θ) / (rate + θ) over the chance of stopping, on the line of its log odds
        double LogValue(double u)
        {
            var (logStop, logStay) = (-Elementary.LogOnePlusExp(-u), -Elementary.LogOnePlusExp(u));
            return Gamma * logStop + (stay + 1.0) * logStay - Math.Log(rate + Math.Exp(logStop));
        }
    }

    /// <summary>Fits the model by maximum likelihood.</summary>
    /// <param name="patterns">Histories with the number of customers of each; the same history may come more than once.</param>
    /// <param name="start">Where to begin, <c>α, β, γ, δ</c>; 1, 1, 1, 3 if left out.</param>
    public static Fit<BgBb> Fit(IEnumerable<(OpportunityHistory History, int Customers)> patterns, IReadOnlyList<double>? start = null)
    {
        ArgumentNullException.ThrowIfNull(patterns);
        var grouped = patterns.GroupBy(pattern => pattern.History, pattern => (long)pattern.Customers)
            .Select(group => new BgBbPattern(group.Key, group.Sum())).Where(pattern => pattern.Customers > 0).ToList();
        var customers = grouped.Sum(pattern => pattern.Customers);
        if (grouped.TrueForAll(pattern => pattern.History.Taken == 0))
        {
            return Lifetime.Fit<BgBb>.Impossible(Doubt.NoRepeatPurchases, customers);
        }

        return grouped.Count < 4
            ? Lifetime.Fit<BgBb>.Impossible(Doubt.NotIdentified, customers)
            : Lifetime.Fit<BgBb>.From(Climb(grouped, start), at => new BgBb(at[0], at[1], at[2], at[3]), customers);
    }

    private static Summit Climb(IReadOnlyList<BgBbPattern> patterns, IReadOnlyList<double>? start)
    {
        double[] usual = [1.0, 1.0, 1.0, 3.0];
        var summit = NewtonClimb.Climb(at => BgBbSums.At(at, patterns), start is null ? usual : [.. start]);
        return summit.Kind == SummitKind.Top || start is null ? summit : NewtonClimb.Climb(at => BgBbSums.At(at, patterns), usual);
    }

    // Purchases per occasion while alive, times the chance of being alive after the last one observed.
    private double Now(OpportunityHistory history) =>
        Elementary.OneOverOnePlusExp(LogOddsDead(history)) * (Alpha + history.Taken) / (Alpha + Beta + history.Opportunities);

    private double LogStillAlive(OpportunityHistory history) =>
        GammaFunctions.LogRise(Alpha, history.Taken) + GammaFunctions.LogRise(Beta, history.Opportunities - history.Taken)
        - GammaFunctions.LogRise(Alpha + Beta, history.Opportunities)
        + GammaFunctions.LogRise(Delta, history.Opportunities) - GammaFunctions.LogRise(Gamma + Delta, history.Opportunities);

    // Backwards from the last occasion: each step earlier undoes one occasion of not buying and one of staying.
    private double LogOddsDead(OpportunityHistory history)
    {
        if (history.Last == history.Opportunities)
        {
            return double.NegativeInfinity;
        }

        var (term, sum, scale) = (1.0, 0.0, 0.0);
        for (var m = history.Opportunities - 1; m >= history.Last; m--)
        {
            term *= (Alpha + Beta + m) / (Beta + m - history.Taken) * ((Gamma + Delta + m) / (Delta + m));
            sum += term * Gamma / (Gamma + Delta + m);
            if (sum > 1e200)
            {
                (term, sum, scale) = (term / 1e200, sum / 1e200, scale + Math.Log(1e200));
            }
        }

        return scale + Math.Log(sum);
    }
}
