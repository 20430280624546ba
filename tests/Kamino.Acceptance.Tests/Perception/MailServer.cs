using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Kamino.Acceptance.Tests.Contracts;
using Kamino.Acceptance.Tests.Shape;

namespace Kamino.Acceptance.Tests.Perception;

/// <summary>A real SMTP server (smtp4dev, a tool of the repository) on loopback ports of its own, stopped by its own process.</summary>
public sealed class MailServer : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly HttpClient _page = new();
    private Process? _process;

    /// <summary>Where it takes mail.</summary>
    public int Port { get; } = FreePort.Next();

    /// <summary>Waits for a mail to an address.</summary>
    /// <returns>Its text.</returns>
    public async Task<string> MailTo(string address)
    {
        var end = DateTime.UtcNow + Patience;
        while (DateTime.UtcNow < end)
        {
            var list = await _page.GetFromJsonAsync<JsonElement>("api/messages?pageSize=100", TestContext.Current.CancellationToken);
            var found = list.GetProperty("results").EnumerateArray().Where(mail => mail.GetProperty("to").EnumerateArray().Any(to => to.GetString()?.Contains(address, StringComparison.Ordinal) == true)).ToList();
            if (found.Count > 0)
            {
                return await _page.GetStringAsync(new Uri($"api/messages/{Assert.Single(found).GetProperty("id").GetString()}/plaintext", UriKind.Relative), TestContext.Current.CancellationToken);
            }

            await Task.Delay(250, TestContext.Current.CancellationToken);
        }

        throw new TimeoutException($"No mail to {address} arrived.");
    }

    public async ValueTask InitializeAsync()
    {
        _page.BaseAddress = new Uri($"http://127.0.0.1:{FreePort.Next()}/");
        string[] arguments =
        [
            "tool", "run", "smtp4dev", "--", "--nousersettings", "--db=", $"--urls={_page.BaseAddress}", $"--smtpport={Text(Port)}", $"--imapport={Text(FreePort.Next())}", $"--pop3port={Text(FreePort.Next())}",
            "--hostname=localhost",
        ];
        _process = Process.Start(new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = Tree.Root, RedirectStandardOutput = true, RedirectStandardError = true });
        _process?.BeginOutputReadLine();
        _process?.BeginErrorReadLine();
        var end = DateTime.UtcNow + Patience;
        while (!await IsUp())
        {
            Assert.False(_process is null or { HasExited: true }, "smtp4dev doesn't start: run dotnet tool restore.");
            Assert.True(DateTime.UtcNow < end, "smtp4dev isn't up in time.");
            await Task.Delay(250, TestContext.Current.CancellationToken);
        }
    }

    public ValueTask DisposeAsync()
    {
        _process?.Kill(true);
        _process?.Dispose();
        _page.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<bool> IsUp()
    {
        try
        {
            using var answer = await _page.GetAsync(new Uri("api/messages", UriKind.Relative), TestContext.Current.CancellationToken);
            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
