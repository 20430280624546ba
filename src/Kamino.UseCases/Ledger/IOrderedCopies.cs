namespace Kamino.UseCases.Ledger;

/// <summary>Copies of the ledger that are read faster. Nothing hangs on them: without them every answer is the same, and takes longer.</summary>
public interface IOrderedCopies
{
    /// <summary>Makes those that are missing, and removes those that no longer hold.</summary>
    Task Keep(CancellationToken ct);
}
