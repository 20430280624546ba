using Kamino.Core.Quantities;

namespace Kamino.Core.Perception;

/// <summary>One answer to a question that rides along.</summary>
/// <param name="Account">The account's code.</param>
/// <param name="By">Who; <c>null</c> where the survey is anonymous.</param>
/// <param name="Value">The answer.</param>
public sealed record RiderAnswer(string Account, Respondent? By, int Value);

/// <summary>What was answered to a question that rides along.</summary>
/// <param name="Question">The question.</param>
/// <param name="Count">How many answered.</param>
/// <param name="Score">
/// Net promoter score from −100 to 100; share of the two best of five grades from 0 to 1; mean ease from 1 to 7. Unknown below nine answers: it
/// would be noise.
/// </param>
/// <param name="Margin">Half of the 95 % interval around the score, in the score's unit.</param>
/// <param name="Answers">The answers themselves, where there are too few for a score; lowest first. None of an anonymous survey: each would be somebody's own.</param>
/// <param name="Dissent">Of few answers, the one farthest from the others' middle, where it is two or more away; its role is worth a visit.</param>
public sealed record RiderReport(
    RiderQuestion Question, int Count, Answer<double> Score, Answer<double> Margin, IReadOnlyList<RiderAnswer> Answers, RiderAnswer? Dissent);

/// <summary>NPS, CSAT and CES with their intervals.</summary>
/// <remarks>Formulas, sources and worked examples: <c>docs/methods/perception.md</c>.</remarks>
public static class RiderScores
{
    /// <summary>Fewer answers than this are shown as they are, not as a score.</summary>
    public const int FewestScored = 9;

    private const double Normal95 = 1.959963984540054;
    private const int Promoter = 9;
    private const int Detractor = 6;
    private const int SatisfiedFrom = 4;
    private const double FarApart = 2;

    /// <summary>Sums the answers to one question up.</summary>
    /// <param name="question">The question.</param>
    /// <param name="answers">The answers, in any order.</param>
    public static RiderReport Of(RiderQuestion question, IReadOnlyCollection<RiderAnswer> answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        if (answers.Count < FewestScored)
        {
            var few = Answer.Unknown<double>(Doubt.TooFewAnswers);
            List<RiderAnswer> shown = answers.Any(answer => answer.By is null) ? [] : [.. answers.OrderBy(answer => answer.Value).ThenBy(answer => answer.By?.Name, StringComparer.Ordinal)];
            return new RiderReport(question, answers.Count, few, few, shown, Dissent(shown));
        }

        var (score, error) = question switch
        {
            RiderQuestion.Nps => NetPromoters(answers.Count(answer => answer.Value >= Promoter), answers.Count(answer => answer.Value <= Detractor), answers.Count),
            RiderQuestion.Csat => Share(answers.Count(answer => answer.Value >= SatisfiedFrom), answers.Count),
            RiderQuestion.Ces => Mean([.. answers.Select(answer => answer.Value)]),
        };
        return new RiderReport(question, answers.Count, Answer.Of(score), Answer.Of(Normal95 * error), [], null);
    }

    /// <summary>100 (p − d), and its standard error 100 √((p + d − (p − d)²) / n).</summary>
    /// <param name="promoters">How many answered 9 or 10.</param>
    /// <param name="detractors">How many answered 0 to 6.</param>
    /// <param name="count">How many answered; above zero.</param>
    public static (double Score, double Error) NetPromoters(int promoters, int detractors, int count)
    {
        var (p, d) = (promoters / (double)count, detractors / (double)count);
        return (100 * (p - d), 100 * Math.Sqrt((p + d - ((p - d) * (p - d))) / count));
    }

    private static (double Score, double Error) Share(int satisfied, int count)
    {
        var share = satisfied / (double)count;
        return (share, Math.Sqrt(share * (1 - share) / count));
    }

    private static (double Score, double Error) Mean(IReadOnlyList<int> values)
    {
        var mean = values.Sum(value => (double)value) / values.Count;
        var squares = values.Order().Sum(value => (value - mean) * (value - mean));
        return (mean, Math.Sqrt(squares / (values.Count - 1) / values.Count));
    }

    private static RiderAnswer? Dissent(List<RiderAnswer> sorted)
    {
        if (sorted.Count < 3)
        {
            return null;
        }

        var middle = (sorted[(sorted.Count - 1) / 2].Value + sorted[sorted.Count / 2].Value) / 2.0;
        return sorted.OrderByDescending(answer => Math.Abs(answer.Value - middle)).ThenBy(answer => answer.Value)
            .FirstOrDefault(answer => Math.Abs(answer.Value - middle) >= FarApart);
    }
}
