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
        var attractive = ScoreRow.Of(account.Attractiveness, numbers.Attractiveness.Points, numbers.Model.Missing);
        var strength = RelativeStrength.Of(account, numbers);
        var above = new Lead(numbers.Attractiveness.Draws, attractive, attractive.With(1), line - CutLines.Tolerance);
        var draws = strength.Rivals.Count == 0 ? [] : numbers.StrengthBy(account).Draws;
        var ahead = strength.Rivals
            .Select(rival => new Lead(draws, strength.Ours, rival, strengthLine - CutLines.Tolerance)).ToArray();
        return Holds(above, ahead, quadrant) / (double)ModelNumbers.Draws;
    }

    // Every draw is a lane of its own, multiplied and then added in the order of the factors: the bits don't depend on how wide the
    // machine's vectors are. A thousand draws fill vectors of any width up to eight.
    private static long Holds(Lead above, Lead[] ahead, Quadrant quadrant)
    {
        var high = quadrant is Quadrant.Star or Quadrant.Strategic ? Vector<long>.AllBitsSet : Vector<long>.Zero;
        var strong = quadrant is Quadrant.Strategic or Quadrant.Status ? Vector<long>.AllBitsSet : Vector<long>.Zero;
        var holds = Vector<long>.Zero;
        for (var draw = 0; draw < ModelNumbers.Draws; draw += Vector<double>.Count)
        {
            var isHigh = Vector.GreaterThanOrEqual(above.At(draw), Vector<double>.Zero);
            var isStrong = Vector<long>.AllBitsSet;
            foreach (var rival in ahead)
            {
                isStrong &= Vector.GreaterThanOrEqual(rival.At(draw), Vector<double>.Zero);
            }

            holds -= Vector.Equals(isHigh, high) & Vector.Equals(isStrong, strong);
        }

        return Vector.Sum(holds);
    }

    /// <summary>How far our weighted mean is ahead of a line times another's, under each random weighting; only the sign counts.</summary>
    private readonly struct Lead
    {
        private readonly double[] _draws;
        private readonly double[] _differences;
        private readonly ScoreRow _ours;
        private readonly ScoreRow _theirs;
        private readonly double _line;
        private readonly bool _straight;

        public Lead(double[] draws, ScoreRow ours, ScoreRow theirs, double line)
        {
            (_draws, _ours, _theirs, _line) = (draws, ours, theirs, line);
            _straight = ours.Present.AsSpan().SequenceEqual(theirs.Present);
            _differences = new double[ours.Scores.Length];
            for (var factor = 0; factor < _differences.Length; factor++)
            {
                _differences[factor] = ours.Present[factor] ? ours.Scores[factor] - (line * theirs.Scores[factor]) : 0;
            }
        }

        // Where both are scored on the same factors, the weight present cancels and nothing is divided.
        public Vector<double> At(int draw)
        {
            if (!_straight)
            {
                return Mean(_ours, draw) - (Mean(_theirs, draw) * _line);
            }

            var lead = Vector<double>.Zero;
            for (var factor = 0; factor < _differences.Length; factor++)
            {
                lead += new Vector<double>(_draws, (factor * ModelNumbers.Draws) + draw) * _differences[factor];
            }

            return lead;
        }

        private Vector<double> Mean(ScoreRow row, int draw)
        {
            var (sum, weight) = (Vector<double>.Zero, Vector<double>.Zero);
            for (var factor = 0; factor < row.Scores.Length; factor++)
            {
                if (row.Present[factor])
                {
                    var weights = new Vector<double>(_draws, (factor * ModelNumbers.Draws) + draw);
                    (sum, weight) = (sum + (weights * row.Scores[factor]), weight + weights);
                }
            }

            return sum / weight;
        }
    }
}
