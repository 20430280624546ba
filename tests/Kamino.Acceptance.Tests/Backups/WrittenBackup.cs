using Kamino.Acceptance.Tests.Contracts;
using Kamino.Acceptance.Tests.Ledger;

namespace Kamino.Acceptance.Tests.Backups;

/// <summary>A backup of a workspace with two lines.</summary>
public sealed class WrittenBackup : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kamino-written-").FullName;

    /// <summary>Where it is.</summary>
    public string File => Path.Combine(_folder, "backup.zip");

    public async ValueTask InitializeAsync()
    {
        await using var bench = new Workbench();
        await bench.Import("date,document,customer,net\n2024-03-05,1,A,1\n2024-03-06,2,B,2\n");
        Assert.Equal(0, (await Prompt.Bare("backup", File, "--workspace", bench.Folder)).Code);
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, true);
        return ValueTask.CompletedTask;
    }
}
