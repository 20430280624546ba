using Kamino.Core.Rights;
using Kamino.Core.Webhooks;
using Kamino.UseCases.Quantities;
using Kamino.UseCases.Rights;

namespace Kamino.UseCases.Webhooks;

/// <summary>What a round did.</summary>
/// <param name="Queued">Messages that are new.</param>
/// <param name="Delivered">Messages that receivers took.</param>
/// <param name="Later">Messages that are tried again.</param>
/// <param name="GivenUp">Messages that aren't.</param>
public sealed record WebhookRound(int Queued, int Delivered, int Later, int GivenUp);

/// <summary>How far the records were looked through.</summary>
public sealed class WebhookWatch
{
    /// <summary>The version of the records that was looked through last; <c>null</c> before the first look.</summary>
    internal long? Version { get; set; }
}

/// <summary>
/// Tells those outside what happened. Any number of processes may do so at once. A message arrives at least once: a receiver that is down is tried
/// again, and one that hears the same twice knows it by its id.
/// </summary>
/// <param name="store">Where messages wait.</param>
/// <param name="happenings">What happened.</param>
/// <param name="sender">Hands messages over.</param>
/// <param name="users">In whose name.</param>
/// <param name="asker">Lets each be told what its owner may see.</param>
/// <param name="version">Tells whether anything happened.</param>
/// <param name="watch">How far was looked.</param>
/// <param name="clock">When it is.</param>
public sealed class SendWebhooks(
    IWebhookStore store, IHappenings happenings, IWebhookSender sender, IUsers users, IAsker asker, IRecordsVersion version, WebhookWatch watch, TimeProvider clock)
{
    private const int Gone = 410;

    private static readonly TimeSpan LongestTry = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(30);

    // What is committed late carries the instant at which it began: no import takes a day.
    private static readonly TimeSpan Overlap = TimeSpan.FromDays(1);

    /// <summary>Queues what is new and sends what is due.</summary>
    public async Task<WebhookRound> Run(CancellationToken ct)
    {
        asker.Demand(Right.Administer);
        if (await store.Read(ct) is not { Count: > 0 } hooks)
        {
            return new WebhookRound(0, 0, 0, 0);
        }

        var queued = await Queue(hooks, ct);
        var (delivered, later, givenUp, waiting) = (0, 0, 0, new HashSet<int>());
        while (await store.Claim(clock.GetUtcNow(), waiting, ct) is { } message)
        {
            var settled = await Try(message, hooks, ct);
            await store.Settle(settled, CancellationToken.None); // what was handed over is noted, even where somebody stops the program now
            delivered += settled.Status == WebhookStatus.Delivered ? 1 : 0;
            later += settled.Status == WebhookStatus.Due ? 1 : 0;
            givenUp += settled.Status == WebhookStatus.GivenUp ? 1 : 0;
            if (settled.Status != WebhookStatus.Delivered)
            {
                waiting.Add(message.Webhook); // one that is down doesn't keep the others waiting
            }
        }

        return new WebhookRound(queued, delivered, later, givenUp);
    }

    private async Task<int> Queue(IReadOnlyList<Webhook> hooks, CancellationToken ct)
    {
        var now = version.Now();
        if (watch.Version == now)
        {
            return 0;
        }

        var queued = 0;
        await store.Tidy(clock.GetUtcNow() - LongestTry, clock.GetUtcNow() - KeptFor, ct);
        foreach (var hook in hooks.Where(hook => hook.IsOn))
        {
            if (await Owner(hook, ct) is { } owner)
            {
                using var inTheirName = asker.Begin(owner);
                var from = await store.Told(hook.Number, ct) is { } told && told - Overlap > hook.Since ? told - Overlap : hook.Since;
                queued += await store.Queue([.. (await happenings.Since(from, ct)).Where(one => hook.Wants(one.Kind)).Select(one => Message(hook, one))], ct);
            }
        }

        watch.Version = now;
        return queued;
    }

    private async Task<Asker?> Owner(Webhook hook, CancellationToken ct) =>
        (hook.Owner.Length == 0 ? Asker.Local : await users.Find(hook.Owner, ct) is { IsDisabled: false } user ? user.Asker : null) is { } owner && owner.May(Right.Export) ? owner : null;

    private WebhookMessage Message(Webhook hook, Happening one) => new(hook.Number, one.Id, one.Kind, RecordJson.Write(one), one.At, clock.GetUtcNow());

    private async Task<WebhookMessage> Try(WebhookMessage message, IReadOnlyList<Webhook> hooks, CancellationToken ct)
    {
        var (hook, now) = (hooks.FirstOrDefault(hook => hook.Number == message.Webhook), clock.GetUtcNow());
        if (hook is not { IsOn: true } || await store.Secret(message.Webhook, ct) is not { } secret)
        {
            return message with { Status = WebhookStatus.GivenUp, Error = hook is { IsOn: true } ? "secret" : null };
        }

        var sent = now.ToUnixTimeSeconds();
        var reply = await sender.Send(new WebhookCall(hook.Address, message.Event, sent, WebhookSignature.Of(secret, message.Event, sent, message.Body), message.Body), ct);
        var tried = message with { Tries = message.Tries + 1, Tried = now, Code = reply.Code, Error = reply.Error };
        if (reply.Code == Gone)
        {
            await store.Change(hook with { IsOn = false }, null, ct); // the receiver says that it wants no more
        }

        return reply.Code is >= 200 and < 300 ? tried with { Status = WebhookStatus.Delivered }
            : reply.Code != Gone && WebhookPace.Wait(tried.Tries) is { } wait ? tried with { Status = WebhookStatus.Due, Due = now + wait }
            : tried with { Status = WebhookStatus.GivenUp };
    }
}
