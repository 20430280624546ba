using Kamino.Core.Portfolio;

namespace Kamino.Core.Plans;

/// <summary>What the rest of Kamino knows of a plan's account, as far as a plan is checked against it. What isn't known makes no finding.</summary>
/// <param name="Today">The day that counts as today.</param>
public sealed record PlanGround(DateOnly Today)
{
    /// <summary>The account's box now.</summary>
    public Quadrant? Quadrant { get; init; }

    /// <summary>Its part of all sales of the last twelve months, from 0 to 1.</summary>
    public double? SalesShare { get; init; }

    /// <summary>Whether a rival is scored in the customer's eyes.</summary>
    public bool? RivalsScored { get; init; }

    /// <summary>Whether the relationship hangs on one person.</summary>
    public bool? SingleThread { get; init; }

    /// <summary>Why the plan is stale.</summary>
    public IReadOnlyList<StaleFinding> Stale { get; init; } = [];

    /// <summary>Whether the customer was ever given its part.</summary>
    public bool WasShared { get; init; }
}
