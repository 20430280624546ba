using System.Linq.Expressions;
using Kamino.Core.Plans;
using Kamino.Core.Quantities;
using Kamino.UseCases.Plans;
using Kamino.UseCases.Quantities;
using Microsoft.EntityFrameworkCore;

namespace Kamino.Storage.Records;

/// <summary>Keeps plans. A save holds only where the revision is still the one that was read, so nothing is overwritten unseen.</summary>
internal sealed class PlanStore(IDbContextFactory<RecordsContext> records, AccountDirectory directory, KeptDocuments documents, KeptAnswers<string, IReadOnlyList<PlanCard>> cards) : IPlanStore
{
    /// <summary>How many cards are kept between questions.</summary>
    public const int MostKept = 100_000;

    private const int Few = 200;

    // Everything but the document: a list of thousands reads none of them.
    private static readonly Expression<Func<PlanRow, PlanCard>> WithoutBody = row => new PlanCard(row.Number, row.Version, row.Account, row.Status, row.Revision, row.By, row.At)
    {
        Owner = row.Owner,
        Ambition = row.Ambition,
        From = row.From,
        Until = row.Until,
        Box = row.Box,
        Objectives = row.Objectives,
        Actions = row.Actions,
        OpenActions = row.OpenActions,
        OpenDays = row.OpenDays,
        NextDue = row.NextDue,
        Progress = row.Progress,
        Typed = row.Typed,
        Seconds = row.Seconds,
    };

    private static readonly MadeQuery<Func<RecordsContext, int, int?, CancellationToken, Task<PlanCard?>>> One = new(() => EF.CompileAsyncQuery((RecordsContext context, int number, int? version, CancellationToken ct) =>
        context.Set<PlanRow>().AsNoTracking().Where(row => row.Number == number && (version == null || row.Version == version)).OrderByDescending(row => row.Version).Select(WithoutBody).FirstOrDefault()));

    private static readonly MadeQuery<Func<RecordsContext, int, IAsyncEnumerable<PlanCard>>> Each = new(() => EF.CompileAsyncQuery((RecordsContext context, int number) =>
        context.Set<PlanRow>().AsNoTracking().Where(row => row.Number == number).OrderBy(row => row.Version).Select(WithoutBody)));

    public Task<IReadOnlyList<PlanCard>> List(CancellationToken ct) => cards.Get("", () => ReadCards(ct));

    private async Task<IReadOnlyList<PlanCard>> ReadCards(CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        return await Canonical(await Cards(Latest(context)).ToListAsync(ct), ct);
    }

    public async Task<IReadOnlyList<KeptPlan>> Read(CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        var current = await List(ct);
        var kept = current.Select(card => documents.Of(card) is { } plan ? new KeptPlan(card, plan) : null).OfType<KeptPlan>().ToDictionary(own => own.Card.Number);
        List<int> unknown = [.. current.Select(card => card.Number).Where(number => !kept.ContainsKey(number))];
        var rows = unknown.Count == 0 ? [] : await Latest(context).Where(row => unknown.Count > Few || unknown.Contains(row.Number)).ToListAsync(ct);
        var read = await Canonical([.. rows.Select(row => row.Card())], ct);
        foreach (var own in OnEveryCore.Make([.. rows.Zip(read)], pair => new KeptPlan(pair.Second, documents.Keep(pair.Second, PlanDocument.Kept(pair.First.Body)))))
        {
            kept[own.Card.Number] = own;
        }

        return [.. current.Where(card => kept.ContainsKey(card.Number)).Select(card => kept[card.Number])];
    }

    public async Task<KeptPlan?> Find(int number, int? version, CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        if (await One.In(context)(context, number, version, ct) is not { } written)
        {
            return null;
        }

        var card = (await Canonical([written], ct))[0];
        if (documents.Of(card) is { } known)
        {
            return new KeptPlan(card, known);
        }

        // It may have been written since its card was read: what is kept is what was read together.
        var row = await context.Set<PlanRow>().AsNoTracking().FirstAsync(row => row.Number == card.Number && row.Version == card.Version, ct);
        var (read, plan) = ((await Canonical([row.Card()], ct))[0], PlanDocument.Kept(row.Body));
        return new KeptPlan(read, version is null ? documents.Keep(read, plan) : plan);
    }

    public async Task<IReadOnlyList<PlanCard>> Versions(int number, CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        return await Canonical(await Each.In(context)(context, number).ToListAsync(ct), ct);
    }

    public async Task<KeptPlan?> Add(KeptPlan plan, CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        var number = plan.Card.Number > 0 ? plan.Card.Number : (await context.Set<PlanRow>().MaxAsync(row => (int?)row.Number, ct) ?? 0) + 1;
        var row = Row(plan, number);
        context.Add(row);
        try
        {
            await context.SaveChangesAsync(ct);
        }
        catch (DbUpdateException exception) when (KeyTaken.By(exception))
        {
            return null;
        }

        return new KeptPlan(row.Card(), plan.Plan);
    }

