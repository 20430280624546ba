using System.Diagnostics;
using System.Globalization;

namespace Kamino.Acceptance.Tests.Faults;

/// <summary>A disk that runs full, as the machine allows it to be played: a small file system of the process's own, else a limit on the size of its files.</summary>
public sealed class FullDiskTests : IDisposable
{
    // What both ways have in common: a small import that fits, a large one that doesn't, and what is left afterwards.
    private const string Story =
        """
        kamino="dotnet $1/kamino.dll"; in="--workspace $2/disk/ws --lang en"
        $kamino import ledger $2/small.csv $in --quiet >/dev/null; echo "small $?"
        $kamino accounts --json $in >$2/before
        $kamino import ledger $2/large.csv $in --quiet >/dev/null 2>$2/said; echo "large $? $(cat $2/said)"
        $kamino accounts --json $in >$2/after; cmp $2/before $2/after && echo "the same"
        $kamino doctor $in >/dev/null; echo "doctor $?"
        """;

    private const string Filled =
        """
        dd if=/dev/zero of=$2/disk/filler bs=4k 2>/dev/null
        $kamino import accounts $2/accounts.csv $in --quiet >/dev/null 2>$2/said; echo "table $? $(cat $2/said)"
        rm $2/disk/filler
        $kamino accounts --json $in >$2/after; cmp $2/before $2/after && echo "still the same"
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("kamino-full-").FullName;

    [Fact]
    public async Task A_full_disk_is_said_as_such_and_nothing_changed()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "disk"));
        var random = new Random(7);
        await Save("small.csv", "date,document,customer,net\n2024-03-05,F0,C1,1\n");
        await Save("large.csv", "date,document,customer,net\n" + string.Concat(Enumerable.Range(0, 200_000).Select(n => string.Create(CultureInfo.InvariantCulture, $"2024-03-05,{random.NextInt64():x},C{n % 5000},{random.Next()}.25\n"))));
        await Save("accounts.csv", "code,name\nC1,Acme\n");
        await Save("own.sh", $"mount -t tmpfs -o size=2m tmpfs $2/disk\n{Story}\n{Filled}\n");
        var hasOwn = (await Bash("unshare -rm true")).Code == 0;

        var (_, said) = hasOwn
            ? await Bash("unshare -rm bash $2/own.sh $1 $2")
            : await Bash("trap '' XFSZ; ulimit -f 1024; export DOTNET_EnableWriteXorExecute=0\n" + Story);

        Assert.Contains("small 0\n", said, StringComparison.Ordinal);
        Assert.Matches("large 1 kamino: .*(No space left on device|File too large).*; nothing changed\n", said);
        Assert.Contains("\nthe same\ndoctor 0\n", said, StringComparison.Ordinal);
        if (hasOwn)
        {
            Assert.Matches("table 1 kamino: .*disk.*; nothing changed\n", said);
            Assert.EndsWith("still the same\n", said, StringComparison.Ordinal);
        }
    }

    public void Dispose() => Directory.Delete(_folder, true);

    private Task Save(string name, string text) => File.WriteAllTextAsync(Path.Combine(_folder, name), text, TestContext.Current.CancellationToken);

    private async Task<(int Code, string Output)> Bash(string script)
    {
        var start = new ProcessStartInfo("bash", ["-c", script, "bash", AppContext.BaseDirectory.TrimEnd('/'), _folder]) { RedirectStandardOutput = true, RedirectStandardError = true, Environment = { ["DOTNET_TieredPGO"] = "0" } };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("bash didn't start.");
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, output + await errors);
    }
}
