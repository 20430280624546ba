using System.Security.Cryptography;
using System.Text;
using Kamino.Core.Plans;
using Kamino.UseCases.Plans;
using Kamino.UseCases.Quantities;
using Microsoft.EntityFrameworkCore;

namespace Kamino.Storage.Records;

/// <summary>Keeps with whom plans are shared and what they did.</summary>
internal sealed class ShareStore(IDbContextFactory<RecordsContext> records, KeptAnswers<OfPlan, IReadOnlyList<PlanShare>> shares, KeptAnswers<OfPlan, IReadOnlyList<PlanAct>> acts) : IShareStore
{
    /// <summary>How many of either are kept between questions.</summary>
    public const int MostKept = 200_000;

    public Task<IReadOnlyList<PlanShare>> List(int? plan, CancellationToken ct) => shares.Get(new OfPlan(plan), () => ReadShares(plan, ct));

    public Task<IReadOnlyList<PlanAct>> Acts(int? plan, CancellationToken ct) => acts.Get(new OfPlan(plan), () => ReadActs(plan, ct));

    private async Task<IReadOnlyList<PlanShare>> ReadShares(int? plan, CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        var rows = await context.Set<PlanShareRow>().AsNoTracking().Where(row => plan == null || row.Plan == plan).OrderBy(row => row.Number).ToListAsync(ct);
        return [.. rows.Select(row => row.Share())];
    }

    public async Task<PlanShare?> Find(int share, CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        return (await context.Set<PlanShareRow>().AsNoTracking().FirstOrDefaultAsync(row => row.Number == share, ct))?.Share();
    }

    public async Task<PlanShare> Add(PlanShare share, CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        var row = new PlanShareRow
        {
            Plan = share.Plan,
            Account = share.Account,
            Name = share.Person,
            Email = share.Email,
            Language = share.Language,
            Right = share.Right,
            Parts = string.Join(',', share.Parts),
            Expires = share.Expires,
            By = share.By,
            At = share.At,
        };
        context.Add(row);
        await context.SaveChangesAsync(ct);
        return row.Share();
    }

    public async Task<bool> Revoke(int share, string by, DateTimeOffset at, CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        return await Traced.Run(
            context, context.Set<PlanShareRow>().Where(row => row.Number == share && row.Revoked == null),
            rows => rows.ExecuteUpdateAsync(set => set.SetProperty(row => row.Revoked, at).SetProperty(row => row.RevokedBy, by), ct), ct) == 1;
    }

    public async Task Add(ShareCode code, CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        context.Add(new PlanCodeRow { Share = code.Share, Hash = code.Hash, Expires = code.Expires });
        await context.SaveChangesAsync(ct);
    }

    // The try is counted before it is looked at, so that guesses sent at once are counted too.
    public async Task<bool> Spend(int share, string hash, DateTimeOffset now, CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        var row = await context.Set<PlanCodeRow>().AsNoTracking().Where(row => row.Share == share).OrderByDescending(row => row.Id).FirstOrDefaultAsync(ct);
        if (row is null || now >= row.Expires
            || await Open(context, row.Id).Where(own => own.Tries < CodePace.MostTries).ExecuteUpdateAsync(rows => rows.SetProperty(own => own.Tries, own => own.Tries + 1), ct) == 0)
        {
            return false;
        }

        return CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(row.Hash), Encoding.ASCII.GetBytes(hash))
            && await Open(context, row.Id).ExecuteUpdateAsync(rows => rows.SetProperty(own => own.Used, true), ct) == 1;
    }

    private async Task<IReadOnlyList<PlanAct>> ReadActs(int? plan, CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        var rows = await context.Set<PlanActRow>().AsNoTracking().Where(row => plan == null || row.Plan == plan).OrderBy(row => row.Number).ToListAsync(ct);
        return [.. rows.Select(row => row.Act())];
    }

    public async Task<bool> Add(PlanAct act, KeptPlan? changed, CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        await using var transaction = await context.Database.BeginTransactionAsync(ct);
        if (changed is not null && await PlanStore.Save(context, changed, ct) is null)
        {
            return false;
        }

        var account = await context.Set<PlanShareRow>().Where(row => row.Number == act.Share).Select(row => row.Account).FirstOrDefaultAsync(ct) ?? "";
        context.Add(new PlanActRow { Plan = act.Plan, Version = act.Version, Kind = act.Kind, Share = act.Share, Account = account, Name = act.Person, At = act.At, Where = act.Where, Text = act.Text });
        await context.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return true;
    }

    private static IQueryable<PlanCodeRow> Open(RecordsContext context, long id) => context.Set<PlanCodeRow>().Where(row => row.Id == id && !row.Used);
}
