using Kamino.Core.Perception;

namespace Kamino.UseCases.Perception;

/// <summary>What each side said of the stage of a relationship. It only grows.</summary>
public interface IStageStore
{
    /// <summary>Every account's entries, in the order they were made; of an account merged into another under that one.</summary>
    Task<IReadOnlyList<StageEntry>> Read(CancellationToken ct);

    /// <summary>Adds entries, all or none.</summary>
    Task Add(IReadOnlyCollection<StageEntry> entries, DateTimeOffset at, CancellationToken ct);
}
