using System.Diagnostics;
using Kamino.Acceptance.Tests.Contracts;

namespace Kamino.Acceptance.Tests.Faults;

/// <summary>A workspace that is served by a process of its own, which can be killed.</summary>
internal sealed class ServedWorkspace : IDisposable
{
    private readonly Process _process;

    private ServedWorkspace(Process process, Uri address) => (_process, Address) = (process, address);

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>Its number.</summary>
    public int Id => _process.Id;

    /// <summary>Starts it and waits until it answers.</summary>
    public static async Task<ServedWorkspace> Start(string workspace)
    {
        var address = $"http://127.0.0.1:{FreePort.Next()}";
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in new[] { Path.Combine(AppContext.BaseDirectory, "kamino.dll"), "serve", "--urls", address, "--workspace", workspace, "--cold", "--quiet" })
        {
            start.ArgumentList.Add(argument);
        }

        var process = Process.Start(start) ?? throw new InvalidOperationException("kamino didn't start.");
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var served = new ServedWorkspace(process, new Uri(address));
        await served.Answers();
        return served;
    }

    /// <summary>Ends it as a power cut would.</summary>
    public async Task Kill()
    {
        _process.Kill();
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }

    private async Task Answers()
    {
        using var client = new HttpClient { BaseAddress = Address };
        for (var attempt = 0; attempt < 600 && !_process.HasExited; attempt++)
        {
            try
            {
                using var answer = await client.GetAsync(new Uri("/health/ready", UriKind.Relative), TestContext.Current.CancellationToken);
                answer.EnsureSuccessStatusCode();
                return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(100, TestContext.Current.CancellationToken);
            }
        }

        throw new InvalidOperationException("kamino doesn't serve.");
    }
}
