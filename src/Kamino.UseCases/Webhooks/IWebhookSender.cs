namespace Kamino.UseCases.Webhooks;

/// <summary>What leaves.</summary>
/// <param name="Address">Where to.</param>
/// <param name="Id">The message's id.</param>
/// <param name="Sent">When, in seconds since 1970.</param>
/// <param name="Signature">What proves that it is ours.</param>
/// <param name="Body">The message.</param>
public sealed record WebhookCall(string Address, string Id, long Sent, string Signature, string Body);

/// <summary>What came back.</summary>
/// <param name="Code">The receiver's status; <c>null</c> where nobody answered.</param>
/// <param name="Error">What went wrong; <c>null</c> where nothing did.</param>
public sealed record WebhookReply(int? Code, string? Error = null);

/// <summary>Hands a message to a receiver.</summary>
public interface IWebhookSender
{
    /// <summary>Whether messages may go there at all, as far as the address itself tells.</summary>
    bool MayGo(string address);

    /// <summary>Tries once. An address inside our own network is refused when the connection is made, whatever its name said before.</summary>
    Task<WebhookReply> Send(WebhookCall message, CancellationToken ct);
}

/// <summary>Receivers inside the own network that messages may go to all the same. Set as <c>Webhooks__AllowedHosts=erp.local,10.1.2.3</c> in the environment.</summary>
/// <param name="AllowedHosts">Names or addresses, as webhooks write them.</param>
public sealed record WebhookReach(IReadOnlyCollection<string> AllowedHosts)
{
    /// <summary>Only the internet.</summary>
    public static WebhookReach Internet { get; } = new([]);

    /// <summary>As the environment writes them.</summary>
    public static WebhookReach Of(string? text) => new([.. (text ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)]);
}
