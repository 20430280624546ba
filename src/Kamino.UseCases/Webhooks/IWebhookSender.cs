using Kamino.UseCases.Quantities;

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

/// <summary>How far messages to other programs may go.</summary>
[SettingsSection("Webhooks__")]
public sealed class WebhookReach
{
    /// <summary>Receivers inside the own network that messages may go to all the same, as webhooks write them.</summary>
    [Setting("names or addresses with commas between them, such as `erp.local,10.1.2.3`", Else = "none: only the internet")]
    public string AllowedHosts { get; init; } = "";

    /// <summary>Only the internet.</summary>
    public static WebhookReach Internet { get; } = new();

    /// <summary>Each of them.</summary>
    public IReadOnlyList<string> Hosts => AllowedHosts.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
