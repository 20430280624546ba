using System.Numerics;
using Kamino.Core.Quantities;

namespace Kamino.Core.Portfolio;

/// <summary>How much a verdict depends on weights that another reasonable person would have set otherwise.</summary>
/// <remarks>Method and worked examples: <c>docs/methods/fragility.md</c>. The cut lines stay where the model drew them.</remarks>
public static class Fragility
{
    /// <summary>A verdict that holds under less than this share of the weightings is contested.</summary>
    public const double ContestedBelow = 0.8;

    /// <summary>Share of the random weightings under which an account keeps its box.</summary>
    /// <param name="account">The account's scores; it has a box.</param>
    /// <param name="numbers">The model's numbers, the weightings among them.</param>
    /// <param name="cut">The lines.</param>
    /// <returns>From 0 to 1; unknown where the account has no box. The same bits on any number of threads.</returns>
    public static Answer<double> HoldRate(AccountScores account, ModelNumbers numbers, CutLines cut)
    {
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(numbers);
        ArgumentNullException.ThrowIfNull(cut);
        var box = PortfolioMatrix.Box(PortfolioMatrix.Position(account, numbers), cut, numbers);
        return cut.Attractiveness is Answer<double>.Known line && box is Answer<Quadrant>.Known quadrant
            ? Answer.Of(HoldRate(account, numbers, line.Value, cut.Strength, quadrant.Value))
            : box.Then(_ => 0.0);
    }

    internal static double HoldRate(AccountScores account, ModelNumbers numbers, double line, double strengthLine, Quadrant quadrant)
    {
        var strength = RelativeStrength.Of(account, numbers);
        var axis = numbers.StrengthBy(account.Evidence);
        Span<double> attractive = stackalloc double[ModelNumbers.Draws];
        Span<double> strong = stackalloc double[ModelNumbers.Draws];
        Span<double> against = stackalloc double[ModelNumbers.Draws];
        Above(attractive, ScoreRow.Of(account.Attractiveness, numbers.Attractiveness.Points, numbers.Model.Missing), numbers.Attractiveness.Draws, line - CutLines.Tolerance);
        strong.Fill(double.PositiveInfinity);
        foreach (var rival in strength.Rivals)
        {
            Ahead(against, strength.Ours, rival, axis.Draws, strengthLine - CutLines.Tolerance);
            Least(strong, against);
        }

        return Holds(attractive, strong, quadrant) / (double)ModelNumbers.Draws;
    }

    // How far the weighted mean is above the line, times the weight present: only its sign counts, so nothing is divided.
    private static void Above(Span<double> result, ScoreRow row, double[][] draws, double line)
    {
        result.Clear();
        for (var factor = 0; factor < draws.Length; factor++)
        {
            if (row.Present[factor])
            {
                AddTimes(result, draws[factor], row.Scores[factor] - line);
            }
        }
    }

    private static void Ahead(Span<double> result, ScoreRow ours, ScoreRow rival, double[][] draws, double line)
    {
        result.Clear();
        if (ours.Present.AsSpan().SequenceEqual(rival.Present))
        {
            for (var factor = 0; factor < draws.Length; factor++)
            {
                if (ours.Present[factor])
                {
                    AddTimes(result, draws[factor], ours.Scores[factor] - (line * rival.Scores[factor]));
                }
            }

            return;
        }

        for (var draw = 0; draw < result.Length; draw++)
        {
            result[draw] = MeanOf(ours, draws, draw) - (line * MeanOf(rival, draws, draw));
        }
    }

    private static double MeanOf(ScoreRow row, double[][] draws, int draw)
    {
        var (sum, weight) = (0.0, 0.0);
        for (var factor = 0; factor < draws.Length; factor++)
        {
            if (row.Present[factor])
            {
                (sum, weight) = (sum + (draws[factor][draw] * row.Scores[factor]), weight + draws[factor][draw]);
            }
        }

        return sum / weight;
    }

    // Every draw is a lane of its own, multiplied and then added: the bits don't depend on how wide the machine's vectors are.
    private static void AddTimes(Span<double> sum, ReadOnlySpan<double> values, double times)
    {
        var i = 0;
        for (; i <= sum.Length - Vector<double>.Count; i += Vector<double>.Count)
        {
            (new Vector<double>(sum[i..]) + (new Vector<double>(values[i..]) * times)).CopyTo(sum[i..]);
        }

        for (; i < sum.Length; i++)
        {
            sum[i] += values[i] * times;
        }
    }

    private static void Least(Span<double> least, ReadOnlySpan<double> other)
    {
        var i = 0;
        for (; i <= least.Length - Vector<double>.Count; i += Vector<double>.Count)
        {
            Vector.Min(new Vector<double>(least[i..]), new Vector<double>(other[i..])).CopyTo(least[i..]);
        }

        for (; i < least.Length; i++)
        {
            least[i] = Math.Min(least[i], other[i]);
        }
    }

    private static int Holds(ReadOnlySpan<double> attractive, ReadOnlySpan<double> strong, Quadrant quadrant)
    {
        var high = quadrant is Quadrant.Star or Quadrant.Strategic;
        var ahead = quadrant is Quadrant.Strategic or Quadrant.Status;
        var holds = 0;
        for (var i = 0; i < attractive.Length; i++)
        {
            holds += (attractive[i] >= 0 == high) & (strong[i] >= 0 == ahead) ? 1 : 0;
        }

        return holds;
    }
}
