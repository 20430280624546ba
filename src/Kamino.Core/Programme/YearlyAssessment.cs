using System.Text;

namespace Kamino.Core.Programme;

/// <summary>What a company asks itself once a year.</summary>
public enum AssessmentKind
{
    /// <summary>What keeps key account planning from working.</summary>
    Barriers,

    /// <summary>How far the company is organised around its customers.</summary>
    CustomerCentricity,
}

/// <summary>What practice names as barriers to key account planning.</summary>
public enum Barrier
{
    /// <summary>Nobody has the time.</summary>
    NoTime,

    /// <summary>Nobody was trained for it.</summary>
    NoSkills,

    /// <summary>Nobody knows what accounts leave.</summary>
    NoProfitData,

    /// <summary>Nobody above stands behind it.</summary>
    NoSeniorSupport,

    /// <summary>Each unit works for itself.</summary>
    Silos,

    /// <summary>Pay looks at this quarter.</summary>
    ShortTermPay,
}

/// <summary>A question with the range of its answer.</summary>
/// <param name="Key">Its word.</param>
/// <param name="Least">The lowest score.</param>
/// <param name="Most">The highest.</param>
public sealed record AssessmentScale(string Key, int Least, int Most);

/// <summary>An answer.</summary>
/// <param name="Key">The question's word.</param>
/// <param name="Score">Within the question's range.</param>
/// <param name="Note">Why.</param>
public sealed record AssessedPoint(string Key, int Score, string Note = "");

/// <summary>An answer beside that of the last time.</summary>
/// <param name="Key">The question's word.</param>
/// <param name="Score">This year's.</param>
/// <param name="Before">The earlier one; <c>null</c> where there is none.</param>
/// <param name="Note">Why.</param>
public sealed record AssessedChange(string Key, int Score, int? Before, string Note)
{
    /// <summary>How much more than before; <c>null</c> where there is nothing to compare with.</summary>
    public int? Change => Score - Before;
}

/// <summary>The yearly self-assessments: what is asked, and how a year compares with another.</summary>
/// <remarks>Questions and how they are read: <c>docs/methods/self-assessment.md</c>.</remarks>
public static class YearlyAssessment
{
    private const int Highest = 4;
    private const int Located = 5;

    /// <summary>The questions of a kind, in their order.</summary>
    public static IReadOnlyList<AssessmentScale> Questions(AssessmentKind kind) => kind switch
    {
        AssessmentKind.Barriers => [.. Enum.GetValues<Barrier>().Select(barrier => new AssessmentScale(Word(barrier), 0, Highest))],
        AssessmentKind.CustomerCentricity =>
        [
            new AssessmentScale("scale", 1, Located), new AssessmentScale("integration", 1, Located),
            .. Enum.GetValues<StarPoint>().Select(point => new AssessmentScale(Word(point), 0, Highest)),
        ],
    };

    /// <summary>The first question that isn't answered within its range, or the first answer to no question; <c>null</c> where all is well.</summary>
    public static string? Flaw(AssessmentKind kind, IReadOnlyCollection<AssessedPoint> points)
    {
        ArgumentNullException.ThrowIfNull(points);
        var asked = Questions(kind);
        return points.FirstOrDefault(point => asked.All(question => question.Key != point.Key))?.Key
            ?? asked.FirstOrDefault(question => points.Count(point => point.Key == question.Key && point.Score >= question.Least && point.Score <= question.Most) != 1)?.Key;
    }

    /// <summary>A year beside an earlier one, in the questions' order.</summary>
    public static IReadOnlyList<AssessedChange> Compare(AssessmentKind kind, IReadOnlyCollection<AssessedPoint> points, IReadOnlyCollection<AssessedPoint> before)
    {
        ArgumentNullException.ThrowIfNull(points);
        ArgumentNullException.ThrowIfNull(before);
        return
        [
            .. Questions(kind).Select(question => points.FirstOrDefault(point => point.Key == question.Key)).OfType<AssessedPoint>()
                .Select(point => new AssessedChange(point.Key, point.Score, before.FirstOrDefault(own => own.Key == point.Key)?.Score, point.Note)),
        ];
    }

    /// <summary>What the answers on customer-centricity come to.</summary>
    public static CentricityAudit Audit(IReadOnlyCollection<AssessedPoint> points)
    {
        var scores = points.ToDictionary(point => point.Key, point => point.Score);
        return CentricityAudit.Of(scores["scale"], scores["integration"], [.. Enum.GetValues<StarPoint>().Select(point => scores[Word(point)])]);
    }

    private static string Word(Enum member)
    {
        var word = new StringBuilder();
        foreach (var letter in member.ToString())
        {
            word.Append(char.IsAsciiLetterUpper(letter) && word.Length > 0 ? "_" : "").Append(char.ToLowerInvariant(letter));
        }

        return word.ToString();
    }
}
