using System.Security.Cryptography;
using Kamino.UseCases.Webhooks;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace Kamino.Storage.Records;

internal sealed class WebhookStore(IDbContextFactory<RecordsContext> records, IDataProtectionProvider keys) : IWebhookStore
{
    private const int Listed = 200;

    private readonly IDataProtector _seal = keys.CreateProtector("kamino.webhooks");

    public async Task<IReadOnlyList<Webhook>> Read(CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        return [.. (await context.Set<WebhookRow>().AsNoTracking().OrderBy(row => row.Number).ToListAsync(ct)).Select(Hook)];
    }

    public async Task<Webhook> Add(Webhook hook, byte[] secret, CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        var row = new WebhookRow
        {
            Title = hook.Title,
            Address = hook.Address,
            Kinds = Words(hook),
            Owner = hook.Owner,
            IsOn = hook.IsOn,
            Since = hook.Since,
            Secret = _seal.Protect(Convert.ToBase64String(secret)),
        };
        context.Add(row);
        await context.SaveChangesAsync(ct);
        return Hook(row);
    }

    public async Task Change(Webhook hook, byte[]? secret, CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        if (await context.Set<WebhookRow>().FirstOrDefaultAsync(row => row.Number == hook.Number, ct) is { } row)
        {
            (row.Title, row.Address, row.Kinds, row.IsOn, row.Since) = (hook.Title, hook.Address, Words(hook), hook.IsOn, hook.Since);
            row.Secret = secret is null ? row.Secret : _seal.Protect(Convert.ToBase64String(secret));
            await context.SaveChangesAsync(ct);
        }
    }

    public async Task<bool> Remove(int number, CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        await context.Set<WebhookMessageRow>().Where(row => row.Webhook == number).ExecuteDeleteAsync(ct);
        return await context.Set<WebhookRow>().Where(row => row.Number == number).ExecuteDeleteAsync(ct) == 1;
    }

    public async Task<byte[]?> Secret(int number, CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        try
        {
            return await context.Set<WebhookRow>().Where(row => row.Number == number).Select(row => row.Secret).FirstOrDefaultAsync(ct) is { } kept ? Convert.FromBase64String(_seal.Unprotect(kept)) : null;
        }
        catch (CryptographicException)
        {
            return null; // a backup that was put elsewhere: a new secret has to be told
        }
    }

    public async Task<DateTimeOffset?> Told(int number, CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        return await context.Set<WebhookMessageRow>().Where(row => row.Webhook == number).MaxAsync(row => (long?)row.At, ct) is { } ticks ? new DateTimeOffset(ticks, TimeSpan.Zero) : null;
    }

    public async Task<int> Queue(IReadOnlyCollection<WebhookMessage> messages, CancellationToken ct)
    {
        if (messages.Count == 0)
        {
            return 0;
        }

        await using var context = await records.CreateDbContextAsync(ct);
        await using var transaction = await context.Database.BeginTransactionAsync(ct);
        var (hook, from) = (messages.First().Webhook, messages.Min(message => message.At.UtcTicks));
        var known = (await context.Set<WebhookMessageRow>().Where(row => row.Webhook == hook && row.At >= from).Select(row => row.Event).ToListAsync(ct)).ToHashSet();
        var fresh = messages.Where(message => known.Add(message.Event)).ToList();
        context.AddRange(fresh.Select(message => new WebhookMessageRow
        {
            Webhook = message.Webhook,
            Event = message.Event,
            Kind = message.Kind,
            Body = message.Body,
            At = message.At.UtcTicks,
            Due = message.Due.UtcTicks,
            Status = WebhookStatus.Due,
        }));
        await context.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return fresh.Count;
    }

    // Whoever changes the row has it; the other tries the next.
    public async Task<WebhookMessage?> Claim(DateTimeOffset now, IReadOnlyCollection<int> without, CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        while (await context.Set<WebhookMessageRow>().AsNoTracking().Where(row => row.Status == WebhookStatus.Due && row.Due <= now.UtcTicks && !without.Contains(row.Webhook))
            .OrderBy(row => row.Due).ThenBy(row => row.At).FirstOrDefaultAsync(ct) is { } row)
        {
            if (await Same(context, row.Webhook, row.Event).Where(own => own.Status == WebhookStatus.Due)
                .ExecuteUpdateAsync(own => own.SetProperty(message => message.Status, WebhookStatus.UnderWay).SetProperty(message => message.Claimed, now.UtcTicks), ct) == 1)
            {
                return Message(row) with { Status = WebhookStatus.UnderWay };
            }
        }

        return null;
    }

    public async Task Settle(WebhookMessage message, CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        await Same(context, message.Webhook, message.Event).ExecuteUpdateAsync(
            row => row.SetProperty(own => own.Status, message.Status).SetProperty(own => own.Tries, message.Tries).SetProperty(own => own.Due, message.Due.UtcTicks)
                .SetProperty(own => own.Tried, message.Tried == null ? null : message.Tried.Value.UtcTicks).SetProperty(own => own.Code, message.Code)
                .SetProperty(own => own.Error, message.Error).SetProperty(own => own.Claimed, (long?)null),
            ct);
    }

    public async Task Tidy(DateTimeOffset claimedBefore, DateTimeOffset settledBefore, CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        await context.Set<WebhookMessageRow>().Where(row => row.Status == WebhookStatus.UnderWay && row.Claimed < claimedBefore.UtcTicks)
            .ExecuteUpdateAsync(row => row.SetProperty(own => own.Status, WebhookStatus.Due), ct);
        await context.Set<WebhookMessageRow>().Where(row => (row.Status == WebhookStatus.Delivered || row.Status == WebhookStatus.GivenUp) && row.At < settledBefore.UtcTicks).ExecuteDeleteAsync(ct);
    }

    public async Task<IReadOnlyList<WebhookMessage>> Messages(int number, CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        return [.. (await context.Set<WebhookMessageRow>().AsNoTracking().Where(row => row.Webhook == number).OrderByDescending(row => row.At).ThenBy(row => row.Event).Take(Listed).ToListAsync(ct)).Select(Message)];
    }

    public async Task<bool> Again(int number, string id, DateTimeOffset now, CancellationToken ct)
    {
        await using var context = await records.CreateDbContextAsync(ct);
        return await Same(context, number, id).Where(row => row.Status != WebhookStatus.UnderWay).ExecuteUpdateAsync(
            row => row.SetProperty(own => own.Status, WebhookStatus.Due).SetProperty(own => own.Due, now.UtcTicks).SetProperty(own => own.Tries, 0), ct) == 1;
    }

    private static IQueryable<WebhookMessageRow> Same(RecordsContext context, int number, string id) => context.Set<WebhookMessageRow>().Where(row => row.Webhook == number && row.Event == id);

    private static List<string> Words(Webhook hook) => [.. hook.Kinds.Select(kind => kind.ToString())];

    private static Webhook Hook(WebhookRow row) => new(row.Number, row.Title, row.Address, [.. row.Kinds.Select(Enum.Parse<EventKind>)], row.Owner, row.IsOn, row.Since);

    private static WebhookMessage Message(WebhookMessageRow row) => new(row.Webhook, row.Event, row.Kind, row.Body, new DateTimeOffset(row.At, TimeSpan.Zero), new DateTimeOffset(row.Due, TimeSpan.Zero))
    {
        Status = row.Status,
        Tries = row.Tries,
        Tried = row.Tried is { } tried ? new DateTimeOffset(tried, TimeSpan.Zero) : null,
        Code = row.Code,
        Error = row.Error,
    };
}
