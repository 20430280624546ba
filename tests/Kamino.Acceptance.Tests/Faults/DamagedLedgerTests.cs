using Kamino.Acceptance.Tests.Accounts;

namespace Kamino.Acceptance.Tests.Faults;

/// <summary>A ledger file that the disk spoilt, or that somebody took away, is named with the cure by whatever reads it.</summary>
public sealed class DamagedLedgerTests : IDisposable
{
    /// <summary>One command for each way of reading the ledger's lines.</summary>
    internal static readonly string[] Commands =
    [
        "accounts", "matrix", "lines a1", "lifetime", "whitespace", "programme", "signals", "forecast launches", "forecast baseline a1", "rhythm", "rfm", "profitability", "concentration", "export accounts --to out.csv",
    ];

    private readonly CommandLine _kamino = new();

    [Fact]
    public async Task Each_command_names_the_file_and_the_cure()
    {
        // Given a ledger of one file
        await _kamino.Ask("import", "ledger", _kamino.File("ledger.csv", "date,document,account,product,category,net,cost\n" + string.Concat(Enumerable.Range(0, 900).Select(i =>
            FormattableString.Invariant($"{2023 + (i % 3)}-0{1 + (i % 9)}-1{i % 9},{i},a{i % 7},p{i % 11},c{i % 5},{i * 7919 % 1009}.25,{i % 100}\n")))), "--set", "dates=yyyy-MM-dd");
        var file = Directory.GetFiles(Path.Combine(_kamino.Workspace, "ledger"), "*.parquet", SearchOption.AllDirectories).MaxBy(path => new FileInfo(path).Length) ?? "";
        var whole = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
        // When its middle is spoilt, its end is missing, or all of it is
        foreach (var spoil in new Func<byte[], byte[]?>[] { bytes => [.. bytes[..(bytes.Length / 4)], .. new byte[bytes.Length / 2], .. bytes[(bytes.Length / 4 * 3)..]], bytes => bytes[..(bytes.Length / 2)], _ => [], _ => null })
        {
            File.Delete(file);
            if (spoil(whole) is { } left)
            {
                await File.WriteAllBytesAsync(file, left, TestContext.Current.CancellationToken);
            }

            foreach (var command in Commands)
            {
                var ended = await _kamino.Run([.. command.Replace("out.csv", Path.Combine(_kamino.Workspace, "out.csv"), StringComparison.Ordinal).Split(' '), "--lang", "en"]);
                // Then it is one line that says which, and what to do
                Assert.True(ended.Code == 1, $"{command}: {ended.Code} {ended.Errors}");
                Assert.Contains(Path.GetFileName(file), Assert.Single(ended.Errors.Trim('\n').Split('\n')), StringComparison.Ordinal);
                Assert.Contains("kamino doctor", ended.Errors, StringComparison.Ordinal);
            }
        }

        // And once it lies there again, nothing was lost
        await File.WriteAllBytesAsync(file, whole, TestContext.Current.CancellationToken);
        Assert.Equal(7, (await _kamino.Ask("accounts")).GetArrayLength());
    }

    public void Dispose() => _kamino.Dispose();
}
