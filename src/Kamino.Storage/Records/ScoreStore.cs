using Kamino.Core.Portfolio;
using Kamino.UseCases.Ledger;
using Kamino.UseCases.Portfolio;
using Microsoft.EntityFrameworkCore;

namespace Kamino.Storage.Records;

internal sealed class ScoreStore(IDbContextFactory<RecordsContext> records, AccountDirectory directory, TableBatches batches) : IScoreStore
{
    public async Task<IReadOnlyList<FactorScore>> Read(DateOnly until, CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        var rows = await context.Set<FactorScoreRow>().AsNoTracking().Where(row => row.Day <= until).ToListAsync(ct);
        if (rows.Count == 0)
        {
            return [];
        }

        var accounts = await directory.Accounts(ct);
        return
        [
            .. rows.Select(row => (Row: row, Account: accounts.Canonical(row.Account))).OrderBy(known => known.Row.Account == known.Account ? 0 : 1)
                .Select(known => Score(known.Row, known.Account)).DistinctBy(ScoreKey.Of),
        ];
    }

    public async Task<IReadOnlyList<FactorScore>> Kept(CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        return [.. (await context.Set<FactorScoreRow>().AsNoTracking().ToListAsync(ct)).Select(row => Score(row, row.Account))];
    }

    public Task<string> Enter(TableChanges<FactorScore> found, TableDraft draft, CancellationToken ct) =>
        batches.Enter(BatchKind.Scores, draft, entry => entry.Keep(found.As(Row), null, ct), ct);

    private static FactorScore Score(FactorScoreRow row, string account) =>
        new(account, row.Axis, row.Factor, row.Supplier, row.Score, row.Source, row.Assessor, row.Day);

    private static FactorScoreRow Row(FactorScore score) => new()
    {
        Account = score.Account,
        Axis = score.Axis,
        Factor = score.Factor,
        Supplier = score.Supplier,
        Assessor = score.Assessor,
        Source = score.Source,
        Day = score.Day,
        Score = score.Score,
    };
}
