using System.Security.Cryptography;
using System.Text.Json;
using Kamino.Acceptance.Tests.Contracts;
using Kamino.Acceptance.Tests.Journeys;
using Kamino.Acceptance.Tests.Ledger;
using Kamino.Acceptance.Tests.Records;
using Kamino.UseCases.Accounts;
using Kamino.UseCases.Ledger;

namespace Kamino.Acceptance.Tests.Backups;

/// <summary>Backups of a workspace that is being served, and what comes back from them.</summary>
public sealed class BackupTests(RunningHost host) : IClassFixture<RunningHost>, IDisposable
{
    private const int LinesPerImport = 200;

    private readonly string _folder = Directory.CreateTempSubdirectory("kamino-backup-").FullName;

    [Fact]
    public async Task X18_backups_taken_while_a_server_serves_and_people_import_are_each_the_state_of_one_instant()
    {
        // Given a server, somebody who imports and somebody who changes settings
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var writing = Write(enough.Token);
        // When backups are taken meanwhile, by command and over HTTP
        List<string> backups = [];
        for (var at = 0; at < 2; at++)
        {
            backups.Add(await Backup($"during{at}.zip"));
            var response = await host.Get("/api/v1/backup");
            Assert.Equal("application/zip", response.Content.Headers.ContentType?.MediaType);
            backups.Add(Path.Combine(_folder, $"http{at}.zip"));
            await File.WriteAllBytesAsync(backups[^1], await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
        }

        await enough.CancelAsync();
        Assert.True(await writing > 0);
        // Then each of them comes back whole: every batch with its lines, and nothing half
        foreach (var backup in backups)
        {
            await using var bench = new Workbench(await Restore(backup));
            var batches = await bench.Get<Batches>().List(TestContext.Current.CancellationToken);
            Assert.Equal(batches.Count * LinesPerImport, (await bench.Facts()).Sum(row => row.Documents));
            Assert.True((await bench.Get<Doctor>().Look(TestContext.Current.CancellationToken)) is { Sound: true, Findings: [] });
        }
    }

    [Fact]
    public async Task X18_what_comes_back_is_what_was_there_by_hash_of_every_table_and_file()
    {
        using var cli = new Prompt();
        var sample = await cli.Sample(lines: 500, accounts: 20);
        foreach (var kind in new[] { "accounts", "products", "contacts", "surveys", "ledger" })
        {
            Assert.Equal("", (await cli.Run("import", kind, Path.Combine(sample, kind + ".csv"), "--quiet")).Errors);
        }

        Directory.CreateDirectory(Path.Combine(cli.Workspace, "portfolios"));
        await File.WriteAllTextAsync(Path.Combine(cli.Workspace, "portfolios", "Peñón.json"), "{}", TestContext.Current.CancellationToken);
        Directory.CreateDirectory(Path.Combine(cli.Workspace, "questions"));
        await File.WriteAllTextAsync(Path.Combine(cli.Workspace, "questions", "own.json"), "{}", TestContext.Current.CancellationToken);
        SchemaSteps.Run(Path.Combine(cli.Workspace, "kamino.db"), """insert into plan_code ("Id", "Share", "Hash", "Expires", "Tries", "Used") values (7, 1, 'a-hash-of-six-digits', '2027', 0, 0)""");
        var backup = Path.Combine(_folder, "whole.zip");
        var report = JsonDocument.Parse((await cli.Run("backup", backup, "--json")).Output).RootElement;
        var folder = await Restore(backup);

        var (before, after) = (SchemaSteps.Tables(Path.Combine(cli.Workspace, "kamino.db")), SchemaSteps.Tables(Path.Combine(folder, "kamino.db")));
        Assert.NotEqual("", before["plan_code"]);
        Assert.Equal("", after["plan_code"]); // codes by mail are good for minutes: none is kept
        Assert.DoesNotContain("a-hash-of-six-digits", await File.ReadAllTextAsync(Path.Combine(folder, "kamino.db"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        before["plan_code"] = "";
        Assert.Equal(before, after);
        Assert.Equal(Hashes(cli.Workspace), Hashes(folder));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(backup, TestContext.Current.CancellationToken))), report.GetProperty("sha256").GetString());
        Assert.Equal(5, report.GetProperty("batches").GetInt32());
        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.Combine(cli.Workspace, "snapshots")));
    }

    [Fact]
    public async Task A_backup_replaces_an_earlier_one_and_nothing_else()
    {
        var backup = await Backup("twice.zip");
        Assert.Equal(0, (await Prompt.Bare("backup", backup, "--workspace", host.Workspace, "--quiet")).Code);
        var letter = Path.Combine(_folder, "letter.zip");
        await File.WriteAllTextAsync(letter, "Dear Ana", TestContext.Current.CancellationToken);

        var refused = await Prompt.Bare("backup", letter, "--workspace", host.Workspace, "--lang", "es");

        Assert.Equal((1, $"kamino: {letter}: Ya hay otro archivo con ese nombre y no es una copia de respaldo: elija otro nombre"), (refused.Code, refused.Errors.TrimEnd()));
        Assert.Equal("Dear Ana", await File.ReadAllTextAsync(letter, TestContext.Current.CancellationToken));
        Assert.DoesNotContain(Directory.EnumerateFiles(_folder), file => file.EndsWith(".partial", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_ledger_that_is_damaged_is_not_backed_up()
    {
        await using var bench = new Workbench();
        await bench.Import("date,document,customer,net\n2024-03-05,1,A,1\n");
        var lines = Directory.EnumerateFiles(Path.Combine(bench.Folder, "ledger"), "*.parquet").Single();
        await File.AppendAllTextAsync(lines, "x", TestContext.Current.CancellationToken);

        var refused = await Prompt.Bare("backup", Path.Combine(_folder, "damaged.zip"), "--workspace", bench.Folder, "--lang", "en");

        Assert.Equal((1, $"kamino: {lines}: A file of the ledger isn’t what was written: see kamino doctor; no backup was written"), (refused.Code, refused.Errors.TrimEnd()));
        Assert.Empty(Directory.EnumerateFiles(_folder));
    }

    [Fact]
    public async Task Readers_get_no_backup_and_the_page_offers_none()
    {
        await using var app = Web.Setup.Build(Path.Combine(_folder, "readers"), "http://127.0.0.1:0");
        await app.StartAsync(TestContext.Current.CancellationToken);
        using var client = await Rights.Signing.In(app, "lee", Core.Rights.Role.Reader, seesAll: true);

        Assert.Equal(403, (int)(await client.GetAsync("/api/v1/backup", TestContext.Current.CancellationToken)).StatusCode);
        Assert.DoesNotContain("backup.zip", await client.GetStringAsync("/settings", TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Contains("/settings/backup.zip", await (await host.Get("/settings")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, true);

    private async Task<int> Write(CancellationToken enough)
    {
        await using var bench = new Workbench(host.Workspace);
        var imports = 0;
        while (!enough.IsCancellationRequested)
        {
            var file = Path.Combine(_folder, $"export{imports}.csv");
            await File.WriteAllTextAsync(
                file, "date,document,customer,net\n" + string.Concat(Enumerable.Range(0, LinesPerImport).Select(n => $"2024-03-05,F{imports}-{n},C{n % 7},1\n")), CancellationToken.None);
            Assert.Equal(ImportStatus.Committed, (await bench.ImportFile(file)).Status);
            await bench.Get<EditSettings>().Set(new Dictionary<string, string> { [EditSettings.OurName] = $"Company {imports}" }, CancellationToken.None);
            imports++;
        }

        return imports;
    }

    private async Task<string> Backup(string name)
    {
        var file = Path.Combine(_folder, name);
        Assert.Equal((0, ""), await Ended("backup", file, "--workspace", host.Workspace));
        return file;
    }

    private async Task<string> Restore(string backup)
    {
        var folder = Path.Combine(_folder, Path.GetFileNameWithoutExtension(backup));
        Assert.Equal((0, ""), await Ended("restore", backup, "--workspace", folder));
        return folder;
    }

    private static readonly string[] Folders = ["ledger", "portfolios", "questions"];

    private static async Task<(int Code, string Errors)> Ended(params string[] args)
    {
        var spoken = await Prompt.Bare([.. args, "--quiet"]);
        return (spoken.Code, spoken.Errors);
    }

    private static List<string> Hashes(string workspace) =>
    [
        .. Folders.Select(folder => Path.Combine(workspace, folder)).SelectMany(Directory.EnumerateFiles)
            .Select(file => $"{Path.GetRelativePath(workspace, file)} {Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)))}").Order(StringComparer.Ordinal),
    ];
}
