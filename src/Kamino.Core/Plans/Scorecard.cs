namespace Kamino.Core.Plans;

/// <summary>Something that both sides measure.</summary>
/// <param name="Id">Its short name in the plan, such as <c>m1</c>.</param>
public sealed record JointMeasure(string Id)
{
    /// <summary>A joint scorecard stays small: more than these nobody follows.</summary>
    public const int Most = 6;

    /// <summary>What is measured.</summary>
    public string Text { get; init; } = "";

    /// <summary>In what unit.</summary>
    public string Unit { get; init; } = "";

    /// <summary>Where it is to stand.</summary>
    public decimal? Target { get; init; }

    /// <summary>Where it stands by our figures.</summary>
    public decimal? Now { get; init; }

    /// <summary>When we measured that.</summary>
    public DateOnly? Measured { get; init; }
}

/// <summary>A day on which both sides look at the plan together.</summary>
/// <param name="Id">Its short name in the plan, such as <c>d1</c>.</param>
public sealed record PlanMeeting(string Id)
{
    /// <summary>The day.</summary>
    public DateOnly? On { get; init; }

    /// <summary>What it is for.</summary>
    public string Text { get; init; } = "";
}
