namespace Kamino.Core.Perception;

/// <summary>Why an answer isn't complete.</summary>
public enum AnswerFlaw
{
    /// <summary>The points don't add up to 100.</summary>
    PointsNotHundred,

    /// <summary>A factor has fewer than 0 or more than 100 points.</summary>
    PointsOutOfScale,

    /// <summary>A score isn't from 1 to 10.</summary>
    ScoreOutOfScale,

    /// <summary>We aren't scored on any factor.</summary>
    UsNotScored,

    /// <summary>A factor that wasn't asked about.</summary>
    UnknownFactor,

    /// <summary>A factor is given points twice.</summary>
    RepeatedPoints,

    /// <summary>A supplier is scored twice on the same factor.</summary>
    RepeatedScore,

    /// <summary>More suppliers are scored than were asked about.</summary>
    TooManySuppliers,

    /// <summary>An answer to a question that rides along lies outside its scale.</summary>
    RiderOutOfScale,

    /// <summary>The remark is longer than what is kept.</summary>
    RemarkTooLong,
}

/// <summary>Checks an answer against what was asked.</summary>
/// <remarks><c>docs/methods/perception.md</c>.</remarks>
public static class AnswerReview
{
    /// <summary>What a respondent shares among the factors.</summary>
    public const int Shared = 100;

    /// <summary>The highest score; the lowest is 1.</summary>
    public const int HighestScore = 10;

    /// <summary>Everything that is wrong; none where the answer counts.</summary>
    public static IReadOnlyList<AnswerFlaw> Flaws(SurveyAnswer answer, Questionnaire asked)
    {
        ArgumentNullException.ThrowIfNull(answer);
        ArgumentNullException.ThrowIfNull(asked);
        var keys = asked.Factors.Select(factor => factor.Key).ToHashSet();
        var scored = answer.Scores.Select(score => (SupplierName.Fold(score.Supplier), score.Factor)).ToList();
        (bool IsWrong, AnswerFlaw Flaw)[] checks =
        [
            (answer.Points.Any(given => given.Points is < 0 or > Shared), AnswerFlaw.PointsOutOfScale),
            (answer.Points.Sum(given => (long)given.Points) != Shared, AnswerFlaw.PointsNotHundred),
            (answer.Scores.Any(score => score.Score is < 1 or > HighestScore), AnswerFlaw.ScoreOutOfScale),
            (!answer.Scores.Any(score => SupplierName.IsUs(score.Supplier)), AnswerFlaw.UsNotScored),
            (answer.Points.Any(given => !keys.Contains(given.Factor)) || answer.Scores.Any(score => !keys.Contains(score.Factor)), AnswerFlaw.UnknownFactor),
            (answer.Points.DistinctBy(given => given.Factor).Count() < answer.Points.Count, AnswerFlaw.RepeatedPoints),
            (scored.Distinct().Count() < scored.Count, AnswerFlaw.RepeatedScore),
            (scored.Select(score => score.Item1).Distinct().Count() > Questionnaire.MostRivals + 1, AnswerFlaw.TooManySuppliers),
            (!Enum.GetValues<RiderQuestion>().All(question => IsOnScale(question, answer.Rider(question))), AnswerFlaw.RiderOutOfScale),
            (answer.Remark.Length > SurveyAnswer.LongestRemark, AnswerFlaw.RemarkTooLong),
        ];
        return [.. checks.Where(check => check.IsWrong).Select(check => check.Flaw)];
    }

    /// <summary>The lowest and the highest answer to a question that rides along.</summary>
    public static (int Lowest, int Highest) Scale(RiderQuestion question) => question switch
    {
        RiderQuestion.Nps => (0, 10),
        RiderQuestion.Csat => (1, 5),
        RiderQuestion.Ces => (1, 7),
    };

    private static bool IsOnScale(RiderQuestion question, int? answer)
    {
        var (lowest, highest) = Scale(question);
        return answer is null || (answer >= lowest && answer <= highest);
    }
}
