using Kamino.Core.Quantities;

namespace Kamino.UseCases.Webhooks;

/// <summary>Where a message stands.</summary>
public enum WebhookStatus
{
    /// <summary>It waits for its time.</summary>
    Due,

    /// <summary>Somebody is sending it.</summary>
    UnderWay,

    /// <summary>The receiver took it.</summary>
    Delivered,

    /// <summary>It was tried time after time, or can't be sent at all.</summary>
    GivenUp,
}

/// <summary>Somebody outside who wants to be told.</summary>
/// <param name="Number">Its number, from 1 on.</param>
/// <param name="Title">What it is for.</param>
/// <param name="Address">Where messages go.</param>
/// <param name="Kinds">What is told; everything where none is named.</param>
/// <param name="Owner">In whose name: it is told what they may see, as long as they may; empty for the local administrator.</param>
/// <param name="IsOn">Whether it is told anything.</param>
/// <param name="Since">What happened before isn't told.</param>
public sealed record Webhook(int Number, string Title, string Address, ValueList<EventKind> Kinds, string Owner, bool IsOn, DateTimeOffset Since)
{
    /// <summary>Whether it wants to know.</summary>
    public bool Wants(EventKind kind) => Kinds.Count == 0 || Kinds.Contains(kind);
}

/// <summary>A message to one of them: the log of what was sent.</summary>
/// <param name="Webhook">To whom.</param>
/// <param name="Event">The event's id, and the message's.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Body">What is sent.</param>
/// <param name="At">When it happened.</param>
/// <param name="Due">When it may be tried.</param>
public sealed record WebhookMessage(int Webhook, string Event, EventKind Kind, string Body, DateTimeOffset At, DateTimeOffset Due)
{
    /// <summary>Where it stands.</summary>
    public WebhookStatus Status { get; init; }

    /// <summary>How often it was tried.</summary>
    public int Tries { get; init; }

    /// <summary>When it was tried last.</summary>
    public DateTimeOffset? Tried { get; init; }

    /// <summary>What the receiver answered last.</summary>
    public int? Code { get; init; }

    /// <summary>What went wrong last.</summary>
    public string? Error { get; init; }
}

/// <summary>Where webhooks and their messages are kept; secrets are sealed. Several processes may send at once: each message is claimed by one.</summary>
public interface IWebhookStore
{
    /// <summary>All of them, oldest first.</summary>
    Task<IReadOnlyList<Webhook>> Read(CancellationToken ct);

    /// <summary>Keeps one; its number is the next.</summary>
    Task<Webhook> Add(Webhook hook, byte[] secret, CancellationToken ct);

    /// <summary>Changes one; its secret where a new one is given.</summary>
    Task Change(Webhook hook, byte[]? secret, CancellationToken ct);

    /// <summary>Removes one with its messages.</summary>
    Task<bool> Remove(int number, CancellationToken ct);

    /// <summary>The secret of one; <c>null</c> where the key that sealed it is gone.</summary>
    Task<byte[]?> Secret(int number, CancellationToken ct);

    /// <summary>The latest instant of which somebody was told; <c>null</c> where nobody was of anything.</summary>
    Task<DateTimeOffset?> Told(int number, CancellationToken ct);

    /// <summary>Queues messages; one of the same event stays as it is.</summary>
    /// <returns>How many are new.</returns>
    Task<int> Queue(IReadOnlyCollection<WebhookMessage> messages, CancellationToken ct);

    /// <summary>Takes the next message that is due, for the caller alone to send.</summary>
    /// <param name="now">When it is.</param>
    /// <param name="without">Webhooks that are left alone.</param>
    /// <param name="ct">Stops the work.</param>
    Task<WebhookMessage?> Claim(DateTimeOffset now, IReadOnlyCollection<int> without, CancellationToken ct);

    /// <summary>Notes what became of a claimed message.</summary>
    Task Settle(WebhookMessage message, CancellationToken ct);

    /// <summary>Gives back what somebody claimed before an instant and never settled: it is sent again rather than lost. What was settled before another is forgotten.</summary>
    Task Tidy(DateTimeOffset claimedBefore, DateTimeOffset settledBefore, CancellationToken ct);

    /// <summary>The messages to one, latest first.</summary>
    Task<IReadOnlyList<WebhookMessage>> Messages(int number, CancellationToken ct);

    /// <summary>Tries a message anew.</summary>
    /// <returns><c>false</c> where there is none.</returns>
    Task<bool> Again(int number, string id, DateTimeOffset now, CancellationToken ct);
}
