using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace Kamino.Bench.Kills;

/// <summary>Sends what one of us or of a customer writes, and has the witness note each write before it leaves and once its answer is whole.</summary>
internal sealed class Sender : IDisposable
{
    private const int Refused = 400;

    private readonly HttpClient _client;
    private readonly Witness _witness;

    /// <summary>Who sends.</summary>
    /// <param name="address">To whom.</param>
    /// <param name="token">In whose name; <c>null</c> for somebody with nothing but a link.</param>
    /// <param name="witness">Who writes it down.</param>
    public Sender(Uri address, string? token, Witness witness)
    {
        _witness = witness;
        _client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = address, Timeout = TimeSpan.FromSeconds(60) };
        _client.DefaultRequestHeaders.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
    }

    /// <summary>Reads something.</summary>
    public async Task<(HttpStatusCode Status, string Text)> Read(string path)
    {
        using var answer = await _client.GetAsync(new Uri(path, UriKind.Relative));
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>Writes something as JSON.</summary>
    /// <returns>What was answered, where it was done.</returns>
    public async Task<JsonElement?> Write(HttpMethod method, string path, object? body, params (Deed Deed, string Value)[] writes)
    {
        using var content = body is null ? null : new StringContent(JsonSerializer.Serialize(body), System.Text.Encoding.UTF8, "application/json");
        return await Write(method, path, content, writes);
    }

    /// <summary>Writes something.</summary>
    /// <returns>What was answered, where it was done.</returns>
    public async Task<JsonElement?> Write(HttpMethod method, string path, HttpContent? content, params (Deed Deed, string Value)[] writes)
    {
        using var message = new HttpRequestMessage(method, path) { Content = content };
        // Whatever it is now; but of what isn't there yet there is nothing to be matched.
        if (writes[0].Deed.Kind != "person" || _witness.Known(writes[0].Deed) is not null)
        {
            message.Headers.TryAddWithoutValidation("If-Match", "*");
        }

        foreach (var (deed, value) in writes)
        {
            _witness.Begin(deed, value);
        }

        using var answer = await _client.SendAsync(message);
        var text = await answer.Content.ReadAsStringAsync();
        var said = ((int)answer.StatusCode).ToString(CultureInfo.InvariantCulture);
        foreach (var (deed, _) in writes)
        {
            Note(deed, (int)answer.StatusCode, said);
        }

        return (int)answer.StatusCode < Refused && text.StartsWith('{') ? JsonSerializer.Deserialize<JsonElement>(text) : null;
    }

    public void Dispose() => _client.Dispose();

    private void Note(Deed deed, int status, string said)
    {
        switch (status)
        {
            case < Refused:
                _witness.Acknowledge(deed);
                break;
            case < 500:
                _witness.Refuse(deed, said);
                break;
            default:
                _witness.Fail(deed, said);
                break;
        }
    }
}
