using Kamino.Core.Portfolio;
using Kamino.UseCases.Portfolio;
using Kamino.UseCases.Quantities;
using Microsoft.EntityFrameworkCore;

namespace Kamino.Storage.Records;

internal sealed class SelectionStore(IDbContextFactory<RecordsContext> records, KeptAnswers<string, IReadOnlyList<SelectionStep>> kept) : ISelectionStore
{
    /// <summary>How many steps are kept between questions.</summary>
    public const int MostKept = 100_000;

    public Task<IReadOnlyList<SelectionStep>> Steps(CancellationToken ct) => kept.Get("", () => ReadSteps(ct));

    private async Task<IReadOnlyList<SelectionStep>> ReadSteps(CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        var rows = await context.Set<SelectionStepRow>().AsNoTracking().OrderBy(row => row.Id).ToListAsync(ct);
        return
        [
            .. rows.Select(row => new SelectionStep(
                row.Account, row.From, row.To, row.Reason, row.By, row.At, row.Sponsor, row.OverrideUntil, row.TransitionPlan)),
        ];
    }

    public async Task Add(SelectionStep taken, CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        context.Add(new SelectionStepRow
        {
            Account = taken.Account,
            From = taken.From,
            To = taken.To,
            Reason = taken.Reason,
            By = taken.By,
            At = taken.At,
            Sponsor = taken.Sponsor,
            OverrideUntil = taken.OverrideUntil,
            TransitionPlan = taken.TransitionPlan,
        });
        await context.SaveChangesAsync(ct);
    }

    public async Task<SelectionLimits> Limits(CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        var row = await context.Set<SelectionLimitsRow>().AsNoTracking().FirstOrDefaultAsync(ct);
        return row is null ? new SelectionLimits() : new SelectionLimits(row.Warn, row.Refuse);
    }

    public async Task Limit(SelectionLimits limits, CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        if (await context.Set<SelectionLimitsRow>().FirstOrDefaultAsync(ct) is { } row)
        {
            (row.Warn, row.Refuse) = (limits.Warn, limits.Refuse);
        }
        else
        {
            context.Add(new SelectionLimitsRow { Warn = limits.Warn, Refuse = limits.Refuse });
        }

        await context.SaveChangesAsync(ct);
    }
}
