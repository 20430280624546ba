using System.Diagnostics;
using System.Net;

namespace Kamino.Acceptance.Tests.Contracts;

/// <summary>
/// What <c>deploy/publish</c> wrote. <c>KAMINO_RELEASE</c> names the folder with <c>kamino-linux-x64</c> and <c>kamino-linux-arm64</c> in it (<c>artifacts/release</c>); without it these tests say that they
/// were left out, for writing a release takes minutes.
/// </summary>
public sealed class ReleaseTests : IDisposable
{
    private const int MachineAt = 18;

    private readonly DirectoryInfo _scratch = Directory.CreateTempSubdirectory("kamino-release-");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("linux-x64", 62)] // EM_X86_64 and EM_AARCH64 of the ELF header
    [InlineData("linux-arm64", 183)]
    public async Task Every_native_file_of_a_release_is_for_its_machine_and_the_engines_are_among_them(string machine, int code)
    {
        var native = new Dictionary<string, int>();
        foreach (var file in Directory.EnumerateFiles(Release(machine), "*", SearchOption.AllDirectories))
        {
            if (await Machine(file) is { } found)
            {
                native[Path.GetFileName(file)] = found;
            }
        }

        Assert.All(["kamino", "libcoreclr.so", "libe_sqlite3.so", "libduckdb.so"], name => Assert.Contains(name, native.Keys));
        Assert.All(native, pair => Assert.Equal((pair.Key, code), (pair.Key, pair.Value)));
    }

    [Fact]
    public async Task A_release_imports_answers_and_serves_where_there_is_no_dotnet()
    {
        // Given the release alone, and an environment that knows nothing of .NET
        var release = Release("linux-x64");
        var ledger = Path.Combine(_scratch.FullName, "ledger.csv");
        await File.WriteAllTextAsync(ledger, "date,account,document,net\n2026-02-27,A,F1,10.00\n", Ct);
        // When a ledger is imported and read, which takes both engines
        var (code, said) = await Run(release, "import", "ledger", ledger, "--json");
        Assert.True(code == 0, said);
        Assert.Contains("\"10.00\"", (await Run(release, "accounts", "--json")).Said, StringComparison.Ordinal);
        // Then it serves its pages and what they are drawn with
        var address = new Uri($"http://127.0.0.1:{FreePort.Next()}");
        using var server = Begin(release, "serve", "--urls", address.AbsoluteUri, "--cold", "--quiet");
        try
        {
            using var client = new HttpClient { BaseAddress = address };
            foreach (var path in new[] { "/health/ready", "/accounts", "/_content/Kamino.Web/lib/htmx.min.js", "/kamino.styles.css" })
            {
                Assert.Equal((path, HttpStatusCode.OK), (path, await Asked(client, path, server)));
            }
        }
        finally
        {
            server.Kill();
            await server.WaitForExitAsync(Ct);
        }
    }

    public void Dispose() => _scratch.Delete(true);

    private static string Release(string machine)
    {
        var folder = Path.Combine(Environment.GetEnvironmentVariable("KAMINO_RELEASE") ?? "", $"kamino-{machine}");
        Assert.SkipUnless(Path.IsPathRooted(folder) && Directory.Exists(folder), $"KAMINO_RELEASE names no folder with kamino-{machine}; deploy/publish writes one.");
        return folder;
    }

    // The machine that an ELF file is for; null where it is none.
    private static async Task<int?> Machine(string file)
    {
        var head = new byte[MachineAt + 2];
        await using var stream = File.OpenRead(file);
        return await stream.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, Ct) == head.Length && head.AsSpan().StartsWith("\u007fELF"u8) ? head[MachineAt] | (head[MachineAt + 1] << 8) : null;
    }

    private static async Task<HttpStatusCode> Asked(HttpClient client, string path, Process server)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), Ct);
                return answer.StatusCode;
            }
            catch (HttpRequestException) when (attempt < 300 && !server.HasExited)
            {
                await Task.Delay(100, Ct);
            }
        }
    }

    private async Task<(int Code, string Said)> Run(string release, params string[] args)
    {
        using var process = Begin(release, args);
        var (said, errors) = (process.StandardOutput.ReadToEndAsync(Ct), process.StandardError.ReadToEndAsync(Ct));
        await process.WaitForExitAsync(Ct);
        return (process.ExitCode, await said + await errors);
    }

    private Process Begin(string release, params string[] args)
    {
        var start = new ProcessStartInfo(Path.Combine(release, "kamino"), [.. args, "--workspace", Path.Combine(_scratch.FullName, "workspace")]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = _scratch.FullName };
        start.Environment.Clear();
        (start.Environment["PATH"], start.Environment["DOTNET_ROOT"], start.Environment["HOME"]) = ("/usr/bin:/bin", "/nonexistent", _scratch.FullName);
        return Process.Start(start) ?? throw new InvalidOperationException("kamino didn't start.");
    }
}
