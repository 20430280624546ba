using Kamino.Core.Perception;
using Kamino.Core.Quantities;

namespace Kamino.Core.Portfolio;

/// <summary>One supplier in the customer's eyes.</summary>
/// <param name="Supplier">A rival's name, or <see cref="Us"/>.</param>
/// <param name="Scores">From 0 to 10, one for each factor of the axis, in the model's order.</param>
public sealed record SupplierScores(string Supplier, IReadOnlyList<Answer<double>> Scores)
{
    /// <summary>The word for ourselves.</summary>
    public const string Us = SupplierName.Us;
}

/// <summary>Everything that places one account.</summary>
/// <param name="Account">The account's code.</param>
/// <param name="Name">The account's name.</param>
/// <param name="Attractiveness">From 0 to 10, one for each attractiveness factor, in the model's order.</param>
/// <param name="Evidence">What the strength scores rest on; it says which factors they belong to.</param>
/// <param name="Us">Our strength scores; a ledger proxy has only these.</param>
/// <param name="Rivals">The rivals' scores on the same factors.</param>
/// <param name="Sales">Our yearly sales.</param>
/// <param name="Available">What the customer spends a year in our categories.</param>
public sealed record AccountScores(
    string Account, string Name, IReadOnlyList<Answer<double>> Attractiveness, StrengthEvidence Evidence,
    IReadOnlyList<Answer<double>> Us, IReadOnlyList<SupplierScores> Rivals, Answer<Money> Sales, Answer<Money> Available)
{
    /// <summary>The customer's own success factors and their points, where it was asked for them; <c>null</c> where the model's hold.</summary>
    public ModelAxis? Own { get; init; }

    /// <summary>The factors that the strength scores belong to, in their order.</summary>
    /// <param name="model">What the account is scored with.</param>
    public ModelAxis StrengthAxis(ScoringModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return Own ?? model.StrengthBy(Evidence);
    }
}

/// <summary>What people said of one account.</summary>
/// <param name="Scores">Scores on the model's factors; <c>null</c> where nobody gave any.</param>
/// <param name="View">How the customer sees us by its answers to a survey; <c>null</c> where it has no answer that is evidence.</param>
/// <param name="Stage">Points of the stage that both sides agree on, as <see cref="StageStrength"/> takes them; <c>null</c> where they don't.</param>
public sealed record AccountStatements(GivenScores? Scores = null, CustomerView? View = null, IReadOnlyList<double>? Stage = null)
{
    /// <summary>Nobody said anything.</summary>
    public static AccountStatements None { get; } = new();
}
