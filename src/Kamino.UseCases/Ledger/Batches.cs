using Kamino.Core.Rights;
using Kamino.UseCases.Rights;

namespace Kamino.UseCases.Ledger;

/// <summary>How taking back an import ended.</summary>
/// <param name="Batch">The batch as it is now; <c>null</c> where there is none of that number.</param>
/// <param name="LeanedOnBy">Later imports that confirmed or corrected its lines or records: they have to be taken back first.</param>
/// <param name="AlreadyUndone">It was taken back before; nothing changed.</param>
public sealed record UndoOutcome(KeptBatch? Batch, IReadOnlyList<string> LeanedOnBy, bool AlreadyUndone)
{
    /// <summary>Whether everything is now as it was before the import, but for the cells that the batch names as kept.</summary>
    public bool Done => Batch is not null && LeanedOnBy.Count == 0 && !AlreadyUndone;
}

/// <summary>What was imported, and taking it back.</summary>
/// <param name="batches">The imports.</param>
/// <param name="clock">When it is taken back.</param>
/// <param name="asker">Who asks.</param>
public sealed class Batches(IBatchStore batches, TimeProvider clock, IAsker asker)
{
    /// <summary>All imports, latest first.</summary>
    public Task<IReadOnlyList<KeptBatch>> List(CancellationToken ct)
    {
        asker.Demand(Right.See);
        return batches.List(ct);
    }

    /// <summary>One import; <c>null</c> where there is none of that number.</summary>
    public async Task<KeptBatch?> Find(string batch, CancellationToken ct)
    {
        asker.Demand(Right.See);
        return (await batches.List(ct)).FirstOrDefault(kept => kept.Batch == batch);
    }

    /// <summary>Gives back the state before the import. What somebody changed since stays, and the batch names it.</summary>
    /// <exception cref="ImportUnderWayException">An import is under way: it may be about to lean on it.</exception>
    public async Task<UndoOutcome> Undo(string batch, string by, CancellationToken ct)
    {
        asker.Demand(Right.Import);
        by = asker.Signs(by);
        var before = await Find(batch, ct);
        if (before is null || before.Status == BatchStatus.Undone)
        {
            return new UndoOutcome(before, [], before is not null);
        }

        var leaning = await batches.Undo(batch, by, clock.GetUtcNow(), ct);
        return new UndoOutcome(await Find(batch, ct), leaning, false);
    }

    /// <summary>The refused rows of an import as CSV; <c>null</c> where none were refused.</summary>
    public Task<string?> RefusedFile(string batch, CancellationToken ct)
    {
        asker.Demand(Right.Import);
        return batches.RefusedFile(batch, ct);
    }
}
