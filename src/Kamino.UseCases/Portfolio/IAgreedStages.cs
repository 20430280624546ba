namespace Kamino.UseCases.Portfolio;

/// <summary>A stage that both sides of a relationship agree on.</summary>
/// <param name="Account">The account's code.</param>
/// <param name="Stage">From 1, exploratory, to 5, integrated; 0 where it is disintegrating.</param>
/// <param name="Points">Of the side that stands lower: 1 to 4 for each of the six items.</param>
public sealed record AgreedStage(string Account, int Stage, IReadOnlyList<double> Points);

/// <summary>What both sides say of their relationship, for the matrix.</summary>
public interface IAgreedStages
{
    /// <summary>The stage of every account where both sides said something that still counts on that day.</summary>
    Task<IReadOnlyList<AgreedStage>> Read(DateOnly asOf, CancellationToken ct);
}
