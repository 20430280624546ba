using Kamino.UseCases.Quantities;
using Kamino.UseCases.Rights;
using Microsoft.EntityFrameworkCore;

namespace Kamino.Storage.Records;

internal sealed class AuditStore(IDbContextFactory<RecordsContext> records, IAsker asker, TimeProvider clock) : IAuditTrail
{
    private const int Recent = 20;

    private static readonly MadeQuery<Func<RecordsContext, string?, string?, string?, long?, int, IAsyncEnumerable<AuditRow>>> Latest = new(() => EF.CompileAsyncQuery(
        (RecordsContext context, string? account, string? record, string? key, long? before, int most) =>
            context.Set<AuditRow>().AsNoTracking().Where(row => (account == null || row.Account == account) && (record == null || row.Record == record) && (key == null || row.Key == key) && (before == null || row.Number < before))
                .OrderByDescending(row => row.Number).Take(most)));

    public async Task<IReadOnlyList<AuditEntry>> Read(AuditQuestion question, CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        var rows = question.By is { Length: > 0 } by ? By(context, by, question).AsAsyncEnumerable() : Latest.In(context)(context, question.Account, question.Record, question.Key, question.Before, question.Most);
        return [.. (await rows.ToListAsync(ct)).Select(row => row.Entry())];
    }

    private static IQueryable<AuditRow> By(RecordsContext context, string by, AuditQuestion question)
    {
        var (name, login) = (by + "\n", "\n" + by);
        return context.Set<AuditRow>().AsNoTracking()
            .Where(row => (question.Account == null || row.Account == question.Account) && (question.Record == null || row.Record == question.Record) && (question.Key == null || row.Key == question.Key)
                && (question.Before == null || row.Number < question.Before) && row.By != null && (row.By.StartsWith(name) || row.By.EndsWith(login)))
            .OrderByDescending(row => row.Number).Take(question.Most);
    }

    // Looking again on the same day says nothing new, and would have everything counted anew that is kept until something is written.
    public async Task Note(AuditAct act, string record, string? account, string key, CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        var (who, today) = ($"{asker.Now.Name}\n{asker.Now.Login}", clock.GetUtcNow().UtcDateTime.Date);
        if (act == AuditAct.Read && (await context.Set<AuditRow>().AsNoTracking().Where(row => row.Record == record && row.Key == key && row.By == who)
            .OrderByDescending(row => row.Number).Take(Recent).ToListAsync(ct)).Any(row => row.At.UtcDateTime.Date == today && row.Entry().Deed?.Act == AuditAct.Read))
        {
            return;
        }

        using var apart = LastLook.Apart();
        await using var transaction = await context.Database.BeginTransactionAsync(ct);
        await context.Told([new AuditDraft(record, account, act, key, [])], ct);
        await transaction.CommitAsync(ct);
    }

    public async Task<AuditCheck> Check(CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        var (held, last) = await Held(context, ct);
        // Counted once no entry is being read any more: PostgreSQL answers one question after the other on a connection.
        return held ? new AuditCheck(last?.Number ?? 0, last?.Hash ?? AuditChain.Start, null)
            : new AuditCheck(await context.Set<AuditRow>().LongCountAsync(ct), last?.Hash ?? AuditChain.Start, (last?.Number ?? 0) + 1);
    }

    // Whether every entry is as it was written, and the last one that is.
    private static async Task<(bool Held, AuditLink? Last)> Held(RecordsContext context, CancellationToken ct)
    {
        AuditLink? before = null;
        await foreach (var row in context.Set<AuditRow>().AsNoTracking().OrderBy(row => row.Number).AsAsyncEnumerable().WithCancellation(ct))
        {
            if (!AuditChain.Holds(before, row.Link, row.Said is { } said ? AuditChain.Content(row.Salt ?? "", said) : null))
            {
                return (false, before);
            }

            before = row.Link;
        }

        return (true, before);
    }

    public async Task<int> Forget(AuditClass kind, DateTimeOffset before, CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        var dated = await context.Set<AuditRow>().AsNoTracking().Where(row => row.Class == kind && row.Said != null).Select(row => new { row.Number, row.At }).ToListAsync(ct);
        var numbers = dated.Where(row => row.At < before).Select(row => row.Number).ToList();
        return numbers.Count == 0 ? 0 : await Blank(context.Set<AuditRow>().Where(row => numbers.Contains(row.Number)), ct);
    }

    /// <summary>Forgets what was said of a person at an account, under every name that they had.</summary>
    public static async Task Forget(RecordsContext context, string account, string name, CancellationToken ct)
    {
        var rows = await context.Set<AuditRow>().AsNoTracking().Where(row => row.Account == account && row.Said != null).ToListAsync(ct);
        var names = new HashSet<string> { name };
        foreach (var row in rows.OrderByDescending(row => row.Number))
        {
            names.UnionWith((row.Entry().Deed?.Changes ?? []).Where(change => change is { Field: "name", Old: not null } && row.Record == "contact" && names.Contains(change.New ?? "")).Select(change => change.Old ?? ""));
        }

        var numbers = rows.Where(row => names.Any(own => Says(row, own))).Select(row => row.Number).ToList();
        await Blank(context.Set<AuditRow>().Where(row => numbers.Contains(row.Number)), ct);
    }

    private static bool Says(AuditRow row, string name) =>
        row.Entry().Deed is { } deed && (deed.Key.Contains(name, StringComparison.Ordinal) || deed.Changes.Any(change => change.Old?.Contains(name, StringComparison.Ordinal) == true || change.New?.Contains(name, StringComparison.Ordinal) == true));

    private static Task<int> Blank(IQueryable<AuditRow> rows, CancellationToken ct) => rows.ExecuteUpdateAsync(
        row => row.SetProperty(own => own.Said, (string?)null).SetProperty(own => own.Salt, (string?)null).SetProperty(own => own.Key, (string?)null).SetProperty(own => own.By, (string?)null), ct);
}
