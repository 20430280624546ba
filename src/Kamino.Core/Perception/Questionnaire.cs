namespace Kamino.Core.Perception;

/// <summary>A question that rides along with the factors.</summary>
public enum RiderQuestion
{
    /// <summary>How likely a recommendation is, 0 to 10: net promoter score.</summary>
    Nps,

    /// <summary>How satisfied they are, 1 to 5: customer satisfaction.</summary>
    Csat,

    /// <summary>How easy we make it, 1 to 7: customer effort score.</summary>
    Ces,
}

/// <summary>What is asked. It doesn't change once somebody was asked.</summary>
/// <param name="Us">How respondents know us.</param>
/// <param name="Factors">What they share 100 points among, in the order that ties are broken in.</param>
/// <param name="Rivals">Whom they score besides us, unless an account has rivals of its own.</param>
/// <param name="Riders">What else is asked.</param>
/// <param name="Anonymous">Whether only aggregates of three or more are ever shown.</param>
public sealed record Questionnaire(
    string Us, IReadOnlyList<SuccessFactor> Factors, IReadOnlyList<string> Rivals, IReadOnlyList<RiderQuestion> Riders, bool Anonymous)
{
    /// <summary>A list of factors below this is no choice.</summary>
    public const int FewestFactors = 3;

    /// <summary>More factors than this nobody weighs against each other.</summary>
    public const int MostFactors = 9;

    /// <summary>Key of the factor that is always asked about.</summary>
    public const string Price = "price";

    /// <summary>Rivals that a respondent is asked about at most.</summary>
    public const int MostRivals = 3;
}

/// <summary>Why a questionnaire can't be asked.</summary>
public enum QuestionnaireFlaw
{
    /// <summary>Respondents wouldn't know whom they score.</summary>
    NobodyNamed,

    /// <summary>Fewer than three factors.</summary>
    TooFewFactors,

    /// <summary>More than nine factors.</summary>
    TooManyFactors,

    /// <summary>Two factors have the same key.</summary>
    RepeatedFactor,

    /// <summary>Price isn't among the factors: what a customer gives up belongs beside what it gets.</summary>
    NoPrice,

    /// <summary>A factor lacks a text of its scale in Spanish or English.</summary>
    IncompleteScale,

    /// <summary>More than three rivals.</summary>
    TooManyRivals,

    /// <summary>Two rivals have the same name, or one has ours.</summary>
    RepeatedRival,
}

/// <summary>Says what is wrong with a questionnaire before anybody is asked.</summary>
public static class QuestionnaireReview
{
    /// <summary>Everything that is wrong; none where it can be asked.</summary>
    public static IReadOnlyList<QuestionnaireFlaw> Flaws(Questionnaire asked)
    {
        ArgumentNullException.ThrowIfNull(asked);
        var names = asked.Rivals.Append(asked.Us).Select(SupplierName.Fold).ToList();
        (bool IsWrong, QuestionnaireFlaw Flaw)[] checks =
        [
            (string.IsNullOrWhiteSpace(asked.Us), QuestionnaireFlaw.NobodyNamed),
            (asked.Factors.Count < Questionnaire.FewestFactors, QuestionnaireFlaw.TooFewFactors),
            (asked.Factors.Count > Questionnaire.MostFactors, QuestionnaireFlaw.TooManyFactors),
            (asked.Factors.Select(factor => factor.Key).Distinct().Count() < asked.Factors.Count, QuestionnaireFlaw.RepeatedFactor),
            (asked.Factors.All(factor => factor.Key != Questionnaire.Price), QuestionnaireFlaw.NoPrice),
            (!asked.Factors.All(IsComplete), QuestionnaireFlaw.IncompleteScale),
            (asked.Rivals.Count > Questionnaire.MostRivals, QuestionnaireFlaw.TooManyRivals),
            (names.Distinct().Count() < names.Count, QuestionnaireFlaw.RepeatedRival),
        ];
        return [.. checks.Where(check => check.IsWrong).Select(check => check.Flaw)];
    }

    private static bool IsComplete(SuccessFactor factor) =>
        factor.Key.Length > 0 && factor.Name.IsComplete() && factor.Low.IsComplete() && factor.Middle.IsComplete() && factor.High.IsComplete();
}
