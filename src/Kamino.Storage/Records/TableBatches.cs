using Kamino.Storage.Facts;
using Kamino.UseCases.Ledger;
using Kamino.UseCases.Quantities;
using Microsoft.EntityFrameworkCore;

namespace Kamino.Storage.Records;

/// <summary>Keeps what an import of anything but the ledger found, with what it takes to give the state before back.</summary>
internal sealed class TableBatches(Workspace workspace, IDbContextFactory<RecordsContext> records)
{
    /// <summary>Keeps the rows and the batch in one transaction.</summary>
    /// <param name="kind">What they are.</param>
    /// <param name="draft">What is said of the import.</param>
    /// <param name="write">Keeps the rows of each table.</param>
    /// <param name="ct">Stops the work.</param>
    /// <returns>The batch's number.</returns>
    /// <exception cref="ImportUnderWayException">Another import is under way.</exception>
    public async Task<string> Enter(BatchKind kind, TableDraft draft, Func<TableEntry, Task> write, CancellationToken ct)
    {
        await using var holder = ImportLock.Take(workspace);
        await using var context = await records.CreateDbContextAsync(ct);
        await using var transaction = await context.Database.BeginTransactionAsync(ct);
        var number = await context.Set<BatchRow>().MaxAsync(row => (int?)row.Number, ct) + 1 ?? 1;
        await write(new TableEntry(context, number));
        context.Add(Batch(number, kind, await LeansOn(context, number, ct), draft));
        await context.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return ManifestName.Of(number);
    }

    private static Task<List<int>> LeansOn(RecordsContext context, int number, CancellationToken ct) =>
        (from mine in context.Set<BatchChangeRow>()
         join earlier in context.Set<BatchChangeRow>() on new { mine.Table, mine.Key } equals new { earlier.Table, earlier.Key }
         join batch in context.Set<BatchRow>() on earlier.Batch equals batch.Number
         where mine.Batch == number && batch.Status == BatchStatus.Visible
         orderby batch.Number
         select batch.Number).Distinct().ToListAsync(ct);

    private static BatchRow Batch(int number, BatchKind kind, IReadOnlyList<int> leansOn, TableDraft draft) => new()
    {
        Number = number,
        Kind = kind,
        Status = BatchStatus.Visible,
        Files = RecordJson.Write(draft.Files),
        By = draft.By,
        At = draft.At,
        LeansOn = RecordJson.Write(leansOn),
        Report = RecordJson.Write(draft.Report),
    };
}
