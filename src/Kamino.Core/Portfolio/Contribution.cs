using Kamino.Core.Quantities;

namespace Kamino.Core.Portfolio;

/// <summary>What one factor adds to an axis.</summary>
/// <param name="Factor">Its key.</param>
/// <param name="Points">Its points of 100 in the model.</param>
/// <param name="Score">From 0 to 10, or why there is none.</param>
/// <param name="Share">Its part of the weight that counts, from 0 to 1; 0 where its score is missing and others share its weight.</param>
/// <param name="Adds">Share × score: the contributions of an axis sum to its total.</param>
public sealed record Contribution(string Factor, int Points, Answer<double> Score, double Share, double Adds);

/// <summary>Takes an axis apart into what each factor adds.</summary>
/// <remarks><c>docs/methods/portfolio.md</c>.</remarks>
public static class Contributions
{
    private static readonly int[] Bits = [0, 1, -1, 2, -2, 3, -3];

    /// <summary>What each factor adds; together exactly the axis's total, as it is summed from the first factor to the last.</summary>
    /// <param name="axis">The axis, for its keys.</param>
    /// <param name="scores">One for each factor.</param>
    /// <param name="missing">What happens where a score is missing.</param>
    public static IReadOnlyList<Contribution> Of(ModelAxis axis, IReadOnlyList<Answer<double>> scores, MissingPolicy missing)
    {
        ArgumentNullException.ThrowIfNull(axis);
        ArgumentNullException.ThrowIfNull(scores);
        var points = axis.Points();
        var row = ScoreRow.Of(scores, points, missing);
        if (row.WhyNoMean(points) is not null)
        {
            return [.. axis.Factors.Select((factor, i) => new Contribution(factor.Key, points[i], scores[i], 0, 0))];
        }

        double weight = points.Where((_, i) => row.Present[i]).Sum();
        var shares = points.Select((point, i) => row.Present[i] ? point / weight : 0).ToArray();
        var adds = shares.Select((_, i) => row.Present[i] ? points[i] * row.Scores[i] / weight : 0).ToArray();
        Settle(adds, row.Mean(points));
        return [.. axis.Factors.Select((factor, i) => new Contribution(factor.Key, points[i], scores[i], shares[i], adds[i]))];
    }

    // Each division rounds in its last bit; what that leaves over goes to the largest contribution, so that the column adds up. Where no bit of
    // it does, the last one takes what the others leave of the total, with one of those moved by a bit or a few where that rounds as well.
    private static void Settle(double[] adds, double total)
    {
        var (largest, rounded) = (Array.IndexOf(adds, adds.Max()), (double[])adds.Clone());
        for (var attempt = 0; attempt < 8 && adds.Sum() != total; attempt++)
        {
            adds[largest] += total - adds.Sum();
        }

        var last = Array.FindLastIndex(rounded, own => own > 0);
        foreach (var (other, bits) in Enumerable.Range(0, last + 1).Reverse().SelectMany(other => Bits.Select(bits => (other, bits))).TakeWhile(_ => adds.Sum() != total))
        {
            rounded.CopyTo(adds, 0);
            adds[other] += bits * (Math.BitIncrement(adds[other]) - adds[other]);
            adds[last] = total - adds.Take(last).Sum();
        }
    }
}
