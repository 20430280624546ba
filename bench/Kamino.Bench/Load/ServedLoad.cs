using System.Diagnostics;
using System.Globalization;

namespace Kamino.Bench.Load;

/// <summary>Makes the company, serves it by a program of its own, and lets everybody ask.</summary>
internal static class ServedLoad
{
    private const int People = 200;

    /// <summary>Runs it.</summary>
    /// <param name="kamino">The program.</param>
    /// <param name="folder">Where the company is, or is made.</param>
    /// <param name="lines">Lines of its ledger.</param>
    /// <param name="accounts">Accounts that buy.</param>
    /// <param name="pace">How hard and how long.</param>
    public static async Task<string> Run(string kamino, string folder, long lines, int accounts, Pace pace)
    {
        Directory.CreateDirectory(folder);
        var cast = await GrownCompany.In(folder, lines, accounts, People);
        var address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{5900 + (Environment.ProcessId % 1000)}"));
        var start = new ProcessStartInfo(kamino, ["serve", "--workspace", Path.Combine(folder, "workspace"), "--urls", address.AbsoluteUri, "--cold", "--quiet"]);
        start.Environment["Limits__PerMinute"] = "60000"; // all of them ask from one address here
        start.Environment["Limits__Burst"] = "6000";
        start.Environment["Limits__Doors"] = "6000";
        using var server = Process.Start(start) ?? throw new InvalidOperationException($"{kamino} didn't start.");
        try
        {
            await Answers(address, server);
            using var run = new LoadRun(address, cast, server);
            var report = await run.Run(pace);
            return string.Create(CultureInfo.InvariantCulture, $"{People} people, {accounts} accounts, {lines} lines; {pace.Reads} reads and {pace.Writes} writes a second for {pace.Minutes} minutes, started by the clock.\n\n{report}");
        }
        finally
        {
            server.Kill();
            await server.WaitForExitAsync();
        }
    }

    private static async Task Answers(Uri address, Process server)
    {
        using var client = new HttpClient { BaseAddress = address };
        for (var attempt = 0; attempt < 600 && !server.HasExited; attempt++)
        {
            try
            {
                (await client.GetAsync(new Uri("/health/ready", UriKind.Relative))).Dispose();
                return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(100);
            }
        }

        throw new InvalidOperationException("kamino doesn't serve.");
    }
}
