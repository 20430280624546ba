using Kamino.Core.Portfolio;
using Kamino.UseCases.Portfolio;
using Microsoft.EntityFrameworkCore;

namespace Kamino.Storage.Records;

internal sealed class ScoreStore(IDbContextFactory<RecordsContext> records) : IScoreStore
{
    public async Task<IReadOnlyList<FactorScore>> Read(DateOnly until, CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        var rows = await context.Set<FactorScoreRow>().AsNoTracking().Where(row => row.Day <= until).ToListAsync(ct);
        return [.. rows.Select(row => new FactorScore(row.Account, row.Axis, row.Factor, row.Supplier, row.Score, row.Source, row.Assessor, row.Day))];
    }

    public async Task Add(IReadOnlyCollection<FactorScore> scores, CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        var kept = (await context.Set<FactorScoreRow>().ToListAsync(ct))
            .ToDictionary(row => (row.Account, row.Axis, row.Factor, row.Supplier, row.Assessor, row.Source, row.Day));
        foreach (var score in scores)
        {
            if (kept.TryGetValue((score.Account, score.Axis, score.Factor, score.Supplier, score.Assessor, score.Source, score.Day), out var row))
            {
                row.Score = score.Score;
            }
            else
            {
                context.Add(Row(score));
            }
        }

        await context.SaveChangesAsync(ct);
    }

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
