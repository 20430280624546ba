namespace Kamino.Core.Portfolio;

/// <summary>The two axes of the matrix.</summary>
public enum Axis
{
    /// <summary>How attractive the customer is to us.</summary>
    Attractiveness,

    /// <summary>How strong a supplier is in the customer's eyes.</summary>
    Strength,
}

/// <summary>Who a score comes from.</summary>
public enum ScoreSource
{
    /// <summary>The customer said so.</summary>
    Customer,

    /// <summary>One of us thinks so.</summary>
    Judged,
}

/// <summary>One score that a person gave.</summary>
/// <param name="Account">The account's code.</param>
/// <param name="Axis">Which axis.</param>
/// <param name="Factor">Key of the factor.</param>
/// <param name="Supplier">Whom it is about on the strength axis; empty on the other.</param>
/// <param name="Score">From 0 to 10; the measured value itself where the factor is measured.</param>
/// <param name="Source">Who it comes from.</param>
/// <param name="Assessor">Who gave it; empty where nobody signed.</param>
/// <param name="Day">When.</param>
public sealed record FactorScore(
    string Account, Axis Axis, string Factor, string Supplier, double Score, ScoreSource Source, string Assessor, DateOnly Day);
