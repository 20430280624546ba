namespace Kamino.Core.Perception;

/// <summary>One critical success factor: something that decides whom a customer buys from.</summary>
/// <param name="Key">snake_case name, unique in its questionnaire.</param>
/// <param name="Name">What the respondent reads.</param>
/// <param name="Low">What a 1 means.</param>
/// <param name="Middle">What a 5 means.</param>
/// <param name="High">What a 10 means.</param>
public sealed record SuccessFactor(string Key, LocalText Name, LocalText Low, LocalText Middle, LocalText High);
