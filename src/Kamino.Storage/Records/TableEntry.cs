using Kamino.UseCases.Ledger;
using Microsoft.EntityFrameworkCore;

namespace Kamino.Storage.Records;

/// <summary>One batch that is being entered.</summary>
/// <param name="context">The transaction that it enters in.</param>
/// <param name="number">The batch's number.</param>
internal sealed class TableEntry(RecordsContext context, int number)
{
    /// <summary>Keeps the rows of a table, and what it takes to give the state before back.</summary>
    /// <param name="found">The rows.</param>
    /// <param name="carry">Gives a new state of a row what the import has no say in, from the known one.</param>
    /// <param name="ct">Stops the work.</param>
    public async Task Keep<TRow>(TableChanges<TRow> found, Action<TRow, TRow>? carry, CancellationToken ct)
        where TRow : class
    {
        var image = new RowImage<TRow>(context.Model);
        var known = (await context.Set<TRow>().AsNoTracking().ToListAsync(ct)).ToDictionary(image.Key);
        var changes = found.Changed.Select(row => Change(image, row, known.GetValueOrDefault(image.Key(row)), carry)).ToList();
        var confirmed = found.Confirmed.Select(row => new BatchChangeRow { Batch = number, Table = image.Table, Key = image.Key(row), IsNew = false, Columns = BatchChangeRow.Nothing });
        await Upsert.Rows(context, [.. changes, .. confirmed], ct);
        await Upsert.Rows(context, found.Changed, ct);
    }

    /// <summary>Adds rows that the database numbers, and what it takes to take them out again.</summary>
    /// <param name="news">The rows.</param>
    /// <param name="isConfirmed">Which of the known rows the import said again.</param>
    /// <param name="ct">Stops the work.</param>
    public async Task Add<TRow>(IReadOnlyCollection<TRow> news, Func<TRow, bool> isConfirmed, CancellationToken ct)
        where TRow : class
    {
        var image = new RowImage<TRow>(context.Model);
        var confirmed = (await context.Set<TRow>().AsNoTracking().ToListAsync(ct)).Where(isConfirmed)
            .Select(row => new BatchChangeRow { Batch = number, Table = image.Table, Key = image.Key(row), IsNew = false, Columns = BatchChangeRow.Nothing }).ToList();
        context.AddRange(news);
        await context.SaveChangesAsync(ct);
        await Upsert.Rows(context, [.. news.Select(row => Change(image, row, null, null)), .. confirmed], ct);
    }

    private BatchChangeRow Change<TRow>(RowImage<TRow> image, TRow row, TRow? before, Action<TRow, TRow>? carry)
        where TRow : class
    {
        if (before is not null)
        {
            carry?.Invoke(row, before);
        }

        return new BatchChangeRow { Batch = number, Table = image.Table, Key = image.Key(row), IsNew = before is null, Columns = image.Changes(before, row) };
    }
}
