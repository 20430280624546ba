using Kamino.Core.Quantities;

namespace Kamino.Core.Portfolio;

/// <summary>One row of scores made ready for arithmetic: what is missing is handled once, here.</summary>
internal readonly struct ScoreRow
{
    private ScoreRow(double[] scores, bool[] present, int covered, bool blocked) =>
        (Scores, Present, Covered, Blocked) = (scores, present, covered, blocked);

    /// <summary>From 0 to 10; meaningless where not present.</summary>
    public double[] Scores { get; }

    /// <summary>Whether the factor counts.</summary>
    public bool[] Present { get; }

    /// <summary>Points, from 0 to 100, of the factors that somebody scored.</summary>
    public int Covered { get; }

    /// <summary>Whether a score is missing that the model lets not be missing.</summary>
    public bool Blocked { get; }

    public static ScoreRow Of(IReadOnlyList<Answer<double>> answers, IReadOnlyList<int> points, MissingPolicy policy)
    {
        var (scores, present) = (new double[points.Count], new bool[points.Count]);
        var (covered, blocked) = (0, false);
        for (var i = 0; i < points.Count; i++)
        {
            if (answers[i] is Answer<double>.Known score)
            {
                (scores[i], present[i], covered) = (score.Value, true, covered + points[i]);
            }
            else
            {
                (scores[i], present[i]) = (PortfolioMatrix.MidScale, policy == MissingPolicy.Impute);
                blocked |= policy == MissingPolicy.Block && points[i] > 0;
            }
        }

        return new ScoreRow(scores, present, covered, blocked);
    }

    /// <summary>A yardstick: the same score on every factor that this row has a score on.</summary>
    public ScoreRow With(double score)
    {
        var scores = new double[Scores.Length];
        Array.Fill(scores, score);
        return new ScoreRow(scores, Present, Covered, Blocked);
    }

    /// <summary>The weighted mean, from 0 to 10, over the factors that count.</summary>
    public double Mean(IReadOnlyList<int> points)
    {
        var (sum, weight) = (0.0, 0);
        for (var i = 0; i < Scores.Length; i++)
        {
            if (Present[i])
            {
                (sum, weight) = (sum + (points[i] * Scores[i]), weight + points[i]);
            }
        }

        return sum / weight;
    }

    /// <summary>Whether the mean exists and enough of the weight is covered to place an account by it.</summary>
    public Doubt? WhyNoMean(IReadOnlyList<int> points)
    {
        var weight = 0;
        for (var i = 0; i < Present.Length; i++)
        {
            weight += Present[i] ? points[i] : 0;
        }

        return Blocked ? Doubt.MissingScore : weight == 0 || Covered == 0 ? Doubt.NoFactors : null;
    }
}
