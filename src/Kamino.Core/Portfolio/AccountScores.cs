using Kamino.Core.Quantities;

namespace Kamino.Core.Portfolio;

/// <summary>One supplier in the customer's eyes.</summary>
/// <param name="Supplier">A rival's name, or <see cref="Us"/>.</param>
/// <param name="Scores">From 0 to 10, one for each factor of the axis, in the model's order.</param>
public sealed record SupplierScores(string Supplier, IReadOnlyList<Answer<double>> Scores)
{
    /// <summary>The word for ourselves.</summary>
    public const string Us = "us";
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
    IReadOnlyList<Answer<double>> Us, IReadOnlyList<SupplierScores> Rivals, Answer<Money> Sales, Answer<Money> Available);
