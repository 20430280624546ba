namespace Kamino.Core.Forecasting;

/// <summary>How like an expert thinks an earlier launch is.</summary>
/// <param name="Expert">Who.</param>
/// <param name="Analog">Name of the earlier launch.</param>
/// <param name="Similarity">From 0 to 10.</param>
/// <param name="Direct">Whether the expert worked on it: such analogies have been the better ones.</param>
public readonly record struct ExpertRating(string Expert, string Analog, double Similarity, bool Direct);

/// <summary>What one expert's analogies say.</summary>
/// <param name="Expert">Who.</param>
/// <param name="Weights">By analog, sum to 1.</param>
/// <param name="Profile">Shares by period.</param>
/// <param name="IsSolid">Two analogies or more, one of them from the expert's own experience.</param>
public sealed record ExpertView(string Expert, IReadOnlyDictionary<string, double> Weights, IReadOnlyList<double> Profile, bool IsSolid);

/// <summary>Analogies of several experts, put together by a rule instead of by them: each expert counts once, however many analogies he names.</summary>
/// <remarks>Source: Green and Armstrong, International Journal of Forecasting 23 (2007). Worked example: <c>docs/methods/analogy.md</c>.</remarks>
public static class StructuredAnalogies
{
    /// <summary>The highest rating.</summary>
    public const double Most = 10;

    private const int Several = 2;

    /// <summary>Each expert's own forecast, in the order in which they first come.</summary>
    /// <param name="analogs">The launches that may be named.</param>
    /// <param name="ratings">What the experts said; an expert without a rating above 0 is left out.</param>
    public static IReadOnlyList<ExpertView> Views(IReadOnlyList<Analog> analogs, IReadOnlyList<ExpertRating> ratings)
    {
        ArgumentNullException.ThrowIfNull(analogs);
        ArgumentNullException.ThrowIfNull(ratings);
        return [.. ratings.Where(rating => rating.Similarity > 0).GroupBy(rating => rating.Expert).Select(said => View(said.Key, [.. said], analogs))];
    }

    /// <summary>How like each launch is by all experts together: the mean of their weights.</summary>
    /// <returns>By analog, sums to 1; empty where nobody rated any above 0.</returns>
    public static IReadOnlyDictionary<string, double> Weights(IReadOnlyList<ExpertView> experts)
    {
        ArgumentNullException.ThrowIfNull(experts);
        return experts.SelectMany(expert => expert.Weights).GroupBy(weight => weight.Key, weight => weight.Value).ToDictionary(weight => weight.Key, weight => weight.Sum() / experts.Count);
    }

    private static ExpertView View(string expert, IReadOnlyList<ExpertRating> said, IReadOnlyList<Analog> analogs)
    {
        var all = said.Sum(rating => rating.Similarity);
        var weights = said.GroupBy(rating => rating.Analog).ToDictionary(own => own.Key, own => own.Sum(rating => rating.Similarity) / all);
        var named = analogs.Where(analog => weights.ContainsKey(analog.Name)).Select(analog => analog with { Similarity = weights[analog.Name] }).ToList();
        return new ExpertView(expert, weights, ByAnalogy.Profile(named), weights.Count >= Several && said.Any(rating => rating.Direct));
    }
}

/// <summary>What experts think a launch will sell in all, kept apart from what a method says and combined with it openly.</summary>
/// <param name="Experts">How many judged.</param>
/// <param name="Mean">Mean of their totals.</param>
/// <param name="Low">The lowest of them.</param>
/// <param name="High">The highest.</param>
/// <param name="Weight">What part of the combination is theirs, from 0 to 1.</param>
/// <param name="Combined">The total that comes of both.</param>
public sealed record JudgedTotal(int Experts, double Mean, double Low, double High, double Weight, double Combined)
{
    /// <summary>Combines.</summary>
    /// <param name="totals">At least one, none below 0.</param>
    /// <param name="method">The method's total.</param>
    /// <param name="weight">From 0 to 1.</param>
    public static JudgedTotal Of(IReadOnlyList<double> totals, double method, double weight)
    {
        ArgumentNullException.ThrowIfNull(totals);
        ArgumentOutOfRangeException.ThrowIfNotEqual(weight is >= 0 and <= 1, true);
        var mean = totals.Average();
        return new JudgedTotal(totals.Count, mean, totals.Min(), totals.Max(), weight, (weight * mean) + ((1 - weight) * method));
    }
}
