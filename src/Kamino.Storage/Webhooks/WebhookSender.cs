using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using Kamino.UseCases.Webhooks;

namespace Kamino.Storage.Webhooks;

/// <summary>Hands messages to receivers over HTTP. It follows no redirect, keeps no cookie and reads nothing of the answer but its status.</summary>
internal sealed class WebhookSender : IWebhookSender, IDisposable
{
    private const string Inside = "address inside our own network";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly WebhookReach _reach;
    private readonly HttpClient _client;

    public WebhookSender(WebhookReach reach)
    {
        _reach = reach;
        _client = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            ConnectTimeout = Patience,
            ConnectCallback = Connect,
            PooledConnectionLifetime = TimeSpan.FromMinutes(1),
        })
        { Timeout = Patience };
    }

    public bool MayGo(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.UserInfo.Length == 0
        && (IsAllowed(uri.Host) ? uri.Scheme is "https" or "http" : uri.Scheme == "https" && (!IPAddress.TryParse(uri.Host.Trim('[', ']'), out var literal) || PublicAddress.Is(literal)));

    public async Task<WebhookReply> Send(WebhookCall message, CancellationToken ct)
    {
        if (!MayGo(message.Address))
        {
            return new WebhookReply(null, Inside);
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, message.Address) { Content = new StringContent(message.Body, Encoding.UTF8, new MediaTypeHeaderValue("application/json", "utf-8")) };
        request.Headers.Add("webhook-id", message.Id);
        request.Headers.Add("webhook-timestamp", message.Sent.ToString(CultureInfo.InvariantCulture));
        request.Headers.Add("webhook-signature", message.Signature);
        request.Headers.UserAgent.ParseAdd("kamino");
        try
        {
            using var answer = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ct);
            return new WebhookReply((int)answer.StatusCode, answer.IsSuccessStatusCode ? null : answer.StatusCode.ToString());
        }
        catch (Exception failed) when (failed is HttpRequestException or IOException || (failed is OperationCanceledException && !ct.IsCancellationRequested))
        {
            return new WebhookReply(null, failed is OperationCanceledException ? "no answer in time" : failed.InnerException?.Message ?? failed.Message);
        }
    }

    public void Dispose() => _client.Dispose();

    // The name is looked up here and nowhere else, and the connection goes to the very address that was looked at: a name that
    // means another address a moment later gains nothing.
    private async ValueTask<Stream> Connect(SocketsHttpConnectionContext context, CancellationToken ct)
    {
        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        var found = await Dns.GetHostAddressesAsync(host, ct);
        var reached = IsAllowed(host) ? found : [.. found.Where(PublicAddress.Is)];
        if (reached.Length == 0)
        {
            throw new HttpRequestException(Inside);
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(reached, port, ct);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private bool IsAllowed(string host) => _reach.Hosts.Contains(host.Trim('[', ']'), StringComparer.OrdinalIgnoreCase);
}
