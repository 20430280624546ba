using System.Net;
using System.Text;
using System.Text.Json;
using Kamino.Acceptance.Tests.Contracts;
using Kamino.Acceptance.Tests.Accounts;
using Kamino.Core.Webhooks;
using Kamino.Storage;
using Kamino.UseCases;
using Kamino.UseCases.Webhooks;
using Microsoft.Extensions.DependencyInjection;

namespace Kamino.Acceptance.Tests.Webhooks;

public sealed class WebhookTests : IDisposable
{
    private readonly CommandLine _kamino = new();
    private readonly Receiver _receiver = new();
    private readonly SetClock _clock = new(TimeProvider.System.GetUtcNow().AddHours(-1));

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task X12_an_import_fires_one_event_for_its_batch_signed_and_a_receiver_that_is_down_hears_it_later()
    {
        // Given somebody who wants to be told of imports, and is down
        await using var services = Services("localhost");
        var made = (await services.GetRequiredService<EditWebhooks>().Add("ERP", _receiver.Address, [EventKind.BatchImported], Ct)).Made ?? throw new InvalidOperationException();
        _receiver.Answer = HttpStatusCode.ServiceUnavailable;
        // When a file of three rows is imported
        _clock.Ahead(TimeSpan.FromSeconds(1));
        await _kamino.Ask("import", "ledger", _kamino.File("ledger.csv", "date,document,account,net\n2024-05-05,1,A,1\n2024-05-05,2,B,1\n2024-05-05,3,C,1\n"));
        var send = services.GetRequiredService<SendWebhooks>();
        var first = await send.Run(Ct);
        var tooEarly = await send.Run(Ct);
        // And the receiver comes back
        _receiver.Answer = HttpStatusCode.NoContent;
        _clock.Ahead(TimeSpan.FromMinutes(1));
        var second = await send.Run(Ct);
        var nothingMore = await send.Run(Ct);

        // Then one message was tried twice, and nothing else
        Assert.Equal([new WebhookRound(1, 0, 1, 0), new WebhookRound(0, 0, 0, 0), new WebhookRound(0, 1, 0, 0), new WebhookRound(0, 0, 0, 0)], new[] { first, tooEarly, second, nothingMore });
        Assert.Equal(2, _receiver.Heard.Count);
        var (one, again) = (_receiver.Heard[0], _receiver.Heard[1]);
        Assert.Equal((one.Id, one.Body), (again.Id, again.Body));
        var record = JsonDocument.Parse(again.Body).RootElement;
        Assert.Equal(("batch_imported", "/api/v1/batches/1"), (record.GetProperty("kind").GetString(), record.GetProperty("record").GetString()));
        // And whoever holds the secret knows it for ours
        var secret = Convert.FromBase64String(made.Secret[WebhookSignature.Prefix.Length..]);
        Assert.Equal(WebhookSignature.Of(secret, again.Id, long.Parse(again.Sent, System.Globalization.CultureInfo.InvariantCulture), again.Body), again.Signature);
        Assert.NotEqual(one.Signature, again.Signature);
        // And the log tells of it
        var logged = Assert.Single(await services.GetRequiredService<EditWebhooks>().Log(1, Ct));
        Assert.Equal((WebhookStatus.Delivered, 2, 204), (logged.Status, logged.Tries, logged.Code));
        // And no secret lies in the records, and none in a backup
        var backup = _kamino.File("backup.zip", "");
        File.Delete(backup);
        await _kamino.Ask("backup", backup);
        foreach (var file in Directory.GetFiles(_kamino.Workspace, "kamino.db*").Append(backup))
        {
            Assert.DoesNotContain(made.Secret[WebhookSignature.Prefix.Length..], Encoding.Latin1.GetString(await File.ReadAllBytesAsync(file, Ct)), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task P06_a_webhook_is_told_what_its_owner_may_see_and_nothing_once_they_are_gone()
    {
        await _kamino.Ask("user", "add", "root", "--role", "administrator");
        await _kamino.Ask("user", "add", "adm", "--role", "administrator");
        await using var services = Services("localhost");
        await services.GetRequiredService<IWebhookStore>().Add(new Webhook(0, "All", _receiver.Address, [], "adm", true, _clock.GetUtcNow()), new byte[32], Ct);
        await _kamino.Ask("user", "disable", "adm");
        await _kamino.Ask("import", "ledger", _kamino.File("ledger.csv", "date,document,account,net\n2024-05-05,1,A,1\n"));

        Assert.Equal(0, (await services.GetRequiredService<SendWebhooks>().Run(Ct)).Queued);
        Assert.Empty(_receiver.Heard);
    }

    [Fact]
    public async Task Commands_make_switch_and_remove_one_and_say_what_is_wrong()
    {
        var made = await _kamino.Ask("webhook", "add", "ERP", "https://example.com/kamino", "--kind", "batch_imported", "--kind", "plan_moved");
        var other = await _kamino.Ask("webhook", "secret", "1");
        await _kamino.Ask("webhook", "switch", "1");
        var kept = (await _kamino.Ask("webhook", "list"))[0];

        Assert.StartsWith(WebhookSignature.Prefix, made.GetProperty("secret").GetString(), StringComparison.Ordinal);
        Assert.NotEqual(made.GetProperty("secret").GetString(), other.GetProperty("secret").GetString());
        Assert.Equal((false, 2), (kept.GetProperty("is_on").GetBoolean(), kept.GetProperty("kinds").GetArrayLength()));
        Assert.True((await _kamino.Ask("webhook", "switch", "1", "--on")).GetProperty("is_on").GetBoolean());
        Assert.Equal(0, (await _kamino.Ask("webhook", "log", "1")).GetArrayLength());
        await _kamino.Ask("webhook", "remove", "1");
        foreach (var refused in new[] { "add ERP http://example.com", "add ERP https://127.0.0.1", "add ERP https://example.com --kind weather", "log 1", "again 1 batch-1", "switch 1", "secret 1", "remove 1" })
        {
            var ended = await _kamino.Run(["webhook", .. refused.Split(' ')]);
            Assert.Equal((1, "", 1), (ended.Code, ended.Output, ended.Errors.Trim('\n').Split('\n').Length));
        }
    }

    [Theory]
    [InlineData("https://127.0.0.1/hook")]
    [InlineData("https://[::1]/hook")]
    [InlineData("https://169.254.169.254/latest/meta-data")]
    [InlineData("http://example.com/hook")]
    [InlineData("https://user:secret@example.com/hook")]
    [InlineData("file:///etc/passwd")]
    [InlineData("nonsense")]
    public async Task An_address_inside_or_without_privacy_is_no_receiver(string address)
    {
        await using var services = Services("");

        Assert.Equal(WebhookFlaw.BadAddress, (await services.GetRequiredService<EditWebhooks>().Add("x", address, [], Ct)).Flaw);
    }

    [Fact]
    public async Task A_name_that_means_an_address_inside_is_found_out_when_the_connection_is_made()
    {
        await using var services = Services("");
        var reply = await services.GetRequiredService<IWebhookSender>().Send(new WebhookCall($"https://localhost:{_receiver.Port}/", "id", 1, "v1,", "{}"), Ct);

        Assert.Null(reply.Code);
        Assert.Contains("inside", reply.Error, StringComparison.Ordinal);
        Assert.Empty(_receiver.Heard);
    }

    public void Dispose()
    {
        _receiver.Dispose();
        _kamino.Dispose();
    }

    private ServiceProvider Services(string allowed) =>
        new ServiceCollection().AddSingleton<TimeProvider>(_clock).AddSingleton(new WebhookReach { AllowedHosts = allowed }).AddStorage(_kamino.Workspace).AddUseCases().BuildServiceProvider();

    /// <summary>A clock that goes on when it is told to.</summary>
    private sealed class SetClock(DateTimeOffset now) : TimeProvider
    {
        private DateTimeOffset _now = now;

        public override DateTimeOffset GetUtcNow() => _now;

        public void Ahead(TimeSpan span) => _now += span;
    }

    private sealed record Message(string Id, string Sent, string Signature, string Body);

    /// <summary>Somebody who listens on a loopback port.</summary>
    private sealed class Receiver : IDisposable
    {
        private readonly HttpListener _listener = new();

        public Receiver()
        {
            Port = FreePort.Next();
            _listener.Prefixes.Add($"http://localhost:{Port}/");
            _listener.Start();
            _ = Listen();
        }

        public int Port { get; }

        public string Address => $"http://localhost:{Port}/hook";

        public HttpStatusCode Answer { get; set; } = HttpStatusCode.OK;

        public List<Message> Heard { get; } = [];

        public void Dispose() => _listener.Close();

        private async Task Listen()
        {
            while (_listener.IsListening)
            {
                HttpListenerContext call;
                try
                {
                    call = await _listener.GetContextAsync();
                }
                catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException)
                {
                    return;
                }

                using var reader = new StreamReader(call.Request.InputStream);
                Heard.Add(new Message(call.Request.Headers["webhook-id"] ?? "", call.Request.Headers["webhook-timestamp"] ?? "", call.Request.Headers["webhook-signature"] ?? "", await reader.ReadToEndAsync()));
                call.Response.StatusCode = (int)Answer;
                call.Response.Close();
            }
        }
    }
}
