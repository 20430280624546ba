using System.Diagnostics;
using System.Globalization;

namespace Kamino.Bench;

/// <summary>A workspace that is served by a program of its own on loopback. What that program says goes to standard error.</summary>
internal sealed class ServedProgram : IDisposable
{
    private const int Tries = 1200;

    private ServedProgram(Process process, Uri address) => (Process, Address) = (process, address);

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>The program.</summary>
    public Process Process { get; }

    /// <summary>Starts it without waiting for it, always at the same address.</summary>
    /// <param name="kamino">The program.</param>
    /// <param name="workspace">The workspace's folder.</param>
    public static ServedProgram Begin(string kamino, string workspace)
    {
        var address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{5900 + (Environment.ProcessId % 1000)}"));
        var start = new ProcessStartInfo(kamino, ["serve", "--workspace", workspace, "--urls", address.AbsoluteUri, "--cold", "--quiet"]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["Limits__PerMinute"] = "60000"; // all of them ask from one address here
        start.Environment["Limits__Burst"] = "6000";
        start.Environment["Limits__Doors"] = "6000";
        return new ServedProgram(Heard(start, Repeat), address);
    }

    /// <summary>Starts a program whose errors go to standard error, and what it answers somewhere.</summary>
    public static Process Heard(ProcessStartInfo start, Action<string?> answer)
    {
        var process = Process.Start(start) ?? throw new InvalidOperationException($"{start.FileName} didn't start.");
        process.OutputDataReceived += (_, said) => answer(said.Data);
        process.ErrorDataReceived += (_, said) => Repeat(said.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    /// <summary>Waits until it answers.</summary>
    /// <returns>How long that took.</returns>
    public async Task<TimeSpan> Ready()
    {
        var begun = Stopwatch.GetTimestamp();
        using var client = new HttpClient { BaseAddress = Address };
        for (var attempt = 0; attempt < Tries && !Process.HasExited; attempt++)
        {
            try
            {
                using var answer = await client.GetAsync(new Uri("/health/ready", UriKind.Relative));
                if (answer.IsSuccessStatusCode)
                {
                    return Stopwatch.GetElapsedTime(begun);
                }
            }
            catch (HttpRequestException)
            {
            }

            await Task.Delay(50);
        }

        throw new InvalidOperationException("kamino doesn't serve.");
    }

    /// <summary>Ends it as nothing can prevent (SIGKILL).</summary>
    public async Task Kill()
    {
        Process.Kill();
        await Process.WaitForExitAsync();
    }

    public void Dispose()
    {
        if (!Process.HasExited)
        {
            Process.Kill();
        }

        Process.Dispose();
    }

    private static void Repeat(string? said)
    {
        if (!string.IsNullOrWhiteSpace(said))
        {
            Console.Error.WriteLine(said);
        }
    }
}
