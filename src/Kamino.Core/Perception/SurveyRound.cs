namespace Kamino.Core.Perception;

/// <summary>One survey as far as it concerns one account.</summary>
/// <param name="Survey">The survey's number.</param>
/// <param name="Name">The survey's name.</param>
/// <param name="Asked">What was asked, with the rivals of this account.</param>
/// <param name="Closed">Whether nobody can answer any more.</param>
/// <param name="Answers">The customer's answers, each respondent's latest.</param>
/// <param name="Guesses">What we guessed before there was an answer.</param>
public sealed record SurveyRound(
    int Survey, string Name, Questionnaire Asked, bool Closed, IReadOnlyList<SurveyAnswer> Answers, IReadOnlyList<SurveyAnswer> Guesses);

/// <summary>How answers become evidence.</summary>
/// <param name="Weighing">How respondents are weighed.</param>
/// <param name="FreshMonths">For how many months an answer is evidence.</param>
public sealed record EvidenceTerms(Weighing Weighing = Weighing.Influence, int FreshMonths = EvidenceTerms.UsualMonths)
{
    /// <summary>A year: two rounds of a half-yearly survey.</summary>
    public const int UsualMonths = 12;

    /// <summary>Whether what was said on a day is still evidence on another.</summary>
    public bool IsFresh(DateOnly said, DateOnly asOf) => said.AddMonths(FreshMonths) > asOf;
}

/// <summary>A survey's result at one account.</summary>
/// <param name="Round">The survey.</param>
/// <param name="View">How the customer sees us.</param>
public sealed record RoundView(SurveyRound Round, CustomerView View);

/// <summary>Chooses what counts as the customer's word.</summary>
/// <remarks><c>docs/methods/perception.md</c>.</remarks>
public static class CustomerEvidence
{
    /// <summary>An anonymous survey shows nothing of fewer answers than this.</summary>
    public const int FewestAnonymous = 3;

    /// <summary>What is evidence on a day: of the latest survey with a fresh answer, the fresh answers.</summary>
    /// <param name="rounds">The surveys that the account took part in, in any order.</param>
    /// <param name="asOf">The day that counts as today.</param>
    /// <param name="terms">How answers become evidence.</param>
    /// <returns><c>null</c> where there is none.</returns>
    public static RoundView? Current(IEnumerable<SurveyRound> rounds, DateOnly asOf, EvidenceTerms terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        return Latest(rounds, answer => terms.IsFresh(answer.Day, asOf), terms.Weighing);
    }

    /// <summary>The survey before one, however long ago; <c>null</c> where there was none.</summary>
    /// <param name="rounds">The surveys that the account took part in.</param>
    /// <param name="current">The later one.</param>
    /// <param name="terms">How answers are weighed.</param>
    public static RoundView? Before(IEnumerable<SurveyRound> rounds, RoundView current, EvidenceTerms terms)
    {
        ArgumentNullException.ThrowIfNull(current);
        ArgumentNullException.ThrowIfNull(terms);
        return Latest(rounds.Where(round => round.Survey != current.Round.Survey && LastDay(round) <= current.View.Last), _ => true, terms.Weighing);
    }

    /// <summary>Whether a survey's answers of an account may be looked at: an anonymous one is closed then, and three or more answered.</summary>
    public static bool MayShow(SurveyRound round)
    {
        ArgumentNullException.ThrowIfNull(round);
        return !round.Asked.Anonymous || (round.Closed && round.Answers.Count >= FewestAnonymous);
    }

    private static RoundView? Latest(IEnumerable<SurveyRound> rounds, Func<SurveyAnswer, bool> counts, Weighing weighing) => rounds
        .Where(MayShow)
        .Select(round => round with { Answers = [.. round.Answers.Where(counts)] })
        .Where(round => round.Answers.Count > 0 && MayShow(round))
        .OrderByDescending(LastDay).ThenByDescending(round => round.Survey)
        .Select(round => AnswerSum.Of(round.Asked.Factors, round.Asked.Rivals, round.Answers, weighing) is { } view ? new RoundView(round, view) : null)
        .FirstOrDefault();

    private static DateOnly LastDay(SurveyRound round) => round.Answers.Count == 0 ? default : round.Answers.Max(answer => answer.Day);
}
