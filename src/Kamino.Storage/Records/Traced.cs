using Kamino.UseCases.Rights;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Kamino.Storage.Records;

/// <summary>Lets statements that no change tracking sees tell the audit trail what they do.</summary>
internal static class Traced
{
    /// <summary>Runs a statement over rows and tells what became of each.</summary>
    /// <param name="context">The transaction, or where one is begun.</param>
    /// <param name="rows">The rows that it is about.</param>
    /// <param name="statement">What is done with them.</param>
    /// <param name="ct">Stops the work.</param>
    /// <returns>What the statement returned.</returns>
    public static async Task<int> Run<TRow>(RecordsContext context, IQueryable<TRow> rows, Func<IQueryable<TRow>, Task<int>> statement, CancellationToken ct)
        where TRow : class
    {
        await using var transaction = context.Database.CurrentTransaction is null ? await context.Database.BeginTransactionAsync(ct) : null;
        var before = await rows.AsNoTracking().ToListAsync(ct);
        var done = await statement(rows);
        if (done > 0)
        {
            await Tell(context, before, ct);
        }

        if (transaction is not null)
        {
            await transaction.CommitAsync(ct);
        }

        return done;
    }

    /// <summary>Writes rows, new ones and changed ones alike, and tells what they held before.</summary>
    public static async Task Rows<TRow>(RecordsContext context, IReadOnlyCollection<TRow> rows, CancellationToken ct)
        where TRow : class
    {
        await using var transaction = context.Database.CurrentTransaction is null ? await context.Database.BeginTransactionAsync(ct) : null;
        var (table, drafts) = (Table<TRow>(context), new List<AuditDraft>());
        foreach (var row in rows)
        {
            var was = await Now(context, table, row, ct);
            var changes = was is null ? AuditImage.New(table, row) : AuditImage.Changes(table, column => column.PropertyInfo?.GetValue(was), row);
            if (was is null || changes.Count > 0)
            {
                drafts.Add(AuditDraft.Of(table, row, was is null ? AuditAct.Made : AuditAct.Changed, changes));
            }
        }

        await Upsert.Rows(context, rows, ct);
        await context.Told(drafts, ct);
        if (transaction is not null)
        {
            await transaction.CommitAsync(ct);
        }
    }

    private static async Task Tell<TRow>(RecordsContext context, IReadOnlyList<TRow> before, CancellationToken ct)
        where TRow : class
    {
        var (table, drafts) = (Table<TRow>(context), new List<AuditDraft>());
        foreach (var row in before)
        {
            var now = await Now(context, table, row, ct);
            var changes = now is null ? AuditImage.Gone(table, row) : AuditImage.Changes(table, column => column.PropertyInfo?.GetValue(row), now);
            if (now is null || changes.Count > 0)
            {
                drafts.Add(AuditDraft.Of(table, row, now is null ? AuditAct.Removed : AuditAct.Changed, changes));
            }
        }

        await context.Told(drafts, ct);
    }

    // The row of the same key as it stands.
    private static async Task<TRow?> Now<TRow>(RecordsContext context, IEntityType table, TRow row, CancellationToken ct)
        where TRow : class
    {
        object?[] key = [.. (table.FindPrimaryKey()?.Properties ?? []).Select(column => column.PropertyInfo?.GetValue(row))];
        var found = await context.Set<TRow>().FindAsync(key, ct);
        if (found is not null)
        {
            context.Entry(found).State = EntityState.Detached;
        }

        return found;
    }

    private static IEntityType Table<TRow>(RecordsContext context) =>
        context.Model.FindEntityType(typeof(TRow)) ?? throw new InvalidOperationException($"{typeof(TRow).Name} is no table.");
}
