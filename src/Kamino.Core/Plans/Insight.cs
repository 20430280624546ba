namespace Kamino.Core.Plans;

/// <summary>What kind of thing we know.</summary>
public enum InsightKind
{
    /// <summary>What the customer wants to reach.</summary>
    CustomerObjective,

    /// <summary>A factor on which a rival is better in the customer's eyes.</summary>
    CsfGap,

    /// <summary>Something in the customer's market.</summary>
    Market,

    /// <summary>Something that could go wrong.</summary>
    Risk,

    /// <summary>Something that it buys elsewhere, or could buy.</summary>
    WhiteSpace,
}

/// <summary>Who says so.</summary>
public enum InsightSource
{
    /// <summary>We think so.</summary>
    Judged,

    /// <summary>The customer said it.</summary>
    Customer,

    /// <summary>The ledger shows it.</summary>
    Ledger,
}

/// <summary>Something known of the customer that a plan rests on.</summary>
/// <param name="Id">Its short name in the plan, such as <c>i1</c>.</param>
public sealed record Insight(string Id)
{
    /// <summary>What it is about.</summary>
    public InsightKind Kind { get; init; }

    /// <summary>In a sentence.</summary>
    public string Text { get; init; } = "";

    /// <summary>Who says so.</summary>
    public InsightSource Source { get; init; }

    /// <summary>Where it can be read up.</summary>
    public string Evidence { get; init; } = "";

    /// <summary>The day from which it was known.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>The first day on which it must be asked again.</summary>
    public DateOnly? Expires { get; init; }

    /// <summary>Who may read it.</summary>
    public Visibility Visibility { get; init; }

    /// <summary>Whether it is too old on a day.</summary>
    public bool HasExpired(DateOnly day) => Expires <= day;
}
