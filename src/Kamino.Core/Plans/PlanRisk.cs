using System.Text.Json.Serialization;

namespace Kamino.Core.Plans;

/// <summary>Something that could go wrong.</summary>
/// <param name="Id">Its short name in the plan, such as <c>r1</c>.</param>
public sealed record PlanRisk(string Id)
{
    /// <summary>In a sentence.</summary>
    public string Text { get; init; } = "";

    /// <summary>How likely, from 0 to 1.</summary>
    public double? Probability { get; init; }

    /// <summary>What it would cost, in the plan's currency.</summary>
    [JsonNumberHandling(JsonNumberHandling.WriteAsString | JsonNumberHandling.AllowReadingFromString)]
    public decimal? Impact { get; init; }

    /// <summary>What is done about it.</summary>
    public string Mitigation { get; init; } = "";

    /// <summary>Who watches it.</summary>
    public string Owner { get; init; } = "";

    /// <summary>Who may read it.</summary>
    public Visibility Visibility { get; init; }

    /// <summary>Probability × impact; <c>null</c> where one of them isn't stated.</summary>
    public decimal? Expected => Probability is { } chance && Impact is { } impact ? (decimal)chance * impact : null;
}

/// <summary>Which of the four.</summary>
public enum SwotSide
{
    /// <summary>What we are good at here.</summary>
    Strength,

    /// <summary>What we are bad at here.</summary>
    Weakness,

    /// <summary>What could help us.</summary>
    Opportunity,

    /// <summary>What could hurt us.</summary>
    Threat,
}

/// <summary>One point of the four.</summary>
/// <param name="Id">Its short name in the plan.</param>
public sealed record SwotPoint(string Id)
{
    /// <summary>Which of the four.</summary>
    public SwotSide Side { get; init; }

    /// <summary>In a sentence.</summary>
    public string Text { get; init; } = "";
}

/// <summary>Who else wants the customer's business.</summary>
/// <param name="Id">Its short name in the plan.</param>
public sealed record Competitor(string Id)
{
    /// <summary>Its name.</summary>
    public string Name { get; init; } = "";

    /// <summary>What it is better at.</summary>
    public string Better { get; init; } = "";

    /// <summary>What it is worse at.</summary>
    public string Worse { get; init; } = "";
}
