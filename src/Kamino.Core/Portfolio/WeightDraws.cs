using Kamino.Core.Numerics;

namespace Kamino.Core.Portfolio;

/// <summary>Random weightings around a model's own: what other reasonable people might have chosen.</summary>
/// <remarks><c>docs/methods/fragility.md</c>.</remarks>
public static class WeightDraws
{
    /// <summary>Draws weightings from the Dirichlet distribution with concentration 100·w, so that their mean is the model's weighting.</summary>
    /// <param name="points">The model's points, whole numbers that sum to 100.</param>
    /// <param name="draws">How many weightings.</param>
    /// <param name="seed">The same seed gives the same bits.</param>
    /// <returns>For each factor its weight in each draw; a factor of 0 points always weighs 0; one draw's weights sum to 1.</returns>
    public static double[][] Of(IReadOnlyList<int> points, int draws, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(points);
        var random = new SeededRandom(seed);
        var weights = points.Select(_ => new double[draws]).ToArray();
        for (var draw = 0; draw < draws; draw++)
        {
            var total = 0.0;
            for (var factor = 0; factor < points.Count; factor++)
            {
                weights[factor][draw] = points[factor] == 0 ? 0 : random.NextGamma(points[factor]);
                total += weights[factor][draw];
            }

            for (var factor = 0; factor < points.Count; factor++)
            {
                weights[factor][draw] /= total > 0 ? total : 1;
            }
        }

        return weights;
    }
}
