using System.Text.Json.Serialization;

namespace Kamino.Core.Sales;

/// <summary>Something that somebody does for an opportunity until a day, and what the customer is to commit to then.</summary>
/// <param name="Id">Its number within the opportunity, from 1.</param>
/// <param name="Due">The day for it.</param>
/// <param name="Text">In a sentence.</param>
/// <param name="Owner">Who does it: one of us, or somebody at the customer.</param>
/// <param name="Commitment">What we expect the customer to commit to when it is done; empty where nobody said.</param>
public sealed record OpportunityAction(int Id, DateOnly Due, string Text, string Owner, string Commitment)
{
    /// <summary>The day on which it was done.</summary>
    public DateOnly? Done { get; init; }

    /// <summary>What came of it; said of every action that is done.</summary>
    public string Result { get; init; } = "";

    /// <summary>Whether it is still to be done.</summary>
    [JsonIgnore]
    public bool IsOpen => Done is null;

    /// <summary>Whether its day went by.</summary>
    public bool IsOverdue(DateOnly today) => IsOpen && Due < today;
}
