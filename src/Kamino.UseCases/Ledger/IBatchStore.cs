namespace Kamino.UseCases.Ledger;

/// <summary>Whether the lines of an import count.</summary>
public enum BatchStatus
{
    /// <summary>They count.</summary>
    Visible,

    /// <summary>They were taken back.</summary>
    Undone,
}

/// <summary>One import, as it is listed.</summary>
/// <param name="Batch">Its number.</param>
/// <param name="Status">Whether it counts.</param>
/// <param name="Files">Names of its files.</param>
/// <param name="By">Who imported.</param>
/// <param name="At">When.</param>
/// <param name="UndoneBy">Who took it back.</param>
/// <param name="UndoneAt">When it was taken back.</param>
/// <param name="LeansOn">Earlier batches whose lines it confirmed or corrected.</param>
/// <param name="Report">What it did.</param>
public sealed record KeptBatch(
    string Batch, BatchStatus Status, IReadOnlyList<string> Files, string By, DateTimeOffset At,
    string? UndoneBy, DateTimeOffset? UndoneAt, IReadOnlyList<string> LeansOn, ImportReport Report);

/// <summary>The imports of the workspace.</summary>
public interface IBatchStore
{
    /// <summary>All of them, latest first.</summary>
    Task<IReadOnlyList<KeptBatch>> List(CancellationToken ct);

    /// <summary>Takes one back: in one transaction, and only if no visible one leans on it.</summary>
    /// <returns>The visible batches that lean on it; none where it was undone.</returns>
    Task<IReadOnlyList<string>> Undo(string batch, string by, DateTimeOffset at, CancellationToken ct);

    /// <summary>The refused rows of a batch as CSV; <c>null</c> where none were refused.</summary>
    Task<string?> RefusedFile(string batch, CancellationToken ct);
}
