namespace Kamino.Core.Perception;

/// <summary>How far a relationship has come, after McDonald, Rogers and Woodburn.</summary>
/// <remarks><c>docs/methods/relationship-stage.md</c>.</remarks>
public enum RelationshipStage
{
    /// <summary>No business yet.</summary>
    Exploratory = 1,

    /// <summary>Some business, order by order; one person to one person.</summary>
    Basic,

    /// <summary>Regular business, one supplier of several, price still decides.</summary>
    Cooperative,

    /// <summary>Many people on both sides, at many levels; the customer could still leave.</summary>
    Interdependent,

    /// <summary>Systems run into each other; leaving is hard for both.</summary>
    Integrated,

    /// <summary>Trust is broken, whatever stage it was.</summary>
    Disintegrating,
}

/// <summary>The six things that each side scores from 1 to 4.</summary>
public enum StageItem
{
    /// <summary>Whether each takes the other's word.</summary>
    Trust,

    /// <summary>What each lets the other know.</summary>
    Information,

    /// <summary>Who speaks with whom, at how many levels.</summary>
    Contacts,

    /// <summary>Which processes and systems are shared.</summary>
    Processes,

    /// <summary>What it would cost to leave.</summary>
    Dependence,

    /// <summary>How far ahead both plan together.</summary>
    Planning,
}

/// <summary>Whose view it is.</summary>
public enum StageSide
{
    /// <summary>Ours.</summary>
    Us,

    /// <summary>The customer's.</summary>
    Customer,
}

/// <summary>What a side said.</summary>
public enum StageWord
{
    /// <summary>It scored the six items.</summary>
    Scored,

    /// <summary>There is no business yet.</summary>
    NoBusiness,

    /// <summary>Trust is broken.</summary>
    TrustBroken,

    /// <summary>Another one of us took the account over: what we said before counts as basic at most until the new one scores.</summary>
    Handover,
}

/// <summary>One entry of an account's history.</summary>
/// <param name="Account">The account's code.</param>
/// <param name="Side">Whose view.</param>
/// <param name="Day">When.</param>
/// <param name="By">Who said it; at a handover, who took over.</param>
/// <param name="Word">What was said.</param>
/// <param name="Points">1 to 4 for each of the six items, in their order; empty unless they were scored.</param>
/// <param name="Remark">Why, in a sentence.</param>
public sealed record StageEntry(string Account, StageSide Side, DateOnly Day, string By, StageWord Word, IReadOnlyList<int> Points, string? Remark = null);
