using System.Text.Json.Serialization;

namespace Kamino.Core.Plans;

/// <summary>Who does it.</summary>
public enum ActionSide
{
    /// <summary>One of us.</summary>
    Us,

    /// <summary>Somebody at the customer.</summary>
    Customer,
}

/// <summary>Something that somebody does until a day.</summary>
/// <param name="Id">Its short name in the plan, such as <c>a1</c>.</param>
public sealed record PlanAction(string Id)
{
    /// <summary>In a sentence.</summary>
    public string Text { get; init; } = "";

    /// <summary>The strategies that it serves.</summary>
    public IReadOnlyList<string> Strategies { get; init; } = [];

    /// <summary>Whose it is.</summary>
    public ActionSide Side { get; init; }

    /// <summary>Who does it.</summary>
    public string Owner { get; init; } = "";

    /// <summary>The last day for it.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>The day on which it was done.</summary>
    public DateOnly? Done { get; init; }

    /// <summary>Days of work.</summary>
    public decimal? Effort { get; init; }

    /// <summary>What it costs besides, in the plan's currency.</summary>
    [JsonNumberHandling(JsonNumberHandling.WriteAsString | JsonNumberHandling.AllowReadingFromString)]
    public decimal? Cost { get; init; }

    /// <summary>Ids of the actions that must be done before.</summary>
    public IReadOnlyList<string> After { get; init; } = [];

    /// <summary>What we expect the customer to commit to when it is done.</summary>
    public string Commitment { get; init; } = "";

    /// <summary>Who may read it.</summary>
    public Visibility Visibility { get; init; } = Visibility.Shared;

    /// <summary>Whether it is still to be done.</summary>
    public bool IsOpen => Done is null;

    /// <summary>Whether its day is over.</summary>
    public bool IsOverdue(DateOnly today) => IsOpen && Due < today;
}
