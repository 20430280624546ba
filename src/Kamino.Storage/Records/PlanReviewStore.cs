using System.Text.Json;
using Kamino.Core.Plans;
using Kamino.UseCases.Plans;
using Kamino.UseCases.Quantities;
using Microsoft.EntityFrameworkCore;

namespace Kamino.Storage.Records;

internal sealed class PlanReviewStore(IDbContextFactory<RecordsContext> records, KeptAnswers<OfPlan, IReadOnlyList<PlanReview>> kept) : IPlanReviews
{
    /// <summary>How many reviews are kept between questions.</summary>
    public const int MostKept = 100_000;

    public Task<IReadOnlyList<PlanReview>> Read(int? plan, CancellationToken ct) => kept.Get(new OfPlan(plan), () => ReadAll(plan, ct));

    private async Task<IReadOnlyList<PlanReview>> ReadAll(int? plan, CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        var bodies = await context.Set<PlanReviewRow>().AsNoTracking().Where(row => plan == null || row.Number == plan).OrderBy(row => row.Id).Select(row => row.Body).ToListAsync(ct);
        return [.. bodies.Select(body => JsonSerializer.Deserialize<PlanReview>(body, RecordJson.Options)).OfType<PlanReview>()];
    }

    public async Task<KeptPlan?> Add(PlanReview held, KeptPlan plan, CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        await using var transaction = await context.Database.BeginTransactionAsync(ct);
        if (await PlanStore.Save(context, plan, ct) is not { } saved)
        {
            return null;
        }

        context.Add(new PlanReviewRow { Number = held.Plan, Kind = held.Kind, Day = held.Day, By = held.By, At = held.At, Body = RecordJson.Write(held) });
        await context.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return saved;
    }
}
