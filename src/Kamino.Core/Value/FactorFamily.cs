namespace Kamino.Core.Value;

/// <summary>The three families of reasons why a customer is attractive.</summary>
public enum FactorFamily
{
    /// <summary>What touches our profit.</summary>
    Profitability,

    /// <summary>What lets the customer get further involved with us.</summary>
    Opportunity,

    /// <summary>What carries the risk of losing volume.</summary>
    Risk,
}
