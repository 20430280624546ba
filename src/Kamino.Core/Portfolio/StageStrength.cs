using Kamino.Core.Quantities;

namespace Kamino.Core.Portfolio;

/// <summary>The strength axis where both sides agreed on the stage of their relationship: second to the customer's answers, before the ledger's measures.</summary>
/// <remarks>
/// The six items are made into scores from 0 to 10 and weighed, what can be observed more than what can't (Davies and Ryals 2013); as for the
/// ledger's measures, the middle of the scale stands for the best rival. <c>docs/methods/relationship-stage.md</c>.
/// </remarks>
public static class StageStrength
{
    private const double LeastPoints = 1;
    private const double Steps = 3;
    private const double Top = 10;

    /// <summary>The six items with their weights.</summary>
    public static ModelAxis Axis { get; } = new(
    [
        new("trust", 10), new("information", 20), new("contacts", 25), new("processes", 20), new("dependence", 15), new("planning", 10),
    ]);

    /// <summary>The scores of a stage's points.</summary>
    /// <param name="points">From 1 to 4, in the axis's order.</param>
    /// <returns>From 0 to 10.</returns>
    public static IReadOnlyList<Answer<double>> Scores(IReadOnlyList<double> points) =>
        [.. points.Select(given => Answer.Of((given - LeastPoints) / Steps * Top))];
}
