using Kamino.Core.Portfolio;

namespace Kamino.Core.Plans;

/// <summary>Who may read a part of a plan.</summary>
public enum Visibility
{
    /// <summary>Only we.</summary>
    Internal,

    /// <summary>The customer too.</summary>
    Shared,
}

/// <summary>How far a version of a plan has come.</summary>
public enum PlanStatus
{
    /// <summary>It is being written.</summary>
    Draft,

    /// <summary>It waits for a decision.</summary>
    Proposed,

    /// <summary>It is in force; at most one version of an account's plan is.</summary>
    Approved,

    /// <summary>A later version took its place.</summary>
    Replaced,
}

/// <summary>The parts of a plan that are written as text; what the ledger says of them is shown beside it, never typed.</summary>
public enum PlanSection
{
    /// <summary>The whole on half a page.</summary>
    Summary,

    /// <summary>Who the customer is: its group, results, strategy, customers, aims.</summary>
    Snapshot,

    /// <summary>The customer's market: its map, forces, trends.</summary>
    Market,

    /// <summary>How far the relationship has come.</summary>
    Relationship,

    /// <summary>Where we stand against rivals.</summary>
    Position,

    /// <summary>What we did so far.</summary>
    BusinessToDate,

    /// <summary>Where business could come from.</summary>
    Opportunity,

    /// <summary>What we offer, and what it is worth to the customer.</summary>
    ValueProposition,

    /// <summary>What it takes, and what it gives.</summary>
    Resources,

    /// <summary>What the figures rest on.</summary>
    Assumptions,
}

/// <summary>What is written in one section.</summary>
/// <param name="Id">The section's word, such as <c>market</c>.</param>
public sealed record SectionText(string Id)
{
    /// <summary>The text.</summary>
    public string Text { get; init; } = "";

    /// <summary>Who may read it.</summary>
    public Visibility Visibility { get; init; }
}

/// <summary>The plan for one key account. Every figure that the ledger has is shown beside it and stands in no field of it.</summary>
/// <remarks>Rules: <c>docs/methods/plans.md</c>.</remarks>
public sealed record Plan
{
    /// <summary>Sensible number of years.</summary>
    public const int UsualYears = 3;

    /// <summary>First day of the first year.</summary>
    public DateOnly From { get; init; }

    /// <summary>How many years ahead it looks; the first of them in detail.</summary>
    public int Years { get; init; } = UsualYears;

    /// <summary>What is to become of the account, in one sentence.</summary>
    public string Ambition { get; init; } = "";

    /// <summary>Who answers for it.</summary>
    public string Owner { get; init; } = "";

    /// <summary>Who answers for it at the customer.</summary>
    public string TheirOwner { get; init; } = "";

    /// <summary>Whose budget it needs.</summary>
    public string Sponsor { get; init; } = "";

    /// <summary>ISO code of the currency of its amounts.</summary>
    public string Currency { get; init; } = "";

    /// <summary>The box that the account stood in when the plan was begun; <c>null</c> where it had none.</summary>
    public Quadrant? Box { get; init; }

    /// <summary>The box that the account is to stand in at the end; <c>null</c> where nobody said.</summary>
    public Quadrant? PlannedBox { get; init; }

    /// <summary>Texts by section.</summary>
    public IReadOnlyList<SectionText> Sections { get; init; } = [];

    /// <summary>What the plan rests on.</summary>
    public IReadOnlyList<Insight> Insights { get; init; } = [];

    /// <summary>What is to be reached.</summary>
    public IReadOnlyList<Objective> Objectives { get; init; } = [];

    /// <summary>How.</summary>
    public IReadOnlyList<Strategy> Strategies { get; init; } = [];

    /// <summary>Who does what until when.</summary>
    public IReadOnlyList<PlanAction> Actions { get; init; } = [];

    /// <summary>What could go wrong.</summary>
    public IReadOnlyList<PlanRisk> Risks { get; init; } = [];

    /// <summary>Strengths, weaknesses, chances and threats.</summary>
    public IReadOnlyList<SwotPoint> Swot { get; init; } = [];

    /// <summary>Who else wants the customer's business.</summary>
    public IReadOnlyList<Competitor> Competitors { get; init; } = [];

    /// <summary>Revenue, margin and contribution by scenario and year.</summary>
    public IReadOnlyList<PlannedYear> Finance { get; init; } = [];

    /// <summary>Revenue by line of business, now and at the end.</summary>
    public IReadOnlyList<PlannedLine> Lines { get; init; } = [];

    /// <summary>What both sides measure; the customer reads all of it.</summary>
    public IReadOnlyList<JointMeasure> Scorecard { get; init; } = [];

    /// <summary>When both sides look at it together; the customer reads all of it.</summary>
    public IReadOnlyList<PlanMeeting> Meetings { get; init; } = [];

    /// <summary>What it may take.</summary>
    public PlanBudget Budget { get; init; } = new();

    /// <summary>The first day after it.</summary>
    public DateOnly Until => From.Year + Years > DateOnly.MaxValue.Year ? DateOnly.MaxValue : From.AddYears(Years);

    /// <summary>The text of a section; empty where nobody wrote one.</summary>
    public string Text(PlanSection section) => Sections.FirstOrDefault(text => text.Id == PlanWord.Of(section))?.Text ?? "";

    /// <summary>Whether a section says something.</summary>
    public bool Says(PlanSection section) => Text(section).Trim().Length > 0;
}
