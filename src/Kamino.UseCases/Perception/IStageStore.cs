using Kamino.Core.Perception;
using Kamino.UseCases.Ledger;

namespace Kamino.UseCases.Perception;

/// <summary>What makes two views of a stage the same one.</summary>
/// <param name="Account">The account's code.</param>
/// <param name="Side">Whose view.</param>
/// <param name="Day">When.</param>
/// <param name="By">Who said it.</param>
/// <param name="Word">What was said.</param>
/// <param name="Points">The six items' points, with a comma between them.</param>
public sealed record StageKey(string Account, StageSide Side, DateOnly Day, string By, StageWord Word, string Points)
{
    /// <summary>That of a view.</summary>
    public static StageKey Of(StageEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return new StageKey(entry.Account, entry.Side, entry.Day, entry.By, entry.Word, string.Join(',', entry.Points));
    }
}

/// <summary>What each side said of the stage of a relationship. It only grows, but for imports that are taken back.</summary>
public interface IStageStore
{
    /// <summary>Every account's entries, in the order they were made; of an account merged into another under that one.</summary>
    Task<IReadOnlyList<StageEntry>> Read(CancellationToken ct);

    /// <summary>The same under the codes that they were kept for.</summary>
    Task<IReadOnlyList<StageEntry>> Kept(CancellationToken ct);

    /// <summary>Adds entries, all or none.</summary>
    Task Add(IReadOnlyCollection<StageEntry> entries, DateTimeOffset at, CancellationToken ct);

    /// <summary>Keeps what an import found, as a batch that can be taken back.</summary>
    /// <returns>The batch's number.</returns>
    Task<string> Enter(TableChanges<StageEntry> found, TableDraft draft, CancellationToken ct);
}
