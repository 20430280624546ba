using System.Security.Cryptography;
using Kamino.Core.Rights;
using Kamino.Core.Webhooks;
using Kamino.UseCases.Rights;

namespace Kamino.UseCases.Webhooks;

/// <summary>Why a webhook isn't kept.</summary>
public enum WebhookFlaw
{
    /// <summary>It isn't said what it is for.</summary>
    NoTitle,

    /// <summary>It is no https address outside our own network.</summary>
    BadAddress,

    /// <summary>There is no such webhook.</summary>
    UnknownWebhook,
}

/// <summary>A webhook with its secret, told once.</summary>
/// <param name="Webhook">The webhook.</param>
/// <param name="Secret">What messages are signed with.</param>
public sealed record NewWebhook(Webhook Webhook, string Secret);

/// <summary>What became of it.</summary>
public sealed record WebhookOutcome(WebhookFlaw? Flaw, NewWebhook? Made = null);

/// <summary>Says who outside is told of what happens here.</summary>
/// <param name="store">Where they are kept.</param>
/// <param name="sender">Which addresses messages may go to.</param>
/// <param name="asker">Who asks; what they make is told what they may see.</param>
/// <param name="clock">When it is.</param>
public sealed class EditWebhooks(IWebhookStore store, IWebhookSender sender, IAsker asker, TimeProvider clock)
{
    private const int SecretBytes = 32;
    private const int Longest = 2000;

    /// <summary>All of them, oldest first.</summary>
    public Task<IReadOnlyList<Webhook>> View(CancellationToken ct)
    {
        asker.Demand(Right.Administer);
        return store.Read(ct);
    }

    /// <summary>The messages to one, latest first.</summary>
    public Task<IReadOnlyList<WebhookMessage>> Log(int number, CancellationToken ct)
    {
        asker.Demand(Right.Administer);
        return store.Messages(number, ct);
    }

    /// <summary>Lets somebody be told from now on.</summary>
    public async Task<WebhookOutcome> Add(string title, string address, IEnumerable<EventKind> kinds, CancellationToken ct)
    {
        asker.Demand(Right.Administer);
        ArgumentNullException.ThrowIfNull(title);
        ArgumentNullException.ThrowIfNull(address);
        var flaw = title.Trim().Length == 0 ? WebhookFlaw.NoTitle : address.Length > Longest || !sender.MayGo(address) ? WebhookFlaw.BadAddress : (WebhookFlaw?)null;
        if (flaw is not null)
        {
            return new WebhookOutcome(flaw);
        }

        var (secret, kept) = (RandomNumberGenerator.GetBytes(SecretBytes), new Webhook(0, title.Trim(), address, [.. kinds.Distinct().Order()], asker.Now.Login, true, clock.GetUtcNow()));
        return new WebhookOutcome(null, new NewWebhook(await store.Add(kept, secret, ct), WebhookSignature.Told(secret)));
    }

    /// <summary>Stops telling somebody, or goes on; what happened in between isn't told.</summary>
    public async Task<WebhookFlaw?> Turn(int number, bool isOn, CancellationToken ct)
    {
        asker.Demand(Right.Administer);
        if (await Find(number, ct) is not { } hook)
        {
            return WebhookFlaw.UnknownWebhook;
        }

        await store.Change(hook with { IsOn = isOn, Since = isOn && !hook.IsOn ? clock.GetUtcNow() : hook.Since }, null, ct);
        return null;
    }

    /// <summary>Gives one another secret; the one before doesn't count any more.</summary>
    public async Task<WebhookOutcome> Renew(int number, CancellationToken ct)
    {
        asker.Demand(Right.Administer);
        if (await Find(number, ct) is not { } hook)
        {
            return new WebhookOutcome(WebhookFlaw.UnknownWebhook);
        }

        var secret = RandomNumberGenerator.GetBytes(SecretBytes);
        await store.Change(hook, secret, ct);
        return new WebhookOutcome(null, new NewWebhook(hook, WebhookSignature.Told(secret)));
    }

    /// <summary>Removes one with its log.</summary>
    public Task<bool> Remove(int number, CancellationToken ct)
    {
        asker.Demand(Right.Administer);
        return store.Remove(number, ct);
    }

    /// <summary>Sends a message again, whatever became of it.</summary>
    public Task<bool> Again(int number, string id, CancellationToken ct)
    {
        asker.Demand(Right.Administer);
        return store.Again(number, id, clock.GetUtcNow(), ct);
    }

    private async Task<Webhook?> Find(int number, CancellationToken ct) => (await store.Read(ct)).FirstOrDefault(hook => hook.Number == number);
}
