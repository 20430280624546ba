using Kamino.Core.Sales;
using Kamino.UseCases.Quantities;
using Kamino.UseCases.Sales;
using Microsoft.EntityFrameworkCore;

namespace Kamino.Storage.Records;

/// <summary>Keeps opportunities and their steps.</summary>
internal sealed class OpportunityStore(IDbContextFactory<RecordsContext> records, AccountDirectory directory, KeptAnswers<string, IReadOnlyList<Opportunity>> kept) : IOpportunityStore
{
    /// <summary>How many are kept between questions.</summary>
    public const int MostKept = 100_000;

    private static readonly MadeQuery<Func<RecordsContext, long, CancellationToken, Task<OpportunityRow?>>> One = new(() => EF.CompileAsyncQuery((RecordsContext context, long id, CancellationToken ct) =>
        context.Set<OpportunityRow>().AsNoTracking().FirstOrDefault(row => row.Id == id)));

    // What reads as it did last time isn't taken apart again, of whichever workspace it is: the same text says the same.
    private static volatile IReadOnlyDictionary<long, OpportunityDocuments> _last = new Dictionary<long, OpportunityDocuments>();

    public Task<IReadOnlyList<Opportunity>> Read(CancellationToken ct) => kept.Get("", () => ReadAll(ct));

    private async Task<IReadOnlyList<Opportunity>> ReadAll(CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        var rows = await context.Set<OpportunityRow>().AsNoTracking().OrderBy(row => row.Id).ToListAsync(ct);
        if (rows.Count == 0)
        {
            return [];
        }

        var accounts = await directory.Accounts(ct);
        var read = rows.ToDictionary(row => row.Id, row => _last.GetValueOrDefault(row.Id) is { } known && known.IsOf(row) ? known : OpportunityDocuments.Of(row));
        _last = read;
        return [.. rows.Select(row => row.Opportunity(accounts.Canonical(row.Account), read[row.Id]))];
    }

    public async Task<Opportunity?> Find(long id, CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        return await One.In(context)(context, id, ct) is not { } row ? null
            : row.Opportunity((await directory.Accounts(ct)).Canonical(row.Account), _last.GetValueOrDefault(id) is { } known && known.IsOf(row) ? known : OpportunityDocuments.Of(row));
    }

    public async Task<IReadOnlyList<OpportunityStep>> Steps(long opportunity, CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        return [.. (await context.Set<OpportunityStepRow>().AsNoTracking().Where(row => row.Opportunity == opportunity).OrderBy(row => row.Id).ToListAsync(ct)).Select(row => row.Step)];
    }

    public async Task<IReadOnlyList<long>> Keep(IReadOnlyCollection<(Opportunity Opportunity, OpportunityStep Step)> changes, CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        await using var transaction = await context.Database.BeginTransactionAsync(ct);
        var rows = new List<OpportunityRow>();
        foreach (var (opportunity, _) in changes)
        {
            var row = opportunity.Id == 0 ? context.Add(OpportunityRow.Of(opportunity)).Entity : await context.Set<OpportunityRow>().SingleAsync(known => known.Id == opportunity.Id, ct);
            if (opportunity.Id != 0)
            {
                row.Take(opportunity);
            }

            rows.Add(row);
        }

        await context.SaveChangesAsync(ct);
        context.AddRange(changes.Zip(rows, (change, row) => new OpportunityStepRow
        {
            Opportunity = row.Id,
            From = change.Step.From,
            To = change.Step.To,
            End = change.Step.End,
            By = change.Step.By,
            Remark = change.Step.Remark,
            At = change.Step.At,
        }));
        await context.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return [.. rows.Select(row => row.Id)];
    }
}
