using Kamino.Core.Quantities;

namespace Kamino.Core.Portfolio;

/// <summary>Our strength with a customer over the strongest rival's, by the customer's own weights and scores.</summary>
/// <param name="Value">Ours over the best rival's, from 0 up; unknown where no rival is scored, never 1 by default.</param>
/// <param name="Covered">Points, from 0 to 100, that are scored of us or of the best rival, whichever is less.</param>
/// <param name="Ours">Our own scores made ready.</param>
/// <param name="Rivals">The rivals that count.</param>
internal readonly record struct RelativeStrength(Answer<double> Value, int Covered, ScoreRow Ours, IReadOnlyList<ScoreRow> Rivals)
{
    public static RelativeStrength Of(AccountScores account, ModelNumbers numbers)
    {
        var (points, policy) = (numbers.StrengthBy(account).Points, numbers.Model.Missing);
        if (account.Evidence == StrengthEvidence.None || account.Us.Count == 0)
        {
            return new RelativeStrength(Answer.Unknown<double>(Doubt.NoRival), 0, default, []);
        }

        var ours = ScoreRow.Of(account.Us, points, policy);
        ScoreRow[] rivals = account.Evidence == StrengthEvidence.CustomerStated
            ? [.. account.Rivals.Select(rival => ScoreRow.Of(rival.Scores, points, policy))]
            : [ours.With(PortfolioMatrix.MidScale)];
        return ours.WhyNoMean(points) is { } why
            ? new RelativeStrength(Answer.Unknown<double>(why), ours.Covered, ours, [])
            : Against(ours, rivals, points, numbers);
    }

    private static RelativeStrength Against(ScoreRow ours, ScoreRow[] rivals, IReadOnlyList<int> points, ModelNumbers numbers)
    {
        if (rivals.Any(rival => rival.Blocked))
        {
            return new RelativeStrength(Answer.Unknown<double>(Doubt.MissingScore), ours.Covered, ours, []);
        }

        // A rival that the customer hardly scored is no yardstick; one that scored 0 throughout can't be divided by.
        var counted = rivals.Where(rival => rival.WhyNoMean(points) is null && PortfolioMatrix.Covers(rival.Covered / 100.0, numbers) && rival.Mean(points) > 0).ToList();
        if (counted.Count == 0)
        {
            return new RelativeStrength(Answer.Unknown<double>(Doubt.NoRival), ours.Covered, ours, []);
        }

        var best = counted.MaxBy(rival => rival.Mean(points));
        return new RelativeStrength(Answer.Of(ours.Mean(points) / best.Mean(points)), Math.Min(ours.Covered, best.Covered), ours, counted);
    }
}
