namespace Kamino.Core.Perception;

/// <summary>Who is asked.</summary>
/// <param name="Name">Their name at the account.</param>
/// <param name="Role">The part they play when the account decides; <c>null</c> where nobody knows.</param>
/// <param name="Influence">From 0 to 5, as it was known when they were asked; <c>null</c> where nobody knows.</param>
public sealed record Respondent(string Name, string? Role, int? Influence);

/// <summary>How many of the 100 points a factor got.</summary>
/// <param name="Factor">Key of the factor.</param>
/// <param name="Points">From 0 to 100.</param>
public sealed record FactorPoints(string Factor, int Points);

/// <summary>How well a supplier does on a factor.</summary>
/// <param name="Supplier">A rival's name, or <see cref="SupplierName.Us"/>.</param>
/// <param name="Factor">Key of the factor.</param>
/// <param name="Score">From 1 to 10.</param>
public sealed record SupplierScore(string Supplier, string Factor, int Score);

/// <summary>What one person answered, or guessed for us. An answer is never edited by us; a changed one comes from the respondent.</summary>
/// <param name="Account">The account's code.</param>
/// <param name="By">Who.</param>
/// <param name="Day">When.</param>
/// <param name="Points">How the 100 points were shared.</param>
/// <param name="Scores">Scores of us and rivals; a factor that they don't know of is left out.</param>
public sealed record SurveyAnswer(
    string Account, Respondent By, DateOnly Day, IReadOnlyList<FactorPoints> Points, IReadOnlyList<SupplierScore> Scores)
{
    /// <summary>The longest remark that is kept.</summary>
    public const int LongestRemark = 1000;

    /// <summary>What else they said; empty where nothing.</summary>
    public string Remark { get; init; } = "";

    /// <summary>Would they recommend us, 0 to 10; <c>null</c> where not answered.</summary>
    public int? Nps { get; init; }

    /// <summary>How satisfied they are, 1 to 5.</summary>
    public int? Csat { get; init; }

    /// <summary>How easy we make it, 1 to 7.</summary>
    public int? Ces { get; init; }

    /// <summary>Who of us wrote it down, where it was given by telephone or on paper; <c>null</c> where they answered themselves.</summary>
    public string? TakenBy { get; init; }

    /// <summary>What they answered to a question that rides along.</summary>
    public int? Rider(RiderQuestion question) => question switch
    {
        RiderQuestion.Nps => Nps,
        RiderQuestion.Csat => Csat,
        RiderQuestion.Ces => Ces,
    };
}
