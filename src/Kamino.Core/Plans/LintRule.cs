namespace Kamino.Core.Plans;

/// <summary>Faults that research and practice report of account plans.</summary>
public enum LintRule
{
    /// <summary>A sales forecast dressed as a plan: no objective but revenue.</summary>
    L01,

    /// <summary>The thread from insight to action is broken somewhere.</summary>
    L02,

    /// <summary>A shopping list: more than 25 open actions or more than 7 objectives.</summary>
    L03,

    /// <summary>An inward view: nothing on the customer or its market, or nothing that the customer said itself.</summary>
    L04,

    /// <summary>The customer has no part in it.</summary>
    L05,

    /// <summary>Rivals are missing.</summary>
    L06,

    /// <summary>No figures beyond sales: what the account leaves isn't planned.</summary>
    L07,

    /// <summary>A tenth of the sales, and no risk named.</summary>
    L08,

    /// <summary>Actions without effort, or more effort than was granted.</summary>
    L09,

    /// <summary>An objective without measure, unit, baseline, target or last day.</summary>
    L10,

    /// <summary>Stale: the ledger, the customer or the calendar has overtaken it.</summary>
    L11,

    /// <summary>Every line of business grows by the same percentage.</summary>
    L12,

    /// <summary>The relationship hangs on one person.</summary>
    L13,

    /// <summary>Less than two years for an account that is worth more.</summary>
    L14,

    /// <summary>It contradicts the account's box: a star without investment, or rising effort where there should be less.</summary>
    L15,

    /// <summary>All plans of one of us together take more days than there are.</summary>
    L16,
}

/// <summary>How much a finding weighs.</summary>
public enum LintSeverity
{
    /// <summary>It must be mended before the plan is approved.</summary>
    Error,

    /// <summary>It should be looked at.</summary>
    Warning,

    /// <summary>The company doesn't want to hear of it.</summary>
    Off,
}

/// <summary>What a rule found.</summary>
/// <param name="Rule">Which.</param>
/// <param name="Severity">How much it weighs.</param>
/// <param name="Where">The part of the plan that mends it, such as <c>objectives/o3</c>.</param>
/// <param name="Text">What stands there, or the figure that it is about.</param>
public sealed record LintFinding(LintRule Rule, LintSeverity Severity, string Where, string Text);

/// <summary>What a company wants of its plans. Data: each sets its own.</summary>
public sealed record LintTerms
{
    /// <summary>Days of work that one of us has a year for all plans together, unless the company says otherwise.</summary>
    public const decimal UsualDays = 200;

    /// <summary>Severities that differ from the usual ones, by rule: <c>l03</c>.</summary>
    public IReadOnlyDictionary<string, LintSeverity> Severities { get; init; } = new Dictionary<string, LintSeverity>();

    /// <summary>Days of work that one of us has a year.</summary>
    public decimal DaysOfOne { get; init; } = UsualDays;

    /// <summary>From where on plans are stale, and how often they are reviewed.</summary>
    public StaleTerms Stale { get; init; } = new();

    /// <summary>How much a rule weighs.</summary>
    public LintSeverity Of(LintRule rule) => Severities.Count > 0 && Severities.TryGetValue(PlanWord.Of(rule), out var own) ? own : Usual(rule);

    private static LintSeverity Usual(LintRule rule) =>
        rule is LintRule.L01 or LintRule.L02 or LintRule.L07 or LintRule.L08 or LintRule.L10 or LintRule.L14 or LintRule.L15 or LintRule.L16 ? LintSeverity.Error : LintSeverity.Warning;
}
