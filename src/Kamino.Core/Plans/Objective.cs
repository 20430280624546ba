namespace Kamino.Core.Plans;

/// <summary>What an objective moves.</summary>
public enum ObjectiveKind
{
    /// <summary>Our sales.</summary>
    Revenue,

    /// <summary>What the account leaves us.</summary>
    Margin,

    /// <summary>Our part of what the customer spends.</summary>
    ShareOfWallet,

    /// <summary>How we work together.</summary>
    Relationship,

    /// <summary>Something that the customer wants to reach.</summary>
    Customer,

    /// <summary>How we serve.</summary>
    Service,
}

/// <summary>What is to be reached, measured.</summary>
/// <param name="Id">Its short name in the plan, such as <c>o1</c>.</param>
public sealed record Objective(string Id)
{
    /// <summary>In a sentence.</summary>
    public string Text { get; init; } = "";

    /// <summary>What it moves.</summary>
    public ObjectiveKind Kind { get; init; }

    /// <summary>The insights that it comes from.</summary>
    public IReadOnlyList<string> Insights { get; init; } = [];

    /// <summary>What is measured.</summary>
    public string Measure { get; init; } = "";

    /// <summary>In what unit.</summary>
    public string Unit { get; init; } = "";

    /// <summary>Where it stood.</summary>
    public decimal? Baseline { get; init; }

    /// <summary>Where it is to stand.</summary>
    public decimal? Target { get; init; }

    /// <summary>Where it stands, as somebody measured.</summary>
    public decimal? Now { get; init; }

    /// <summary>When <see cref="Now"/> was measured.</summary>
    public DateOnly? Measured { get; init; }

    /// <summary>The last day to reach it.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>Who of us answers for it.</summary>
    public string Owner { get; init; } = "";

    /// <summary>Who at the customer does.</summary>
    public string TheirOwner { get; init; } = "";

    /// <summary>How much it counts beside the others.</summary>
    public int Weight { get; init; } = 1;

    /// <summary>Id of the parent goal that it serves; empty where none.</summary>
    public string Serves { get; init; } = "";

    /// <summary>Who may read it.</summary>
    public Visibility Visibility { get; init; } = Visibility.Shared;

    /// <summary>Whether it could be told one day whether it was reached.</summary>
    public bool IsMeasurable => Measure.Trim().Length > 0 && Unit.Trim().Length > 0 && Baseline is not null && Target is not null && Due is not null;
}

/// <summary>How objectives are to be reached.</summary>
/// <param name="Id">Its short name in the plan, such as <c>s1</c>.</param>
public sealed record Strategy(string Id)
{
    /// <summary>In a sentence.</summary>
    public string Text { get; init; } = "";

    /// <summary>The objectives that it serves.</summary>
    public IReadOnlyList<string> Objectives { get; init; } = [];

    /// <summary>Key of the success factor that it works on.</summary>
    public string Factor { get; init; } = "";

    /// <summary>Who may read it.</summary>
    public Visibility Visibility { get; init; } = Visibility.Shared;
}
