namespace Kamino.Storage.Records;

/// <summary>Asks for what belongs to a plan.</summary>
/// <param name="Number">The plan's number; <c>null</c> asks for what belongs to any.</param>
internal sealed record OfPlan(int? Number);