    public async Task<KeptPlan?> Save(KeptPlan plan, CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        return await Save(context, plan, ct);
    }

    /// <summary>Keeps a change within what else is kept with it.</summary>
    internal static async Task<KeptPlan?> Save(RecordsContext context, KeptPlan plan, CancellationToken ct)
    {
        var row = Row(plan, plan.Card.Number);
        row.Revision = plan.Card.Revision + 1;
        var saved = await Traced.Run(
            context, context.Set<PlanRow>().Where(own => own.Number == row.Number && own.Version == row.Version && own.Revision == plan.Card.Revision && own.Status == row.Status),
            rows => rows.ExecuteUpdateAsync(
                set => set.SetProperty(own => own.Revision, row.Revision).SetProperty(own => own.By, row.By).SetProperty(own => own.At, row.At).SetProperty(own => own.Owner, row.Owner)
                    .SetProperty(own => own.Ambition, row.Ambition).SetProperty(own => own.From, row.From).SetProperty(own => own.Until, row.Until).SetProperty(own => own.Box, row.Box)
                    .SetProperty(own => own.Objectives, row.Objectives).SetProperty(own => own.Actions, row.Actions).SetProperty(own => own.OpenActions, row.OpenActions)
                    .SetProperty(own => own.OpenDays, row.OpenDays).SetProperty(own => own.NextDue, row.NextDue).SetProperty(own => own.Progress, row.Progress)
                    .SetProperty(own => own.Typed, row.Typed).SetProperty(own => own.Seconds, row.Seconds).SetProperty(own => own.Body, row.Body),
                ct),
            ct);
        return saved == 0 ? null : new KeptPlan(row.Card(), plan.Plan);
    }

    public async Task<PlanCard?> Move(PlanCard card, PlanStep taken, CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        await using var transaction = await context.Database.BeginTransactionAsync(ct);
        if (taken.To == PlanStatus.Approved)
        {
            await Traced.Run(
                context, context.Set<PlanRow>().Where(row => row.Number == card.Number && row.Status == PlanStatus.Approved),
                rows => rows.ExecuteUpdateAsync(set => set.SetProperty(row => row.Status, PlanStatus.Replaced), ct), ct);
        }

        var moved = await Traced.Run(
            context, context.Set<PlanRow>().Where(row => row.Number == card.Number && row.Version == card.Version && row.Status == card.Status && row.Revision == card.Revision),
            rows => rows.ExecuteUpdateAsync(set => set.SetProperty(row => row.Status, taken.To).SetProperty(row => row.Revision, card.Revision + 1), ct), ct);
        if (moved == 0)
        {
            return null;
        }

        context.Add(new PlanStepRow { Number = card.Number, Version = card.Version, To = taken.To, By = taken.By, At = taken.At, Remark = taken.Remark });
        await context.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return card with { Status = taken.To, Revision = card.Revision + 1 };
    }

    public async Task<IReadOnlyList<PlanStep>> Steps(int number, CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        return [.. (await context.Set<PlanStepRow>().AsNoTracking().Where(row => row.Number == number).OrderBy(row => row.Id).ToListAsync(ct)).Select(row => new PlanStep(row.Version, row.To, row.By, row.At, row.Remark))];
    }

    private static IQueryable<PlanRow> Latest(RecordsContext context) => context.Set<PlanRow>().AsNoTracking()
        .Where(row => row.Version == context.Set<PlanRow>().Where(other => other.Number == row.Number).Max(other => other.Version)).OrderBy(row => row.Number);

    private static IQueryable<PlanCard> Cards(IQueryable<PlanRow> rows) => rows.Select(WithoutBody);

    // A plan follows its account where that was merged into another one.
    private async Task<IReadOnlyList<PlanCard>> Canonical(List<PlanCard> cards, CancellationToken ct)
    {
        var accounts = cards.Count == 0 ? null : await directory.Accounts(ct);
        return [.. cards.Select(card => card with { Account = accounts?.Canonical(card.Account) ?? card.Account })];
    }

    private static PlanRow Row(KeptPlan kept, int number)
    {
        var (card, plan) = (kept.Card, kept.Plan);
        var open = plan.Actions.Where(action => action.IsOpen).ToList();
        return new PlanRow
        {
            Number = number,
            Version = card.Version,
            Account = card.Account,
            Status = card.Status,
            Revision = card.Revision,
            By = card.By,
            At = card.At,
            Owner = plan.Owner,
            Ambition = plan.Ambition,
            From = plan.From,
            Until = plan.Until,
            Box = plan.Box,
            Objectives = plan.Objectives.Count,
            Actions = plan.Actions.Count,
            OpenActions = open.Count,
            OpenDays = open.Where(action => action.Side == ActionSide.Us).Sum(action => action.Effort ?? 0),
            NextDue = open.Min(action => action.Due),
            Progress = PlanProgress.Of(plan, plan.From).Total is Answer<double>.Known total ? total.Value : null,
            Typed = card.Typed,
            Seconds = card.Seconds,
            Body = PlanDocument.Write(plan),
        };
    }
}
