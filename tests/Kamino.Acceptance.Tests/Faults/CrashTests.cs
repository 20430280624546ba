using System.Diagnostics;
using Kamino.Acceptance.Tests.Facts;
using Kamino.Acceptance.Tests.Ledger;
using Kamino.UseCases.Ledger;

namespace Kamino.Acceptance.Tests.Faults;

/// <summary>The process dies in the middle of an import, as in a power cut: the ledger is whole, as it was before or as it is after.</summary>
public sealed class CrashTests
{
    private static readonly int Instants = TestFacts.AreOnClickHouse ? 8 : 25; // hundreds more, of everything that is written, are killed in bench
    private const int LinesPerFile = 10_000;

    [Fact]
    public async Task An_import_killed_at_any_instant_leaves_the_old_state_or_the_new_one()
    {
        await using var bench = new Workbench();
        var random = new Random(20070501);
        var whole = await Whole(bench);
        var lines = (long)LinesPerFile;
        var committed = 0;
        for (var instant = 1; instant <= Instants; instant++)
        {
            var file = bench.Save(Export(instant), $"export{instant}.csv");
            await Kill(bench, file, TimeSpan.FromTicks(random.NextInt64(whole.Ticks)));

            var now = await Lines(bench);
            Assert.Contains(now, new[] { lines, lines + LinesPerFile });
            committed += now > lines ? 1 : 0;
            lines = now;
            Assert.True((await bench.Get<Doctor>().Look(Workbench.Ct)).Sound);
            Assert.Empty(Directory.GetFiles(Path.Combine(bench.Folder, "scratch")));
        }

        TestContext.Current.SendDiagnosticMessage($"{committed} of {Instants} imports were through before the kill.");
    }

    private static async Task<TimeSpan> Whole(Workbench bench)
    {
        var started = Stopwatch.GetTimestamp();
        using var process = Start(bench, bench.Save(Export(0), "export0.csv"));
        await process.WaitForExitAsync(Workbench.Ct);
        Assert.Equal(0, process.ExitCode);
        return Stopwatch.GetElapsedTime(started);
    }

    private static async Task Kill(Workbench bench, string file, TimeSpan after)
    {
        using var process = Start(bench, file);
        await Task.WhenAny(Task.Delay(after, Workbench.Ct), process.WaitForExitAsync(Workbench.Ct));
        process.Kill();
        await process.WaitForExitAsync(Workbench.Ct);
    }

    private static Process Start(Workbench bench, string file)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, Environment = { ["DOTNET_TieredPGO"] = "0" } };
        foreach (var argument in new[] { Path.Combine(AppContext.BaseDirectory, "kamino.dll"), "import", "ledger", file, "--workspace", bench.Folder, "--quiet" })
        {
            start.ArgumentList.Add(argument);
        }

        var process = Process.Start(start) ?? throw new InvalidOperationException("kamino didn't start.");
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private static async Task<long> Lines(Workbench bench)
    {
        var facts = await bench.Facts();
        Assert.Equal(facts.Sum(row => row.Documents), (long)facts.Sum(row => row.Net.Amount));
        return facts.Sum(row => (long)row.Documents);
    }

    // One document a line and a net of 1, so that documents, lines and net are one number.
    private static string Export(int file) =>
        "date,document,customer,net\n" + string.Concat(Enumerable.Range(0, LinesPerFile).Select(n => $"2024-03-05,F{file}-{n},C{n % 50},1\n"));
}
